"""
Rows for tests. A test names only what it tests; everything else is a plain live item by default.
"""

from datetime import date, timedelta
from functools import cache
from io import BytesIO
from itertools import count

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from accounts.models import User
from articles.models import Article, Author, Byline
from people.models import Company, Notice, Person, Submission
from pictures.intake import trusted
from pictures.models import Picture
from publishing.models import Tag
from sponsored.models import Advertiser, Campaign, SponsoredPost

number = count(1)


def ago(**span):
    """A moment that far back; negative spans lie ahead."""
    return timezone.now() - timedelta(**span)


def put_before_readers(item, published_at, tags, moments):
    """Publish as the desk does, then set the moments a test asks for, however unlikely."""
    item.tags.set(tags)
    item.published_at = published_at
    for name, moment in moments.items():
        setattr(item, name, moment)
    item.save()
    item._tell_readers()
    return item


AN_HOUR_AGO = object()


def moments_of(fields):
    published_at = fields.pop("published_at", AN_HOUR_AGO)
    names = ("expires_at", "withdrawn_at", "withdrawal_note", "updated_at", "stage")
    moments = {name: fields.pop(name) for name in names if name in fields}
    if moments.get("withdrawn_at"):
        moments.setdefault("withdrawal_note", "Kilden har trukket sit citat tilbage.")
    return ago(hours=1) if published_at is AN_HOUR_AGO else published_at, moments


def make_article(*, authors=None, tags=(), **fields):
    published_at, moments = moments_of(fields)
    values = {
        "headline": f"Havnen får ny kontrolpult nummer {next(number)}",
        "teaser": "Kranerne kører igen efter tre døgns stilstand.",
        "body": "<p>Kranerne kører igen.</p>",
    }
    article = Article.objects.create(**values | fields)
    for position, author in enumerate([make_author()] if authors is None else authors, 1):
        Byline.objects.create(article=article, author=author, position=position)
    return put_before_readers(article, published_at, tags, moments)


def make_correction(article=None, *, type="rettelse", text=None, **fields):
    """A correction as an editor makes it. `at` lies in the past to make an old one."""
    text = text or f"Vi skrev, at pulten vejede {next(number)} kilo. Den vejer det halve."
    return (article or make_article()).correct(type, text, **fields)


def make_sponsored_post(*, tags=(), **fields):
    published_at, moments = moments_of(fields)
    values = {
        "headline": f"Prøv strømmen, mens det er lyst, del {next(number)}",
        "teaser": "En generator, der starter, er ikke et anlæg, der bærer huset.",
        "sender": "Strømbro Nødstrøm",
        "body": "<p>Vi servicerer nødstrøm.</p>",
    }
    post = SponsoredPost.objects.create(**values | fields)
    return put_before_readers(post, published_at, tags, moments)


def make_notice(*, tags=(), **fields):
    published_at, moments = moments_of(fields)
    company = fields.pop("company", None) or make_company()
    person = fields.pop("person", None) or make_person()
    values = {"title": "driftschef", "who": "hun", "job_date": date(2026, 1, 5)}
    notice = Notice.objects.create(company=company, person=person, **values | fields)
    return put_before_readers(notice, published_at, tags, moments)


def make_submission(**fields):
    """Sent in by a company, and confirmed an hour ago."""
    values = {
        "fields": {
            "occasion": "nyt_job",
            "company": "Søkabel A/S",
            "first_name": "Åse",
            "last_name": f"Vangsgaard {next(number)}",
            "job_date": "2026-01-05",
            "title": "it-arkitekt",
        },
        "sender_name": "Bo Kvist",
        "sender_email": "bo@soekabel.example",
        "accepted_wording": "Den, det handler om, siger ja.",
        "accepted_at": ago(hours=2),
        "confirmed_at": ago(hours=1),
    }
    return Submission.objects.create(**values | fields)


MAKERS = {"article": make_article, "sponsored": make_sponsored_post, "notice": make_notice}


def make_author(name=None, **fields):
    return Author.objects.create(name=name or f"Birgit Vangsgaard {next(number)}", **fields)


def make_company(name=None, **fields):
    return Company.objects.create(name=name or f"Ledningsvagten {next(number)}", **fields)


def make_person(first_name="Åse", last_name=None, **fields):
    last_name = last_name or f"Nørregård {next(number)}"
    return Person.objects.create(first_name=first_name, last_name=last_name, **fields)


def make_tag(name=None, **fields):
    return Tag.objects.create(name=name or f"Emne {next(number)}", **fields)


def make_advertiser(name="Strømbro Nødstrøm", **fields):
    return Advertiser.objects.create(name=name, **fields)


def make_campaign(advertiser, **fields):
    values = {"name": "Nødstrøm", "starts_on": date(2026, 1, 1), "ends_on": date(2026, 2, 1)}
    return Campaign.objects.create(advertiser=advertiser, **values | fields)


def make_user(role=None, *, username=None, **fields):
    user = User.objects.create_user(
        username or f"medarbejder{next(number)}", **{"is_staff": True} | fields
    )
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


def image_file(size=(64, 48), colour=(40, 90, 60), *, kind="PNG", exif=None):
    """The bytes of a small real image."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **{"exif": exif} if exif else {})
    return ContentFile(out.getvalue(), name=f"billede{next(number)}.{kind.lower()}")


def animation(colours=((200, 30, 30), (30, 200, 30), (30, 30, 200)), size=(640, 360), time=200):
    """A small GIF that moves: one picture for each colour."""
    out, (first, *others) = BytesIO(), [Image.new("RGB", size, colour) for colour in colours]
    first.save(out, "GIF", save_all=True, append_images=others, duration=time, loop=0)
    return ContentFile(out.getvalue(), name=f"animation{next(number)}.gif")


@cache
def drawn_large():
    # JPEG, of which only some is read where little is asked for.
    return image_file((960, 720), kind="JPEG").read()


def large_file():
    """A picture with pixels enough for any place."""
    return ContentFile(drawn_large(), name=f"billede{next(number)}.jpg")


def make_picture(file=None, **fields):
    values = {
        "title": "Serverrum",
        "alt": "En række serverskabe med blå lamper",
        "caption": "Skabene har stået i kælderen siden 2011.",
        "credit": "Foto: Mette Holm",
        "source": "Eget billede",
        "licence": Picture.Licence.OWN,
    }
    picture = Picture(**values | fields)
    picture.file = trusted(file or large_file())
    picture.save()
    return picture
