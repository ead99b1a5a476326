"""
The file of a picture, what was seen in it when it came (`pictures.intake`), and which part of it is
shown.
"""

import hashlib
import json

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from pictures import crops, likeness
from pictures.deleting import forget
from pictures.intake import PictureFileField, examine, name_of_kind, validate_picture

# What a row takes from the Report of its file under the same name, and all it takes.
SEEN = ("kind", "width", "height", "frames", "colour", "checksum", "suggested")
LOOKED_FOR = (*SEEN, *likeness.NAMES)
# What another file changes.
OF_THE_FILE = ("file", *LOOKED_FOR, "crops", "focal_x", "focal_y")
# The kind of a file that came before it was examined, and turned out not to be readable.
UNREADABLE = "?"


class Original(models.Model):
    """A row and its file, which are kept together and go together."""

    file = PictureFileField(
        "billedfil",
        upload_to="billeder/%Y/%m/",
        max_length=200,
        validators=[validate_picture],
        help_text="JPEG, PNG, WebP, AVIF, HEIC eller GIF. Mindst 1.200 pixel bred, så det står "
        "skarpt.",
    )
    # What was seen in it.
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

    class Meta:
        abstract = True

    def save(self, **kwargs):
        if self.file._committed:
            super().save(**kwargs)
        else:
            self.save_with_file(kwargs)

    def save_with_file(self, kwargs):
        """A file is kept only with its row, and the one it takes the place of goes."""
        if (names := kwargs.get("update_fields")) is not None:
            kwargs = kwargs | {"update_fields": {*names, *OF_THE_FILE}}
        self.forget_crops()
        storage, before = self.file.storage, type(self).objects.filter(pk=self.pk).first()
        self.look_at_file(before)
        try:
            # Before the row's own transaction: a bucket may take its time, and others write too.
            self._meta.get_field("file").pre_save(self, self._state.adding)
            super().save(**kwargs)
        except BaseException:
            if self.file._committed:
                storage.delete(self.file.name)
            raise
        if before:
            forget([before.file.name, f"renditions/{before.pk}/{before.version}/"])

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

    def crop(self, shape, crop):
        """
        Show a shape in this part of the picture, or with None as its focal point has it. Raises
        ValidationError, in Danish.
        """
        others = {name: own for name, own in self.crops.items() if name != shape}
        self.crops = others if crop is None else others | {shape: crop}
        self.clean()
        self.save(update_fields=["crops"])

    def look_at_file(self, before=None):
        """
        What the row knows of a file that has just come. A focal point that nobody has moved, on a
        new row or away from where it stood on the one `before`, is the one the file asks for.
        """
        seen = examine(self.file)
        self.take_down(seen)
        self.file.name = name_of_kind(self.file.name, seen.kind)
        at = before or type(self)()
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

    @property
    def moves(self):
        return self.frames > 1

    @property
    def look(self):
        """What it looks like, as four numbers of 16 bits, or None; see `pictures.likeness`."""
        look = (self.look_a, self.look_b, self.look_c, self.look_d)
        return None if None in look else look
