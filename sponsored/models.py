from dataclasses import dataclass

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from pictures.links import LinkField
from publishing.body.markup import plain_text
from publishing.body.richtext import BodyField
from publishing.items import ContentItem
from publishing.kinds import Kind, register
from publishing.slugs import spell_out


@dataclass(frozen=True)
class AdvertisingLabel:
    """
    What stands first on every surface that shows a paid item (markedsføringsloven § 6, stk. 4;
    e-handelsloven § 9). Made from the sender alone, so that nobody can edit it away.
    """

    sender: str
    word: str = "ANNONCE"

    @property
    def text(self):
        # Only a draft lacks one (see guard.py), and its writer should see it.
        return f"Annonceindlæg fra {self.sender or '… (afsender mangler)'}"

    def __str__(self):
        return f"{self.word} – {self.text}"


class Advertiser(models.Model):
    name = models.CharField("navn", max_length=120, unique=True)
    website = LinkField("hjemmeside", blank=True)
    cvr = models.CharField(
        "CVR-nummer",
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d{8}$", "Et CVR-nummer har otte cifre.")],
    )
    contact = models.EmailField("kontakt", blank=True, help_text="Vises ikke for læserne.")

    class Meta:
        verbose_name = "annoncør"
        verbose_name_plural = "annoncører"
        ordering = ["name"]

    def __str__(self):
        return self.name


class Campaign(models.Model):
    advertiser = models.ForeignKey(
        Advertiser, models.CASCADE, related_name="campaigns", verbose_name="annoncør"
    )
    name = models.CharField("navn", max_length=120)
    starts_on = models.DateField("første dag")
    ends_on = models.DateField("sidste dag")

    class Meta:
        verbose_name = "kampagne"
        verbose_name_plural = "kampagner"
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                name="campaign_ends_after_start",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message="Kampagnens sidste dag ligger før den første.",
            ),
        ]

    def __str__(self):
        return self.name


@register(Kind.SPONSORED, new_label="Nyt annonceindlæg", template="sponsored/post.html")
class SponsoredPost(ContentItem):
    """
    Paid matter. Its label follows from the kind and the sender's name, which stands in the row
    itself and therefore survives the end of the campaign and the deletion of the advertiser.
    """

    advertiser = models.ForeignKey(
        Advertiser,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="posts",
        verbose_name="annoncør",
    )
    campaign = models.ForeignKey(
        Campaign,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="posts",
        verbose_name="kampagne",
    )
    sender = models.CharField(
        "afsender",
        max_length=120,
        blank=True,
        help_text="Virksomheden, der betaler. Står i mærkningen: »Annonceindlæg fra …«.",
    )
    body = BodyField("brødtekst", blank=True)

    content_fields = (*ContentItem.content_fields, "advertiser", "campaign", "sender", "body")

    class Meta:
        verbose_name = "annonceindlæg"
        verbose_name_plural = "annonceindlæg"
        permissions = [
            ("publish_sponsoredpost", "Kan udgive annonceindlæg"),
            ("withdraw_sponsoredpost", "Kan tage annonceindlæg ned"),
        ]

    @property
    def label(self):
        return AdvertisingLabel(self.sender)

    @property
    def search_text(self):
        return f"{super().search_text} {spell_out(self.sender)} {spell_out(plain_text(self.body))}"

    def missing_of_kind(self):
        missing = super().missing_of_kind()
        if not self.sender.strip():
            missing["sender"] = "Skriv, hvem der betaler. Uden afsender må det ikke vises."
        if not self.body:
            missing["body"] = "Annonceindlægget mangler en brødtekst."
        return missing
