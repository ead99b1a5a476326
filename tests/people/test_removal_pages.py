"""The desk's page where a person is taken out: what it shows, what it asks, who may."""

import pytest
from django.urls import reverse

from articles.models import Article
from people.models import Notice, Person, Submission
from publishing.models import Removal
from tests.factories import ago, make_article, make_notice, make_person, make_picture
from tests.pages import text_of, tree

pytestmark = pytest.mark.django_db

NAME = "Mette Ålholm"


@pytest.fixture
def person():
    person = make_person("Mette", "Ålholm")
    make_notice(person=person, picture=make_picture(title="Portræt, gråt"), title="driftschef")
    make_notice(person=person, published_at=None)
    return person


def url_of(person):
    return reverse("admin:people_removalrequest_remove", args=[person.pk])


def ticked(response, name):
    return tree(response).xpath(f"//input[@name='{name}'][@checked]/@value")


class TestWhoMay:
    @pytest.mark.parametrize("role", ["Redaktør", "Ansvarshavende"])
    def test_those_who_decide(self, desk, person, role):
        client = desk(role)
        assert client.get(url_of(person)).status_code == 200
        change = client.get(reverse("admin:people_person_change", args=[person.pk]))
        assert "Fjern personen …" in text_of(change)

    @pytest.mark.parametrize("role", ["Navnenyt", "Journalist", "Annonce"])
    def test_the_others_are_refused_with_the_way_on(self, desk, person, role):
        client = desk(role)
        for answer in (client.get(url_of(person)), client.post(url_of(person), {"because": "x"})):
            assert answer.status_code == 403
            assert "Giv anmodningen videre" in text_of(answer)
        assert Person.objects.exists()

    def test_those_without_are_not_shown_the_way(self, notice_desk, person):
        change = notice_desk.get(reverse("admin:people_person_change", args=[person.pk]))
        assert "Fjern personen" not in text_of(change)


class TestThePage:
    def test_shows_what_is_known_and_what_will_happen(self, editor, person):
        page = text_of(editor.get(url_of(person)), "//main")
        assert "2 navnenyt er om personen (1 kladde, 1 ude nu)" in page or (
            "2 navnenyt er om personen (1 ude nu, 1 kladde)" in page
        )
        assert "1 billede slettes med alle filer" in page
        assert "2 navnenyt tages ned og tømmes, 1 billede slettes" in page
        assert "Ingen artikler eller annonceindlæg nævner navnet" in page

    def test_other_notices_are_ticked_and_articles_are_not(self, editor, person):
        other = make_notice(task=f"afløse {NAME}")
        article = make_article(headline=f"{NAME} om strøm")
        page = editor.get(url_of(person))
        assert ticked(page, "notices") == [str(other.pk)]
        assert ticked(page, "articles") == []
        assert article.headline in text_of(page)

    def test_namesakes_are_offered_and_not_presumed(self, editor, person):
        twin = make_notice(person=make_person("Mette", "Ålholm"), title="vagtchef").person
        page = editor.get(url_of(person))
        assert ticked(page, "same") == []
        assert "vagtchef" in text_of(page)
        page = editor.get(url_of(person), {"same": twin.pk})
        assert ticked(page, "same") == [str(twin.pk)]
        assert "3 navnenyt er om personen" in text_of(page)

    def test_what_a_company_has_sent_in_goes_with_it_and_is_told_of(self, editor, person):
        fields = {"first_name": "Mette", "last_name": "Ålholm", "company": "Søkabel"}
        assert "Indsendt udefra" not in text_of(editor.get(url_of(person)), "//main")
        Submission.objects.create(
            fields={"occasion": "nyt_job", **fields}, accepted_wording="Ja", accepted_at=ago()
        )
        page = text_of(editor.get(url_of(person)), "//main")
        assert f"ikke åbnet endnu, og slettes med: {NAME}, Søkabel. Er det en anden" in page

    def test_a_single_word_could_be_many(self, editor, person):
        page = editor.get(url_of(person), {"spelled": "Mette"})
        assert "Skriv både fornavn og efternavn på linjen." in text_of(page)

    @pytest.mark.parametrize(
        ("make", "more"),
        [
            (lambda person: make_notice(person=person), 0),
            (lambda person: make_notice(task=f"afløse {NAME}"), 0),
            # The bylines of an article that names the person are looked in too.
            (lambda person: make_article(headline=f"{NAME} om strøm"), 1),
            (lambda person: make_article(), 0),
        ],
        ids=["about the person", "naming the person", "articles naming", "other articles"],
    )
    def test_queries(self, editor, person, queries, make, more):
        """1 text or 10: the same number, but for what stands at `more`."""
        counts = []
        for rows in (1, 9):
            for _ in range(rows):
                make(person)
            editor.get(url_of(person))
            with queries() as captured:
                editor.get(url_of(person))
            counts.append(len(captured))
        assert counts[1] == counts[0] + 9 * more


class TestTheAction:
    def test_takes_the_person_out_and_says_what_is_left_to_do(self, editor, person):
        answer = editor.post(url_of(person), {"because": "Bad om det den 3. maj."}, follow=True)
        record = Removal.objects.get()
        assert (record.made_by, record.because) == (editor.user, "Bad om det den 3. maj.")
        page = text_of(answer, "//main")
        assert "2 tekster" in page
        assert "Søgemaskiner" in page
        assert "Sikkerhedskopier" in page
        assert NAME not in answer.content.decode()
        assert not Person.objects.exists()

    def test_only_the_chosen_texts_change(self, editor, person):
        chosen, other = (make_article(headline=f"{NAME} om {what}") for what in ("sol", "vind"))
        spared = make_notice(task=f"afløse {NAME}")
        editor.post(url_of(person), {"because": "Efter aftale.", "articles": [chosen.pk]})
        assert Article.objects.get(pk=chosen.pk).headline == "[fjernet] om sol"
        assert Article.objects.get(pk=other.pk).headline == f"{NAME} om vind"
        assert NAME in Notice.objects.get(pk=spared.pk).task

    @pytest.mark.parametrize(
        ("because", "said"), [("", "Skriv, hvorfor"), (f"{NAME} ringede", "Begrundelsen bliver")]
    )
    def test_without_a_good_reason_nothing_happens_and_nothing_is_lost(
        self, editor, person, because, said
    ):
        article = make_article(headline=f"{NAME} om strøm")
        answer = editor.post(url_of(person), {"because": because, "articles": [article.pk]})
        assert said in text_of(answer)
        assert ticked(answer, "articles") == [str(article.pk)]
        assert Person.objects.exists()
        assert not Removal.objects.exists()

    def test_a_picture_that_stays_is_told_of(self, editor, person):
        picture = Notice.objects.exclude(picture=None).get().picture
        make_article(picture=picture)
        answer = editor.post(url_of(person), {"because": "Efter aftale."}, follow=True)
        assert f"ikke slettet: nr. {picture.pk}." in text_of(answer)

    def test_a_second_press_finds_nobody(self, editor, person):
        editor.post(url_of(person), {"because": "Efter aftale."})
        assert editor.post(url_of(person), {"because": "Efter aftale."}).status_code == 404
        assert Removal.objects.count() == 1
