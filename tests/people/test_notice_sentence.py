"""The sentence under the fields, as it will be printed, and the remarks beside them."""

import pytest

from tests.desk import add_url, press
from tests.factories import make_company

pytestmark = pytest.mark.django_db

SENTENCE = "/admin/people/notice/tekst/"


@pytest.fixture
def told(notice_desk):
    def told(**typed):
        whole = {
            "occasion": "nyt_job",
            "company": str(make_company().pk),
            "printed_company": "netHEGN",
            "first_name": "Åse",
            "last_name": "Vang",
            "job_date": "2026-01-05",
            "title": "driftschef",
        }
        answer = notice_desk.post(SENTENCE, whole | typed)
        assert answer.status_code == 200
        return answer.json()

    return told


def test_has_the_label_by_itself(told):
    answer = told()
    assert answer["text"] == "netHEGN har pr. 5. januar 2026 ansat Åse Vang som driftschef."
    assert (answer["label"], answer["remarks"]) == ("Nyt job", [])


def test_of_nothing_at_all(notice_desk):
    answer = notice_desk.post(SENTENCE, {}).json()
    assert answer["text"] == "… har pr. … ansat … som …"


@pytest.mark.parametrize("name", ["title", "old_title", "office_city", "task"])
def test_a_stop_typed_in_a_field_is_neither_printed_there_nor_remarked_on(told, name):
    """What is said and what is printed agree: the sentence sets its own stop, and only that."""
    also = {"who": "hun", "old_company": "Varmevagten", "office_company": "netHEGN"}
    answer = told(**also | {name: "drift i Vejle."})
    assert answer == told(**also | {name: "drift i Vejle"})


@pytest.mark.parametrize("kept", ["cand.jur.", "Bryggeriet A.m.b.a."])
def test_a_stop_that_belongs_to_a_word_stays(told, kept):
    assert told(who="hun", education=kept)["text"].endswith(f" uddannet {kept}")


def test_what_is_saved_is_what_was_shown(notice_desk, told):
    told()
    typed = {"company": "ny:netHEGN", "first_name": "Åse", "last_name": "Vang", "title": "chef. "}
    press(notice_desk, add_url("notice"), **typed, job_date="2026-01-05")
    page = notice_desk.get("/admin/people/notice/")
    assert "Åse Vang bliver chef hos netHEGN" in page.content.decode()


def test_the_name_under_the_photograph_is_held_against_the_notices(told):
    [remark] = told(caption_name="Åse Vangg")["remarks"]
    assert (remark["field"], remark["suggestion"]) == ("last_name", "Vangg")
    assert told(caption_name="Åse Vang")["remarks"] == []


@pytest.mark.parametrize(
    "typed",
    [
        {"occasion": "hopla"},
        {"job_date": "i morgen"},
        {"age": "-1"},
        {"age": "9" * 40},
        {"who": "hende"},
        {"company": "ny:" + "x" * 500},
        {"title": "\x00"},
        {"title": "x" * 5000},
        {"tags": "a" * 5000},
    ],
)
def test_anything_typed_gets_a_sentence(told, typed):
    assert told(**typed)["text"]


@pytest.mark.parametrize(("role", "status"), [("Journalist", 403), ("Annonce", 403)])
def test_not_for_everybody(desk, role, status):
    assert desk(role).post(SENTENCE, {}).status_code == status


def test_takes_as_many_queries_with_ten_companies_as_with_one(notice_desk, queries):
    counts = []
    typed = {"company": "ny:netHEGN", "first_name": "Åse", "last_name": "Vang"}
    for _ in range(3):
        with queries() as captured:
            notice_desk.post(SENTENCE, typed)
        counts.append(len(captured))
        for number in range(10):
            make_company(f"netHEGN {len(counts)} {number}")
    # 1 session  2 user  3 and 4 permissions  5 companies with a like name  6 their aliases
    # 7 the constraints  8 the item itself  9 and 10 tags for it, and more once something is like it
    assert counts[1] == counts[2] <= 12
