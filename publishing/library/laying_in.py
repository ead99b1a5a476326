"""The page where many pictures are laid in, and where their words and rights are written after."""

from dataclasses import dataclass, field
from itertools import islice

from django.contrib import messages
from django.contrib.admin import action
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from pictures.ids import row_ids
from pictures.intake import ACCEPT, MAX_BYTES
from pictures.laying_in import NOT_ALLOWED, FileForm, refused
from pictures.models import Picture
from publishing import danish
from publishing.desk.desk_pages import desk_button, desk_page
from publishing.library.alike import alike_to
from publishing.library.shared_words import SharedForm, write_the_same
from publishing.library.words import WordsForm, forms_of, save_all, write_words
from publishing.tags import tags_named

# More cards than one writes in a row, and no more fields than Django takes in one form.
MOST_CARDS = 60
# So that an address is within the four kilobytes a server takes.
MOST_IN_ADDRESS = 400
# What a place for files tells of what it takes.
LIMITS = {
    "accept": ACCEPT,
    "max_bytes": MAX_BYTES,
    "max_megabytes": MAX_BYTES // 1024**2,
}


def urls(admin):
    wrap = admin.admin_site.admin_view
    return [
        desk_page(admin, "laeg-ind/", page, "lay_in"),
        path("laeg-ind/fil/", wrap(lay_in), name="picture-lay-in-file"),
        desk_button(admin, "laeg-ind/ord/", write_all, "words"),
        path("<int:pk>/ord/", wrap(write_words), name="picture-words"),
    ]


@dataclass(frozen=True)
class WordsCard:
    """A picture's words and rights, and what there is to say of its file."""

    form: WordsForm
    # Those the file asks for, of the tags we have.
    tags: list
    marked: bool = False
    known: bool = False
    alike: list = field(default_factory=list)
    others: int = 0


def cards_of(forms, *, known=False, marked=()):
    found = alike_to([form.instance for form in forms])
    said = {name for form in forms for name in form.tags_in_file}
    ours = {tag.name.casefold(): tag.name for tag in tags_named(said) if tag.pk}
    return [
        WordsCard(form, form.suggested_tags(ours), pk in marked, known, *found[pk])
        for form in forms
        if (pk := form.instance.pk)
    ]


@require_POST
def lay_in(request):
    """
    One file: the picture and its card for words and rights, or what is wrong with it. A file the
    library has already is the picture it has, so that nothing comes of sending it twice.
    """
    if not request.user.has_perm("pictures.add_picture"):
        return refused()
    form = FileForm({}, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": {"": form.faults}}, status=422)
    known = form.known
    picture = known or form.taken_by(request.user)
    (card,) = cards_of([WordsForm(instance=picture)], known=bool(known))
    shown = render_to_string("admin/pictures/_words.html", {"card": card})
    answer = picture.as_choice() | {"card": shown, "known": bool(known)}
    return JsonResponse(answer, status=200 if known else 201)


def address(pks):
    """Of the cards of these pictures."""
    ids = ",".join(map(str, islice(pks, MOST_IN_ADDRESS)))
    return f"{reverse('admin:pictures_picture_lay_in')}?id={ids}"


@action(description="Skriv ord og rettigheder", permissions=["change"])
def to_words(admin, request, pictures):
    """From the library: the cards of the pictures that are marked."""
    return redirect(address(pictures.values_list("pk", flat=True)))


def page(admin, request):
    """GET shows the cards of the pictures in `id`; POST takes files where no script runs."""
    if not request.user.has_perm("pictures.add_picture"):
        raise PermissionDenied(NOT_ALLOWED)
    if request.method == "POST":
        return lay_in_all(request)
    pictures, rest = chosen(request)
    return shown(admin, request, forms_of(pictures), rest)


def chosen(request):
    """The pictures in the address, in its order, as many as there are cards for; the other ids."""
    pks = list(dict.fromkeys(row_ids(request.GET.get("id", "").split(","))))
    found = Picture.objects.in_bulk(pks[:MOST_CARDS])
    return [found[pk] for pk in pks if pk in found], pks[MOST_CARDS:]


def shown(admin, request, forms, rest, *, status=200, marked=(), **more):
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": "Læg billeder ind",
        "cards": cards_of(forms, marked=marked),
        "shared": SharedForm(),
        **LIMITS,
        "ids": ",".join(map(str, [*(form.instance.pk for form in forms), *rest])),
        "rest": rest and address(rest),
        "count": len(forms) + len(rest),
        **more,
    }
    return render(request, "admin/pictures/lay_in.html", context, status=status)


def lay_in_all(request):
    """Each file by itself: one that is refused takes none of the others with it."""
    laid, known = [], []
    files = request.FILES.getlist("file")
    for file in files:
        form = FileForm({}, {"file": file})
        if not form.is_valid():
            messages.error(request, f"»{file.name}«: {' '.join(form.faults)}")
        elif there := form.known:
            known.append(there)
            messages.warning(request, f"»{file.name}« lå i arkivet allerede som »{there}«.")
        else:
            laid.append(form.taken_by(request.user))
    if not files:
        messages.error(request, "Vælg mindst én billedfil.")
    if laid:
        says = danish.counted(len(laid), "billede er lagt ind", "billeder er lagt ind")
        messages.success(request, f"{says}. Skriv nu ord og rettigheder til.")
    return redirect(address(picture.pk for picture in [*laid, *known]))


def write_all(admin, request):
    """Where no script runs: what is right is saved, and the rest comes back with its faults."""
    if not request.user.has_perm("pictures.change_picture"):
        raise PermissionDenied("Du kan ikke ændre billeder i arkivet.")
    pictures, rest = chosen(request)
    if "_same" in request.POST:
        return same_for_all(admin, request, pictures, rest)
    forms = forms_of(pictures, request.POST)
    wrong = [form for form in forms if not form.is_valid()]
    right = save_all([form for form in forms if form not in wrong], request.user)
    if right:
        saved = danish.counted(len(right), "billede er gemt", "billeder er gemt")
        messages.success(request, f"{saved}.")
    if wrong:
        messages.error(request, "Ret det, der er markeret, og gem igen.")
        return shown(admin, request, wrong, rest, status=422)
    return redirect(address(rest or [picture.pk for picture in pictures]))


def same_for_all(admin, request, pictures, rest):
    """Written in the cards that are marked, or in all where none is. Nothing is saved by it."""
    marked = set(row_ids(request.POST.getlist("mark")))
    pks = [picture.pk for picture in pictures if not marked or picture.pk in marked]
    words = write_the_same(request.POST, pks)
    messages.info(request, words.says)
    forms = forms_of(pictures, words.data)
    more = {"shared": SharedForm(request.POST), "offer": words.offer}
    return shown(admin, request, forms, rest, marked=marked, **more)
