"""A person as the notices tell of them: a career, newest first."""

import json
from datetime import date

import pytest

from tests.factories import ago, make_article, make_company, make_notice, make_person, make_picture
from tests.pages import in_order, links, text_of, tree

pytestmark = pytest.mark.django_db

HOSTILE = '</script><script>alert("»1«")</script> & \\ <!--'


def data_of(response):
    (script,) = tree(response).xpath("//script[@type='application/ld+json']")
    return json.loads(script.text)


def posts(response):
    rows = tree(response).xpath("//ol[@class='career']/li")
    return [" ".join(row.text_content().split()) for row in rows]


class TestPersonPage:
    def test_shows_the_person_and_their_notices(self, client):
        person = make_person("Åse", "Nørregård")
        notice = make_notice(person=person)
        make_notice()
        response = client.get(person.get_absolute_url())
        assert in_order(text_of(response, "//main"), "Åse Nørregård", notice.text)
        assert len(posts(response)) == 1

    def test_the_career_is_newest_first_by_the_day_it_holds_from(self, client):
        person, company = make_person("Bo", "Ro"), make_company("Søjle")
        former = make_company("netHEGN")
        make_notice(
            person=person, company=company, title="chef", job_date=date(2026, 2, 1),
            old_title="udvikler", old_company="netHEGN", published_at=ago(days=9),
        )  # fmt: skip
        make_notice(person=person, company=former, title="udvikler", job_date=date(2021, 5, 1))
        response = client.get(person.get_absolute_url())
        newest, oldest = posts(response)
        assert in_order(
            newest, "1. februar 2026", "Nyt job", "Chef", "Søjle", "Før: udvikler hos netHEGN"
        )
        assert in_order(oldest, "1. maj 2021", "Udvikler", "netHEGN")
        assert {company.get_absolute_url(), former.get_absolute_url()} <= set(links(response))

    def test_the_newest_portrait_stands_at_the_top_with_its_credit(self, client):
        person = make_person()
        make_notice(person=person, picture=make_picture(alt="Gammelt"), published_at=ago(days=2))
        make_notice(person=person, picture=make_picture(alt="Nyt", credit="Foto: Ida Sø"))
        response = client.get(person.get_absolute_url())
        header = "//header[contains(@class, 'listing-head')]"
        assert tree(response).xpath(f"{header}//img/@alt") == ["Nyt"]
        assert "Foto: Ida Sø" in text_of(response, header)

    @pytest.mark.parametrize("moments", [{"published_at": None}, {"withdrawn_at": ago(minutes=1)}])
    def test_nobody_has_a_page_without_a_live_notice(self, client, moments):
        person = make_person()
        make_notice(person=person, **moments)
        response = client.get(person.get_absolute_url())
        assert response.status_code == 404
        # Nor has the next page of their list, at which an address without the name would lead on.
        assert client.get(f"/person/{person.pk}/?side=1.000000-1").status_code == 404
        assert person.name not in text_of(response)

    @pytest.mark.parametrize("slug", ["", "forkert/", "aase/"])
    def test_the_id_decides_and_the_name_is_put_right(self, client, slug):
        person = make_person()
        make_notice(person=person)
        response = client.get(f"/person/{person.pk}/{slug}")
        assert (response.status_code, response["Location"]) == (301, person.get_absolute_url())

    @pytest.mark.parametrize("pk", ["0", "999999", "9" * 30])
    def test_an_unknown_one_is_not_found(self, client, pk):
        assert client.get(f"/person/{pk}/navn/").status_code == 404


class TestStructuredData:
    def test_says_what_the_person_does_now(self, client):
        person, company = make_person("Bo", "Ro"), make_company("Søjle")
        make_notice(person=person, title="elev", job_date=date(2020, 1, 1))
        make_notice(person=person, company=company, title="chef", picture=make_picture())
        data = data_of(client.get(person.get_absolute_url()))
        assert (data["name"], data["givenName"], data["familyName"]) == ("Bo Ro", "Bo", "Ro")
        assert (data["jobTitle"], data["worksFor"]["name"]) == ("chef", "Søjle")
        assert client.get(data["image"]).status_code == 200

    @pytest.mark.parametrize("occasion", ["fratraedelse", "doedsfald", "bestyrelse"])
    def test_says_nothing_of_a_post_that_is_none(self, client, occasion):
        person = make_person()
        make_notice(person=person, occasion=occasion)
        assert "jobTitle" not in data_of(client.get(person.get_absolute_url()))

    def test_a_hostile_name_breaks_nothing(self, client):
        person = make_person(HOSTILE, "Ro")
        make_notice(person=person, company=make_company(HOSTILE), title=HOSTILE)
        response = client.get(person.get_absolute_url())
        data = data_of(response)
        assert data["jobTitle"] == data["worksFor"]["name"] == data["givenName"] == HOSTILE
        assert b"<script>alert" not in response.content


class TestReached:
    """From every notice, wherever it stands, to its person and its company."""

    @pytest.mark.parametrize("address", ["/", "/navnenyt/", "notice", "article"])
    def test_both_are_linked(self, client, address):
        notice = make_notice()
        make_article()
        if address == "notice":
            address = notice.get_absolute_url()
        elif address == "article":
            address = make_notice(published_at=ago(days=1)).get_absolute_url()
        wanted = {notice.person.get_absolute_url(), notice.company.get_absolute_url()}
        assert wanted <= set(links(client.get(address)))


class TestGrowth:
    def test_costs_as_much_with_ten_notices_as_with_one(self, client, queries):
        person = make_person()
        counts = []
        for more in (1, 9):
            for _ in range(more):
                former = make_company()
                make_notice(person=person, old_company=former.name, picture=make_picture())
            with queries() as captured:
                client.get(person.get_absolute_url())
            counts.append(len(captured))
        # Session and edition apart: the person, their notices, and what is read now.
        assert counts[0] == counts[1]
