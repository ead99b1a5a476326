import hashlib
import json

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from pictures import crops, likeness, rights
from pictures.claims import Claim
from pictures.deleting import Leftover, forget
from pictures.files import name_of_kind, validate_picture
from pictures.intake import PictureFileField, examine
from pictures.proportions import form_of
from pictures.renditions import name_of

__all__ = ["Claim", "Leftover", "Picture"]


# What a row takes from the Report of its file under the same name, and all it takes.
SEEN = ("kind", "width", "height", "frames", "colour", "checksum", "suggested")
LOOKED_FOR = (*SEEN, *likeness.NAMES)
# The kind of a file that came before it was examined, and turned out not to be readable.
UNREADABLE = "?"


class PictureQuerySet(models.QuerySet):
    def shown(self, today=None):
        """Those readers may see: the same rule as `rights.may_be_shown`, as a test holds."""
        day = today or timezone.localdate()
        in_time = Q(licence_until=None) | Q(licence_until__gte=day)
        return self.filter(in_time).exclude(Q(credit="") | Q(source="") | Q(licence=""))

    def like(self, picture):
        """Those that show the same as `picture`, whatever their size; itself left out."""
        return likeness.like(self, picture)

    def expiring(self, today=None):
        """Those whose right is in force and ends within the outlet's notice: `rights.warning`."""
        day = today or timezone.localdate()
        return self.shown(day).filter(licence_until__lte=rights.last_day_warned_of(day))

    def next_expiry(self, now):
        """The moment the next of them is no longer for readers, or None."""
        ahead = self.filter(licence_until__gte=timezone.localdate(now))
        last_day = ahead.aggregate(day=models.Min("licence_until"))["day"]
        return last_day and rights.moment_after(last_day)


class Picture(models.Model):
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

    file = PictureFileField(
        "billedfil",
        upload_to="billeder/%Y/%m/",
        max_length=200,
        validators=[validate_picture],
        help_text="JPEG, PNG, WebP, AVIF, HEIC eller GIF. Mindst 1.200 pixel bred, så det står "
        "skarpt.",
    )
    # What was seen in the file when it came in; see `pictures.intake`.
    kind = models.CharField("filtype", max_length=4, blank=True, editable=False)
    width = models.PositiveIntegerField("bredde", editable=False)
    height = models.PositiveIntegerField("højde", editable=False)
    frames = models.PositiveIntegerField("billeder i filen", default=1, editable=False)
    checksum = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    look_a = models.PositiveIntegerField(null=True, db_index=True, editable=False)
    look_b = models.PositiveIntegerField(null=True, db_index=True, editable=False)
    look_c = models.PositiveIntegerField(null=True, db_index=True, editable=False)
    look_d = models.PositiveIntegerField(null=True, db_index=True, editable=False)
    suggested = models.JSONField(default=dict, blank=True, editable=False)
    colour = models.CharField(max_length=7, editable=False)
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
    licence_url = models.URLField(
        "link til licens", blank=True, help_text="Kræves ved Creative Commons."
    )
    licence_until = models.DateField(
        "må bruges til og med",
        null=True,
        blank=True,
        db_index=True,
        help_text="Kræves, når billedet er købt. Dagen efter forsvinder det fra siderne.",
    )
    taken_on = models.DateField("taget", null=True, blank=True)
    focal_x = models.FloatField(
        "fokuspunkt, vandret",
        default=0.5,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text="Fra 0 (venstre kant) til 1 (højre kant). Beskæringen holder punktet i billedet.",
    )
    focal_y = models.FloatField(
        "fokuspunkt, lodret",
        default=0.4,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text="Fra 0 (øverst) til 1 (nederst).",
    )
    crops = models.JSONField(
        "beskæringer",
        default=dict,
        blank=True,
        help_text="Udsnit valgt i hånden, for hver form. De andre former følger fokuspunktet.",
    )
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
        ]

    def __str__(self):
        return self.title

    def save(self, **kwargs):
        if self.file._committed:
            super().save(**kwargs)
        else:
            self.save_with_file(kwargs)

    def save_with_file(self, kwargs):
        """A file is kept only with its row, and the one it takes the place of goes."""
        self.forget_crops()
        storage, before = self.file.storage, Picture.objects.filter(pk=self.pk).first()
        self.look_at_file(before)
        try:
            # Before the transaction of the row: a bucket may take its time, and others write too.
            self._meta.get_field("file").pre_save(self, self._state.adding)
            super().save(**kwargs)
        except BaseException:
            if self.file._committed:
                storage.delete(self.file.name)
            raise
        if before:
            forget([before.file.name, f"renditions/{before.pk}/{before.version}/"])

    @transaction.atomic
    def save_base(self, *args, **kwargs):
        """The row and what other rooms derive from it: when the file has been looked at."""
        super().save_base(*args, **kwargs)

    def clean(self):
        """A crop lies inside the picture, has its shape and is large enough to stand sharp."""
        self.crops = self.crops or {}
        self.forget_crops()
        if self.crops and self.file:
            if not self.file._committed:
                self.look_at_file()
            try:
                self.crops = crops.cleaned(self.crops, (self.width, self.height))
            except crops.WrongCrop as wrong:
                raise ValidationError({"crops": str(wrong)}) from wrong

    def look_at_file(self, before=None):
        """
        What the row knows of a file that has just come. A focal point that nobody has moved, on a
        new row or away from where it stood on the one `before`, is the one the file asks for.
        """
        seen = examine(self.file)
        self.take_down(seen)
        self.file.name = name_of_kind(self.file.name, seen.kind)
        at = before or Picture()
        if (self.focal_x, self.focal_y) == (at.focal_x, at.focal_y):
            self.focal_x, self.focal_y = seen.point

    def take_down(self, seen):
        """What a Report says, on the row."""
        for name in SEEN:
            setattr(self, name, getattr(seen, name))
        self.look_a, self.look_b, self.look_c, self.look_d = seen.look or (None,) * 4

    def forget_crops(self):
        """A new file of a picture is not cropped as the old one was."""
        if self.pk and not self.file._committed:
            self.crops = {}

    @property
    def version(self):
        """Changes whenever a rendition would look different, so renditions may be kept for ever."""
        key = f"{self.file.name}|{self.focal_x:.3f}|{self.focal_y:.3f}"
        if self.crops:
            key += json.dumps(self.crops, sort_keys=True)
        return hashlib.blake2s(key.encode(), digest_size=5).hexdigest()

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
                "says": crops.decided_by(self.crops, shape),
                "own": shape in self.crops,
            }
            for shape, name in crops.NAMES.items()
        ]

    def crop(self, shape, crop):
        """
        Show a shape in this part of the picture, or with None as its focal point has it. Raises
        ValidationError, in Danish.
        """
        others = {name: own for name, own in self.crops.items() if name != shape}
        self.crops = others if crop is None else others | {shape: crop}
        self.clean()
        self.save(update_fields=["crops"])

    @property
    def is_shown(self):
        """Whether readers may see it today; if not, pages look as if there were no picture."""
        return rights.may_be_shown(self)

    @property
    def moves(self):
        return self.frames > 1

    @property
    def look(self):
        """What it looks like, as four numbers of 16 bits, or None; see `pictures.likeness`."""
        look = (self.look_a, self.look_b, self.look_c, self.look_d)
        return None if None in look else look

    @property
    def credit_line(self):
        """The credit with its word: a bare name gets »Foto:« before it; none is none."""
        if not self.credit or ":" in self.credit:
            return self.credit
        return f"Foto: {self.credit}"
