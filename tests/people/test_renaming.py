"""A name that is mended is mended wherever it is printed, in the headlines and in search too."""

import pytest

from people.models import Notice
from publishing.items import ContentItem
from tests.desk import press
from tests.factories import make_company, make_notice, make_person
from tests.pages import text_of

pytestmark = pytest.mark.django_db


def hits(word):
    return [item.pk for item in ContentItem.objects.live().search(word)]


def rename(row, **names):
    for name, value in names.items():
        setattr(row, name, value)
    row.save()


class TestCompany:
    def test_its_notices_print_and_are_found_by_the_new_name(self, client):
        company = make_company("netHENG")
        notice = make_notice(company=company)
        address = notice.get_absolute_url()
        rename(company, name="netHEGN")
        notice = Notice.objects.get()
        assert notice.headline.endswith("hos netHEGN")
        assert "netHEGN har pr." in client.get(address).content.decode()
        assert (hits("nethegn"), hits("netheng")) == ([notice.pk], [])
        assert notice.get_absolute_url() == address

    def test_a_notice_that_prints_another_spelling_keeps_it(self):
        company = make_company("netHENG")
        notice = make_notice(company=company, printed_company="Hegnet")
        rename(company, name="netHEGN")
        assert Notice.objects.get().headline == notice.headline
        assert hits("nethegn") == hits("hegnet") == [notice.pk]

    def test_a_draft_and_its_versions_follow(self):
        company = make_company("netHENG")
        notice = make_notice(company=company, published_at=None)
        notice.revise(notice.content | {"title": "chef"})
        rename(company, name="netHEGN")
        notice = Notice.objects.get()
        assert notice.headline.endswith("hos netHEGN")
        assert not notice.has_changes

    def test_nothing_is_written_anew_where_the_name_stays(self, queries):
        company = make_company("netHEGN")
        make_notice(company=company)
        with queries() as captured:
            rename(company, website="https://nethegn.example")
        assert not any("headline" in query["sql"] for query in captured.captured_queries)


class TestPerson:
    def test_the_notices_print_and_are_found_by_the_new_name(self):
        person = make_person("Maren", "Holmm")
        notice = make_notice(person=person)
        rename(person, last_name="Holm")
        assert Notice.objects.get().headline.startswith("Maren Holm bliver")
        assert hits("holm") == [notice.pk]


class TestAtTheDesk:
    """Old versions are printed with the mended name, so the desk's log says what it was."""

    def test_a_company(self, notice_desk):
        company = make_company("netHENG")
        make_notice(company=company)
        url = f"/admin/people/company/{company.pk}/change/"
        press(notice_desk, url, name="netHEGN")
        assert Notice.objects.get().headline.endswith("hos netHEGN")
        history = notice_desk.get(url.replace("change", "history"))
        assert "Navnet er rettet fra »netHENG« til »netHEGN«." in text_of(history)

    def test_a_person(self, notice_desk):
        person = make_person("Maren", "Holmm")
        url = f"/admin/people/person/{person.pk}/change/"
        press(notice_desk, url, last_name="Holm")
        history = notice_desk.get(url.replace("change", "history"))
        assert "Navnet er rettet fra »Maren Holmm« til »Maren Holm«." in text_of(history)
