"""The public form asks for what an occasion's sentences need, and loses nothing that was typed."""

import pytest

from people import grammar
from people.models import Submission
from tests.pages import text_of, tree
from tests.people.submissions.sending import FORM, TYPED, faults_of, fill_in, values_of

pytestmark = pytest.mark.django_db


class TestOccasions:
    def test_the_occasion_is_chosen_first(self, client):
        page = client.get(FORM)
        chosen = tree(page).xpath("//ul[contains(@class, 'occasions')]//a/@href")
        assert chosen == [f"?anledning={key}" for key in grammar.OCCASIONS]

    @pytest.mark.parametrize("occasion", grammar.OCCASIONS)
    def test_each_has_its_own_fields_and_no_others(self, client, occasion):
        page = tree(client.get(f"{FORM}?anledning={occasion}"))
        shown = set(page.xpath("//form//*[@data-field]/@data-field"))
        used = set(grammar.OCCASIONS[occasion].fields) - {"occasion"}
        assert shown & set(grammar.FIELD_NAMES) == used

    @pytest.mark.parametrize("occasion", grammar.OCCASIONS)
    def test_each_asks_for_what_it_cannot_do_without(self, client, opened, occasion):
        empty = dict.fromkeys(TYPED, "") | {"occasion": occasion, "accepted": None}
        faults = faults_of(fill_in(client, opened, **empty))
        needed = set(grammar.OCCASIONS[occasion].required)
        assert set(faults) == needed | {"sender_name", "sender_email", "accepted"}

    def test_a_change_of_mind_loses_nothing(self, client, opened):
        there = fill_in(client, opened, button="skift", occasion="bestyrelse")
        values = values_of(there)
        assert values["task"] == TYPED["task"]
        assert "task" not in tree(there).xpath("//*[@data-field]/@data-field")
        values.pop("opened")
        back = fill_in(client, opened, button="skift", **values | {"occasion": "nyt_job"})
        assert values_of(back)["task"] == TYPED["task"]

    @pytest.mark.parametrize("occasion", ["hopla", "\x00", "", "x" * 5000])
    def test_an_occasion_nobody_has(self, client, opened, occasion):
        assert client.get(FORM, {"anledning": occasion}).status_code == 200
        assert "occasion" not in faults_of(fill_in(client, opened, occasion=occasion))
        assert not Submission.objects.exists()


class TestWho:
    def test_is_never_chosen_for_anybody(self, client, opened):
        page = tree(client.get(f"{FORM}?anledning=nyt_job"))
        assert page.xpath("//input[@name='who']/@checked") == []
        assert "omtale personen" in faults_of(fill_in(client, opened, who=None))["who"]

    def test_is_not_asked_for_where_no_sentence_needs_it(self, client, opened):
        assert fill_in(client, opened, who=None, task="").status_code == 302


class TestAge:
    def test_is_left_out_unless_somebody_types_it(self, client, opened):
        fill_in(client, opened)
        assert "age" not in Submission.objects.get().fields

    @pytest.mark.parametrize("age", ["14", "111", "ti", "-1", "1e9"])
    def test_an_age_nobody_has(self, client, opened, age):
        response = fill_in(client, opened, age=age)
        assert "age" in faults_of(response)
        assert values_of(response)["age"] == age


class TestText:
    def test_stands_there_without_javascript_and_everything_is_kept(self, client, opened):
        response = fill_in(client, opened, button="vis")
        said = "Søkabel A/S har pr. 5. januar 2026 ansat Åse Vangsgaard som it-arkitekt."
        assert said in text_of(response)
        values = values_of(response)
        assert {name: values[name] for name in TYPED} == TYPED
        assert not faults_of(response)

    def test_is_the_same_when_it_is_asked_for_by_a_script(self, client):
        answer = client.post(f"{FORM}tekst/", TYPED | {"task": "med vores net"}).json()
        assert answer["text"].endswith("beskæftige sig med med vores net. Nyt job")
        assert "står allerede i sætningen" in answer["remarks"]["task"]

    def test_advice_holds_nobody_up(self, client, opened):
        shown = fill_in(client, opened, button="vis", task="med vores net")
        assert "står allerede i sætningen" in text_of(shown)
        assert fill_in(client, opened, task="med vores net").status_code == 302

    def test_nothing_is_kept_of_it(self, client):
        client.post(f"{FORM}tekst/", TYPED)
        assert not Submission.objects.exists()


class TestPasted:
    TEXT = (
        "Kære redaktion\n\nSøkabel A/S har pr. 5. januar 2026 ansat Åse Vangsgaard som "
        "it-arkitekt. Hun skal især beskæftige sig med drift af kabler.\nNyt job\n\nHilsen Bo"
    )

    def test_fills_the_fields(self, client, opened):
        response = client.post(FORM, {"laes": "1", "pasted": self.TEXT, "opened": opened})
        values = values_of(response)
        for name in ("company", "first_name", "last_name", "who", "job_date", "title", "task"):
            assert values[name] == TYPED[name]
        assert "fordelt teksten" in text_of(response)

    def test_into_a_form_that_is_filled_keeps_the_rest(self, client, opened):
        typed = {"button": "laes", "pasted": self.TEXT, "title": "", "sender_name": "Ida"}
        values = values_of(fill_in(client, opened, **typed))
        assert values["title"] == "it-arkitekt"
        assert values["sender_name"] == "Ida"

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "Sæt teksten ind"),
            ("Goddag, mand! Økseskaft.", "ikke finde en notits"),
            ("x" * 20_001, "for lang"),
            ("Åse, 010190-1234, er ansat.", "CPR-nummer"),
        ],
    )
    def test_what_cannot_be_read_stays_and_is_said(self, client, opened, text, said):
        response = client.post(FORM, {"laes": "1", "pasted": text, "opened": opened})
        assert said in text_of(response)
        assert text in response.content.decode().replace("&quot;", '"')

    def test_several_are_sent_one_by_one(self, client):
        other = self.TEXT.replace("Åse Vangsgaard", "Ida Blom").replace("Kære redaktion", "")
        response = client.post(FORM, {"laes": "1", "pasted": f"{self.TEXT}\n\n{other}"})
        assert "2 notitser i teksten" in text_of(response)


class TestPersonalNumber:
    @pytest.mark.parametrize("number", ["010190-1234", "0101901234", "311299 1234", "010190–1234"])
    @pytest.mark.parametrize("field", ["title", "task", "last_name", "sender_name", "company"])
    def test_is_refused_in_every_field(self, client, opened, field, number):
        faults = faults_of(fill_in(client, opened, **{field: f"nr. {number}"}))
        assert "CPR-nummer" in faults[field]
        assert not Submission.objects.exists()

    @pytest.mark.parametrize("number", ["00127002", "12345678901", "450190-1234", "2026-01-05"])
    def test_another_number_is_not(self, client, opened, number):
        assert fill_in(client, opened, task=f"linje {number}").status_code == 302


class TestAcceptance:
    def test_is_kept_in_the_words_that_were_shown(self, client, opened, at):
        fill_in(client, opened)
        page = text_of(client.get(f"{FORM}?anledning=nyt_job"))
        kept = Submission.objects.get()
        assert kept.accepted_wording in page
        assert kept.accepted_at is not None
        assert kept.portrait_accepted_at is None

    def test_at_a_death_it_is_the_relatives(self, client):
        page = client.get(f"{FORM}?anledning=doedsfald")
        assert "nærmeste pårørende har læst teksten" in text_of(page)

    def test_nothing_is_taken_without_it(self, client, opened):
        faults = faults_of(fill_in(client, opened, accepted=None))
        assert "Sæt kryds" in faults["accepted"]


class TestCompany:
    @pytest.mark.parametrize("cvr", ["00127002", "DK 00 12 70 02", "dk00127002"])
    def test_a_cvr_number_may_be_written_in_several_ways(self, client, opened, cvr):
        fill_in(client, opened, cvr=cvr)
        assert Submission.objects.get().cvr == "00127002"

    @pytest.mark.parametrize("cvr", ["1234567", "٠٠١٢٧٠٠٢", "hopla"])
    def test_what_is_none_is_said(self, client, opened, cvr):
        assert "otte cifre" in faults_of(fill_in(client, opened, cvr=cvr))["cvr"]

    @pytest.mark.parametrize("website", ["javascript:alert(1)", "ftp://x.example", "a b"])
    def test_a_website_is_one_a_reader_can_open(self, client, opened, website):
        assert "website" in faults_of(fill_in(client, opened, website=website))
