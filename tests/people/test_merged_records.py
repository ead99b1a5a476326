"""Two records become one, and two again: what is moved, what is printed, and what leads on."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from people.models import (
    Company,
    CompanyAlias,
    CompanyMerge,
    FormerAddress,
    Notice,
    Person,
    PersonAlias,
    PersonMerge,
)
from publishing.edition import Edition
from publishing.items import ContentItem
from tests.factories import make_company, make_notice, make_person, make_user

pytestmark = pytest.mark.django_db


def merged(gone, into, by=None):
    merge = CompanyMerge if isinstance(gone, Company) else PersonMerge
    return merge.make(gone, into, by=by)


def reread(row):
    return type(row).objects.get(pk=row.pk)


def standing():
    """All that a merge may touch, but for the record of it, and the versions, which only grow."""
    rows = []
    for model in (Company, CompanyAlias, FormerAddress, Person, PersonAlias, Notice):
        rows += [(model.__name__, row) for row in model._base_manager.order_by("pk").values()]
    texts = [
        (notice.headline, notice.text, notice.content) for notice in Notice.objects.order_by("pk")
    ]
    found = [sorted(hits(word)) for word in ("nethegn", "soejle", "gaerdet", "aase", "maren")]
    return rows, texts, found


def hits(word):
    return [item.pk for item in ContentItem.objects.live().search(word)]


class TestEveryRelation:
    """Whatever points at a company or a person is thought of by a merge."""

    def test_of_companies(self):
        assert {relation.name for relation in Company._meta.related_objects} == {
            # moved
            "notices", "aliases",
            # found anew
            "left_in",
            # left where they are: the merged row leads on
            "former_addresses", "merged", "merges_from", "merges_to",
        }  # fmt: skip

    def test_of_persons(self):
        left = {"merged", "merges_from", "merges_to", "requests"}
        names = {relation.name for relation in Person._meta.related_objects}
        assert names - left == {"notices", "aliases"}


class TestCompanies:
    def test_the_notices_follow_and_keep_the_name_they_were_printed_with(self, client):
        gone, into = make_company("Nethegn A/S"), make_company("netHEGN")
        notice = make_notice(company=gone)
        text, headline = notice.text, notice.headline
        merged(gone, into)
        notice = reread(notice)
        assert (notice.company, notice.text, notice.headline) == (into, text, headline)
        assert "Nethegn A/S har pr." in client.get(notice.get_absolute_url()).content.decode()

    def test_names_addresses_and_what_the_other_lacks_follow(self, client):
        gone = make_company("Gærdet", cvr="00127001", website="https://gaerdet.example")
        into = make_company("netHEGN", website="https://nethegn.example")
        CompanyAlias.objects.create(company=gone, name="Gærdet Drift")
        gone.slug = "gaerdet-as"
        gone.save()
        make_notice(company=gone)
        assert CompanyMerge.moves(gone) == ["1 notits", "1 andet navn", "2 adresser"]
        merged(gone, into)
        into = reread(into)
        assert {alias.name for alias in into.aliases.all()} == {"Gærdet", "Gærdet Drift"}
        assert (into.cvr, into.website) == ("00127001", "https://nethegn.example")
        for old in ("gaerdet", "gaerdet-as"):
            response = client.get(f"/virksomhed/{old}/")
            assert (response.status_code, response["Location"]) == (301, "/virksomhed/nethegn/")

    def test_a_page_that_was_kept_is_not_shown_again(self, client):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        make_notice(company=into)
        make_notice(company=gone)
        client.get("/virksomhed/nethegn/")
        before = Edition.current()
        merged(gone, into)
        assert Edition.current() > before
        assert client.get("/virksomhed/nethegn/").content.decode().count("<article") == 2

    def test_search_finds_all_by_both_names(self):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        notices = {make_notice(company=company).pk for company in (gone, into)}
        merged(gone, into)
        assert set(hits("gaerdet")) == set(hits("nethegn")) == notices

    def test_who_came_from_either_came_from_the_one(self):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        notice = make_notice(old_company="Gærdet ApS")
        assert notice.former_company == gone
        merged(gone, into)
        assert reread(notice).former_company == into

    def test_the_name_is_known_from_then_on_and_the_merged_one_is_nobodys_choice(self):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        merged(gone, into)
        assert Company.objects.known_as("GÆRDET A/S") == into
        assert list(Company.objects.standing()) == [into]

    def test_an_old_version_goes_on_to_the_one(self):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        notice = make_notice(company=gone, published_at=None)
        first = notice.revise(notice.content | {"title": "chef"}).revision
        merged(gone, into)
        notice = reread(notice)
        notice.put(first.content)
        assert (notice.company, notice.company_name) == (into, "Gærdet")

    def test_a_notice_that_names_it_anew_is_the_ones_and_prints_the_name(self):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        merged(gone, into)
        notice = make_notice(published_at=None)
        notice.company = Company(name="Gærdet")
        notice.write()
        assert (reread(notice).company, reread(notice).company_name) == (into, "Gærdet")

    def test_what_was_merged_into_it_goes_on_through_it(self, client):
        first, second, last = (make_company(name) for name in ("Gærdet", "netHEGN", "Søjle"))
        make_notice(company=first)
        merged(first, second)
        merged(reread(second), last)
        assert client.get("/virksomhed/gaerdet/")["Location"] == last.get_absolute_url()

    def test_the_record_says_who_and_when(self):
        user = make_user()
        merge = merged(make_company(), make_company(), by=user)
        assert (merge.made_by, merge.made_at.date() is not None) == (user, True)
        merge.undo(by=user)
        assert reread(merge).undone_by == user


class TestPersons:
    def test_the_notices_follow_and_keep_the_name_they_were_printed_with(self, client):
        gone, into = make_person("Maren", "Holm"), make_person("Maren", "Vang")
        notice = make_notice(person=gone)
        text, headline = notice.text, notice.headline
        merged(gone, into)
        notice = reread(notice)
        assert (notice.person, notice.text, notice.headline) == (into, text, headline)
        response = client.get(gone.get_absolute_url())
        assert (response.status_code, response["Location"]) == (301, into.get_absolute_url())

    def test_a_notice_goes_on_being_the_persons_when_it_is_edited(self):
        gone, into = make_person("Maren", "Holm"), make_person("Maren", "Vang")
        notice = make_notice(person=gone)
        merged(gone, into)
        notice = reread(notice)
        notice.revise(notice.content | {"title": "chef"})
        notice.publish()
        notice = reread(notice)
        assert (notice.person, notice.person_name, notice.title) == (into, "Maren Holm", "chef")
        assert into.name == reread(into).name

    def test_a_new_notice_of_the_old_name_at_the_company_is_the_persons(self):
        gone, into = make_person("Maren", "Holm"), make_person("Maren", "Vang")
        company = make_notice(person=gone).company
        merged(gone, into)
        other = make_notice(company=company, published_at=None)
        other.revise(other.content | {"first_name": "Maren", "last_name": "Holm"})
        assert reread(other).person == into

    def test_two_of_one_name_become_one_of_that_name(self):
        gone, into = make_person("Maren", "Vang"), make_person("Maren", "Vang")
        make_notice(person=gone)
        merged(gone, into)
        assert not into.aliases.exists()


@pytest.mark.parametrize("make", [make_company, make_person])
class TestRefused:
    """In plain Danish, and then nothing has happened."""

    def test_with_itself(self, make):
        row = make()
        with pytest.raises(ValidationError, match="kan ikke slås sammen med sig selv"):
            merged(row, row)

    def test_what_is_merged_already(self, make):
        gone, into, other = make(), make(), make()
        merged(gone, into)
        for pair in ((gone, other), (other, gone)):
            with pytest.raises(ValidationError, match="er allerede slået sammen med"):
                merged(*pair)

    def test_undoing_twice_or_out_of_order(self, make):
        gone, into, last = make(), make(), make()
        first = merged(gone, into)
        second = merged(into, last)
        with pytest.raises(ValidationError, match="Fortryd det først"):
            first.undo(by=None)
        second.undo(by=None)
        first.undo(by=None)
        with pytest.raises(ValidationError, match="allerede fortrudt"):
            first.undo(by=None)

    def test_a_failure_leaves_nothing_half_done(self, make, monkeypatch):
        gone, into = make(), make()
        make_notice(**{"company" if make is make_company else "person": gone})
        before = standing()
        monkeypatch.setattr(Edition, "bump", lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            merged(gone, into)
        monkeypatch.undo()
        assert standing() == before
        assert not (CompanyMerge.objects.exists() or PersonMerge.objects.exists())


@pytest.mark.parametrize("make", [make_company, make_person])
def test_who_had_the_record_open_meanwhile_does_not_undo_it(make):
    gone, into = make(), make()
    before = reread(gone)
    merged(gone, into)
    before.save()
    assert reread(gone).merged_into == into


@pytest.mark.parametrize("make", [make_company, make_person])
def test_the_notices_are_held_before_the_records_as_by_who_saves_one(make, queries):
    gone, into = make(), make()
    with queries() as captured:
        merged(gone, into)
    read = [query["sql"] for query in captured if query["sql"].startswith("SELECT")]
    assert 'FROM "people_notice"' in read[0]
    assert f'FROM "{gone._meta.db_table}"' in read[1]


class TestUndone:
    """Exactly what was moved goes back; what has come since stays."""

    def test_what_has_come_since_stays(self):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        old = make_notice(company=gone)
        merge = merged(gone, into)
        new = make_notice(company=into)
        into.aliases.create(name="Hegnet")
        merge.undo(by=None)
        assert (reread(old).company, reread(new).company) == (gone, into)
        assert [alias.name for alias in into.aliases.all()] == ["Hegnet"]

    def test_a_notice_that_was_given_to_another_since_stays_there(self):
        gone, into, third = (make_company() for _ in range(3))
        notice = make_notice(company=gone)
        merge = merged(gone, into)
        notice = reread(notice)
        notice.revise(notice.content | {"company": third.pk, "printed_company": ""})
        notice.publish()
        merge.undo(by=None)
        assert reread(notice).company == third

    @pytest.mark.parametrize("published", [True, False])
    def test_what_was_edited_since_goes_back_with_the_edit(self, published):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        notice = make_notice(company=gone, **({} if published else {"published_at": None}))
        merge = merged(gone, into)
        notice = reread(notice)
        notice.revise(notice.content | {"title": "chef"})
        if published:
            notice.publish()
            notice.revise(notice.content | {"title": "direktør"})
        merge.undo(by=None)
        notice = reread(notice)
        assert (notice.company, notice.printed_company, notice.title) == (gone, "", "chef")
        assert notice.content == notice.tidied(notice.shown.content)
        assert notice.tidied(notice.head.content)["company"] == gone.pk
        assert notice.head.content["title"] == ("direktør" if published else "chef")
        assert notice.has_changes == published


NAMES = ("netHEGN", "Nethegn A/S", "Gærdet", "Søjle K/S", "Søjle ApS", "日本")
TEXTS = st.sampled_from(["", *NAMES, "nethegn", "SØJLE", "Gærdet Drift"])
PEOPLE = st.sampled_from([("Åse", "Vang"), ("Åse", "Holm"), ("Maren", "Vang")])


class TestMergeAndUndo(TestCase):
    """Whatever the notices: merged and undone, all stands as it did."""

    @settings(max_examples=25)
    @given(
        names=st.permutations(NAMES),
        people=st.tuples(PEOPLE, PEOPLE),
        alias=st.sampled_from([None, "Hegnet", "Gærdet Drift"]),
        notices=st.lists(
            st.tuples(st.booleans(), st.booleans(), TEXTS, TEXTS, st.booleans()), max_size=4
        ),
    )
    def test_is_as_if_nothing_had_been(self, names, people, alias, notices):
        companies = [make_company(name) for name in names[:3]]
        persons = [make_person(*name) for name in people]
        if alias:
            companies[0].aliases.create(name=alias)
        for second, other, printed, former, live in notices:
            make_notice(
                company=companies[second], person=persons[other], printed_company=printed,
                old_company=former, **({} if live else {"published_at": None}),
            )  # fmt: skip
        before = standing()
        both = merged(companies[0], companies[1]), merged(persons[0], persons[1])
        for merge in both:
            merge.undo(by=None)
        assert standing() == before
