from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.functional import cached_property

from articles.bylines import Author, Byline
from articles.corrections import Correction, read_json
from publishing.body.markup import minutes, plain_text
from publishing.body.richtext import BodyField
from publishing.items import ContentItem
from publishing.kinds import Kind, register
from publishing.printable import printable
from publishing.querysets import ContentItemQuerySet
from publishing.slugs import spell_out

OLD = timedelta(days=365)


class Genre(models.TextChoices):
    INTERVIEW = "interview", "Interview"
    COLUMN = "klumme", "Klumme"
    EDITORIAL = "leder", "Leder"
    COMMENT = "kommentar", "Kommentar"
    ANALYSIS = "analyse", "Analyse"
    REPORT = "reportage", "Reportage"
    BRIEFING = "briefing", "Briefing"


class ArticleQuerySet(ContentItemQuerySet):
    def for_page(self):
        """With its corrections, in the article's own query."""
        return super().for_page().annotate(corrections_json=Correction.objects.as_json())


@register(Kind.ARTICLE, new_label="Skriv artikel", template="articles/article.html")
class Article(ContentItem):
    """Journalism: news, interviews, analyses and opinion by the outlet's own or named guests."""

    genre = models.CharField(
        "genre",
        max_length=12,
        choices=Genre,
        blank=True,
        help_text="Tom for almindelige nyheder. Genren står forrest i underrubrikken.",
    )
    authors = models.ManyToManyField(
        Author, through="Byline", related_name="articles", verbose_name="forfattere"
    )
    source_credit = models.CharField(
        "overtaget fra",
        max_length=200,
        blank=True,
        help_text="Fx »Artiklen er oprindeligt bragt i Driftsnyt.« Tom, når den er jeres egen.",
    )
    body = BodyField("brødtekst", blank=True)

    objects = ArticleQuerySet.as_manager()

    content_fields = (*ContentItem.content_fields, "genre", "source_credit", "body")

    class Meta:
        verbose_name = "artikel"
        verbose_name_plural = "artikler"
        permissions = [("publish_article", "Kan udgive artikler")]

    @cached_property
    def ordered_authors(self):
        """The authors as they are named: the row's own, or those of the version put on it."""
        if self.pk is None:
            return []
        return [byline.author for byline in self.bylines.select_related("author__picture")]

    @property
    def content(self):
        return super().content | {"authors": [author.pk for author in self.ordered_authors]}

    def put(self, content):
        super().put(content)
        if "authors" in content:
            found = Author.objects.select_related("picture").in_bulk(content["authors"])
            self.ordered_authors = [found[pk] for pk in content["authors"] if pk in found]

    @property
    def faces(self):
        """The portraits over the text, of those of its authors who have one readers may see."""
        return [author.shown_picture for author in self.ordered_authors if author.shown_picture]

    def appearances(self):
        portraits = [author.appearance for author in self.ordered_authors if author.picture]
        return super().appearances() + portraits

    def forget_put(self):
        super().forget_put()
        vars(self).pop("ordered_authors", None)

    def write(self):
        authors = self.ordered_authors
        super().write()
        self.bylines.all().delete()
        Byline.objects.bulk_create(
            Byline(article=self, author=author, position=position)
            for position, author in enumerate(authors, 1)
        )

    @cached_property
    def correction_list(self):
        """What has been told to its readers, newest first."""
        if hasattr(self, "corrections_json"):
            return read_json(self.corrections_json)
        return list(self.corrections.newest_made_first()) if self.pk else []

    @property
    def corrections_at_top(self):
        return [correction for correction in self.correction_list if correction.at_top]

    @property
    def corrections_at_foot(self):
        return [correction for correction in self.correction_list if not correction.at_top]

    @property
    def reading_minutes(self):
        return minutes(self.body)

    @property
    def is_old(self):
        """Over a year old, which the page says at its top."""
        return self.published_at is not None and timezone.now() - self.published_at > OLD

    @property
    def search_text(self):
        authors = " ".join(self.authors.values_list("name", flat=True))
        return f"{super().search_text} {spell_out(authors)} {spell_out(plain_text(self.body))}"

    def missing_of_kind(self):
        missing = super().missing_of_kind()
        if not self.teaser:
            missing["teaser"] = "Artiklen mangler en underrubrik."
        if not self.body:
            missing["body"] = "Artiklen mangler en brødtekst."
        if not self.ordered_authors:
            missing["bylines"] = "Artiklen mangler en forfatter."
        return missing

    @transaction.atomic
    def correct(self, type, text, *, by=None, at=None):
        """
        Tell the readers what was wrong, unclear or has changed, with or without a new version of
        the text. It cannot be taken back. Raises ValidationError, in Danish.
        """
        self._lock()
        if not self.is_live():
            raise ValidationError("Der er kun noget at rette, når læserne kan se artiklen.")
        text = " ".join(printable(text).split())
        correction = Correction(
            corrected=self, type=type, text=text, made_at=at or timezone.now(), made_by=by
        )
        correction.teaser = text
        correction.full_clean(exclude=["kind", "made_by"])
        correction.save()
        self.updated_at = max(self.updated_at or correction.made_at, correction.made_at)
        self.save(update_fields=["updated_at", "saved_at"])
        correction.stand_with_article()
        for known in ("correction_list", "corrections_json"):
            vars(self).pop(known, None)
        return correction

    def _tell_readers(self, by=None):
        super()._tell_readers(by)
        for correction in self.corrections.all():
            correction.stand_with_article()
