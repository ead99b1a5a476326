"""A large newsroom in a second: rows of all kinds laid straight into the tables."""

from datetime import date, timedelta
from itertools import cycle, islice

from django.db import connection
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Author, Byline
from people.models import Company, Notice, NoticeKey, Person
from pictures.models import Picture
from publishing.models import ContentItem, Edition, Tag, TaggedItem
from readership.models import HourlyCount, this_hour
from sponsored.models import Advertiser, Campaign, SponsoredPost

MIX = ("article", "notice", "article", "sponsored", "article")
BODY = "<p>Kranerne kører igen.</p>"


def lay(model, rows):
    """Rows of one table and nothing else: Django refuses bulk_create for a model with a parent."""
    fields = model._meta.local_concrete_fields
    rows = iter(rows)
    while batch := list(islice(rows, 200)):
        model._base_manager._insert(batch, fields=fields, using=connection.alias)


def make_newsroom(count):
    """
    `count` more live items of all kinds, an hour between them, each with a picture, two tags, and
    authors or a company and a person of its own. One tag, one author, one company and one person
    are in a good part of them all.
    """
    start = ContentItem.objects.count()
    numbers = range(start, start + count)
    users = User.objects.bulk_create(User(username=f"bruger-{n}") for n in numbers[::5])
    pictures = Picture.objects.bulk_create(
        Picture(
            file=f"{n}.jpg", width=9, height=9, title="x", credit="x", source="x", licence="own"
        )
        for n in numbers[::2]
    )
    tags = [Tag.objects.get_or_create(name=f"Emne {n}")[0] for n in range(9)]
    now = timezone.now()
    items = ContentItem.objects.bulk_create(
        ContentItem(
            kind=kind,
            kicker="Drift",
            headline=f"Kabel nummer {n} er gravet over",
            teaser="Det sker igen.",
            slug=f"kabel-{n}",
            picture=picture,
            published_at=now - timedelta(hours=n + 1),
            created_by=user,
        )
        for n, kind, picture, user in zip(numbers, cycle(MIX), cycle(pictures), cycle(users))
    )
    TaggedItem.objects.bulk_create(
        TaggedItem(tag=tag, content_object=item, published_at=item.published_at)
        for n, item in enumerate(items)
        for tag in (tags[0], tags[1 + n % 8])
    )
    HourlyCount.objects.bulk_create(
        HourlyCount(item=item, hour=this_hour(), reads=n) for n, item in enumerate(items[:100])
    )
    make_articles(start, [item for item in items if item.kind == "article"], pictures)
    make_posts(start, [item for item in items if item.kind == "sponsored"])
    make_notices(start, [item for item in items if item.kind == "notice"])
    Edition.bump()


def make_articles(start, items, pictures):
    authors = Author.objects.bulk_create(
        Author(name=f"Forfatter {n}", slug=f"forfatter-{n}", picture=picture)
        for (n, _), picture in zip(enumerate(items, start), cycle(pictures))
    )
    everywhere = Author.objects.earliest("pk")
    lay(Article, (Article(contentitem_ptr=item, body=BODY) for item in items))
    Byline.objects.bulk_create(
        Byline(article_id=item.pk, author=author, position=position)
        for item, other in zip(items[1:], authors[1:], strict=True)
        for position, author in enumerate([everywhere, other], 1)
    )


def make_posts(start, items):
    advertisers = Advertiser.objects.bulk_create(
        Advertiser(name=f"Annoncør {n}") for n, _ in enumerate(items, start)
    )
    day = date(2026, 1, 1)
    campaigns = Campaign.objects.bulk_create(
        Campaign(advertiser=advertiser, name="Kampagne", starts_on=day, ends_on=day)
        for advertiser in advertisers
    )
    lay(
        SponsoredPost,
        (
            SponsoredPost(
                contentitem_ptr=item,
                sender=advertiser.name,
                advertiser=advertiser,
                campaign=campaign,
                body=BODY,
            )
            for item, advertiser, campaign in zip(items, advertisers, campaigns, strict=True)
        ),
    )


def make_notices(start, items):
    companies = Company.objects.bulk_create(
        Company(name=f"Firma {n}", slug=f"firma-{n}") for n, _ in enumerate(items, start)
    )
    persons = Person.objects.bulk_create(
        Person(first_name="Åse", last_name=f"Vang {n}") for n, _ in enumerate(items, start)
    )
    first_company, first_person = Company.objects.earliest("pk"), Person.objects.earliest("pk")
    made = [
        Notice(
            contentitem_ptr=item,
            company=first_company if n % 2 else companies[n],
            former_company=None if n % 2 else first_company,
            person=first_person if n % 2 else persons[n],
            title="driftschef",
            job_date=date(2026, 1, 5),
            published_at=item.published_at,
            listed_at=item.published_at,
        )
        for n, item in enumerate(items)
    ]
    lay(Notice, made)
    tags = TaggedItem.objects.filter(tag__name="Emne 0").values_list("tag_id", flat=True)[:1]
    NoticeKey.objects.bulk_create(key for notice in made for key in NoticeKey.of(notice, tags))
