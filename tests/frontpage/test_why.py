"""»Hvorfor vises det her?«: a sentence for each place readers meet an item, and why there."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from frontpage.arranging import current_slots, moved, placed, removed
from frontpage.front import PLACES
from frontpage.models import Layout, Slot
from frontpage.why import reasons
from publishing import danish
from readership.models import HourlyCount, this_hour
from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_company,
    make_notice,
    make_sponsored_post,
    make_tag,
    make_user,
)
from tests.pages import links, text_of

pytestmark = pytest.mark.django_db


def told(item):
    """Everything said of an item, read anew."""
    fresh = type(item).objects.get(pk=item.pk)
    return [reason.text for reason in reasons(fresh)]


def person(first_name):
    return make_user(first_name=first_name, last_name="Holm")


class TestPublished:
    def test_since_when_and_by_whom(self):
        article = make_article(published_at=None)
        article.publish(by=person("Karen"))
        when = danish.stamp(article.published_at)
        assert f"Udgivet {when} af Karen Holm. Læserne ser version 2." in told(article)

    def test_a_later_version_by_another(self):
        article = make_article(published_at=None)
        article.publish(by=person("Karen"))
        article.revise(article.content | {"teaser": "Nyt"}, by=(ole := person("Ole")))
        article.publish(by=ole)
        when, clock = danish.stamp(article.published_at), danish.clock(timezone.now())
        sentence = (
            f"Udgivet {when} af Karen Holm. Læserne ser version 4, "
            f"som blev udgivet {clock} af Ole Holm."
        )
        assert sentence in told(article)

    def test_from_before_there_was_a_log(self):
        article = make_article()
        assert f"Udgivet {danish.stamp(article.published_at)}." in told(article)

    def test_a_newer_version_that_waits(self):
        article = make_article(published_at=None)
        article.publish()
        assert "Der er ingen nyere version, som venter." in told(article)
        article.revise(article.content | {"teaser": "Nyt"}, by=person("Karen"))
        clock = danish.clock(timezone.now())
        sentence = f"Version 3, gemt {clock} af Karen Holm, venter på at blive udgivet."
        assert sentence in told(article)

    def test_when_it_goes(self):
        until = ago(hours=-3)
        leaving = f"Det forsvinder af sig selv {danish.stamp(until)}."
        assert leaving in told(make_article(expires_at=until))
        staying = "Det bliver stående: der er ikke sat noget sluttidspunkt."
        assert staying in told(make_article())


class TestNotShown:
    """One sentence says why readers do not see it, and nothing else is said."""

    def test_a_draft(self):
        article = make_article(published_at=None)
        assert told(article) == ["Læserne ser det ikke: det er ikke udgivet."]

    def test_scheduled(self):
        article = make_article(published_at=ago(hours=-2))
        when = danish.stamp(article.published_at)
        assert told(article) == [f"Læserne ser det ikke endnu: det udgives {when}."]

    def test_taken_down(self):
        article = make_article(withdrawn_at=ago(minutes=5))
        when = danish.stamp(article.withdrawn_at)
        assert told(article) == [f"Læserne ser det ikke: det blev taget ned {when}."]

    def test_over(self):
        article = make_article(published_at=ago(days=2), expires_at=ago(days=1))
        when = danish.stamp(article.expires_at)
        assert told(article) == [f"Læserne ser det ikke: det skulle vises indtil {when}."]


def front_sentence(item):
    return told(item)[1]


class TestTheFrontPage:
    def test_placed_by_whom_and_until_when(self):
        first, second = make_article(), make_article()
        until = ago(hours=-2)
        slots = [Slot(item_id=first.pk), Slot(item_id=second.pk, until=until)]
        Layout.arrange(slots, by=person("Karen"), starts_at=ago(minutes=4))
        when = danish.list_stamp(ago(minutes=4))
        assert front_sentence(second) == (
            f"På forsiden står det på plads 2, sat på forsiden af Karen Holm {when}. "
            f"Det gælder til {danish.stamp(until)}."
        )

    def test_who_moved_others_since_did_not_place_it(self):
        article, other = make_article(), make_article()
        Layout.arrange(placed([], article.pk), by=person("Karen"), starts_at=ago(days=1))
        Layout.arrange(placed(current_slots(), other.pk), by=person("Ole"))
        sentence = front_sentence(article)
        assert sentence.startswith("På forsiden står det på plads 2, sat på forsiden af Karen Holm")

    def test_placed_again_after_it_was_taken_off(self):
        article = make_article()
        Layout.arrange(placed([], article.pk), by=person("Karen"), starts_at=ago(hours=3))
        Layout.arrange(removed(current_slots(), article.pk), starts_at=ago(hours=2))
        again = placed(current_slots(), article.pk)
        Layout.arrange(again, by=person("Ole"), starts_at=ago(hours=1))
        Layout.arrange(moved(current_slots(), article.pk, 1), by=person("Bo"))
        assert "sat på forsiden af Ole Holm" in front_sentence(article)

    def test_by_itself_among_the_newest(self):
        top = make_article(published_at=ago(days=9))
        newest, article = (
            make_article(published_at=ago(hours=2)),
            make_article(published_at=ago(hours=3)),
        )
        Layout.arrange(placed([], top.pk))
        assert front_sentence(newest).startswith("På forsiden står det af sig selv på plads 2")
        assert front_sentence(article) == (
            "På forsiden står det af sig selv på plads 3: det er nr. 2 af de nyeste artikler, "
            "som ingen har sat et sted."
        )

    def test_too_old_to_be_there(self):
        old = make_article(published_at=ago(days=400))
        for _ in range(PLACES):
            make_article()
        assert front_sentence(old).startswith("Det står ikke på forsiden: nyere artikler fylder")

    @pytest.mark.parametrize("make", [make_sponsored_post, make_notice])
    def test_what_has_a_box_of_its_own(self, make):
        assert "den slags står i sin egen boks" in front_sentence(make())


def read(item, reads):
    HourlyCount.objects.create(item_id=item.pk, hour=this_hour(), reads=reads)


class TestAmongTheRead:
    def test_its_place_and_its_readings(self):
        read(make_article(), 9)
        read(article := make_article(), 8)
        sentence = "Det er nr. 2 i »Læses lige nu« med 8 læsninger det seneste døgn."
        assert sentence in told(article)

    def test_how_many_more_it_would_take(self):
        for reads in (9, 8, 7, 6, 5):
            read(make_article(), reads)
        read(article := make_article(), 1)
        said = "det har 1 læsning det seneste døgn; nr. 5 har 5."
        sentence = f"Det står ikke i »Læses lige nu«: {said}"
        assert sentence in told(article)

    def test_nobody_has_read_it(self):
        sentence = "Det står ikke i »Læses lige nu«: det har 0 læsninger det seneste døgn."
        assert sentence in told(make_article())

    def test_a_paid_post_never_stands_there(self):
        read(post := make_sponsored_post(), 99)
        assert "Et annonceindlæg kan aldrig stå i »Læses lige nu«." in told(post)


class TestTheBoxes:
    def test_the_newest_paid_post(self):
        sentence = "Det står i annonceboksen, fordi det er det nyeste annonceindlæg."
        assert sentence in told(make_sponsored_post())

    def test_an_older_paid_post(self):
        post = make_sponsored_post(published_at=ago(days=2))
        make_sponsored_post(headline="Det nye")
        sentence = "Det står ikke i annonceboksen: der er plads til ét, og »Det nye« er nyere."
        assert sentence in told(post)

    def test_a_notice_in_the_box(self):
        notice = make_notice(published_at=ago(hours=2))
        make_notice()
        sentence = "Det står i Navnenyt-boksen som nr. 2: de nyeste, ét fra hver virksomhed."
        assert sentence in told(notice)

    def test_another_of_the_same_company(self):
        company = make_company("netHEGN")
        notice = make_notice(company=company, published_at=ago(hours=2))
        make_notice(company=company)
        sentence = "Det står ikke i Navnenyt-boksen: netHEGN har et nyere, og der vises ét."
        assert sentence in told(notice)

    def test_no_longer_news(self):
        sentence = "Det står ikke i Navnenyt-boksen: det er over 60 dage gammelt."
        assert sentence in told(make_notice(published_at=ago(days=61)))

    def test_a_full_box(self):
        notice = make_notice(published_at=ago(hours=2))
        for _ in range(4):
            make_notice()
        sentence = "Det står ikke i Navnenyt-boksen: 4 nyere navne fylder den."
        assert sentence in told(notice)

    def test_an_article_has_no_box(self):
        assert not [sentence for sentence in told(make_article()) if "boksen" in sentence]


class TestThePage:
    def test_it_links_to_the_tags(self, editor):
        tags = [make_tag("Drift"), make_tag("Beredskab")]
        url = reverse("admin:why", args=[make_article(tags=tags).pk])
        response = editor.get(url)
        assert "Det står på emnesiderne: Drift, Beredskab." in text_of(response)
        assert {tag.get_absolute_url() for tag in tags} <= set(links(response))

    def test_without_tags(self):
        sentence = "Det har ingen emner og står ikke på nogen emneside."
        assert sentence in told(make_article())

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_for_every_kind(self, editor_in_chief, make):
        response = editor_in_chief.get(reverse("admin:why", args=[make().pk]))
        assert "Udgivet" in text_of(response, "//main")

    def test_for_whoever_may_see_the_item(self, journalist, ad_desk, client):
        url = reverse("admin:why", args=[make_article().pk])
        assert journalist.get(url).status_code == 200
        assert ad_desk.get(url).status_code == 403
        assert client.get(url).status_code == 302

    def test_what_is_not_there_is_not_found(self, editor):
        assert editor.get(reverse("admin:why", args=[99])).status_code == 404

    def test_it_takes_no_more_for_a_full_newsroom(self, editor, queries):
        article = make_article(published_at=ago(hours=2))
        Layout.arrange(placed([], article.pk))
        url = reverse("admin:why", args=[article.pk])
        editor.get(url)
        with queries() as few:
            editor.get(url)
        for _ in range(9):
            Layout.arrange(placed(current_slots(), make_article().pk))
        with queries() as many:
            editor.get(url)
        assert len(many) <= len(few) + 1


def test_the_sentences_keep_to_the_clock(at):
    article = make_article(expires_at=ago(hours=-1))
    at(timezone.now() + timedelta(hours=2))
    assert told(article)[0].startswith("Læserne ser det ikke: det skulle vises indtil")
