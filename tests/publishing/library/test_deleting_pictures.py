"""
A picture that something holds is not deleted, and the page says where it is used; one that nothing
holds goes with every file there is of it.
"""

from datetime import timedelta

import pytest
from django.contrib.admin.models import DELETION, LogEntry
from django.db import connection
from django.db.models import CASCADE, PROTECT, SET_NULL, ProtectedError
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html

from articles.models import Article, Author
from frontpage.models import Layout, Slot
from people.models import Submission
from pictures.models import Picture
from publishing.library.deleting import delete_unused
from publishing.library.uses import USES, unused, used
from publishing.models import ContentItem, PictureUse
from tests.factories import ago, make_article, make_author, make_picture, make_submission
from tests.publishing.library.using import figure

CONFIRM = {"post": "yes"}


def delete_url(picture):
    return reverse("admin:pictures_picture_delete", args=[picture.pk])


def several_url(*pictures):
    ids = "&".join(f"id={picture.pk}" for picture in pictures)
    return f"{reverse('admin:picture-delete-several')}?{ids}"


def text_of(response):
    return " ".join(html.fromstring(response.content.decode()).text_content().split())


def is_there(picture):
    return Picture.objects.filter(pk=picture.pk).exists()


def placed(picture, *, starts_at=None, article=None):
    """A front page with a picture of its own on an article."""
    slot = Slot(item=article or make_article(), picture=picture)
    return Layout.arrange([slot], starts_at=starts_at)


class TestWhatHolds:
    """Each way to use a picture, and whether it keeps the picture from being deleted."""

    @staticmethod
    def discarded(picture):
        article = make_article(published_at=None, picture=picture)
        article.discard()

    @staticmethod
    def withdrawn(picture):
        article = make_article(picture=picture)
        article.publish()
        article.withdraw(note="Kilden har trukket sit citat tilbage.")

    @staticmethod
    def waiting(picture):
        article = make_article()
        article.revise(article.content | {"body": figure(picture)})

    HOLD = {
        "at the top of what readers see": lambda picture: make_article(picture=picture),
        "in its text": lambda picture: make_article(body=figure(picture)),
        "planned": lambda picture: make_article(picture=picture, published_at=ago(days=-1)),
        "expired": lambda picture: make_article(picture=picture, expires_at=ago(minutes=5)),
        "a draft": lambda picture: make_article(picture=picture, published_at=None),
        "discarded": discarded,
        "withdrawn": withdrawn,
        "a change that waits": waiting,
        "a portrait of an author": lambda picture: make_author(picture=picture),
        "on the front page": placed,
        "on a planned front page": lambda picture: placed(picture, starts_at=ago(days=-1)),
    }

    @pytest.mark.parametrize("use", HOLD.values(), ids=HOLD)
    def test_is_said_and_refused(self, db, desk, use):
        picture, other = make_picture(), make_picture()
        use(picture)
        assert list(used(Picture.objects.all())) == [picture]
        assert list(unused(Picture.objects.all())) == [other]
        client = desk("Ansvarshavende")
        page = client.get(delete_url(picture))
        assert "Billedet bruges 1 sted og kan ikke slettes" in text_of(page)
        assert "Det kan du gøre i stedet" in text_of(page)
        answer = client.post(delete_url(picture), CONFIRM)
        assert "1 billede er i brug og er ikke slettet." in text_of(answer)
        assert is_there(picture)

    @staticmethod
    def replaced(picture):
        article = make_article(picture=picture)
        article.publish()
        article.revise(article.content | {"picture": None})
        Article.objects.get(pk=article.pk).publish()

    @staticmethod
    def earlier(picture):
        placed(picture, starts_at=ago(hours=2))
        Layout.arrange([])

    LET_GO = {
        "only older versions": replaced,
        "an earlier front page": earlier,
        "what was sent in and is used nowhere": lambda picture: make_submission(picture=picture),
    }

    @pytest.mark.parametrize("use", LET_GO.values(), ids=LET_GO)
    def test_what_holds_nothing_lets_it_go(self, db, editor, use):
        picture = make_picture()
        use(picture)
        assert list(used(Picture.objects.all())) == []
        editor.post(delete_url(picture), CONFIRM)
        assert not is_there(picture)


class TestTheDatabase:
    """What we refuse and what the database refuses are the same."""

    def test_every_row_that_points_at_a_picture_is_told_of_or_lets_go(self):
        """The table of uses tells of the items. Whoever adds a new one says here which it is."""
        told = {source.rows().model for source in USES}
        pointing = {}
        for relation in Picture._meta.get_fields(include_hidden=True):
            if relation.one_to_many and relation.on_delete is not CASCADE:
                pointing.setdefault(relation.on_delete, set()).add(relation.related_model)
        assert pointing == {
            PROTECT: {ContentItem, PictureUse, Author},
            SET_NULL: {Slot, Submission},
        }
        assert told == {PictureUse, Author, Slot}

    def test_it_refuses_by_itself_whatever_we_refuse(self, db):
        for use in (
            lambda picture: make_article(picture=picture),
            lambda picture: make_article(body=figure(picture)),
            lambda picture: make_author(picture=picture),
        ):
            picture = make_picture()
            use(picture)
            assert delete_unused([picture]) == []
            with pytest.raises(ProtectedError):
                picture.delete()


class TestOne:
    def test_goes_with_its_file_and_is_logged(self, db, editor, django_capture_on_commit_callbacks):
        picture = make_picture(title="Kranen i tåge")
        storage, name = picture.file.storage, picture.file.name
        assert "Billedet bruges ingen steder." in text_of(editor.get(delete_url(picture)))
        with django_capture_on_commit_callbacks(execute=True):
            answer = editor.post(delete_url(picture), CONFIRM, follow=True)
            assert storage.exists(name)
        assert "1 billede er slettet." in text_of(answer)
        assert not storage.exists(name)
        entry = LogEntry.objects.get(action_flag=DELETION)
        assert (entry.object_repr, entry.object_id) == ("Kranen i tåge", str(picture.pk))

    def test_names_every_place_and_leads_there(self, db, editor):
        picture = make_picture()
        article = make_article(picture=picture, body=figure(picture), headline="Kranen kører")
        author = make_author("Birgit Vang", picture=picture)
        page = html.fromstring(editor.get(delete_url(picture)).content.decode())
        links = {a.text_content(): a.get("href") for a in page.xpath("//ul[@class='used-by']//a")}
        assert len(links) == 3
        assert set(links.values()) == {
            f"/admin/articles/article/{article.pk}/change/",
            f"/admin/articles/author/{author.pk}/change/",
        }
        assert "Portræt af forfatteren Birgit Vang" in links

    def test_says_what_old_versions_will_say(self, db, editor):
        picture = make_picture()
        TestWhatHolds.replaced(picture)
        said = text_of(editor.get(delete_url(picture)))
        assert "Det står i historikken" in said
        assert "skiftet ud siden" in said

    def test_one_that_is_gone_is_not_found(self, db, editor):
        picture = make_picture()
        delete_unused([picture])
        assert editor.get(delete_url(picture)).status_code == 404
        assert editor.get(reverse("admin:pictures_picture_delete", args=["x"])).status_code == 404

    def test_more_places_than_are_named_are_counted(self, db, editor, monkeypatch):
        monkeypatch.setattr("publishing.library.deleting_pages.uses_of.__defaults__", (2,))
        picture = make_picture()
        for _ in range(4):
            make_article(picture=picture)
        said = text_of(editor.get(delete_url(picture)))
        assert "Billedet bruges 4 steder" in said
        assert "og 2 andre steder" in said


class TestSeveral:
    def test_the_unused_go_and_the_others_are_named(self, db, editor):
        free, other = make_picture(title="Havn"), make_picture(title="Kaj")
        held = make_picture(title="Bro")
        make_article(picture=held)
        said = text_of(editor.get(several_url(free, held, other)))
        assert "Vil du slette 2 billeder?" in said
        assert "Billedet bruges 1 sted og kan ikke slettes" in said
        ids = [free.pk, held.pk, other.pk]
        answer = editor.post(reverse("admin:picture-delete-several"), {"id": ids}, follow=True)
        assert "2 billeder er slettet." in text_of(answer)
        assert "1 billede er i brug og er ikke slettet." in text_of(answer)
        assert list(Picture.objects.all()) == [held]

    def test_the_action_of_the_list_leads_to_the_page(self, db, editor):
        one, other = make_picture(), make_picture()
        chosen = {"action": "delete_selected", "_selected_action": [one.pk, other.pk]}
        answer = editor.post(reverse("admin:pictures_picture_changelist"), chosen)
        assert answer.status_code == 302
        assert reverse("admin:picture-delete-several") in answer["Location"]
        assert "Vil du slette 2 billeder?" in text_of(editor.get(answer["Location"]))

    @pytest.mark.parametrize("query", ["", "?id=x", "?id=99999", f"?id={'9' * 30}"])
    def test_none_is_not_found(self, db, editor, query):
        assert editor.get(reverse("admin:picture-delete-several") + query).status_code == 404

    def test_it_asks_the_same_of_one_and_of_forty(self, db, editor):
        def asked(count):
            pictures = [make_picture() for _ in range(count)]
            for picture in pictures:
                make_article(picture=picture, body=figure(picture))
            with CaptureQueriesContext(connection) as queries:
                editor.get(several_url(*pictures))
            return len(queries)

        asked(1)
        assert asked(1) == asked(40)


class TestWhoMay:
    """One's own, for everybody who may lay pictures in; anybody's, for those who edit."""

    @pytest.mark.parametrize("role", ["Journalist", "Navnenyt", "Annonce"])
    def test_their_own(self, db, desk, role):
        client = desk(role)
        own, other = make_picture(created_by=client.user), make_picture()
        client.post(delete_url(own), CONFIRM)
        assert not is_there(own)
        assert client.get(delete_url(other)).status_code == 403
        assert client.post(delete_url(other), CONFIRM).status_code == 403
        client.post(reverse("admin:picture-delete-several"), {"id": [other.pk]})
        assert is_there(other)
        said = text_of(client.get(several_url(other)))
        assert "Bed en redaktør om at slette det." in said

    @pytest.mark.parametrize("role", ["Redaktør", "Ansvarshavende"])
    def test_anybodys(self, db, desk, role):
        other = make_picture()
        desk(role).post(delete_url(other), CONFIRM)
        assert not is_there(other)

    def test_what_is_not_out_yet_is_not_told_to_those_it_is_closed_to(self, db, desk):
        client = desk("Annonce")
        picture = make_picture(created_by=client.user)
        make_article(picture=picture, headline="Kranen er solgt", published_at=None)
        said = text_of(client.get(delete_url(picture)))
        assert "I en tekst, du ikke har adgang til" in said
        assert "Kranen er solgt" not in said


class TestPlannedAndLive:
    def test_a_planned_front_page_lets_go_when_another_takes_its_place(self, db, at):
        picture = make_picture()
        placed(picture, starts_at=timezone.now() + timedelta(hours=1))
        Layout.arrange([], starts_at=timezone.now() + timedelta(hours=2))
        assert list(used(Picture.objects.all())) == [picture]
        at(timezone.now() + timedelta(hours=3))
        assert list(used(Picture.objects.all())) == []
        assert PictureUse.objects.count() == 0
