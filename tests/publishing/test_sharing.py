"""A source reads along by a link that expires, can be revoked and leaves no trace."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from publishing.models import Publication, Revision, ShareLink
from publishing.versions.finding import find
from publishing.workflow import Stage
from tests.desk import form_of, said, verb_url
from tests.factories import MAKERS, ago, make_article, make_user
from tests.pages import text_of, tree
from tests.publishing.test_preview import type_in

pytestmark = pytest.mark.django_db


def draft(**fields):
    return make_article(published_at=None, **{"headline": "Kranerne står stille"} | fields)


def share(item, **fields):
    return ShareLink.make(item, by=make_user("Journalist"), note="Birthe på havnen", **fields)


def make_link(client, item, **fields):
    url = verb_url(item, "share")
    return client.post(url, form_of(client.get(url)) | {"note": "Birthe på havnen"} | fields)


def revoke(client, link, item):
    return client.post(f"{verb_url(item, 'share')}{link.pk}/luk/")


class TestWhoHasTheLink:
    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_reads_the_draft_as_its_readers_will(self, client, make):
        item = make(published_at=None)
        response = client.get(share(item).get_absolute_url())
        assert response.status_code == 200
        assert item.headline in text_of(response, "//main")

    def test_reads_the_newest_saved_version_and_is_told_which(self, client):
        article = draft()
        link = share(article)
        article.revise(article.content | {"headline": "Kranerne kører"})
        response = client.get(link.get_absolute_url())
        assert "Kranerne kører" in text_of(response, "//main")
        strip = text_of(response, "//aside[@class='draft-strip']")
        assert strip.startswith("Kladde til gennemlæsning · version 2, gemt kl.")
        assert strip.endswith("må ikke deles videre")

    def test_never_reads_what_is_being_typed(self, client, editor):
        article = draft()
        window = type_in(editor, article, headline="Ikke gemt endnu")
        for reader in (client, editor):
            response = reader.get(f"{share(article).get_absolute_url()}?vindue={window}")
            assert "Ikke gemt endnu" not in text_of(response)

    def test_is_led_on_to_what_is_published(self, client):
        article = make_article()
        response = client.get(share(article).get_absolute_url())
        assert response["Location"] == article.get_absolute_url()

    def test_reads_the_changes_that_wait_behind_what_is_published(self, client):
        article = make_article()
        article.revise(article.content | {"headline": "Rettet efter samtalen"})
        response = client.get(share(article).get_absolute_url())
        assert "Rettet efter samtalen" in text_of(response, "//main")


class TestClosed:
    """A link that does not lead to the text says why, in Danish, and shows nothing of it."""

    def closed(self, client, link, because):
        response = client.get(link.get_absolute_url())
        assert response.status_code == 410
        assert because in text_of(response)
        assert "Kranerne" not in text_of(response)

    def test_when_its_days_are_over(self, client, at):
        link = share(draft(), days=3)
        at(timezone.now() + timedelta(days=3))
        self.closed(client, link, "Det gjaldt til ")

    def test_not_a_moment_before(self, client, at):
        link = share(draft(), days=3)
        at(link.expires_at - timedelta(seconds=1))
        assert client.get(link.get_absolute_url()).status_code == 200

    def test_when_it_is_revoked(self, client, editor):
        article = draft()
        link, other = share(article), share(article)
        revoke(editor, link, article)
        self.closed(client, link, "Redaktionen har trukket det tilbage.")
        assert client.get(other.get_absolute_url()).status_code == 200

    def test_when_the_draft_is_discarded(self, client):
        link = share(draft(stage=Stage.DISCARDED))
        self.closed(client, link, "Teksten er ikke længere til gennemlæsning.")

    def test_when_the_article_is_taken_down(self, client):
        link = share(make_article(headline="Kranerne brænder", withdrawn_at=ago(hours=1)))
        self.closed(client, link, "Teksten er ikke længere til gennemlæsning.")

    @pytest.mark.parametrize("wrong", ["x", "1.x", ".", "999.abcdefgh"])
    def test_when_it_is_tampered_with(self, client, wrong):
        article = draft()
        good = share(article).get_absolute_url()
        for address in (f"/kig/{wrong}/", good[:-2] + "/", good.replace("/kig/", "/kig/9")):
            response = client.get(address)
            assert response.status_code == 404
            assert "Linket er ikke helt." in text_of(response)

    def test_when_its_item_is_no_more(self, client):
        article = draft()
        address = share(article).get_absolute_url()
        ShareLink.objects.all().delete()
        assert client.get(address).status_code == 404


class TestNoTrace:
    """Never stored, indexed, counted or told of; it takes no session and sets no cookie."""

    def addresses(self):
        revoked = share(draft())
        revoked.revoke()
        open_link, public = share(draft()), share(make_article())
        return ["/kig/x/", *(link.get_absolute_url() for link in (revoked, open_link, public))]

    def test_its_headers(self, client):
        for address in self.addresses():
            response = client.get(address)
            assert "no-store" in response["Cache-Control"], address
            assert response["X-Robots-Tag"] == "noindex, nofollow"
            assert response["Referrer-Policy"] == "no-referrer"
            assert "Edition" not in response
            assert not response.cookies
        assert not Session.objects.exists()

    def test_the_page_itself(self, client):
        page = tree(client.get(share(draft()).get_absolute_url()))
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"]
        assert page.xpath("/html/@data-uncounted") == [""]
        assert not page.xpath("//@data-count | //link[@rel='canonical']")

    def test_robots_are_told_to_stay_out(self, client):
        assert "Disallow: /kig/" in client.get("/robots.txt").content.decode()

    def test_the_history_knows_nothing_of_it(self, client, editor):
        article = draft()
        before = Revision.objects.count(), Publication.objects.count()
        make_link(editor, article)
        link = ShareLink.objects.get()
        client.get(link.get_absolute_url())
        revoke(editor, link, article)
        assert (Revision.objects.count(), Publication.objects.count()) == before

    def test_two_links_never_have_one_address(self):
        article = draft()
        first, second = share(article), share(article)
        assert first.get_absolute_url() != second.get_absolute_url()


class TestAtTheDesk:
    """Whoever may change a text may let somebody read along, and take it back."""

    def test_a_new_link_and_to_whom(self, editor):
        article = draft()
        response = make_link(editor, article, days="3")
        assert "Linket til Birthe på havnen gælder til" in said(editor, response)
        link = ShareLink.objects.get()
        assert link.made_by == editor.user
        assert timedelta(days=3) == link.expires_at - link.made_at
        page = editor.get(verb_url(article, "share"))
        assert f"http://testserver{link.get_absolute_url()}" in text_of(page)
        assert f"Lavet af {editor.user}" in text_of(page)

    def test_seven_days_unless_another_is_asked_for(self, editor):
        make_link(editor, article := draft())
        link = article.share_links.get()
        assert link.expires_at - link.made_at == timedelta(days=7)

    @pytest.mark.parametrize("wrong", [{"days": "0"}, {"days": "31"}, {"note": ""}])
    def test_what_makes_no_sense_is_asked_for_again(self, editor, wrong):
        assert make_link(editor, draft(), **wrong).status_code == 200
        assert not ShareLink.objects.exists()

    def test_one_that_is_revoked_shows_no_address_any_more(self, editor):
        article = draft()
        link = share(article)
        assert "virker ikke mere" in said(editor, revoke(editor, link, article))
        page = text_of(editor.get(verb_url(article, "share")))
        assert "trukket tilbage kl." in page
        assert link.get_absolute_url() not in page

    def test_revoking_twice_keeps_the_first_time(self, editor, at):
        article = draft()
        link = share(article)
        revoke(editor, link, article)
        first = ShareLink.objects.get().revoked_at
        at(timezone.now() + timedelta(hours=1))
        revoke(editor, link, article)
        assert ShareLink.objects.get().revoked_at == first

    def test_one_that_is_over_says_so(self, editor, at):
        article = draft()
        share(article)
        at(timezone.now() + timedelta(days=8))
        assert " udløb " in text_of(editor.get(verb_url(article, "share")))

    def test_a_look_at_the_page_revokes_nothing(self, editor):
        article = draft()
        link = share(article)
        assert editor.get(f"{verb_url(article, 'share')}{link.pk}/luk/").status_code == 405
        assert ShareLink.objects.get().revoked_at is None

    def test_a_link_is_revoked_from_its_own_item_only(self, editor):
        link = share(draft())
        assert revoke(editor, link, draft()).status_code == 404

    def test_those_who_may_not_change_the_text_may_not_share_it(self, desk, notice_desk):
        post, article = MAKERS["sponsored"](published_at=None), draft()
        assert desk("Journalist").get(verb_url(post, "share")).status_code == 403
        assert notice_desk.post(verb_url(article, "share"), {"note": "x"}).status_code == 403
        assert not ShareLink.objects.exists()

    def test_nobody_in_particular_is_asked_to_log_in(self):
        assert Client().get(verb_url(draft(), "share")).status_code == 302

    def test_more_links_take_no_more_queries(self, editor, queries):
        article = draft()
        share(article)
        url = verb_url(article, "share")
        editor.get(url)
        with queries() as few:
            editor.get(url)
        for _ in range(9):
            share(article)
        with queries() as many:
            editor.get(url)
        assert len(many) == len(few)


def test_a_name_is_found_when_a_person_is_removed():
    link = share(article := draft())
    (found,) = find(["Birthe på havnen"], [article])
    found.write()
    link.refresh_from_db()
    assert link.note == "[fjernet]"


def test_the_database_refuses_a_link_that_never_holds():
    with pytest.raises(IntegrityError):
        share(draft(), days=0)
