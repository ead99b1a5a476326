"""The company a name stands for: its name, an alias or its CVR number, capitals aside."""

import pytest

from people.company_names import company_named, cvr_in, match_companies
from people.models import CompanyAlias
from tests.factories import make_company

pytestmark = pytest.mark.django_db


class TestTheSame:
    @pytest.mark.parametrize("typed", ["netHEGN", "NETHEGN", "nethegn", " netHEGN ", "nethegN"])
    def test_by_its_name_in_any_capitals(self, typed):
        company = make_company("netHEGN")
        assert company_named(typed) == (company, True, ())

    @pytest.mark.parametrize("typed", ["ÆRØ ØL", "ærø øl", "Ærø  Øl", "Ærø Øl"])
    def test_in_danish_too(self, typed):
        company = make_company("Ærø Øl")
        assert company_named(typed).company == company

    def test_by_another_name(self):
        company = make_company("netHEGN")
        CompanyAlias.objects.create(company=company, name="Gærdet A/S")
        assert company_named("GÆRDET A/S") == (company, True, ())

    @pytest.mark.parametrize("typed", ["12345678", "CVR 12 34 56 78", "Hegnet, CVR-nr. 12345678"])
    def test_by_its_cvr_number(self, typed):
        company = make_company("netHEGN", cvr="12345678")
        assert company_named(typed).company == company

    def test_the_very_spelling_comes_first(self):
        make_company("NETHEGN")
        company = make_company("netHEGN")
        assert company_named("netHEGN").company == company

    def test_nobody(self):
        make_company("netHEGN")
        for typed in ("Varmevagten", "", "  ", "🙂", "%", "_", "a" * 5000):
            assert company_named(typed).company is None


class TestLike:
    """Doubles are not made where a name is nearly that of another."""

    @pytest.mark.parametrize("typed", ["Nethegn A/S", "NetHegn ApS", "net hegn", "Net-Hegn"])
    def test_a_company_form_more_or_less_is_the_same_but_not_for_sure(self, typed):
        company = make_company("netHEGN")
        assert company_named(typed) == (company, False, ())

    @pytest.mark.parametrize("typed", ["netHEGNS", "Nethegm", "netHEGN Skanderborg", "Nethgen"])
    def test_a_slip_of_the_finger_is_said_and_not_taken(self, typed):
        company = make_company("netHEGN")
        make_company("Varmevagten")
        assert company_named(typed) == (None, True, (company,))

    def test_two_short_names_are_not_alike(self):
        make_company("KMX")
        assert company_named("KMY").near == ()

    def test_two_forms_are_two_companies(self):
        company = make_company("netHEGN A/S")
        assert company_named("netHEGN ApS") == (None, True, (company,))

    def test_a_company_that_was_merged_is_no_company(self):
        make_company("netHEGN", merged_into=make_company("Varmevagten"))
        assert company_named("netHEGN").company is None


def test_a_number_in_a_longer_one_is_no_cvr_number():
    assert cvr_in("123456789") == ""
    assert cvr_in("CVR: 12 34 56 78.") == "12345678"


def test_ten_names_take_no_more_queries_than_one(queries):
    for number in range(12):
        company = make_company(f"Hegn {number}")
        CompanyAlias.objects.create(company=company, name=f"Gærde {number}")
    # 1 candidates  2 their aliases
    for count in (1, 10):
        with queries() as captured:
            match_companies([f"gærde {number}" for number in range(count)])
        assert len(captured) == 2


def test_more_names_than_a_query_holds():
    company = make_company("netHEGN")
    names = [f"Firma {number} ApS" for number in range(120)]
    matches = match_companies([*names, "nethegn"])
    assert len(matches) == 121
    assert matches["nethegn"].company == company
