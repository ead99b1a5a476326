"""
What an article got wrong, told to its readers: in the article, in the news stream and in a public
log, and never taken back (god presseskik, A.7).
"""

from datetime import UTC, datetime

from django.conf import settings
from django.db import models
from django.db.models import Aggregate, JSONField, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from publishing.items import ContentItem
from publishing.kinds import Kind, register
from publishing.querysets import ContentItemQuerySet
from publishing.versions.append_only import append_only

LONGEST_TEXT = 600
# What a correction repeats of its article, in its row among the items of every list.
REPEATED = ("headline", "slug", "published_at", "expires_at", "withdrawn_at", "withdrawal_note")


class CorrectionType(models.TextChoices):
    CORRECTION = "rettelse", "Rettelse"
    CLARIFICATION = "praecisering", "Præcisering"
    UPDATE = "opdatering", "Opdatering"


class JSONList(Aggregate):
    """A group of rows as one JSON list."""

    function = "JSON_GROUP_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(compiler, connection, function="JSONB_AGG", **context)


class CorrectionQuerySet(ContentItemQuerySet):
    def newest_made_first(self):
        return self.order_by("-made_at", "-pk")

    def for_log(self):
        """Every correction there is, with the name of its article."""
        return self.select_related("corrected").defer("corrected__body")

    def as_json(self):
        """Those of the article of an outer query, to come along in its own row."""
        shown = JSONObject(pk="pk", type="type", text="text", made_at="made_at")
        of_article = self.filter(corrected=OuterRef("pk")).order_by().values("corrected")
        return Subquery(of_article.annotate(rows=JSONList(shown)).values("rows"))


@append_only
@register(Kind.CORRECTION)
class Correction(ContentItem):
    """
    Written once; the database refuses to change or delete it. Its row among the items only repeats
    what its article is called and whether readers may see it, so that every list shows it.
    """

    corrected = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="corrections", verbose_name="artikel"
    )
    type = models.CharField("hvad er det", max_length=12, choices=CorrectionType)
    text = models.TextField("tekst", max_length=LONGEST_TEXT)
    made_at = models.DateTimeField("hvornår")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="hvem"
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = "rettelse"
        verbose_name_plural = "rettelser"
        # Made by publishing an article, changed and deleted by nobody: there is nothing to grant.
        default_permissions = ()
        indexes = [
            models.Index(fields=["-made_at", "-contentitem_ptr"], name="correction_newest_first"),
        ]
        constraints = [
            models.CheckConstraint(
                name="correction_says_what",
                condition=~Q(text=""),
                violation_error_message="Skriv, hvad der stod, og hvad der er rigtigt.",
            ),
        ]

    def __str__(self):
        return f"{self.get_type_display()}: {self.text}"

    @property
    def anchor(self):
        return f"rettelse-{self.pk}"

    @property
    def at_top(self):
        """
        A reader who met the error should meet its correction before the text. An update admits no
        error and stands after it.
        """
        return self.type != CorrectionType.UPDATE

    def get_absolute_url(self):
        """Its place on its article's page, by what the row itself holds."""
        args = [self.corrected_id, self.slug] if self.slug else [self.corrected_id]
        return f"{reverse(Kind.ARTICLE, args=args)}#{self.anchor}"

    def stand_with_article(self):
        """
        Take its place in the lists as its article stands now: named after it, at its address, under
        its subjects, and away from readers whenever the article is.
        """
        article = self.corrected
        self.headline = Truncator(f"{self.get_type_display()}: {article.headline}").chars(160)
        self.slug = article.slug
        self.published_at = self._seen_from(article.published_at)
        self.expires_at = article.expires_at
        self.withdrawn_at, self.withdrawal_note = article.withdrawn_at, article.withdrawal_note
        self.save(update_fields=REPEATED)
        self.tags.set(article.tags.names())
        self._tell_readers()

    def _seen_from(self, published_at):
        """When it was made, or with its article where that is still to come out again."""
        waits = published_at is None or published_at > timezone.now()
        return published_at if waits else self.made_at


def read_json(rows):
    """The corrections `as_json` brought along, newest first, for showing."""
    made = [Correction(**row | {"made_at": _moment(row["made_at"])}) for row in rows or []]
    return sorted(made, key=lambda correction: (correction.made_at, correction.pk), reverse=True)


def _moment(text):
    """SQLite gives a moment as it keeps it, in UTC; PostgreSQL with its offset."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
