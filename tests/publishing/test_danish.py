from datetime import UTC, date, datetime, timedelta

import pytest
from django.template import Context, Template

from publishing import danish

# Copenhagen is an hour ahead of UTC in winter and two in summer.
JANUARY = datetime(2026, 1, 5, 13, 5, tzinfo=UTC)
JUNE = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
MARCH = datetime(2025, 3, 9, 8, 0, tzinfo=UTC)


def render(expression, **context):
    return Template("{% load danish %}{{ " + expression + " }}").render(Context(context))


class TestDates:
    """No leading zero, lower-case months, a full stop in the clock, Copenhagen's time."""

    def test_in_prose(self):
        assert danish.date(date(2026, 1, 5)) == "5. januar 2026"

    def test_in_full(self):
        assert danish.full_date(date(2026, 1, 5)) == "mandag den 5. januar 2026"
        assert danish.full_date(date(2026, 6, 6)) == "lørdag den 6. juni 2026"

    @pytest.mark.parametrize(
        ("day", "text"),
        [
            (date(2026, 1, 5), "5. jan. 2026"),
            (date(2026, 3, 31), "31. marts 2026"),
            (date(2026, 5, 1), "1. maj 2026"),
            (date(2026, 9, 9), "9. sept. 2026"),
            (date(2026, 12, 24), "24. dec. 2026"),
        ],
    )
    def test_in_a_list(self, day, text):
        assert danish.short_date(day) == text

    def test_the_clock_has_a_full_stop_and_never_breaks(self):
        assert danish.clock(JANUARY) == "kl.\u00a014.05"
        assert danish.clock(JUNE) == "kl.\u00a000.30"

    def test_a_moment_after_midnight_in_copenhagen_belongs_to_the_new_day(self):
        assert danish.stamp(JUNE) == "1. juli 2026 kl.\u00a000.30"
        assert render("moment|full_date", moment=JUNE) == "onsdag den 1. juli 2026"
        assert render("moment|dk_date", moment=JUNE) == "1. juli 2026"
        assert render("moment|short_date", moment=JUNE) == "1. juli 2026"
        assert render("moment|month_year", moment=JUNE) == "juli 2026"

    def test_a_filter_takes_a_day_as_well_as_a_moment(self):
        day = date(2026, 6, 30)
        assert render("day|full_date", day=day) == "tirsdag den 30. juni 2026"
        assert render("day|dk_date", day=day) == "30. juni 2026"
        assert render("day|short_date", day=day) == "30. juni 2026"


class TestListStamp:
    """The clock today, »i går« yesterday, the date this year, the year before that."""

    @pytest.mark.parametrize(
        ("moment", "text"),
        [
            (JUNE - timedelta(hours=2), "i går kl.\u00a022.30"),
            (JUNE - timedelta(minutes=20), "kl.\u00a000.10"),
            (JUNE - timedelta(minutes=31), "i går kl.\u00a023.59"),
            (JUNE - timedelta(days=1, hours=1), "29. juni"),
            (JANUARY, "5. jan."),
            (MARCH, "9. marts 2025"),
        ],
    )
    def test_as_old_as_it_is(self, moment, text):
        assert danish.list_stamp(moment, now=JUNE) == text


class TestMachineTime:
    """A stored page stays true: what a machine reads is absolute, with its offset."""

    def test_summer_and_winter_offset(self):
        assert render("moment|machine_time", moment=JANUARY) == "2026-01-05T14:05+01:00"
        assert render("moment|machine_time", moment=JUNE) == "2026-07-01T00:30+02:00"


class TestNumbers:
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (0, "0"),
            (999, "999"),
            (1000, "1.000"),
            (1234567.89, "1.234.567,89"),
            (12.5, "12,5"),
            (-1500, "-1.500"),
        ],
    )
    def test_points_for_thousands_and_a_comma_for_decimals(self, value, text):
        assert danish.number(value) == text

    def test_counted_in_one_and_many(self):
        assert danish.counted(1, "artikel", "artikler") == "1 artikel"
        assert danish.counted(0, "artikel", "artikler") == "0 artikler"
        assert danish.counted(1000, "artikel", "artikler") == "1.000 artikler"


class TestAlphabet:
    """… z æ ø å; aa sounded as one vowel is an å, two vowels that only meet are not."""

    def test_order(self):
        in_order = [
            "Abe",
            "Dataanalyse",
            "Datacenter",
            "Ekstraarbejde",
            "Ekstranet",
            "Müller",
            "Myre",
            "Zink",
            "Ægte",
            "Ölands Data",
            "Ølstykke",
            "Aabenraa",
            "Aalborg",
            "Århus",
        ]
        assert sorted(sorted(in_order), key=danish.sort_key) == in_order

    def test_aarhus_and_århus_are_the_same_place_after_ølstykke(self):
        assert danish.sort_key("Aarhus") == danish.sort_key("Århus") > danish.sort_key("Ølstykke")

    def test_ü_is_a_y_and_accents_make_no_difference(self):
        assert danish.sort_key("Lübeck") == danish.sort_key("Lybeck")
        assert danish.sort_key("idé") == danish.sort_key("ide")

    def test_a_decomposed_å_sorts_as_an_å(self):
        assert danish.sort_key("A\u030arhus") == danish.sort_key("Århus")

    def test_capitals_make_no_difference(self):
        assert danish.sort_key("ÆBLE") == danish.sort_key("æble")
