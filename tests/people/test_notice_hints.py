"""While a notice is written, the desk tells of earlier ones like it and of tags it asks for."""

from datetime import date

import pytest
from django.urls import reverse

from tests.desk import add_url, change_url, form_of, press
from tests.factories import make_company, make_notice, make_person, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def earlier():
    return make_notice(
        company=make_company("netHEGN"),
        person=make_person("Mette", "Ravn"),
        job_date=date(2026, 1, 5),
        tags=["Hegn"],
    )


def read(client, url, **typed):
    """The live answer to what stands in a form."""
    page = form_of(client.get(url))
    address = reverse("admin:people_notice_changelist") + "tekst/"
    return client.post(address, page | typed).json()


class TestTheLiveAnswer:
    def test_tells_of_an_earlier_notice_like_it_and_of_tags(self, notice_desk, earlier):
        make_tag("Cloud")
        answer = read(
            notice_desk,
            add_url("notice"),
            company=earlier.company_id,
            first_name="Mettr",
            last_name="Ravn",
            job_date="2026-01-07",
            title="cloudarkitekt",
        )
        (near,) = answer["near"]
        assert near["sentence"].startswith("Mette Ravn, netHEGN, stod i Navnenyt ")
        assert near["url"] == change_url(earlier)
        assert near["strong"]
        assert answer["tags"] == ["Cloud", "Hegn"]

    def test_leaves_out_the_notice_itself_and_the_tags_it_has(self, notice_desk, earlier):
        press(notice_desk, change_url(earlier), title="hegnschef")
        answer = read(notice_desk, change_url(earlier))
        assert answer["near"] == []
        assert answer["tags"] == []

    def test_tells_nothing_before_anything_is_typed(self, notice_desk, earlier):
        answer = read(notice_desk, add_url("notice"))
        assert answer["near"] == answer["tags"] == []


class TestThePageWithoutJavaScript:
    def test_a_saved_draft_tells_of_both(self, notice_desk, earlier):
        draft = make_notice(
            company=earlier.company,
            person=make_person("Mette", "Rawn"),
            job_date=date(2026, 1, 6),
            published_at=None,
        )
        page = notice_desk.get(change_url(draft)).content.decode()
        assert "Den har vi måske allerede:" in page
        assert f'href="{change_url(earlier)}"' in page
        assert "Passer måske: <span>Hegn</span>" in page

    def test_a_page_with_nothing_to_tell_is_silent(self, notice_desk, earlier):
        page = notice_desk.get(change_url(earlier)).content.decode()
        assert '<near-notices role="status"></near-notices>' in page
        assert "<tag-suggestions></tag-suggestions>" in page

    def test_who_may_only_read_is_not_told(self, journalist, earlier):
        page = journalist.get(change_url(earlier)).content.decode()
        assert "<near-notices" not in page
