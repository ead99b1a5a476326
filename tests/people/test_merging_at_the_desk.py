"""»Slå sammen med …«: what will happen stands there before it does, and can be undone."""

import pytest

from people.models import CompanyMerge, PersonMerge
from tests.factories import make_company, make_notice, make_person
from tests.pages import links, text_of, tree

pytestmark = pytest.mark.django_db


def page(row, verb="change", *args):
    base = f"/admin/people/{row._meta.model_name}/{row.pk}/"
    return base + {"change": "change/", "merge": "slaa-sammen/", "undo": "adskil/{}/"}[verb].format(
        *args
    )


def press_merge(client, gone, into):
    return client.post(page(gone, "merge"), {"med": into.pk}, follow=True)


class TestCompanies:
    def test_the_page_says_what_will_be_moved_and_does_nothing(self, notice_desk):
        gone, into = make_company("Nethegn A/S"), make_company("netHEGN")
        for _ in range(2):
            make_notice(company=gone)
        gone.aliases.create(name="Hegnet")
        response = notice_desk.get(page(gone, "merge"), {"med": into.pk})
        sentence = "2 notitser, 1 andet navn og 1 adresse flyttes fra Nethegn A/S til netHEGN."
        assert sentence in text_of(response)
        assert not CompanyMerge.objects.exists()

    def test_the_button_does_it_and_the_page_offers_to_undo(self, notice_desk):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        notice = make_notice(company=gone)
        response = press_merge(notice_desk, gone, into)
        assert "»Gærdet« er slået sammen med »netHEGN«: 1 notits," in text_of(response)
        notice.refresh_from_db()
        assert notice.company == into
        merge = CompanyMerge.objects.get()
        assert merge.made_by == notice_desk.user
        undo = page(into, "undo", merge.pk)
        assert undo in tree(response).xpath("//form/@action")
        response = notice_desk.post(undo, follow=True)
        assert "»Gærdet« står igen for sig selv" in text_of(response)
        notice.refresh_from_db()
        assert notice.company == gone

    def test_likely_doubles_are_suggested(self, notice_desk):
        company = make_company("Nethegn A/S")
        for name in ("netHEGN", "Søjle"):
            make_company(name)
        make_company("Gærdet").aliases.create(name="NETHEGN ApS")
        text = text_of(notice_desk.get(page(company)), "//section[@class='merges']")
        assert "netHEGN" in text and "Gærdet" in text and "Søjle" not in text

    def test_a_merged_one_is_in_no_list_and_no_suggestion(self, notice_desk):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        press_merge(notice_desk, gone, into)
        listed = notice_desk.get("/admin/people/company/")
        assert page(gone) not in links(listed, "//body")
        suggested = notice_desk.get(
            "/admin/autocomplete/",
            {"app_label": "people", "model_name": "notice", "field_name": "company", "term": "gær"},
        )
        assert [row["text"] for row in suggested.json()["results"]] in ([], ["netHEGN"])

    def test_its_page_leads_to_what_it_was_merged_into(self, notice_desk):
        gone, into = make_company("Gærdet"), make_company("netHEGN")
        press_merge(notice_desk, gone, into)
        response = notice_desk.get(page(gone), follow=True)
        assert response.redirect_chain == [(page(into), 302)]
        assert "»Gærdet« er slået sammen med »netHEGN«, som står her." in text_of(response)

    def test_a_refusal_stands_on_the_page(self, notice_desk):
        first, second, third = (make_company(name) for name in ("Et", "To", "Tre"))
        press_merge(notice_desk, first, second)
        press_merge(notice_desk, second, third)
        merge = CompanyMerge.objects.get(into=second)
        response = notice_desk.post(page(second, "undo", merge.pk), follow=True)
        assert "»To« er siden slået sammen med »Tre«. Fortryd det først." in text_of(response)

    @pytest.mark.parametrize("med", ["", "x", "999999", "self"])
    def test_what_is_not_there_is_not_merged_with(self, notice_desk, med):
        company = make_company()
        med = company.pk if med == "self" else med
        response = notice_desk.post(page(company, "merge"), {"med": med})
        assert response.status_code == 200
        assert tree(response).xpath("//*[contains(@class, 'errorlist')]")
        assert not CompanyMerge.objects.exists()

    def test_there_is_no_link_to_a_page_readers_do_not_have(self, notice_desk):
        company = make_company()
        assert company.get_absolute_url() not in links(notice_desk.get(page(company)), "//body")
        make_notice(company=company)
        assert company.get_absolute_url() in links(notice_desk.get(page(company)), "//body")


class TestPersons:
    def test_are_merged_and_undone_alike(self, notice_desk):
        gone, into = make_person("Maren", "Holm"), make_person("Maren", "Vang")
        notice = make_notice(person=gone)
        response = press_merge(notice_desk, gone, into)
        assert "»Maren Holm« er slået sammen med »Maren Vang«" in text_of(response)
        notice_desk.post(page(into, "undo", PersonMerge.objects.get().pk))
        notice.refresh_from_db()
        assert notice.person == gone

    def test_likely_doubles_are_suggested(self, notice_desk):
        person = make_person("Hans C.", "Vang")
        make_person("Hans Christian", "Vang")
        make_person("Jens", "Vang")
        text = text_of(notice_desk.get(page(person)), "//section[@class='merges']")
        assert "Hans Christian Vang" in text and "Jens" not in text

    def test_the_form_of_a_merged_persons_notice_holds_the_printed_name(self, notice_desk):
        gone, into = make_person("Maren", "Holm"), make_person("Maren", "Vang")
        notice = make_notice(person=gone)
        press_merge(notice_desk, gone, into)
        response = notice_desk.get(f"/admin/people/notice/{notice.pk}/change/")
        assert tree(response).xpath("//input[@name='last_name']/@value") == ["Holm"]


class TestWhoMay:
    @pytest.mark.parametrize("role", ["Journalist", "Annonce"])
    def test_others_may_neither_merge_nor_undo(self, desk, role):
        gone, into = make_company(), make_company()
        client = desk(role)
        assert press_merge(client, gone, into).status_code == 403
        merge = CompanyMerge.make(gone, into, by=None)
        assert client.post(page(into, "undo", merge.pk)).status_code == 403

    def test_undoing_takes_a_button(self, notice_desk):
        merge = CompanyMerge.make(make_company(), make_company(), by=None)
        assert notice_desk.get(page(merge.into, "undo", merge.pk)).status_code == 405


class TestGrowth:
    def test_the_page_costs_as_much_with_ten_doubles_and_merges_as_with_one(
        self, notice_desk, queries
    ):
        company = make_company("netHEGN")
        counts = []
        for more in (1, 9):
            for number in range(more):
                make_company("netHEGN" + " " * (number + more))
                CompanyMerge.make(make_company(), company, by=notice_desk.user)
            company.aliases.all().delete()
            with queries() as captured:
                notice_desk.get(page(company))
            counts.append(len(captured))
        assert counts[0] == counts[1]
