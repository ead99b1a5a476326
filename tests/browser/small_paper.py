"""
Fills the newsroom in the folder PLACE with a small paper: one of everything a reader can meet. The
address of each page is printed, as JSON.
"""

from tests.browser import place  # noqa: F401, I001 - first of all

import json
from datetime import date
from pathlib import Path

from django.conf import settings
from django.contrib.flatpages.models import FlatPage
from django.urls import reverse

from frontpage.models import Layout, Slot
from readership.models import HourlyCount, this_hour
from tests.factories import (
    ago,
    image_file,
    make_advertiser,
    make_article,
    make_author,
    make_campaign,
    make_company,
    make_correction,
    make_notice,
    make_person,
    make_picture,
    make_sponsored_post,
    make_tag,
)

EVERY_NODE = (Path(__file__).parent / "every_node.html").read_text(encoding="utf-8")
FLAT_PAGES = ("kontakt", "redaktion", "annoncering", "privatliv", "tilgaengelighed")


def big_picture(colour, size=(1680, 945), **fields):
    return make_picture(image_file(size, colour, kind="JPEG"), **fields)


PORT = big_picture((38, 84, 92))
CRANE = big_picture((60, 60, 70), (1200, 1680))
PORTRAIT = big_picture((150, 120, 90), alt="Portræt af en kvinde i gul jakke")
AUTHOR = make_author("Gudrun Ådal", title="journalist", bio="Skriver om drift.", picture=PORTRAIT)
TAGS = [make_tag(name, lead=f"Alt om {name}.").name for name in settings.OUTLET.sections]


def make_sponsored():
    advertiser = make_advertiser(website="https://stroembro.example/")
    return make_sponsored_post(
        advertiser=advertiser,
        campaign=make_campaign(advertiser),
        kicker="Nødstrøm",
        picture=big_picture((90, 90, 30)),
        tags=TAGS,
        body='<p>Læs om <a href="https://stroembro.example/">eftersyn</a>.</p>',
    )


def make_news():
    """More than one page of a list, most with a picture."""
    return [
        make_article(
            kicker="Havne",
            picture=PORT if hours % 5 else None,
            tags=TAGS[:2],
            authors=[AUTHOR],
            published_at=ago(hours=hours),
        )
        for hours in range(2, 30)
    ]


def make_whole_article(**ids):
    return make_article(
        headline="»Vi troede, at driftsovervågningscentralen ville opdage det,« siger havnen",
        kicker="Kranernes nøgle",
        genre="reportage",
        picture=PORT,
        tags=TAGS,
        authors=[AUTHOR, make_author()],
        body=EVERY_NODE.format(picture=PORT.pk, upright=CRANE.pk, **ids),
        source_credit="Artiklen er oprindeligt bragt i Kajbladet.",
        updated_at=ago(minutes=5),
    )


def make_whole_notice():
    return make_notice(
        company=make_company("55,7 Grader A/S", cvr="00127002", website="https://grader.example/"),
        person=make_person("Hans Christian", "Vestermølle"),
        who="han",
        picture=PORTRAIT,
        tags=TAGS[:1],
        job_date=date(2026, 1, 5),
        task="at holde kranerne kørende",
        old_title="vagtleder",
        old_company="Kaj 9 ApS",
    )


def make_flat_pages():
    content = "<p>Skriv til <a href='mailto:red@avis.example'>redaktionen</a>.</p><h2>Vagt</h2>"
    for name in FLAT_PAGES:
        page = FlatPage.objects.create(url=f"/om/{name}/", title=name, content=content)
        page.sites.set([settings.SITE_ID])


def fill():
    post, news = make_sponsored(), make_news()
    article = make_whole_article(article=news[0].pk, sponsored=post.pk)
    old = make_article(published_at=ago(days=500))
    for type in ("rettelse", "opdatering"):
        make_correction(old, type=type)
    notice = make_whole_notice()
    for portrait in (PORTRAIT, None, PORTRAIT, None):
        make_notice(old_company="55,7 Grader A/S", picture=portrait)
    make_flat_pages()
    for item in [article, *news[:4]]:
        HourlyCount.objects.create(item_id=item.pk, hour=this_hour(), reads=item.pk)
    Layout.arrange([Slot(item_id=article.pk)])
    search, month = reverse("search"), ago(hours=1)
    return {
        "front": "/",
        "article": article.get_absolute_url(),
        "old_article": old.get_absolute_url(),
        "sponsored": post.get_absolute_url(),
        "notice": notice.get_absolute_url(),
        "notices": reverse("notices"),
        "notices_chosen": f"{reverse('notices')}?anledning=nyt_job&titel=chef",
        "notices_wrong": f"{reverse('notices')}?virksomhed=Grader&maaned=x",
        "flows": reverse("flows"),
        "company": notice.company.get_absolute_url(),
        "person": notice.person.get_absolute_url(),
        "tag": reverse("tag", args=["it-sikkerhed"]),
        "tags": reverse("tags"),
        "latest": reverse("latest"),
        "archive": reverse("archive", args=[month.year, month.month]),
        "corrections": reverse("corrections"),
        "author": AUTHOR.get_absolute_url(),
        "submit": f"{reverse('submit')}?anledning=nyt_job",
        "search": search,
        "search_hits": f"{search}?q=kranerne",
        "search_nothing": f"{search}?q=gulerodskage",
        "search_too_long": f"{search}?q={'kran+' * 60}",
        "flat_page": "/om/kontakt/",
        "not_found": "/findes-ikke/",
        "withdrawn": make_article(withdrawn_at=ago(minutes=30)).get_absolute_url(),
        "withdrawn_sponsored": make_sponsored_post(withdrawn_at=ago(hours=0)).get_absolute_url(),
    }


if __name__ == "__main__":
    print(json.dumps(fill()))  # noqa: T201 - read by the fixture
