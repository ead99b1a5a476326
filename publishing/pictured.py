"""
The picture over a text, and everything a text shows pictures of.
"""

from django.db import models

from pictures import rights
from pictures.alt import alt_of
from publishing import appearances
from publishing.appearances import Appearance

# What is said of a picture for this use of it, and of no other picture.
OF_THE_PICTURE = {"picture_alt": "", "picture_decorative": False}


class Pictured(models.Model):
    """A row with a picture at its top, which readers see while its rights are in order."""

    picture = models.ForeignKey(
        "pictures.Picture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="items",
        verbose_name="topbillede",
    )
    picture_caption = models.CharField(
        "billedtekst",
        max_length=400,
        blank=True,
        help_text="Kun hvis teksten skal være en anden end den, billedet har i arkivet.",
    )
    picture_alt = models.CharField(
        "alternativ tekst",
        max_length=300,
        blank=True,
        help_text="Hvad man ser, for den, der ikke kan se billedet. Tomt: arkivets tekst.",
    )
    picture_decorative = models.BooleanField(
        "kun til pynt",
        default=False,
        help_text="Billedet siger intet, som teksten ikke siger. Så bliver det ikke læst op.",
    )

    # The one of the version put on it, where that is gone from the library.
    lost_picture = None
    # Whether another is shown instead: its credit stands on no page of the item's own.
    shows_another_picture = False
    # Where readers meet it first, its own page before all: drawn when it is published.
    PICTURE_SLOTS = ("article", "lead", "teaser", "thumb")
    # What the place of the picture is called in what is said about it.
    picture_place = "Topbilledet"

    class Meta:
        abstract = True

    def put(self, content):
        """A version from before a picture had words of its own here has none, whoever wrote any."""
        if "picture" not in content:
            return super().put(content)
        super().put(OF_THE_PICTURE | content)
        self.lost_picture = content["picture"] if self.picture_id is None else None

    def show_instead(self, picture):
        """Another picture, in memory: what is said of its own here is not said of that one."""
        self.shows_another_picture = picture.pk != self.picture_id
        self.picture, self.picture_caption = picture, ""
        for name, nothing in OF_THE_PICTURE.items():
            setattr(self, name, nothing)

    # What readers see ------------------------------------------------------------------------

    @property
    def shown_picture(self):
        """The picture, or None where there is none that readers may see."""
        return rights.shown(self.picture)

    @property
    def alt(self):
        """What is said of the picture to those who cannot see it; "" where it is only for show."""
        if self.picture is None:
            return ""
        return alt_of(self.picture, self.picture_alt, decorative=self.picture_decorative)

    @property
    def caption(self):
        return self.picture_caption or (self.picture.caption if self.picture else "")

    # What the desk asks for ------------------------------------------------------------------

    def appearances(self):
        """Every place where readers would meet a picture in it. A kind adds its own."""
        top = self.picture and Appearance(
            self.picture,
            f"{self.picture_place} »{self.picture}«",
            self.PICTURE_SLOTS[0],
            "picture",
            "picture_alt",
            self.alt,
            self.picture_decorative,
            holds=self.waits_for(self.picture),
        )
        in_text = appearances.in_body(getattr(self, "body", ""), self.waits_for)
        return [*filter(None, [top]), *in_text]

    def waits_for(self, picture):
        """
        Whether nothing is published before the picture lacks nothing. Not where it stands in what
        readers have, who see it no longer: no correction waits for a right that has ended.
        """
        return (
            picture.is_shown
            or not self.is_live()
            or not self.picture_uses.filter(in_row=True, picture=picture).exists()
        )

    def picture_faults(self, on=None):
        """What holds it back from being published on a day, by default today."""
        return [fault for each in self.appearances() if each.holds for fault in each.faults(on)]

    def pictures_to_mend(self):
        """Those of its pictures whose own pages must be seen to first, each once."""
        faults = (fault for fault in self.picture_faults() if fault.at_the_picture)
        return list(dict.fromkeys(fault.appearance.picture for fault in faults))
