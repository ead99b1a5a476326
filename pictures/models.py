import hashlib
import json

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator, MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from PIL import Image

from pictures import crops
from pictures.files import upright_size, validate_picture
from pictures.renditions import average_colour, name_of


class Picture(models.Model):
    """
    A picture in the library. Credit, source and licence are required before anything is shown
    (ophavsretsloven § 3), so the row cannot exist without them.
    """

    class Licence(models.TextChoices):
        OWN = "own", "Eget billede"
        AGENCY = "agency", "Billedbureau"
        PRESS = "press", "Pressebillede, frit at bruge"
        CREATIVE_COMMONS = "cc", "Creative Commons"
        PAID = "paid", "Købt"

    file = models.ImageField(
        "billedfil",
        upload_to="billeder/%Y/%m/",
        width_field="width",
        height_field="height",
        validators=[
            FileExtensionValidator(["jpg", "jpeg", "png", "webp", "avif", "gif"]),
            validate_picture,
        ],
        help_text="JPEG, PNG, WebP eller AVIF. Mindst 1.200 pixel bred, så det står skarpt.",
    )
    width = models.PositiveIntegerField("bredde", editable=False)
    height = models.PositiveIntegerField("højde", editable=False)
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
        "Lad feltet stå tomt, hvis billedet kun er til pynt.",
    )
    caption = models.CharField(
        "billedtekst", max_length=400, blank=True, help_text="Står under billedet i artiklen."
    )
    credit = models.CharField(
        "fotokredit",
        max_length=120,
        help_text="Som det skal stå på tryk: »Foto: Mette Holm« eller »Illustration: Per Lind«.",
    )
    source = models.CharField(
        "kilde", max_length=200, help_text="Hvor billedet kommer fra: bureau, firma eller jer selv."
    )
    licence = models.CharField("rettighed", max_length=10, choices=Licence)
    licence_url = models.URLField(
        "link til licens", blank=True, help_text="Kræves ved Creative Commons."
    )
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

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = "billede"
        verbose_name_plural = "billeder"
        constraints = [
            models.CheckConstraint(
                name="picture_has_credit",
                condition=~Q(credit=""),
                violation_error_message="Skriv, hvem der har taget billedet.",
            ),
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
        if not self.file._committed:
            self.forget_crops()
            self.file.seek(0)
            self.colour = average_colour(Image.open(self.file))
            self.file.seek(0)
        super().save(**kwargs)

    def clean(self):
        """A crop lies inside the picture, has its shape and is large enough to stand sharp."""
        self.crops = self.crops or {}
        self.forget_crops()
        if self.crops and self.file:
            try:
                self.crops = crops.cleaned(self.crops, self.upright_size)
            except crops.WrongCrop as wrong:
                raise ValidationError({"crops": str(wrong)}) from wrong

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

    @property
    def upright_size(self):
        """The size it is seen in. Reads the file's head, so not for a page of readers."""
        file = self.file.open()
        try:
            return upright_size(Image.open(file))
        finally:
            file.close() if file._committed else file.seek(0)

    def as_choice(self):
        """As the desk's script shows it, once it is chosen."""
        shown = name_of(self.pk, self.version, "4x5", 360, "webp")
        return {
            "id": self.pk,
            "text": str(self),
            "shown": f"/billeder/{shown}",
            "credit": self.credit_line,
            "cropped": "4x5" in self.crops,
        }

    def as_shapes(self):
        """Each shape as it is shown now, and what decides which part that is."""
        return [
            {
                "shape": shape,
                "name": name,
                "src": f"/billeder/{name_of(self.pk, self.version, shape, 360, 'webp')}",
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
    def credit_line(self):
        """The credit with its word: a bare name gets »Foto:« before it."""
        return self.credit if ":" in self.credit else f"Foto: {self.credit}"
