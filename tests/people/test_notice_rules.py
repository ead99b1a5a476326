import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from people import grammar
from people.models import CompanyAlias, Notice
from tests.factories import ago, make_company, make_notice, make_person

pytestmark = pytest.mark.django_db


class TestFields:
    """Every field of the grammar is a field of the row, so nothing printed is kept elsewhere."""

    def test_every_field_is_there(self):
        columns = {field.name for field in Notice._meta.get_fields()}
        assert set(grammar.FIELD_NAMES) - {"first_name", "last_name"} <= columns

    def test_every_occasion_can_be_chosen(self):
        assert [key for key, _ in Notice._meta.get_field("occasion").choices] == [
            *grammar.OCCASIONS
        ]

    def test_the_choices_are_the_grammars(self):
        assert {key for key, _ in Notice._meta.get_field("who").choices} == {*grammar.WHO}
        assert {key for key, _ in Notice._meta.get_field("school_preposition").choices} == {
            *grammar.SCHOOL_PREPOSITIONS
        }

    def test_every_choice_fits_its_column(self):
        for name in ("occasion", "who", "school_preposition"):
            field = Notice._meta.get_field(name)
            assert all(len(key) <= field.max_length for key, _ in field.choices)

    @pytest.mark.parametrize("occasion", grammar.OCCASIONS)
    def test_a_bare_notice_of_every_occasion_says_what_it_lacks_and_never_fails(self, occasion):
        notice = make_notice(
            occasion=occasion, title="", who="", published_at=None, job_date="2026-01-05"
        )
        notice.refresh_from_db()
        assert notice.text
        assert notice.headline
        assert notice.occasion_label == grammar.OCCASIONS[occasion].label
        for sentence in notice.missing_for_publication().values():
            assert sentence.startswith("Notitsen mangler »")


class TestCompanyName:
    """One record per company, and each notice prints the name as it was sent in."""

    def test_is_the_companys_own(self):
        assert make_notice(company=make_company("netHEGN")).company_name == "netHEGN"

    def test_is_the_notices_where_it_has_another_spelling(self):
        notice = make_notice(company=make_company("netHEGN"), printed_company="Nethegn A/S")
        assert notice.text.startswith("Nethegn A/S har pr. ")
        assert "hos Nethegn A/S" in notice.headline

    def test_is_found_by_both(self):
        notice = make_notice(company=make_company("netHEGN"), printed_company="Gærdet ApS")
        assert "nethegn" in notice.search_text and "gaerdet" in notice.search_text


class TestHeadline:
    """Made from the fields, never typed."""

    def test_of_a_new_job(self):
        notice = make_notice(
            company=make_company("netHEGN"), person=make_person("Åse", "Vang"), title="driftschef"
        )
        assert notice.headline == "Åse Vang bliver driftschef hos netHEGN"
        assert notice.slug == "aase-vang-bliver-driftschef-hos-nethegn"

    def test_follows_the_fields(self):
        notice = make_notice(title="chef")
        notice.title = "direktør"
        notice.save()
        assert "bliver direktør hos" in notice.headline

    def test_of_the_longest_names_still_fits(self):
        notice = make_notice(
            company=make_company("K" * 160), person=make_person("F" * 80, "E" * 80), title="t" * 160
        )
        notice.refresh_from_db()
        assert len(notice.headline) == 160


class TestRules:
    @pytest.mark.parametrize("age", [14, 111])
    def test_an_age_nobody_has_at_work_is_refused(self, age):
        notice = make_notice()
        with pytest.raises(IntegrityError), transaction.atomic():
            Notice.objects.filter(pk=notice.pk).update(age=age)
        notice.age = age
        with pytest.raises(ValidationError, match="mellem 15 og 110"):
            notice.validate_constraints()

    def test_a_company_or_person_in_a_notice_cannot_be_deleted(self):
        notice = make_notice()
        for row in (notice.company, notice.person):
            with pytest.raises(ProtectedError):
                row.delete()

    def test_one_record_per_name_and_alias(self):
        company = make_company("netHEGN")
        with pytest.raises(IntegrityError), transaction.atomic():
            make_company("netHEGN")
        CompanyAlias.objects.create(company=company, name="Nethegn A/S")
        with pytest.raises(IntegrityError), transaction.atomic():
            CompanyAlias.objects.create(company=make_company(), name="Nethegn A/S")

    def test_two_companies_whose_names_are_spelled_alike_have_each_their_address(self):
        assert make_company("netHEGN").slug == "nethegn"
        assert make_company("Nethegn").slug == "nethegn-2"

    def test_a_company_keeps_its_own_case_also_first_in_a_sentence(self):
        notice = make_notice(company=make_company("netHEGN"))
        assert notice.text.startswith("netHEGN har pr. ")


class TestOnePerCompany:
    """The newest of each company, so that one that sends six does not fill a box."""

    def test_the_newest_of_each(self):
        company = make_company()
        make_notice(company=company, published_at=ago(days=2))
        newest = make_notice(company=company, published_at=ago(days=1))
        other = make_notice(published_at=ago(days=3))
        found = Notice.objects.live().one_per_company().newest_first()
        assert list(found) == [newest, other]

    def test_two_sent_at_the_same_moment_are_one(self):
        company, moment = make_company(), ago(hours=1)
        make_notice(company=company, published_at=moment)
        second = make_notice(company=company, published_at=moment)
        assert list(Notice.objects.live().one_per_company()) == [second]


class TestPersonalNumber:
    """Never a CPR number in print, wherever it was typed."""

    @pytest.mark.parametrize("number", ["010190-1234", "0101901234", "010190 – 1234"])
    def test_is_refused_at_its_field(self, number):
        notice = make_notice(published_at=None, task=f"drift ({number})")
        assert "CPR" in notice.missing_for_publication()["task"]

    def test_a_telephone_number_is_not_one(self):
        notice = make_notice(published_at=None, task="support på 70 10 12 13", who="hun")
        assert notice.missing_for_publication() == {}
