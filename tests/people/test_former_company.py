"""Where a person came from is typed as text; the company it means is found, and kept found."""

import pytest

from people.models import Company, CompanyAlias, Notice
from people.naming import company_form, company_key, may_be_one
from tests.factories import make_company, make_notice

pytestmark = pytest.mark.django_db


def make_alias(company, name):
    return CompanyAlias.objects.create(company=company, name=name)


def came_from(text, **fields):
    return make_notice(old_title="chef", old_company=text, **fields)


def former_of(notice):
    return Notice.objects.get(pk=notice.pk).former_company


class TestKey:
    """One company is written with and without its form, in any case and with any signs."""

    @pytest.mark.parametrize(
        ("name", "other"),
        [
            ("Søjle A/S", "SØJLE"),
            ("netHEGN ApS", "nethegn"),
            ("Skarv & Søn K/S", "Skarv og Søn"),
            ("Østerå A.m.b.a.", "Østeraa"),
            ("Kvartal.5 ApS", "Kvartal 5"),
            ("Vang, A/S", "Vang  AS"),
        ],
    )
    def test_is_the_same(self, name, other):
        assert company_key(name) == company_key(other)

    @pytest.mark.parametrize(
        ("name", "other"),
        [("Søjle", "Søjle Drift"), ("Netværk", "Net"), ("AS", "ApS"), ("C# Huset", "C Huset")],
    )
    def test_is_another(self, name, other):
        assert company_key(name) != company_key(other)

    def test_of_letters_we_do_not_write_is_themselves(self):
        assert company_key("日本") == "日本"

    def test_two_forms_are_two_companies(self):
        assert (company_form("Vang A/S"), company_form("Vang")) == ("as", "")
        assert may_be_one("Vang A/S", "Vang")
        assert not may_be_one("Vang A/S", "Vang ApS")

    def test_of_the_longest_name_fits_its_column(self):
        make_notice(company=make_company("æ" * 160), old_company="ø" * 160)


class TestFound:
    @pytest.mark.parametrize("text", ["netHEGN ApS", "netHEGN", "NETHEGN", "Gærdet"])
    def test_by_name_alias_or_without_form(self, text):
        company = make_company("netHEGN ApS")
        make_alias(company, "Gærdet A/S")
        assert former_of(came_from(text)) == company

    @pytest.mark.parametrize("text", ["", "Hegnet", "netHEGN Drift", "netHEGN A/S"])
    def test_by_nothing_else(self, text):
        make_company("netHEGN ApS")
        assert former_of(came_from(text)) is None

    def test_the_name_as_written_comes_before_one_like_it(self):
        one, other = make_company("Vang A/S"), make_company("Vang ApS")
        assert former_of(came_from("Vang ApS")) == other
        assert former_of(came_from("Vang A/S")) == one

    def test_of_several_none_is_guessed(self):
        make_company("Vang A/S")
        make_company("Vang ApS")
        assert former_of(came_from("Vang")) is None

    def test_is_there_when_the_notice_is_published_from_a_version(self):
        company = make_company("netHEGN")
        notice = make_notice()
        notice.revise(notice.content | {"old_company": "netHEGN", "old_title": "chef"})
        assert former_of(notice) is None
        notice.publish()
        assert former_of(notice) == company


class TestKeptFound:
    """A company that gets, loses or changes a name is found anew in the notices before it."""

    def test_by_a_new_company(self):
        notice = came_from("netHEGN A/S")
        company = make_company("nethegn")
        assert former_of(notice) == company

    def test_by_a_new_alias_and_lost_with_it(self):
        notice, company = came_from("Gærdet"), make_company("netHEGN")
        alias = make_alias(company, "Gærdet")
        assert former_of(notice) == company
        alias.delete()
        assert former_of(notice) is None

    def test_lost_with_the_name(self):
        notice, company = came_from("netHEGN"), make_company("netHEGN")
        company.aliases.all().delete()
        company.name = "Stakit"
        company.save()
        company.aliases.all().delete()
        assert former_of(notice) is None

    def test_lost_to_a_second_of_that_name(self):
        notice = came_from("Vang")
        make_company("Vang A/S")
        make_company("Vang ApS")
        assert former_of(notice) is None

    def test_a_company_that_goes_leaves_the_text(self):
        notice, company = came_from("netHEGN"), make_company("netHEGN")
        company.delete()
        notice.refresh_from_db()
        assert (notice.former_company, notice.old_company) == (None, "netHEGN")

    def test_costs_as_much_for_ten_notices_as_for_one(self, queries):
        company = make_company("netHEGN")
        counts = []
        for more in (1, 9):
            for _ in range(more):
                came_from("netHEGN")
            with queries() as captured:
                Company.objects.get(pk=company.pk).save()
            counts.append(len(captured))
        assert counts[0] == counts[1]
