"""
One picture everywhere a picture can stand, and its right ends: every surface looks as if there had
never been one, with no credit and no caption left behind, and has it back when it is renewed.
"""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from lxml import html

from frontpage.models import Layout, Slot
from publishing.desk.sharing import ShareLink
from tests.factories import (
    make_article,
    make_author,
    make_company,
    make_notice,
    make_person,
    make_picture,
    make_sponsored_post,
    make_tag,
    make_user,
)

pytestmark = pytest.mark.django_db

CREDIT, CAPTION, ALT = "Foto: Mette Udløb", "Skabene i billedteksten.", "Skabe med udløb"
# Enough articles for every rank of the front page.
EVERY_RANK = 30


def surfaces(picture):
    """{what: address} of every page on which readers can meet the picture."""
    author, tag = make_author("Bo Lind", picture=picture), make_tag("Drift")
    body = f'<p>Før.</p><figure data-node="picture" data-picture="{picture.pk}"></figure>'
    with_it = {"picture": picture, "tags": [tag]}
    for _ in range(EVERY_RANK):
        article = make_article(**with_it)
    in_text = make_article(body=body)
    by_author = make_article(authors=[author])
    paid = make_sponsored_post(picture=picture)
    company, person = make_company("Søkabel"), make_person("Åse", "Udløb")
    notice = make_notice(company=company, person=person, portrait_accepted=True, **with_it)
    own = Slot(item_id=make_article().pk, picture=picture)
    Layout.arrange([own, Slot(item_id=article.pk)])
    month = timezone.localtime(article.published_at)
    draft = make_article(picture=picture, published_at=None)
    link = ShareLink.make(draft, by=make_user(), note="en kilde")
    return {
        "front page": "/",
        "article": article.get_absolute_url(),
        "in the text": in_text.get_absolute_url(),
        "beside the byline": by_author.get_absolute_url(),
        "author": author.get_absolute_url(),
        "sponsored post": paid.get_absolute_url(),
        "notice": notice.get_absolute_url(),
        "notices": "/navnenyt/",
        "person": person.get_absolute_url(),
        "tag": tag.get_absolute_url(),
        "latest": "/seneste/",
        "archive": f"/arkiv/{month.year}/{month.month}/",
        "search": "/soeg/?q=kontrolpult",
        "shared draft": link.get_absolute_url(),
    }


def showing(client, pages, picture):
    """The pages that have it, or anything that is said of it."""
    signs = re.compile(f"/billeder/{picture.pk}/|{CREDIT}|{CAPTION}|{ALT}")
    return {what for what, url in pages.items() if signs.search(client.get(url).content.decode())}


@pytest.fixture
def picture():
    return make_picture(credit=CREDIT, caption=CAPTION, alt=ALT)


def test_every_surface_goes_by_the_right_and_by_the_clock(client, picture, at):
    pages, now = surfaces(picture), timezone.now()
    picture.licence_until = timezone.localdate(now)
    picture.save()
    assert showing(client, pages, picture) == set(pages)
    at(now + timedelta(days=1))
    assert showing(client, pages, picture) == set()
    picture.licence_until += timedelta(days=1)
    picture.save()
    assert showing(client, pages, picture) == set(pages)


def test_so_does_a_right_that_somebody_takes_away(client, picture):
    pages = surfaces(picture)
    picture.credit = ""
    picture.save()
    assert showing(client, pages, picture) == set()


def test_what_machines_read_never_has_it_either(client, picture):
    surfaces(picture)
    picture.source = ""
    picture.save()
    feeds = ["rss", "atom", "feed.json", "navnenyt/rss", "emne/drift/rss", "forfatter/bo-lind/atom"]
    addresses = {url: f"/{url}/" if "." not in url else f"/{url}" for url in feeds}
    assert showing(client, addresses | {"sitemap": "/sitemap.xml"}, picture) == set()


def test_no_hole_is_left(client, picture):
    """No frame, no empty line under it, and the initials where a face was."""
    pages = surfaces(picture)
    picture.licence = ""
    picture.save()
    for what, url in pages.items():
        page = html.fromstring(client.get(url).content.decode())
        assert not page.xpath("//figure[not(.//img)] | //a[contains(@class, 'picture')]"), what
        assert not page.xpath("//*[@class='faces' or @class='portrait'][not(.//img|.//span)]"), what
    notice = html.fromstring(client.get("/navnenyt/").content.decode())
    assert notice.xpath("//a[@class='face']/span[@class='no-portrait']/text()") == ["ÅU"]


def test_a_slot_with_a_picture_out_of_right_shows_the_items_own(client, picture):
    own = make_picture()
    item = make_article(picture=own)
    Layout.arrange([Slot(item_id=item.pk, picture=picture)])
    picture.source = ""
    picture.save()
    page = client.get("/").content.decode()
    assert f"/billeder/{own.pk}/" in page
    assert f"/billeder/{picture.pk}/" not in page


def test_the_preview_shows_what_readers_would_get_and_says_so(editor, picture):
    article = make_article(picture=picture, published_at=None)
    picture.licence = ""
    picture.save()
    page = editor.get(reverse("admin:articles_article_preview", args=[article.pk]))
    assert f"/billeder/{picture.pk}/" not in page.content.decode()
    assert "Topbilledet »Serverrum« vises ikke." in page.content.decode()


def test_no_template_for_readers_asks_for_a_picture_whose_right_it_has_not_asked_about():
    asks = re.compile(r"\b(?:item|notice|author|slot|lead)\.picture\b")
    templates = settings.BASE_DIR / "templates"
    pages = [path for path in templates.rglob("*.html") if "admin" not in path.parts]
    assert len(pages) > 50
    assert [path.name for path in pages if asks.search(path.read_text("utf-8"))] == []
