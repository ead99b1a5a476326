"""
The links that let a source read along: made and revoked at the desk, opened by anybody who has one.
"""

from functools import wraps

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from publishing import danish
from publishing.desk.desk_pages import desk_button, desk_page, to_page
from publishing.desk.handing_over import page
from publishing.desk.preview import Strip, naming, put_newest, show_before_readers
from publishing.desk.sharing import DAYS, MOST_DAYS, ShareLink, may_be_read
from publishing.desk.taking_down import changeable


class ShareForm(forms.Form):
    note = forms.CharField(
        label="Til hvem",
        max_length=120,
        help_text="Så I ved, hvilket link I skal trække tilbage. Modtageren ser det ikke.",
    )
    days = forms.IntegerField(label="Gælder i dage", min_value=1, max_value=MOST_DAYS, initial=DAYS)


# At the desk ------------------------------------------------------------------------------------


def urls(admin):
    return [
        desk_page(admin, "<pk:pk>/del/", share),
        desk_button(admin, "<pk:pk>/del/<pk:link>/luk/", revoke_share),
    ]


def share(admin, request, pk):
    """Who can read along, until when, and a new link for one more."""
    item = changeable(admin, request, pk)
    form = ShareForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        link = ShareLink.make(item, by=request.user, **form.cleaned_data)
        sentence = f"Linket til {link.note} gælder til {danish.stamp(link.expires_at)}."
        admin.message_user(request, sentence, messages.SUCCESS)
        return to_page(admin, "share", pk)
    links = item.share_links.select_related("made_by").order_by("-pk")
    context = {
        "form": form,
        "links": [(link, request.build_absolute_uri(link.get_absolute_url())) for link in links],
        "may_be_read": may_be_read(item),
    }
    return page(admin, request, "share", item, "Del til gennemlæsning", **context)


def revoke_share(admin, request, pk, link):
    item = changeable(admin, request, pk)
    revoked = get_object_or_404(item.share_links, pk=link)
    revoked.revoke()
    sentence = f"Linket til {revoked.note} virker ikke mere."
    admin.message_user(request, sentence, messages.SUCCESS)
    return to_page(admin, "share", pk)


# Outside the house ------------------------------------------------------------------------------


def between_us(view):
    """Kept by nobody on the way, found by no search engine, and told to no page it links to."""

    @wraps(view)
    def kept(*args, **kwargs):
        response = view(*args, **kwargs)
        add_never_cache_headers(response)
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return kept


@between_us
@require_safe
def shared(request, token):
    """The newest saved version, for whoever has the address; never what is being typed."""
    link = ShareLink.objects.of_token(token)
    if link is None:
        reason = "Linket er ikke helt. Bed om at få det sendt igen."
        return render(request, "404.html", {"reason": reason}, status=404)
    item = link.item.specific
    if not link.is_open() or not may_be_read(item):
        context = {"link": link, "open": link.is_open()}
        return render(request, "publishing/share_closed.html", context, status=410)
    if item.is_live() and not item.has_changes:
        return redirect(item)
    which = [naming(put_newest(item)), "må ikke deles videre"]
    strip = Strip("Kladde til gennemlæsning", " · ".join(filter(None, which)))
    return show_before_readers(request, item, strip)
