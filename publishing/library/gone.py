"""What is said of a picture that is not in the library any more, wherever a text still names it."""

from django.core.exceptions import ValidationError

from pictures.models import Picture
from publishing import danish
from publishing.library.picture_use import Place, hold, places_in

GONE = "Billedet findes ikke mere i arkivet"
CHOOSE_ANOTHER = f"{GONE}. Vælg et andet."


def gone_from(content):
    """
    The pictures of a version that are gone, as {field: sentence}. A version made from it has none
    at the top, and in its text the place where one was.
    """
    shown = places_in(content)
    wanted = {pk for _, pk in shown}
    there = set(Picture.objects.filter(pk__in=wanted).values_list("pk", flat=True))
    gone = [place for place, pk in shown if pk not in there]
    told = {}
    if Place.TOP in gone:
        told["picture"] = "Topbilledet findes ikke mere i arkivet. Vælg et andet."
    if count := gone.count(Place.BODY):
        told["body"] = f"{_in_the_text(count)} Sæt et andet ind, eller tag det ud."
    return told


def _in_the_text(count):
    what = "Et billede" if count == 1 else danish.counted(count, "", "billeder")
    return f"{what} i teksten findes ikke mere i arkivet."


def held(picture):
    """
    A picture that was just chosen in a form, or None, held until it is saved. Raises
    ValidationError, in Danish, where somebody has deleted it meanwhile.
    """
    if picture and not hold([picture.pk]):
        raise ValidationError(CHOOSE_ANOTHER)
    return picture
