"""Every page on which readers can meet a paid item, each with one on it."""

import pytest
from django.utils import timezone

from frontpage.arranging import placed
from frontpage.models import Layout, Slot
from tests.factories import ago, make_article, make_notice, make_sponsored_post, make_tag

SENDER = "Strømbro Nødstrøm A/S"
HEADLINE = "Prøv strømmen, mens det er lyst"


def paid(**fields):
    return make_sponsored_post(**{"sender": SENDER, "headline": HEADLINE} | fields)


def front_page(client):
    paid()
    make_article()
    return client.get("/")


def front_page_lead(client):
    post = paid()
    make_article()
    Layout.arrange(placed([], post.pk))
    return client.get("/")


def front_page_with_another_headline(client):
    post = paid()
    make_article()
    Layout.arrange([Slot(item_id=post.pk, kicker="Guide", headline=f"Nyt: {HEADLINE}")])
    return client.get("/")


def front_page_in_every_rank(client, position):
    post = paid()
    slots = [Slot(item_id=make_article().pk) for _ in range(position)]
    Layout.arrange([*slots, Slot(item_id=post.pk)])
    return client.get("/")


def box_on_an_article(client):
    paid()
    return client.get(make_article().get_absolute_url())


def box_on_a_notice(client):
    paid()
    return client.get(make_notice().get_absolute_url())


def box_on_another_post(client):
    post = make_sponsored_post(sender="Vagtplan", headline="Et andet indlæg")
    paid()
    return client.get(post.get_absolute_url())


def read_also(client):
    body = f'<p data-node="related" data-item="{paid(published_at=ago(days=9)).pk}"></p>'
    make_sponsored_post(sender="Vagtplan", headline="Et andet indlæg")
    return client.get(make_article(body=body).get_absolute_url())


def latest(client):
    paid()
    return client.get("/seneste/")


def archive(client):
    published = timezone.localtime(paid().published_at)
    return client.get(f"/arkiv/{published.year}/{published.month}/")


def tag_page(client):
    tag = make_tag()
    paid(tags=[tag])
    return client.get(tag.get_absolute_url())


def search(client):
    paid()
    return client.get("/soeg/?q=lyst")


def search_for_the_sender(client):
    paid()
    return client.get("/soeg/?q=strømbro")


def post_page(client):
    return client.get(paid().get_absolute_url())


def gone_page(client):
    return client.get(paid(withdrawn_at=ago(minutes=1)).get_absolute_url())


def expired_page(client):
    post = paid(published_at=ago(days=2), expires_at=ago(days=1))
    return client.get(post.get_absolute_url())


SURFACES = [
    front_page,
    front_page_lead,
    front_page_with_another_headline,
    *[
        pytest.param(lambda client, at=at: front_page_in_every_rank(client, at), id=f"place {at}")
        for at in (1, 3, 4, 11)
    ],
    box_on_an_article,
    box_on_a_notice,
    box_on_another_post,
    read_also,
    latest,
    archive,
    tag_page,
    search,
    search_for_the_sender,
    post_page,
    gone_page,
    expired_page,
]
