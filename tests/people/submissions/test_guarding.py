"""A form for everybody is guarded without a cookie and without keeping anybody's address."""

from datetime import timedelta

import pytest
from django import forms
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from people.submissions import guarding
from people.submissions.guarding import Attempts, DailySalt, GuardedForm, opened_now, spend

pytestmark = pytest.mark.django_db


class Wish(GuardedForm):
    purpose = "ønske"
    per_network, per_mail = 3, 2
    wish = forms.CharField()


def request_from(address="192.0.2.7", **headers):
    return RequestFactory(headers=headers).post("/", REMOTE_ADDR=address)


def wish(opened, request=None, **typed):
    data = {"opened": opened, "wish": "En kran", **typed}
    return Wish(data, request=request or request_from())


def sentences(form):
    return " ".join(error for errors in form.errors.values() for error in errors)


class TestTime:
    def test_a_form_read_and_filled_by_a_person_is_taken(self, opened):
        assert wish(opened).is_valid()

    def test_one_sent_at_once_is_asked_to_wait_and_keeps_what_was_typed(self):
        form = wish(opened_now())
        assert "Vent et øjeblik" in sentences(form)
        assert 'value="En kran"' in str(form["wish"])

    def test_one_left_open_is_shown_with_a_new_moment(self, opened, at):
        at(timezone.now() + timedelta(days=2))
        form = wish(opened)
        assert "stået åben længe" in sentences(form)
        assert form["opened"].value() != opened

    @pytest.mark.parametrize("forged", ["", "x", "1:2:3", "\x00", "æ" * 5000])
    def test_a_moment_nobody_signed_is_none(self, forged):
        assert not wish(forged).is_valid()


class TestHoneypot:
    def test_a_robot_is_told_what_a_person_would_do(self, opened):
        form = wish(opened, fax="12 34")
        assert "Tøm det" in sentences(form)

    def test_it_is_out_of_the_way_of_the_keyboard(self):
        field = str(Wish(request=request_from())["fax"])
        assert 'tabindex="-1"' in field
        assert 'autocomplete="off"' in field


class TestLimit:
    def test_a_network_may_send_so_many_a_day(self, opened):
        assert [wish(opened).may_send() for _ in range(4)] == [True, True, True, False]

    def test_so_may_a_mail_address_however_its_capitals_are_typed(self, opened):
        mails = ["bo@vang.example", " BO@vang.example", "Bo@Vang.example", "ida@vang.example"]
        forms = [wish(opened, request_from(f"192.0.2.{n}")) for n in range(4)]
        asked = [form.may_send(mail) for form, mail in zip(forms, mails, strict=True)]
        assert asked == [True, True, False, True]

    def test_who_is_limited_is_told_where_to_write(self, opened, settings):
        form = wish(opened)
        assert form.is_valid()
        while form.may_send():
            pass
        assert settings.OUTLET.email in sentences(form)

    def test_tomorrow_is_another_day(self, opened, at):
        while spend("ønske", "nogen", 3):
            pass
        at(timezone.now() + timedelta(days=1))
        assert spend("ønske", "nogen", 3)

    def test_one_purpose_does_not_use_up_another(self):
        assert spend("ønske", "nogen", 1)
        assert spend("bøn", "nogen", 1)
        assert not spend("ønske", "nogen", 1)


class TestNobodyIsRemembered:
    def test_no_address_is_kept(self, opened):
        wish(opened).may_send("bo@vang.example")
        kept = str(list(Attempts.objects.values())) + str(list(DailySalt.objects.values()))
        assert "192.0.2" not in kept
        assert "vang" not in kept

    def test_yesterday_is_forgotten_with_its_salt(self, at):
        spend("ønske", "nogen", 3)
        before = DailySalt.objects.get().salt
        at(timezone.now() + timedelta(days=1))
        spend("ønske", "en anden", 3)
        assert Attempts.objects.count() == 1
        assert DailySalt.objects.get().salt != before


class TestNetwork:
    """Only what our own proxies have noted is believed."""

    def test_without_a_proxy_it_is_the_address_itself(self, settings):
        settings.PROXIES = 0
        request = request_from("192.0.2.7", x_forwarded_for="198.51.100.1")
        assert guarding.network_of(request) == "192.0.2.7/32"

    def test_behind_one_it_is_what_the_proxy_noted_last(self, settings):
        settings.PROXIES = 1
        request = request_from("127.0.0.1", x_forwarded_for="203.0.113.9, 198.51.100.1")
        assert guarding.network_of(request) == "198.51.100.1/32"

    def test_a_whole_ipv6_network_is_one(self, settings):
        settings.PROXIES = 0
        one, other = (request_from(f"2001:db8:1:2::{n}") for n in (1, 2))
        assert guarding.network_of(one) == guarding.network_of(other) == "2001:db8:1:2::/64"

    @pytest.mark.parametrize("address", ["", "unix:", "nonsens", "1.2.3.4.5", "::ffff:zz"])
    def test_what_is_no_address_is_no_network(self, address, settings):
        settings.PROXIES = 0
        assert guarding.network_of(request_from(address)) == ""


@guarding.public_form
def page(request):
    return HttpResponse("ja")


class TestPublicForm:
    def test_our_own_page_may_send_it(self):
        for headers in (
            {"sec_fetch_site": "same-origin", "origin": "http://testserver"},
            {"origin": "http://testserver"},
            {},
        ):
            assert page(request_from(**headers)).status_code == 200

    def test_a_page_of_another_site_may_not(self):
        for headers in (
            {"sec_fetch_site": "cross-site"},
            {"origin": "https://ond.example"},
            {"origin": "null"},
        ):
            assert page(request_from(**headers)).status_code == 403

    def test_more_bytes_than_a_form_needs_are_not_read(self):
        request = RequestFactory().post("/", CONTENT_LENGTH=str(guarding.MOST_BYTES + 1))
        response = page(request)
        assert response.status_code == 413
        assert "mindre billede" in response.content.decode()

    def test_it_is_never_kept(self):
        assert "no-store" in page(RequestFactory().get("/"))["Cache-Control"]
