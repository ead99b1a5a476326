"""What the library finds: words, names, tags, form, size, rights and days, newest first."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import RequestFactory
from django.utils import timezone

from pictures.models import Picture
from publishing.library.filters import LibraryFilter
from publishing.library.finding import Selection
from publishing.models import PictureKey, PictureTag, Tag
from publishing.pager import newest_first
from publishing.tidying import tidy
from publishing.walk import Count
from tests.factories import image_file, make_article, make_picture, make_tag

pytestmark = pytest.mark.django_db


def chosen(**asked):
    query = QueryDict(mutable=True)
    query.update(asked)
    form = LibraryFilter(query)
    assert form.is_valid(), form.errors
    return form


def page(size=20, **asked):
    request = RequestFactory().get("/", asked)
    return chosen(**asked).selection.page(request, size)


def found(**asked):
    return [picture.title for picture in page(**asked).items]


class TestWords:
    """Whole words, as one types them and as the last part of a longer one, however å is written."""

    @pytest.mark.parametrize(
        "typed",
        ["aarhus", "Århus", "arhus", "aar", "havn", "containerhavn", "Mette", "holm mett"]
        + ["kran", "lastekran", "ritzau", "orange", "CO", "havneområdet"],
    )
    def test_found(self, typed):
        make_picture(title="En anden", alt="", caption="", credit="", source="")
        make_picture(
            title="Containerhavnen i Aarhus",
            caption="En lastekran løfter ved containerhavn øst.",
            alt="Orange kran over havneområdet",
            credit="Foto: Mette Holm",
            source="Ritzau",
        )
        assert found(q=typed) == ["Containerhavnen i Aarhus"]

    @pytest.mark.parametrize("typed", ["astekran", "ette", "holm jensen", "zebra"])
    def test_not_found(self, typed):
        make_picture(title="Lastekranen", credit="Foto: Mette Holm")
        assert found(q=typed) == []

    def test_words_that_are_everywhere_narrow_nothing(self):
        make_picture(title="Kranen")
        assert found(q="kranen i den") == ["Kranen"]

    def test_nothing_typed_is_everything_newest_first(self):
        for n in range(3):
            make_picture(title=f"Kran {n}")
        assert found(q=" ") == ["Kran 2", "Kran 1", "Kran 0"]

    def test_signs_that_mean_something_to_a_database_are_words_or_nothing(self):
        make_picture(title="100 %_ 'sikker'")
        assert found(q="100% sik") == ["100 %_ 'sikker'"]
        assert found(q="%") == ["100 %_ 'sikker'"]


class TestFilters:
    def test_a_tag_whatever_it_was_called(self):
        tag = make_tag("Drift")
        PictureTag.objects.add([make_picture(title="Med").pk], ["Drift"])
        make_picture(title="Uden")
        tag.name, tag.slug = "Nedetid", ""
        tag.save()
        assert found(emne="drift") == found(emne="Nedetid") == found(q="nedetid") == ["Med"]

    def test_form_and_size(self):
        make_picture(image_file((2600, 1400)), title="Bred")
        make_picture(image_file((800, 1000)), title="Høj")
        make_picture(image_file((1300, 1300)), title="Lige")
        assert found(form="liggende") == found(stoerrelse="stor") == ["Bred"]
        assert found(form="staaende") == found(stoerrelse="lille") == ["Høj"]
        assert found(form="kvadrat") == ["Lige"]
        assert found(stoerrelse="mellem") == ["Lige", "Bred"]

    def test_rights_follow_the_clock(self, at):
        today = timezone.localdate()
        make_picture(title="Egen")
        make_picture(title="Mangler", credit="")
        make_picture(title="Købt", licence="paid", licence_until=today + timedelta(days=10))
        assert found(rettighed="klar") == ["Købt", "Egen"]
        assert found(rettighed="snart") == found(rettighed="paid") == ["Købt"]
        assert found(rettighed="mangler") == ["Mangler"]
        assert found(rettighed="udloebet") == []
        at(timezone.now() + timedelta(days=11))
        assert found(rettighed="udloebet") == ["Købt"]
        assert found(rettighed="klar") == ["Egen"]

    def test_used_and_unused(self):
        make_article(picture=make_picture(title="Brugt"))
        make_picture(title="Ubrugt")
        assert found(brugt="ja") == found(brugt="ja", q="serverskabe") == ["Brugt"]
        assert found(brugt="nej") == found(brugt="nej", rettighed="klar") == ["Ubrugt"]

    @pytest.mark.parametrize(
        ("typed", "titles"),
        [
            ("2025", ["I maj", "I marts"]),
            ("2025-03", ["I marts"]),
            ("marts 2025", ["I marts"]),
            ("Mar. 2025", ["I marts"]),
            ("3.2025", ["I marts"]),
            ("2024", []),
        ],
    )
    def test_when_it_was_taken(self, typed, titles):
        make_picture(title="I marts", taken_on=date(2025, 3, 31))
        make_picture(title="Ingen ved det")
        make_picture(title="I maj", taken_on=date(2025, 5, 1))
        assert found(taget=typed) == titles

    @pytest.mark.parametrize("typed", ["i går", "2025-13", "ma 2025", "2025 2026", "maj juni 2025"])
    def test_what_is_no_year_and_no_month_is_said(self, typed):
        form = LibraryFilter(QueryDict(f"taget={typed}"))
        assert "som 2026 eller marts 2026" in str(form.errors)

    def test_days_are_those_of_the_newsroom(self):
        day = timezone.make_aware(timezone.datetime(2026, 3, 1))
        for title, came in {"Før": day - timedelta(seconds=1), "Den dag": day}.items():
            Picture.objects.filter(pk=make_picture(title=title).pk).update(created_at=came)
        make_picture(title="Nu")
        assert found(fra="2026-03-01", til="2026-03-01") == ["Den dag"]
        assert found(til="2026-02-28") == ["Før"]
        assert found(fra="2026-03-02") == ["Nu"]
        assert found(fra="2099-01-01") == []

    def test_several_at_once(self):
        make_picture(image_file((1300, 1300)), title="Kran i Esbjerg")
        make_picture(title="Kran i Aarhus")
        assert found(q="kran aarhus") == ["Kran i Aarhus"]
        assert found(q="kran", form="kvadrat", rettighed="own") == ["Kran i Esbjerg"]

    @pytest.mark.parametrize(
        "asked", [{"emne": "ukendt"}, {"form": "rund"}, {"fra": "i går"}]
        + [{"fra": "2026-02-02", "til": "2026-02-01"}]
    )  # fmt: skip
    def test_what_makes_no_sense_is_said(self, asked):
        query = QueryDict(mutable=True)
        query.update(asked)
        assert not LibraryFilter(query).is_valid()


class TestPages:
    """Every picture once, whatever leads the walk and wherever it stops looking."""

    @pytest.mark.parametrize("look", [2, 3, 5_000])
    @pytest.mark.parametrize(
        "asked", [{}, {"q": "kran"}, {"q": "kran blaa"}, {"form": "liggende", "rettighed": "klar"}]
        + [{"q": "kran", "form": "liggende"}, {"rettighed": "snart"}, {"brugt": "nej"}]
    )  # fmt: skip
    def test_they_lead_through_all(self, monkeypatch, asked, look):
        monkeypatch.setattr(Selection, "look", look)
        for n in range(7):
            colour = "blå" if n % 3 else "rød"
            make_picture(title=f"Kran {n}", caption=colour, alt="kranerne")
        seen, cursor = [], {}
        for _ in range(20):
            here = page(size=2, **asked, **cursor)
            seen += [picture.title for picture in here.items]
            if here.next_url is None:
                break
            cursor = {"side": here.next_url.rpartition("side=")[2]}
        wanted = [n for n in range(6, -1, -1) if "blaa" not in asked.get("q", "") or n % 3]
        assert seen == ([] if "snart" in asked.values() else [f"Kran {n}" for n in wanted])

    def test_the_count_is_honest(self, monkeypatch):
        monkeypatch.setattr(Selection, "counted", 2)
        make_picture(title="Mast")
        for n in range(3):
            make_picture(title=f"Kran {n}")
        assert page(q="mast").count == Count(1, False)
        assert page(size=1, q="kran").count == Count(2, True)

    def test_a_page_that_has_not_looked_at_all_says_how_far(self, monkeypatch):
        monkeypatch.setattr(Selection, "look", 2)
        make_picture(title="Mast", alt="Kranen")
        for n in range(4):
            make_picture(title=f"Kran {n}")
            make_picture(title=f"Mast {n}", alt="", caption="")
        here = page(q="mast kran")
        assert here.items == []
        assert here.looked_back_to
        assert here.count.at_least


class TestKept:
    """The keys of a picture are laid in the transaction that writes it."""

    def test_a_picture_that_is_changed(self):
        picture = make_picture(title="Kran")
        picture.title = "Mast"
        picture.save(update_fields=["title"])
        assert (found(q="kran"), found(q="mast")) == ([], ["Mast"])

    def test_one_whose_crop_alone_is_changed_asks_for_no_key(self, queries):
        picture = make_picture()
        picture.focal_x = 0.2
        with queries() as captured:
            picture.save(update_fields=["focal_x"])
        assert not [query for query in captured if "picturekey" in query["sql"]]

    def test_a_tag_that_is_deleted(self):
        picture = make_picture(title="Kran")
        PictureTag.objects.add([picture.pk], ["Drift"])
        assert found(q="drift") == ["Kran"]
        Tag.objects.get(name="Drift").delete()
        assert found(q="drift") == []
        assert not PictureKey.objects.filter(key__startswith="tag:")

    def test_those_that_came_another_way_are_laid_by_the_daily_chore(self):
        picture = make_picture(title="Kran")
        PictureKey.objects.all().delete()
        assert found(q="kran") == []
        tidy()
        assert found(q="kran") == ["Kran"]
        assert set(picture.keys.values_list("key", flat=True)) >= {"kran", "form:liggende"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads small tables whole")
class TestPlans:
    """What is typed is looked up in an index, so that the price does not follow the library."""

    @pytest.mark.parametrize("asked", [{"q": "kran"}, {"emne": "drift"}, {"form": "liggende"}])
    def test_one_condition_is_a_walk_down_its_index(self, asked):
        PictureTag.objects.add([make_picture().pk], ["Drift"])
        walk = chosen(**asked).selection.walk()
        rows = newest_first(walk.rows, walk.order).values_list(*walk.order)
        assert "USING COVERING INDEX picture_key_newest (key" in rows.explain()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite makes no such join")
def test_conditions_are_asked_of_each_and_not_joined():
    make_picture()
    walk = chosen(q="kran mast", form="liggende", brugt="nej").selection.walk()
    assert "Semi Join" not in walk.rows.explain()
