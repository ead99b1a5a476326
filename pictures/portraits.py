"""
A portrait on its way into the library: the file, whose picture it is, who took it, and the part of
it that shows the face. Where it comes from and by what right are suggested, in sight of whoever
vouches for them, and only where the company is known. The same portrait is the picture there is.
"""

from pathlib import Path

from django import forms
from django.http import JsonResponse
from django.shortcuts import render
from django.utils.functional import cached_property
from django.views.decorators.http import require_http_methods

from pictures.credited import CreditedForm
from pictures.crops import SLACK
from pictures.intake import examine
from pictures.laying_in import laid_in_by, refused
from pictures.models import Picture

NAME_LENGTH = 160
SHAPE = "4x5"
RIGHTS = ("credit_line", "source", "licence", "licence_url", "licence_until")


class PortraitForm(CreditedForm):
    """For a dialog over another form, whose fields have other ids."""

    crops = forms.JSONField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Picture
        fields = [
            "file", "credit", "alt", "title", "source", "licence", "licence_url", "crops",
        ]  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"auto_id": "portraet_%s"} | kwargs)
        for name in ("credit", "source", "licence"):
            self.fields[name].required = True

    def clean_file(self):
        """Not named for the person: a file's name cannot be taken back."""
        file = self.cleaned_data["file"]
        file.name = f"portraet{Path(file.name).suffix.lower()}"
        return file

    def clean_crops(self):
        return self.cleaned_data["crops"] or {}

    @property
    def faults(self):
        """What is wrong with the file concerns them all."""
        return {"" if name == "file" else name: said for name, said in super().faults.items()}

    @cached_property
    def known(self):
        return known_as(self.instance)

    @cached_property
    def unasked(self):
        """A picture of this very file that is not the same portrait, until it has been told of."""
        there = None if self.known else of_this_file(self.instance).first()
        return there if there and self.data.get("there_seen") != str(there.pk) else None

    def taken_by(self, user):
        """The picture, put in the library by somebody unless it is `known`."""
        if self.known:
            return self.known
        return laid_in_by(user, self)


def words_for(name, company):
    """
    What is suggested for the portrait of somebody at a company. Both may be unknown: a portrait
    from nobody knows where is no company's to let us use.
    """
    of = f"Portræt af {name[:NAME_LENGTH]}" if name else ""
    return {
        "title": of,
        "alt": of,
        "source": company[:NAME_LENGTH],
        "licence": Picture.Licence.PRESS if company else "",
    }


def known_as(portrait):
    """
    The picture the library has of this very file, of the same person, with the same rights and the
    same face in its frame; or None. Another name, another right or another part of a group is
    another picture.
    """
    return next((picture for picture in of_this_file(portrait) if is_same(portrait, picture)), None)


def of_this_file(portrait):
    return Picture.objects.of_file(examine(portrait.file).checksum)


def is_same(portrait, picture):
    named = any(getattr(portrait, n) == getattr(picture, n) != "" for n in ("title", "alt"))
    rights = all(getattr(portrait, name) == getattr(picture, name) for name in RIGHTS)
    return named and rights and shows_the_same(portrait.crops, picture.crops)


def shows_the_same(wanted, has):
    """A portrait that nobody has cropped is shown as the library has it."""
    if SHAPE not in wanted:
        return True
    if SHAPE not in has:
        return False
    pairs = zip(wanted[SHAPE], has[SHAPE], strict=True)
    return all(abs(new - old) <= SLACK for new, old in pairs)


def lies_there(picture):
    credit = f" ({picture.credit_line})" if picture.credit_line else ""
    return (
        f"Filen lå i arkivet allerede, som »{picture}«{credit}. Brug det billede, eller tryk på "
        "»Brug portrættet« igen for at lægge et nyt ind."
    )


@require_http_methods(["GET", "POST"])
def upload_portrait(request):
    """
    GET gives the form's fields, filled in for `navn` and `firma`; POST the picture as a choice, new
    or `known`, or what is wrong with it, or the one that is `there` of the same file.
    """
    if not request.user.has_perm("pictures.add_picture"):
        return refused()
    if request.method == "GET":
        words = words_for(request.GET.get("navn", ""), request.GET.get("firma", ""))
        return render(
            request, "admin/pictures/_portrait.html", {"form": PortraitForm(initial=words)}
        )
    form = PortraitForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": form.faults, "mend": form.mend}, status=422)
    if there := form.unasked:
        answer = {"errors": {"": [lies_there(there)]}, "there": there.as_choice()}
        return JsonResponse(answer, status=422)
    known = form.known
    picture = known or form.taken_by(request.user)
    answer = picture.as_choice() | {"known": bool(known)}
    return JsonResponse(answer, status=200 if known else 201)
