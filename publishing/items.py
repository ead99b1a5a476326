from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from modelsearch import index
from taggit.managers import TaggableManager

from publishing.appearances import by_field
from publishing.edition import Edition
from publishing.kinds import REGISTERED, Kind
from publishing.library.gone import gone_from
from publishing.library.picture_use import PictureUse, hold, places_in
from publishing.pictured import OF_THE_PICTURE, Pictured
from publishing.printable import printable
from publishing.publishable import Publishable
from publishing.querysets import ContentItemQuerySet
from publishing.slugs import MAX_LENGTH, slugify, spell_out
from publishing.tags import TaggedItem


class ContentItem(index.Indexed, Pictured, Publishable):
    """
    One row per published thing, whatever its kind: what every list needs stands here, so that a
    list of all kinds asks one table. `Article`, `SponsoredPost` and `Notice` inherit it.

    Visibility is a question to the clock: see `ContentItemQuerySet.live()`.
    """

    kind = models.CharField("type", max_length=10, choices=Kind, editable=False)
    kicker = models.CharField(
        "trompet", max_length=40, blank=True, help_text="Et til tre ord over rubrikken."
    )
    headline = models.CharField(
        "rubrik",
        max_length=160,
        blank=True,
        help_text="Skal kunne stå alene i en liste og have dækning i teksten.",
    )
    teaser = models.TextField(
        "underrubrik",
        blank=True,
        max_length=400,
        help_text="Én eller to sætninger, der giver læseren en grund til at læse videre.",
    )
    slug = models.CharField(
        "adresse",
        max_length=MAX_LENGTH,
        blank=True,
        help_text="Den sidste del af adressen. Laves af rubrikken, hvis du lader feltet stå tomt.",
    )
    tags = TaggableManager(
        through=TaggedItem,
        blank=True,
        verbose_name="emner",
        help_text="Skriv et emne, og vælg det på listen. Adskil flere med komma.",
    )

    created_at = models.DateTimeField("oprettet", auto_now_add=True)
    saved_at = models.DateTimeField("gemt", auto_now=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="oprettet af",
    )

    objects = ContentItemQuerySet.as_manager()

    content_fields = (
        "kicker", "headline", "teaser", "slug", "picture", "picture_caption", *OF_THE_PICTURE
    )  # fmt: skip

    # The search index is kept by the verbs below, because a tag is saved after its item.
    search_auto_update = False
    search_fields = [
        index.SearchField("search_text"),
        index.FilterField("kind"),
        index.FilterField("published_at"),
        index.FilterField("expires_at"),
        index.FilterField("withdrawn_at"),
    ]

    class Meta:
        verbose_name = "indhold"
        verbose_name_plural = "indhold"
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="item_newest_first"),
            models.Index(fields=["kind", "-published_at", "-id"], name="item_kind_newest_first"),
            models.Index(fields=["stage", "-saved_at"], name="item_desk"),
        ]
        constraints = [
            models.CheckConstraint(
                name="item_has_headline",
                condition=~Q(headline="") | Q(published_at=None),
                violation_error_message="Skriv en rubrik.",
            ),
            models.CheckConstraint(
                name="item_expires_after_publication",
                condition=Q(expires_at=None)
                | Q(published_at=None)
                | Q(expires_at__gt=F("published_at")),
                violation_error_message="»Vises indtil« skal ligge efter udgivelsen.",
            ),
            models.CheckConstraint(
                name="item_withdrawn_says_why",
                condition=Q(withdrawn_at=None) | ~Q(withdrawal_note=""),
                violation_error_message="Skriv en forklaring til læserne, før du afpublicerer.",
            ),
        ]

    def __str__(self):
        return self.headline or "Uden rubrik"

    @transaction.atomic
    def save(self, **kwargs):
        if self._state.adding:
            self.kind = self.kind_of_model
        for name in ("kicker", "headline", "teaser"):
            setattr(self, name, printable(getattr(self, name)))
        self.slug = slugify(self.slug or self.headline)
        super().save(**kwargs)
        written = kwargs.get("update_fields")
        if self._is_whole and (written is None or {"picture", "body"} & set(written)):
            PictureUse.objects.lay_row(self)

    # What readers see -----------------------------------------------------------------------

    def get_absolute_url(self):
        if not REGISTERED[self.kind].has_page:
            return self.specific.get_absolute_url()
        return reverse(self.kind, args=[self.pk, self.slug] if self.slug else [self.pk])

    @property
    def specific(self):
        """The row as its own kind, with what this instance has already loaded carried along."""
        if self._is_whole:
            return self
        child = getattr(self, REGISTERED[self.kind].accessor)
        if "picture" in self._state.fields_cache:
            child.picture = self.picture
        return child

    @property
    def _is_whole(self):
        """Whether this is the row as its own kind, with all that it holds."""
        return isinstance(self, REGISTERED[self.kind].model)

    @property
    def label(self):
        """The advertising label (markedsføringsloven § 6, stk. 4), or None for editorial matter."""
        return None if type(self) is REGISTERED[self.kind].model else self.specific.label

    @property
    def summary(self):
        """What a list or a feed says of it under its headline."""
        return self.teaser

    @property
    def search_text(self):
        """Everything a reader could search for in this item, folded as queries are folded."""
        tags = " ".join(self.tags.names())
        return spell_out(" ".join([self.kicker, self.headline, self.teaser, tags]))

    def _value(self, name):
        """A draft's address follows its headline until somebody writes another."""
        made = name == "slug" and self.published_at is None and self.slug == slugify(self.headline)
        return "" if made else super()._value(name)

    # Verbs ----------------------------------------------------------------------------------

    @transaction.atomic
    def begin(self, *, by):
        if self.picture_id not in self._hold_pictures(self.content):
            self.picture = None
        super().begin(by=by)

    def _hold_pictures(self, content):
        return hold({pk for _, pk in places_in(content)})

    def _append(self, *args, **kwargs):
        revision = super()._append(*args, **kwargs)
        PictureUse.objects.lay_newest(self)
        return revision

    def missing_for_publication(self, on=None):
        """
        What must be mended before readers may see the item on a day, by default today: sentences
        for the editor, each with the field it is mended in, as {field: sentence}.
        """
        missing = self.missing_of_kind() | by_field(self.picture_faults(on))
        gone = gone_from({"picture": self.lost_picture, "body": getattr(self, "body", "")})
        said = {name: f"{said} {missing.get(name, '')}".strip() for name, said in gone.items()}
        return missing | said

    def missing_of_kind(self):
        """Likewise, what an item of this kind cannot do without besides its pictures' rights."""
        return {} if self.headline else {"headline": "Skriv en rubrik."}

    def delete(self, *args, **kwargs):
        """Only what has no history can be deleted; the rest is discarded or withdrawn."""
        if self.has_been_seen():
            raise ValidationError("Det har været udgivet og kan ikke slettes. Afpublicér det.")
        index.remove_object(self.specific)
        return super().delete(*args, **kwargs)

    def carry_over(self):
        """Carry the row over to what is derived from it."""
        TaggedItem.objects.filter(content_object_id=self.pk).update(published_at=self.published_at)
        self.picture_uses.filter(in_row=True).update(published_at=self.published_at)
        keep = index.remove_object if self.taken_out else index.insert_or_update_object
        keep(self.specific)
        Edition.bump()
