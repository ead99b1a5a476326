"""The pictures in use whose right ends soon, or has ended: told on the start page."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from pictures.models import Picture
from publishing import danish
from publishing.desk.arrivals import Arrival
from publishing.library.uses import used, uses_of


def ending():
    """The one whose right ends first, first. In a number of queries that does not grow."""
    return _in_use(Picture.objects.expiring().order_by("licence_until", "pk"))


def ended():
    """The one whose right ended last, first: where they stand, readers see no picture now."""
    return _in_use(Picture.objects.ended().order_by("-licence_until", "-pk"))


def _in_use(pictures):
    found, now = list(used(pictures)), timezone.now()
    uses = uses_of(found)
    return [one for one in found if any(_is_read(use, now) for use in uses[one.pk])]


def _is_read(use, now):
    """Whether readers have it there, or will by themselves."""
    return use.live or (use.at is not None and use.at > now)


def of_ended(user):
    """What the start page says of those that have gone, to those who may renew a right."""
    if not user.has_perm("pictures.change_picture") or not (pictures := ended()):
        return None
    first = pictures[0]
    if len(pictures) == 1:
        url = reverse("admin:pictures_picture_change", args=[first.pk])
        return Arrival(
            f"Retten til »{first}« udløb {danish.date(first.licence_until)}. Læserne ser ikke "
            "billedet mere. Forny retten, eller vælg et andet.",
            url,
            "Se, hvor det står",
        )
    return Arrival(
        f"Retten til {len(pictures)} billeder i brug er udløbet. Læserne ser dem ikke mere.",
        f"{reverse('admin:pictures_picture_changelist')}?rettighed=udloebet&brugt=ja",
        "Se dem",
    )


def of_ending(user):
    """Likewise of those that will go soon."""
    if not user.has_perm("pictures.change_picture") or not (pictures := ending()):
        return None
    first = pictures[0]
    if len(pictures) == 1:
        url = reverse("admin:pictures_picture_change", args=[first.pk])
        sentence = f"Retten til »{first}« udløber {danish.date(first.licence_until)}."
        return Arrival(f"{sentence} Derefter forsvinder billedet fra siderne.", url, "Se det")
    days = danish.counted(settings.OUTLET.picture_warning_days, "dag", "dage")
    url = f"{reverse('admin:pictures_picture_changelist')}?rettighed=snart"
    return Arrival(
        f"Retten til {len(pictures)} billeder i brug udløber inden for {days}, den første "
        f"{danish.date(first.licence_until)}. Derefter forsvinder de fra siderne.",
        url,
        "Se dem",
    )
