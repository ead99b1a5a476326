from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from pictures import crops, rights, sharpness
from pictures.claims import Claim
from pictures.days import DAYS, WITHIN, WRONG_YEAR
from pictures.deleting import Leftover
from pictures.links import LinkField
from pictures.original import Original
from pictures.proportions import form_of
from pictures.querysets import PictureQuerySet
from pictures.renditions import name_of

__all__ = ["Claim", "Leftover", "Picture"]


class Picture(Original):
    """
    A picture in the library. It may lie there while its rights are being found out; `rights` says
    what it lacks before anything with it can be published, and whether readers may see it now.
    """

    class Licence(models.TextChoices):
        OWN = "own", "Eget billede"
        AGENCY = "agency", "Billedbureau"
        PRESS = "press", "Pressebillede, frit at bruge"
        CREATIVE_COMMONS = "cc", "Creative Commons"
        PAID = "paid", "Købt til og med en dato"

    title = models.CharField(
        "titel",
        max_length=200,
        help_text="Til dig og kollegerne, når I leder efter billedet. Læserne ser den ikke.",
    )
    alt = models.CharField(
        "alternativ tekst",
        max_length=300,
        blank=True,
        help_text="Beskriv, hvad man ser på billedet, for den, der ikke kan se det. "
        "Bruges overalt, hvor der ikke er skrevet en anden.",
    )
    caption = models.CharField(
        "billedtekst", max_length=400, blank=True, help_text="Står under billedet i artiklen."
    )
    credit = models.CharField(
        "fotokredit",
        max_length=120,
        blank=True,
        help_text="Som det skal stå på tryk: »Foto: Mette Holm« eller »Illustration: Per Lind«.",
    )
    source = models.CharField(
        "kilde",
        max_length=200,
        blank=True,
        help_text="Hvor billedet kommer fra: bureau, firma eller jer selv.",
    )
    licence = models.CharField("rettighed", max_length=10, choices=Licence, blank=True)
    licence_url = LinkField("link til licens", blank=True, help_text="Kræves ved Creative Commons.")
    licence_until = models.DateField(
        "må bruges til og med",
        null=True,
        blank=True,
        db_index=True,
        validators=WITHIN,
        help_text="Kræves, når billedet er købt. Dagen efter forsvinder det fra siderne. Lad "
        "feltet stå tomt, hvis retten ikke ophører.",
    )
    taken_on = models.DateField("taget", null=True, blank=True, validators=WITHIN)
    created_at = models.DateTimeField("lagt ind", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="lagt ind af",
    )

    objects = PictureQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = "billede"
        verbose_name_plural = "billeder"
        indexes = [models.Index(fields=["-created_at", "-id"], name="picture_newest_first")]
        constraints = [
            models.CheckConstraint(
                name="picture_cc_has_link",
                condition=~Q(licence="cc") | ~Q(licence_url=""),
                violation_error_message="Et Creative Commons-billede skal have et link til sin "
                "licens.",
            ),
            models.CheckConstraint(
                name="picture_focal_inside",
                condition=Q(focal_x__range=(0, 1), focal_y__range=(0, 1)),
                violation_error_message="Fokuspunktet ligger uden for billedet.",
            ),
            models.CheckConstraint(
                name="picture_days_within",
                condition=(Q(licence_until=None) | Q(licence_until__range=DAYS))
                & (Q(taken_on=None) | Q(taken_on__range=DAYS)),
                violation_error_message=WRONG_YEAR,
            ),
        ]

    def __str__(self):
        return self.title

    @transaction.atomic
    def save_base(self, *args, **kwargs):
        """The row and what other rooms derive from it: when the file has been looked at."""
        super().save_base(*args, **kwargs)

    def as_choice(self):
        """As the desk's script shows it, once it is chosen."""
        shown = name_of(self.pk, self.version, "4x5", 360, "webp")
        return {
            "id": self.pk,
            "text": str(self),
            "shown": f"/billeder/{shown}",
            "credit": self.credit_line,
            "caption": self.caption,
            "alt": self.alt,
            "cropped": "4x5" in self.crops,
            "blurred": sharpness.blurred_by_slot(self),
            "missing": list(rights.missing(self).values()),
            "shape": form_of(self.width, self.height),
        }

    def as_shapes(self):
        """Each shape as it is shown now, and what decides which part that is."""
        return [
            {
                "shape": shape,
                "name": name,
                "src": f"/billeder/{name_of(self.pk, self.version, shape, 360, 'webp')}",
                "sides": list(crops.SHAPES[shape]),
                "crop": list(crops.crop_of(self.crops, shape) or []) or None,
                "says": self._said_of(shape),
                "own": shape in self.crops,
            }
            for shape, name in crops.NAMES.items()
        ]

    def _said_of(self, shape):
        return f"{crops.decided_by(self.crops, shape)} {sharpness.tight(self, shape)}".rstrip()

    @property
    def is_shown(self):
        """Whether readers may see it today; if not, pages look as if there were no picture."""
        return rights.may_be_shown(self)

    @property
    def credit_line(self):
        """The credit with its word: a bare name gets »Foto:« before it; none is none."""
        if not self.credit or ":" in self.credit:
            return self.credit
        return f"Foto: {self.credit}"
