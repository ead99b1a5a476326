from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from publishing.models import ContentItem, Edition, TaggedItem
from publishing.printable import UNPRINTABLE
from publishing.slugs import spell_out
from tests.factories import MAKERS, ago, make_article, make_notice, make_sponsored_post, make_tag

pytestmark = pytest.mark.django_db


class TestPublish:
    """Publishing refuses what is unfinished, sets the moment, and approves."""

    def test_without_a_time_it_is_before_the_readers_now(self):
        article = make_article(published_at=None)
        article.publish()
        assert ContentItem.objects.live().get().pk == article.pk
        assert article.stage == "approved"

    def test_with_a_time_ahead_it_is_scheduled(self):
        article = make_article(published_at=None)
        article.publish(at=ago(hours=-1), until=ago(hours=-2))
        assert not article.is_live()
        assert article.is_live(ago(hours=-1.5))
        assert not article.is_live(ago(hours=-3))

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_it_reaches_the_tags_the_search_and_the_edition(self, make):
        tag = make_tag()
        item = make(published_at=None, tags=[tag], headline="Zeppelinen er landet")
        before = Edition.current()
        item.publish()
        assert TaggedItem.objects.get().published_at == item.published_at
        assert Edition.current() > before
        assert ContentItem.objects.live().search(spell_out(item.headline))

    def test_a_withdrawn_item_is_back_when_published_again(self):
        article = make_article(withdrawn_at=timezone.now())
        article.publish()
        assert article.is_live()

    @pytest.mark.parametrize(
        ("make", "fields", "sentence"),
        [
            (make_article, {"teaser": ""}, "underrubrik"),
            (make_article, {"body": ""}, "brødtekst"),
            (make_article, {"authors": []}, "forfatter"),
            (make_sponsored_post, {"body": ""}, "brødtekst"),
            (make_sponsored_post, {"sender": "  "}, "afsender"),
            (make_notice, {"title": ""}, "titel"),
        ],
    )
    def test_what_is_missing_is_said_in_danish_and_nothing_is_published(
        self, make, fields, sentence
    ):
        item = make(published_at=None, **fields)
        with pytest.raises(ValidationError, match=sentence):
            item.publish()
        item.refresh_from_db()
        assert item.published_at is None

    @pytest.mark.parametrize("at", [None, ago(hours=-2)])
    def test_an_end_before_the_beginning_is_refused_in_danish(self, at):
        article = make_article(published_at=None)
        with pytest.raises(ValidationError, match="skal ligge efter udgivelsen"):
            article.publish(at=at, until=ago(hours=1))
        article.refresh_from_db()
        assert article.published_at is None

    def test_what_readers_see_already_keeps_its_moment(self):
        article = make_article()
        published = article.published_at
        article.publish()
        assert article.published_at == published

    def test_what_was_scheduled_can_be_published_now(self):
        article = make_article(published_at=ago(hours=-1))
        article.publish()
        assert article.is_live()

    def test_everything_missing_is_said_at_once(self):
        article = make_article(published_at=None, teaser="", body="", authors=[])
        with pytest.raises(ValidationError) as refused:
            article.publish()
        assert len(refused.value.messages) == 3


class TestWithdraw:
    """What readers have seen is taken down with a public explanation, never deleted."""

    def test_it_is_gone_and_says_why(self):
        article = make_article()
        article.withdraw(note="Kilden fortrød.")
        article.refresh_from_db()
        assert article.is_over()
        assert article.withdrawal_note == "Kilden fortrød."

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_every_kind_can_be_withdrawn(self, make):
        item = make()
        before = Edition.current()
        item.withdraw(note="Det holdt ikke.")
        assert not ContentItem.objects.live().exists()
        assert Edition.current() > before

    def test_never_without_an_explanation(self):
        article = make_article()
        with pytest.raises(ValidationError):
            article.withdraw(note="")
        article.refresh_from_db()
        assert article.is_live()

    def test_the_database_refuses_it_too(self):
        article = make_article()
        with pytest.raises(IntegrityError), transaction.atomic():
            ContentItem.objects.filter(pk=article.pk).update(withdrawn_at=timezone.now())

    def test_bringing_back_keeps_the_old_moment_of_publication(self):
        article = make_article()
        published = article.published_at
        article.withdraw(note="En fejl.")
        article.bring_back()
        article.refresh_from_db()
        assert article.is_live()
        assert article.published_at == published


class TestDelete:
    def test_a_draft_can_be_deleted(self):
        make_article(published_at=None).delete()
        assert not ContentItem.objects.exists()

    def test_a_scheduled_item_can_be_deleted(self):
        make_article(published_at=ago(hours=-1)).delete()
        assert not ContentItem.objects.exists()

    @pytest.mark.parametrize(
        "moments", [{}, {"withdrawn_at": ago(hours=0)}, {"expires_at": ago(minutes=1)}]
    )
    def test_what_readers_have_seen_cannot(self, moments):
        with pytest.raises(ValidationError, match="Afpublicér"):
            make_article(**moments).delete()
        assert ContentItem.objects.exists()


class TestTheDatabaseRefuses:
    """Bad data is refused by the database, and its sentence is the one the editor reads."""

    @pytest.mark.parametrize(
        "bad",
        [{"headline": ""}, {"expires_at": ago(hours=2)}],
        ids=["no headline", "expires before it is published"],
    )
    def test_bad_rows(self, bad):
        article = make_article()
        with pytest.raises(IntegrityError), transaction.atomic():
            ContentItem.objects.filter(pk=article.pk).update(**bad)

    def test_the_editor_reads_why(self):
        article = make_article()
        article.expires_at = article.published_at - timedelta(hours=1)
        with pytest.raises(ValidationError, match="skal ligge efter udgivelsen"):
            article.full_clean()


class TestTheRow:
    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_the_kind_follows_from_the_model_and_leads_back_to_it(self, make):
        item = make()
        row = ContentItem.objects.get()
        assert row.specific == item
        assert type(row.specific) is type(item)
        assert row.get_absolute_url() == item.get_absolute_url()

    def test_the_slug_is_made_of_the_headline_and_kept_when_it_changes(self):
        article = make_article(headline="Ærø får fiber")
        article.headline = "Noget helt andet"
        article.save()
        assert article.slug == "aeroe-faar-fiber"

    def test_a_typed_slug_is_cleaned(self):
        assert make_article(slug="Ærø & Fiber!").slug == "aeroe-og-fiber"

    def test_without_a_slug_the_address_is_the_id_alone(self):
        article = make_article(headline="日本語")
        assert article.get_absolute_url() == f"/artikel/{article.pk}/"

    def test_the_caption_of_the_item_goes_before_the_librarys(self):
        from_library = make_article(picture=None)
        assert from_library.caption == ""

    @pytest.mark.parametrize("text", ["To\x0blinjer", "En\x00nul", "Bjælke\x1b[31m"])
    def test_control_characters_never_reach_a_page_or_a_feed(self, text):
        article = make_article(headline=text, kicker=text, teaser=text)
        article.refresh_from_db()
        assert not UNPRINTABLE.search(article.headline + article.kicker + article.teaser)
