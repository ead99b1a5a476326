"""The earlier notices that may be the one being written."""

from datetime import date, timedelta

import pytest

from people.duplicates import SHOWN, near, near_to
from people.likeness import Name
from people.models import Notice
from publishing.workflow import Stage
from tests.factories import ago, make_company, make_notice, make_person

pytestmark = pytest.mark.django_db

DAY = date(2026, 1, 5)


@pytest.fixture
def company():
    return make_company("netHEGN")


def named(first, last, company, **fields):
    return make_notice(person=make_person(first, last), company=company, job_date=DAY, **fields)


def found(company, first="Mette", last="Ravn", day=DAY, occasion="nyt_job", **how):
    return [one.notice for one in near(company.pk, Name(first, last), day, occasion, **how)]


class TestWhatIsFound:
    @pytest.mark.parametrize(
        ("first", "last"),
        [
            ("Mette", "Ravn"),
            ("Mettr", "Ravn"),
            ("Mette", "Tavn"),
            ("Metta", "Rawm"),
            ("Mette Marie", "Ravn"),
            ("Mette", "Holm Ravn"),
            ("Mette", "von Ravn"),
        ],
    )
    def test_the_same_person_at_the_company_by_a_near_spelling(self, company, first, last):
        notice = named("Mette", "Ravn", company)
        assert found(company, first, last) == [notice]

    @pytest.mark.parametrize("days", [0, 20, 60])
    def test_a_date_that_is_near_on_either_side(self, company, days):
        notice = named("Mette", "Ravn", company)
        assert found(company, "Mettr", day=DAY + timedelta(days)) == [notice]
        assert found(company, "Mettr", day=DAY - timedelta(days)) == [notice]

    def test_drafts_and_planned_ones_and_what_was_taken_down_or_lacks_its_date(self, company):
        notices = [
            named("Mette", "Ravn", company, published_at=None),
            named("Mette", "Ravn", company, published_at=ago(days=-2)),
            named("Mette", "Ravn", company, withdrawn_at=ago(hours=1)),
        ]
        undated = named("Mette", "Ravn", company, published_at=None)
        Notice.objects.filter(pk=undated.pk).update(job_date=None)
        assert set(found(company)) == {*notices, undated}

    def test_while_no_date_has_been_typed(self, company):
        notice = named("Mette", "Ravn", company)
        assert found(company, day=None) == [notice]

    def test_a_person_who_was_renamed_is_found_by_the_new_name(self, company):
        notice = named("Mette", "Holm", company)
        notice.person.last_name = "Ravn"
        notice.person.save()
        assert found(company) == [notice]


class TestWhatIsNot:
    def test_the_person_at_another_company(self, company):
        named("Mette", "Ravn", make_company("lyslinje"))
        assert found(company) == []

    def test_another_person_at_the_company(self, company):
        named("Mette", "Lund", company)
        assert found(company) == []

    def test_another_occasion_months_apart(self, company):
        named("Mette", "Ravn", company)
        assert found(company, occasion="udnaevnelse", day=DAY + timedelta(120)) == []

    def test_a_near_spelling_months_apart(self, company):
        named("Mette", "Ravn", company)
        assert found(company, "Mettr", day=DAY + timedelta(120)) == []

    def test_the_notice_itself(self, company):
        notice = named("Mette", "Ravn", company)
        assert found(company, without=notice.pk) == []
        assert near_to(notice, without=notice.pk) == []

    def test_a_draft_that_was_discarded(self, company):
        named("Mette", "Ravn", company, published_at=None, stage=Stage.DISCARDED)
        assert found(company) == []

    @pytest.mark.parametrize(("first", "last"), [("", "Ravn"), ("Mette", ""), ("", "")])
    def test_anything_before_both_names_are_typed(self, company, first, last, queries):
        named("Mette", "Ravn", company)
        with queries() as asked:
            assert found(company, first, last) == []
        assert len(asked) == 0


class TestTheOrder:
    def test_the_same_occasion_comes_before_another_and_one_long_ago(self, company):
        other = named("Mette", "Ravn", company, occasion="udnaevnelse")
        long_ago = named("Mette", "Ravn", company)
        Notice.objects.filter(pk=long_ago.pk).update(job_date=DAY - timedelta(900))
        slipped = named("Mettr", "Ravn", company)
        same = named("Mette", "Ravn", company)
        assert found(company) == [same, slipped, other, long_ago]

    def test_at_most_five_are_told(self, company):
        for _ in range(SHOWN + 2):
            named("Mette", "Ravn", company)
        assert len(found(company)) == SHOWN

    def test_the_near_date_is_found_among_hundreds_of_namesakes(self, company):
        person = make_person("Mette", "Ravn")
        first = make_notice(company=company, person=person, job_date=date(2001, 2, 3))
        for years in range(120):
            day = date(2002 + years, 1, 1)
            make_notice(company=company, person=person, job_date=day, published_at=None)
        assert found(company, day=date(2001, 2, 3))[0] == first


class TestHowItIsTold:
    @pytest.mark.parametrize(
        ("state", "told"),
        [
            ({}, "stod i Navnenyt 5. jan. 2026 (ude nu)"),
            ({"expires_at": True}, "stod i Navnenyt 5. jan. 2026 (udløbet)"),
            ({"withdrawn_at": True}, "stod i Navnenyt 5. jan. 2026 (taget ned)"),
            ({"published_at": "later"}, "kommer i Navnenyt 6. jan. 2026 (planlagt)"),
            ({"published_at": None}, "ligger på skrivebordet fra 5. jan. 2026 (kladde)"),
        ],
    )
    def test_a_sentence_says_who_where_and_how_it_stands(self, company, at, state, told):
        now = ago().replace(year=2026, month=1, day=5, hour=12)
        at(now)
        state = {"published_at": now - timedelta(hours=3)} | state
        if state["published_at"] == "later":
            state["published_at"] = now + timedelta(days=1)
        for name in ("expires_at", "withdrawn_at"):
            if name in state:
                state[name] = now - timedelta(hours=1)
        named("Mette", "Ravn", company, **state)
        (one,) = near(company.pk, Name("Mette", "Ravn"), DAY, "nyt_job")
        assert one.sentence == f"Mette Ravn, netHEGN, {told}"
        assert one.detail == "Nyt job pr. 5. januar 2026 som driftschef"

    def test_the_link_leads_to_the_notice_at_the_desk(self, company, notice_desk):
        named("Mette", "Ravn", company)
        (one,) = near(company.pk, Name("Mette", "Ravn"), DAY, "nyt_job")
        assert notice_desk.get(one.as_json()["url"]).status_code == 200


def test_the_question_costs_the_same_with_ten_notices_as_with_one(company, queries):
    named("Mette", "Ravn", company)
    with queries() as one:
        assert len(found(company)) == 1
    for _ in range(9):
        named("Mette", "Ravn", company)
    with queries() as ten:
        assert len(found(company)) == SHOWN
    # Without a date; before and after it by each of three indexes; their names; the five.
    assert len(ten) == len(one) == 9
