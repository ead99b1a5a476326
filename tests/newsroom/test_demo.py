from io import StringIO
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.contrib.flatpages.models import FlatPage
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import override_settings
from PIL import Image

from accounts.models import User
from articles.models import Article, Author
from newsroom.demo import drawings, library
from newsroom.demo.accounts import LOGINS, PASSWORD
from people import grammar
from people.models import Company, Notice, Person, Submission
from pictures.models import Picture
from publishing.body.markup import words
from publishing.models import ContentItem, Tag
from sponsored.models import Advertiser, SponsoredPost
from tests.pages import text_of, tree

# Task, former job, education, prior work: the sets seen in print.
CLAUSES = "- T F E TF TP FE TFE TFP TFEP"


def clauses(notice):
    fields = {"T": notice.task, "F": notice.old_title, "E": notice.education, "P": notice.prior}
    return "".join(letter for letter, text in fields.items() if text) or "-"


class InThisProcess:
    """The pool the pictures are drawn in, without the processes."""

    def __enter__(self):
        return SimpleNamespace(map=lambda draw, tasks, chunksize: map(draw, tasks))

    def __exit__(self, *error):
        return None


QUICK_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="module")
def run_demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """
    The command, run once for all these tests and undone after them, with one small grey picture
    for every drawing.
    """
    with (
        django_db_blocker.unblock(),
        override_settings(
            MEDIA_ROOT=tmp_path_factory.mktemp("media"), PASSWORD_HASHERS=QUICK_HASHERS
        ),
        patch.object(library, "ProcessPoolExecutor", InThisProcess),
        patch.object(drawings, "draw", lambda *args, **kwargs: Image.new("RGB", (16, 9))),
        transaction.atomic(),
    ):
        call_command("demo", verbosity=0, stdout=StringIO())
        yield lambda: call_command("demo", verbosity=0, stdout=StringIO())
        transaction.set_rollback(True)


@pytest.fixture
def demo(run_demo, db):
    return run_demo


def rows():
    models = (ContentItem, Picture, Tag, Author, Company, Advertiser, FlatPage, User)
    return {model.__name__: model.objects.count() for model in models}


@pytest.mark.usefixtures("demo")
class TestWhatItHolds:
    """A whole newsroom, good enough to show a customer."""

    def test_articles_of_all_lengths(self):
        live = Article.objects.live()
        assert live.count() >= 40
        assert sum(words(body) >= 500 for body in live.values_list("body", flat=True)) >= 12

    def test_people_tags_and_advertising(self):
        assert Author.objects.count() == 6
        assert Tag.objects.count() == 25
        assert SponsoredPost.objects.live().count() == 5
        assert Advertiser.objects.count() == 3

    def test_every_picture_has_its_credit_and_is_described(self):
        assert not Picture.objects.filter(credit="").exists()
        assert not Picture.objects.filter(alt="").exists()

    def test_notices_with_every_set_of_clauses(self):
        notices = Notice.objects.live().select_related("company", "person")
        assert len(notices) == 66
        assert Company.objects.count() == 15
        assert [n for n in notices if n.missing_for_publication()] == []
        assert all("…" not in n.text for n in notices)
        assert {n.occasion for n in notices} >= {"nyt_job", "udnaevnelse", "uddannelse"}
        assert {clauses(n) for n in notices if n.occasion == "nyt_job"} >= set(CLAUSES.split())

    def test_two_companies_have_sent_something_in(self):
        waiting = Submission.objects.waiting()
        assert len(waiting) == 2
        assert all(grammar.missing(submission.known) == [] for submission in waiting)

    def test_a_company_one_came_to_and_left_and_a_person_with_a_career(self, client):
        company = client.get("/virksomhed/nordbit/").content.decode()
        assert "Også kendt som Vejle Datastue" in company
        assert all(f'aria-labelledby="{part}"' in company for part in ("kom", "gik"))
        person = Person.objects.get(last_name="Skov-Nørregaard")
        career = tree(client.get(person.get_absolute_url()))
        assert len(career.xpath("//ol[@class='career']/li")) == 3

    def test_every_reference_in_a_body_leads_somewhere(self, client):
        for article in Article.objects.live():
            page = tree(client.get(article.get_absolute_url()))
            for node, shown in (("picture", "picture"), ("related", "*[@class='related']")):
                filled = page.xpath(f"//*[@class='body']//{shown}")
                assert len(filled) == article.body.count(f'data-node="{node}"'), article

    def test_the_flat_pages(self, client):
        for name in ("kontakt", "redaktion", "annoncering", "privatliv", "tilgaengelighed"):
            page = FlatPage.objects.get(url=f"/om/{name}/")
            assert page.title in text_of(client.get(page.url))

    def test_a_front_page_with_readings(self, client):
        text = text_of(client.get("/"))
        assert "Læses lige nu" in text
        assert "ANNONCE" in text
        assert str(Notice.objects.live().newest_first()[0].person) in text

    def test_a_login_for_every_role(self, client):
        for username, role in LOGINS.items():
            assert client.login(username=username, password=PASSWORD)
            assert User.objects.get(username=username).groups.get().name == role


class TestCommand:
    def test_a_second_run_doubles_nothing(self, demo):
        first = rows()
        demo()
        assert rows() == first

    def test_never_on_a_real_paper(self, settings):
        settings.HTTPS = True
        with pytest.raises(CommandError, match="rigtig avis"):
            call_command("demo")
