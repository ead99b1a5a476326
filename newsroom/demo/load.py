"""
The invented newsroom, from the files beside this one. Ages in the files are turned into moments at
the first start; what is there already is left as it is.
"""

import re
from datetime import timedelta
from zlib import crc32

from django.contrib.flatpages.models import FlatPage
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Author, Byline
from frontpage.models import Layout
from newsroom.demo.accounts import give_bylines, make_accounts
from newsroom.demo.files import read, read_all
from newsroom.demo.first_day import arrange_front, load_readings
from newsroom.demo.library import load_pictures
from people.models import Company, CompanyAlias, Notice, Person, Submission
from people.submissions.wording import acceptance
from publishing.items import ContentItem
from publishing.models import Tag
from sponsored.models import Advertiser, Campaign, SponsoredPost

UNITS = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43800, "year": 525600}
NODE = re.compile(r'data-(picture|item)="([^"]+)"')


def load(report=lambda line: None):
    make_accounts()
    report("Tegner billederne …")
    pictures = load_pictures()
    report("Skriver avisen …")
    with transaction.atomic():
        load_tags()
        authors = load_authors(pictures)
        give_bylines()
        load_articles(pictures, authors)
        load_sponsored(pictures)
        load_notices(pictures)
        load_submissions()
        load_pages()
        load_readings()
        if not Layout.objects.exists():
            arrange_front()
    report(f"{ContentItem.objects.live().count()} ting er udgivet.")


def ago(age, seed=""):
    """
    The moment "3 hours" ago; a negative age lies ahead. An age in whole days or more falls in the
    working hours of its day, so that not everything came out at the minute of the first start.
    """
    moment = timezone.now() - span(age)
    if span(age) < timedelta(days=1):
        return moment
    day = timezone.localtime(moment)
    return day.replace(hour=6 + crc32(seed.encode()) % 11, minute=crc32(seed.encode()) % 60)


def span(words):
    """ "3 hours" as a length of time."""
    amount, unit = words.split()
    return timedelta(minutes=int(amount) * UNITS[unit.rstrip("s")])


# Items --------------------------------------------------------------------------------------


def load_tags():
    for tag in read("tags.toml")["tag"]:
        Tag.objects.get_or_create(name=tag["name"], defaults={"lead": tag["lead"]})


def load_authors(pictures):
    authors = {}
    for row in read("authors.toml")["author"]:
        authors[row["key"]], _ = Author.objects.get_or_create(
            name=row["name"],
            defaults={
                "title": row["title"],
                "email": row["email"],
                "bio": row["bio"],
                "picture": pictures.get(row["picture"]),
            },
        )
    return authors


def finish(item, row):
    """Tag a demo item and publish it at its age, or leave it on its owner's desk."""
    item.tags.set(row["tags"])
    if stage := row.get("stage"):
        item.stage = stage
        item.created_by = User.objects.get(username=row["owner"])
        return item.save()
    item.publish(at=ago(row["age"], item.headline))
    if row.get("updated"):
        updated = item.published_at + span(row["updated"])
        if updated < timezone.now():
            item.updated_at = updated
            item.save(update_fields=["updated_at"])
    for told in row.get("corrections", []):
        editor = User.objects.get(username="redaktoer")
        moment = item.published_at + span(told["after"])
        item.correct(told["type"], told["text"], by=editor, at=moment)


def common(row, pictures):
    return {
        "kicker": row.get("kicker", ""),
        "headline": row["headline"],
        "teaser": row["teaser"],
        "picture": pictures.get(row.get("picture")),
        "picture_caption": row.get("picture_caption", ""),
    }


def load_articles(pictures, authors):
    articles, new = {}, []
    for key, row in read_all("articles"):
        article = Article.objects.filter(headline=row["headline"]).first()
        if article is None:
            article = Article.objects.create(
                **common(row, pictures),
                genre=row.get("genre", ""),
                source_credit=row.get("source_credit", ""),
                body="<p>…</p>",
            )
            for position, author in enumerate(row["authors"], 1):
                Byline.objects.create(article=article, author=authors[author], position=position)
            new.append((article, row))
        articles[key] = article
    # Bodies point at each other, so they are written when every article has its id.
    ids = {"picture": pictures, "item": articles}
    for article, row in new:
        article.body = NODE.sub(lambda m: f'data-{m[1]}="{ids[m[1]][m[2]].pk}"', row["body"])
        article.save()
        finish(article, row)


def load_sponsored(pictures):
    advertisers = {}
    for row in read("advertisers.toml")["advertiser"]:
        advertisers[row["key"]], _ = Advertiser.objects.get_or_create(
            name=row["name"], defaults={"website": row["website"], "cvr": row["cvr"]}
        )
    for _, row in read_all("sponsored"):
        if SponsoredPost.objects.filter(headline=row["headline"]).exists():
            continue
        start = ago(row["age"]).date()
        campaign, _ = Campaign.objects.get_or_create(
            advertiser=advertisers[row["advertiser"]],
            name=row["campaign"],
            defaults={"starts_on": start, "ends_on": start + timedelta(days=60)},
        )
        post = SponsoredPost.objects.create(
            **common(row, pictures),
            advertiser=advertisers[row["advertiser"]],
            campaign=campaign,
            sender=row["sender"],
            body=NODE.sub(lambda m: f'data-{m[1]}="{pictures[m[2]].pk}"', row["body"]),
        )
        finish(post, row)


# Navnenyt -----------------------------------------------------------------------------------


def load_notices(pictures):
    companies = {}
    for row in read("companies.toml")["company"]:
        company, _ = Company.objects.get_or_create(
            name=row["name"],
            defaults={"cvr": row.get("cvr", ""), "website": row.get("website", "")},
        )
        for alias in row.get("aliases", []):
            CompanyAlias.objects.get_or_create(name=alias, defaults={"company": company})
        companies[row["name"]] = company
    for row in read("notices.toml")["notice"]:
        load_notice(row, companies, pictures)


def load_submissions():
    """What companies have sent in and nobody at the desk has looked at yet."""
    if Submission.objects.exists():
        return
    for row in read("submissions.toml")["submission"]:
        moment = ago(row.pop("age"))
        words = acceptance(row["fields"]["occasion"])
        Submission.objects.create(
            accepted_wording=words,
            accepted_at=moment,
            sent_at=moment,
            confirmed_at=moment,
            **row,
        )


def load_notice(row, companies, pictures):
    row = dict(row)
    row.pop("gender_look", None)
    name = {"first_name": row.pop("first_name"), "last_name": row.pop("last_name")}
    person, _ = Person.objects.get_or_create(**name)
    if person.notices.filter(occasion=row["occasion"]).exists():
        return
    tags, published, job_age = row.pop("tags", []), row.pop("published"), row.pop("job_age")
    notice = Notice.objects.create(
        **row
        | {
            "person": person,
            "company": companies[row["company"]],
            "picture": (picture := pictures.get(row.get("picture"))),
            "portrait_accepted": picture is not None,
            "job_date": ago(job_age).date(),
        }
    )
    finish(notice, {"tags": tags, "age": published})


def load_pages():
    for _, row in read_all("pages"):
        page, new = FlatPage.objects.get_or_create(
            url=row["url"], defaults={"title": row["title"], "content": row["body"]}
        )
        if new:
            page.sites.add(1)
