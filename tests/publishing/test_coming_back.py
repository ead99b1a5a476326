"""What was taken down and waits to come out again: its address goes on saying why until then."""

import pytest
from django.core.exceptions import ValidationError

from publishing.desk.chronicle import chronicle
from tests.factories import ago, make_article, make_correction
from tests.pages import text_of
from tests.publishing.versions import make_draft, save

pytestmark = pytest.mark.django_db

NOTE = "Kilden trak sit citat."


def reread(item):
    return type(item).objects.get(pk=item.pk)


@pytest.fixture
def down():
    """Published, taken down and written anew."""
    article = make_draft(headline="Havnen står stille")
    article.publish(at=ago(hours=5))
    article.withdraw(note=NOTE)
    save(article, headline="Havnen kører igen", slug="noget-andet")
    return article


@pytest.fixture
def planned(down):
    down.publish(at=ago(hours=-48))
    return reread(down)


class TestUntilItsTime:
    def test_the_address_gives_the_explanation_and_nothing_new(self, planned, client):
        response = client.get(f"/artikel/{planned.pk}/havnen-staar-stille/")
        assert response.status_code == 410
        assert NOTE in text_of(response)
        assert "Havnen står stille" in text_of(response)
        assert "Havnen kører igen" not in text_of(response)

    def test_then_it_is_there(self, planned, client, at):
        at(planned.published_at)
        response = client.get(planned.get_absolute_url())
        assert response.status_code == 200
        assert "Havnen kører igen" in text_of(response)

    def test_it_cannot_be_discarded_or_deleted(self, planned):
        for verb in (planned.discard, planned.delete):
            with pytest.raises(ValidationError, match="Det har været udgivet"):
                verb()

    def test_however_often_the_time_is_changed(self, planned, client):
        planned.publish(at=ago(hours=-24))
        planned.publish(at=ago(hours=-36))
        assert NOTE in text_of(client.get(planned.get_absolute_url()))

    def test_what_nobody_has_seen_is_not_found(self, client):
        article = make_draft()
        article.publish(at=ago(hours=-2))
        article.publish(at=ago(hours=-1))
        assert client.get(article.get_absolute_url()).status_code == 404
        article.discard()
        assert reread(article).stage == "discarded"

    def test_a_plan_put_off_before_its_time_was_never_seen(self, client, at):
        article = make_draft()
        article.publish(at=ago(hours=-1))
        article.publish(at=ago(hours=-3))
        at(ago(hours=-2))
        assert client.get(article.get_absolute_url()).status_code == 404
        assert not article.has_been_seen()

    def test_what_was_over_is_over_until_then(self, client):
        article = make_draft()
        article.publish(at=ago(hours=5), until=ago(hours=-1))
        type(article).objects.update(expires_at=ago(hours=1))
        article = reread(article)
        article.publish(at=ago(hours=-1))
        assert client.get(article.get_absolute_url()).status_code == 410


class TestUnplanned:
    def test_it_is_taken_down_as_before(self, planned, client):
        planned.unschedule()
        article = reread(planned)
        assert (article.is_over(), article.withdrawal_note) == (True, NOTE)
        assert (article.slug, article.headline) == ("havnen-staar-stille", "Havnen står stille")
        assert client.get(article.get_absolute_url()).status_code == 410

    def test_its_address_does_not_follow_the_next_draft(self, planned):
        planned.unschedule()
        save(planned, headline="En tredje rubrik", slug="")
        assert reread(planned).slug == "havnen-staar-stille"

    def test_the_newest_version_is_still_the_one_worked_on(self, planned):
        planned.unschedule()
        assert reread(planned).head.content["headline"] == "Havnen kører igen"
        planned.bring_back()
        assert reread(planned).is_live()

    def test_its_corrections_stay_away(self):
        article = make_draft()
        article.publish(at=ago(hours=5))
        correction = make_correction(article)
        article.withdraw(note=NOTE)
        article.publish(at=ago(hours=-48))
        article.unschedule()
        correction.refresh_from_db()
        assert not correction.is_live()

    def test_the_history_tells_it_so(self, planned):
        planned.unschedule()
        told = [entry.sentence for entry in chronicle(planned).entries if entry.sentence]
        assert told[0] == "Planlægningen fortrudt. Siden er stadig taget ned."
        assert told.count("Taget ned.") == 1


def test_a_row_older_than_its_history_keeps_its_explanation(client):
    article = make_article(withdrawn_at=ago(minutes=1), withdrawal_note=NOTE)
    article.publish(at=ago(hours=-48))
    assert NOTE in text_of(client.get(article.get_absolute_url()))
