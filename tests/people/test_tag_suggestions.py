"""The tags a notice seems to ask for."""

import pytest

from people.models import CompanyAlias, Notice
from people.tag_suggestions import SHOWN, suggestions_for
from tests.factories import make_company, make_notice, make_tag

pytestmark = pytest.mark.django_db


def suggested(*chosen, company=None, **fields):
    return suggestions_for(Notice(company=company or make_company(), **fields), chosen)


class TestTheCompany:
    def test_a_tag_named_as_the_company_comes_first(self):
        make_tag("netHEGN")
        make_tag("Cloud")
        company = make_company("netHEGN")
        assert suggested(company=company, title="cloud lead") == ["netHEGN", "Cloud"]

    def test_a_tag_named_as_the_company_without_its_form(self):
        make_tag("Bølge & Dal")
        assert suggested(company=make_company("Bølge & Dal A/S")) == ["Bølge & Dal"]

    def test_a_tag_named_as_an_alias(self):
        make_tag("Hegnet")
        company = make_company("netHEGN")
        CompanyAlias.objects.create(company=company, name="Hegnet")
        assert suggested(company=company) == ["Hegnet"]

    def test_the_tags_of_its_earlier_notices_the_most_common_first(self):
        company = make_company("netHEGN")
        make_notice(company=company, tags=["Hegn", "Drift"])
        make_notice(company=company, tags=["Hegn"])
        assert suggested(company=company) == ["Hegn", "Drift"]

    def test_no_tag_that_only_a_few_of_them_carry(self):
        company = make_company("netHEGN")
        for _ in range(3):
            make_notice(company=company)
        make_notice(company=company, tags=["Jura"])
        assert suggested(company=company) == []

    def test_no_tag_of_another_company(self):
        make_notice(tags=["Hegn"])
        assert suggested() == []


class TestTheSubjects:
    @pytest.mark.parametrize(
        ("tag", "fields"),
        [
            ("It-sikkerhed", {"title": "it-sikkerhedskonsulent"}),
            ("It-sikkerhed", {"title": "chef for IT-sikkerhed."}),
            ("It-sikkerhed", {"title": "it-sikkerheds- og driftschef"}),
            ("AI", {"title": "AI-udvikler"}),
            ("C#", {"title": "C#-udvikler"}),
            ("Netværk", {"title": "netværkstekniker"}),
            ("Offentlig it", {"task": "salg til »offentlig it«, især i Jylland"}),
            (".NET", {"task": "udvikling i .NET"}),
            ("Datamatiker", {"education": "datamatiker"}),
            ("Kunstig intelligens", {"department": "Kunstig intelligens"}),
        ],
    )
    def test_a_name_in_what_is_written(self, tag, fields):
        make_tag(tag)
        assert suggested(**fields) == [tag]

    def test_a_former_name_gives_the_tag_as_it_is_called_now(self):
        tag = make_tag("Cybersikkerhed")
        tag.name, tag.slug = "It-sikkerhed", "it-sikkerhed"
        tag.save()
        assert suggested(title="leder af cybersikkerhed") == ["It-sikkerhed"]

    @pytest.mark.parametrize(
        ("tag", "title"),
        [("Sik", "sikkerhedschef"), ("Drift", "driftig leder"), ("Øl", "øllebrødschef")],
    )
    def test_no_part_of_a_word_that_may_be_an_accident(self, tag, title):
        make_tag(tag)
        assert suggested(title=title) == []

    def test_the_title_counts_more_than_the_task(self):
        make_tag("Cloud")
        make_tag("Netværk")
        assert suggested(title="netværkschef", task="drift i cloud") == ["Netværk", "Cloud"]


def test_what_is_chosen_already_is_left_out_however_its_capitals_are():
    make_tag("AI")
    make_tag("Cloud")
    assert suggested("ai", title="AI-chef i cloud") == ["Cloud"]


def test_few_are_suggested():
    words = [make_tag().name.replace(" ", "-") for _ in range(SHOWN + 3)]
    assert len(suggested(task=" ".join(words))) == SHOWN


def test_the_question_costs_the_same_whatever_there_is(queries):
    company = make_company("netHEGN")
    make_notice(company=company, tags=["Hegn"])
    with queries() as one:
        assert suggested(company=company, title="leder") == ["Hegn"]
    for number in range(9):
        make_notice(company=company, tags=["Hegn", f"Andet {number}"])
        CompanyAlias.objects.create(company=company, name=f"Hegn {number}")
    with queries() as ten:
        assert suggested(company=company, title="leder af hegn " * 30) == ["Hegn"]
    # Aliases, newest notices, their tags, tags by name, tags by former name.
    assert len(ten) == len(one) == 5
