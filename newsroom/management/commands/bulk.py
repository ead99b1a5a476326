import random
from datetime import timedelta
from functools import cache

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils import timezone

from articles.models import Article, Author, Byline
from newsroom.bulk_notices import FIRST, LAST, Notices
from people.models import Notice, NoticeKey
from publishing.items import ContentItem
from publishing.kinds import Kind
from publishing.models import Edition, Tag, TaggedItem
from publishing.slugs import slugify
from publishing.workflow import Stage
from readership.models import HourlyCount, this_hour
from sponsored.models import SponsoredPost

BATCH = 5_000
# So many of the newest are read now, each in a few of the hours that have just been.
READ_NOW, HOURS_READ = 500, (1, 5, 12)
APART = timedelta(minutes=30)
# Of every twenty items; the rest are articles.
NOTICES, SPONSORED = 2, 1
# A tag and the share of the items that carry it: one nearly all, most hardly any.
TAGS = {"Arkivprøve": 0.8, "Driftsdøgn": 0.3, "Kabelbrud": 0.1} | {
    f"Arkivemne {number}": 0.01 for number in range(1, 41)
}
WHO = "Kommunen", "Færgeselskabet", "Sygehuset", "Biblioteket", "Havnen", "Vandværket", "Avisen"
DOES = "udskifter", "afprøver", "lukker", "genåbner", "flytter", "opgraderer", "mister", "redder"
WHAT = "mailserveren", "køleanlægget", "betalingsløsningen", "driftsaftalen", "sikkerhedskopien"
WHEN = "før vinteren", "efter nedbruddet", "i al stilhed", "for anden gang", "på én nat", "i år"

slug_of = cache(slugify)


class Command(BaseCommand):
    help = (
        "Laver et opdigtet arkiv på så mange ting, til målingerne. Søgningen kender dem først, "
        "når `manage.py rebuild_modelsearch_index` har kørt."
    )

    def add_arguments(self, parser):
        parser.add_argument("articles", type=int, help="Hvor mange der skal laves.")
        parser.add_argument("--notices", action="store_true", help="Kun navnenyt.")

    def handle(self, articles, *, notices=False, **options):
        if articles < 1:
            raise CommandError("Skriv, hvor mange der skal laves: et helt tal over nul.")
        maker = Archive(before=oldest(), only_notices=notices)
        for start in range(0, articles, BATCH):
            maker.add(min(BATCH, articles - start))
            self.stdout.write(f"{min(start + BATCH, articles)} af {articles}")
        read_the_newest()
        Edition.bump()


def read_the_newest():
    items = ContentItem.objects.live().newest_first()[:READ_NOW]
    HourlyCount.objects.bulk_create(
        [
            HourlyCount(item=item, hour=this_hour() - timedelta(hours=hours), reads=item.pk % 97)
            for item in items
            for hours in HOURS_READ
        ],
        ignore_conflicts=True,
    )


def oldest():
    """A second archive goes on where the first ends, so that no two items share a moment."""
    first = ContentItem.objects.exclude(published_at=None).order_by("published_at").first()
    return first.published_at if first else timezone.now()


class Archive:
    """Adds items by the thousand. The same numbers every time: a measurement can be repeated."""

    def __init__(self, before, *, only_notices=False):
        self.before = before
        self.notices_of_twenty = 20 if only_notices else NOTICES
        self.chance = random.Random(20)  # noqa: S311 - no secret
        self.tags = {
            Tag.objects.get_or_create(name=name)[0].pk: share for name, share in TAGS.items()
        }
        self.authors = [Author.objects.get_or_create(name=f"{name} Arkivar")[0] for name in FIRST]
        self.notices = Notices(self.chance)

    @transaction.atomic
    def add(self, count):
        rows = ContentItem.objects.bulk_create(self.item(number) for number in range(count))
        self.add_kind(Article, [self.article(row) for row in rows if row.kind == Kind.ARTICLE])
        notices = [self.notices.make(row) for row in rows if row.kind == Kind.NOTICE]
        self.add_kind(Notice, notices)
        self.add_kind(SponsoredPost, [self.post(row) for row in rows if row.kind == Kind.SPONSORED])
        Byline.objects.bulk_create(
            Byline(article_id=row.pk, author=self.chance.choice(self.authors))
            for row in rows
            if row.kind == Kind.ARTICLE
        )
        tagged = TaggedItem.objects.bulk_create(
            TaggedItem(tag_id=tag, content_object_id=row.pk, published_at=row.published_at)
            for row in rows
            for tag, share in self.tags.items()
            if self.chance.random() < share
        )
        pairs = [(row.content_object_id, row.tag_id) for row in tagged]
        NoticeKey.objects.bulk_create(self.notices.keys(notices, pairs))

    def item(self, number):
        self.before -= APART
        of_twenty = number % 20
        kind = Kind.ARTICLE
        if of_twenty < self.notices_of_twenty + SPONSORED:
            kind = Kind.NOTICE if of_twenty < self.notices_of_twenty else Kind.SPONSORED
        headline = " ".join(self.chance.choice(words) for words in (WHO, DOES, WHAT, WHEN))
        return ContentItem(
            kind=kind,
            headline=headline,
            slug=slug_of(headline),
            teaser=f"{headline}. Det fortæller {self.chance.choice(LAST)}, der har vagten.",
            stage=Stage.APPROVED,
            published_at=self.before,
        )

    def add_kind(self, model, rows):
        """The kind's own table. (`bulk_create` refuses models that inherit another's table.)"""
        fields = model._meta.local_concrete_fields
        columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
        places = ", ".join(["%s"] * len(fields))
        table = connection.ops.quote_name(model._meta.db_table)
        values = [
            [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
            for row in rows
        ]
        with connection.cursor() as cursor:
            # Names of our own tables and columns; the values go by themselves.
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", values)  # noqa: S608

    def article(self, row):
        paragraphs = "".join(f"<p>{row.teaser}</p>" for _ in range(8))
        return Article(contentitem_ptr_id=row.pk, body=paragraphs)

    def post(self, row):
        sender = self.chance.choice(self.notices.small).name
        return SponsoredPost(contentitem_ptr_id=row.pk, sender=sender, body=f"<p>{row.teaser}</p>")
