"""One action takes a person out of everything (god presseskik B.8), and leaves everybody else."""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from frontpage.models import Layout, Slot
from people.models import Notice, Person, PersonMerge, Submission
from people.removal import removing as module
from people.removal.removing import EXPLANATION, Removing
from pictures.models import Picture
from publishing.desk.sharing import ShareLink
from publishing.library.tagged import PictureTag
from publishing.models import ContentItem, EditingSession, Edition, Removal, Tag
from tests.desk import buttons, change_url
from tests.factories import (
    ago,
    image_file,
    make_article,
    make_author,
    make_company,
    make_correction,
    make_notice,
    make_person,
    make_picture,
    make_tag,
    make_user,
)
from tests.people.leftovers import dump, files, looks_of, standing

pytestmark = pytest.mark.django_db

NAME = "Mette Ålholm"
LOOKS = looks_of(NAME, "mette-aalholm")
LIKE = "Mette Ålholm-Krag"


def portrait(name="Mette_Aalholm.png", **fields):
    file = image_file()
    file.name = name
    values = {"title": f"Portræt af {NAME}", "alt": f"{NAME} smiler", "caption": NAME}
    return make_picture(file, **values | fields)


@pytest.fixture
def person():
    return make_person("Mette", "Ålholm")


@pytest.fixture
def paper(person):
    """A newsroom in which the person has left traces everywhere."""
    editor, company = make_user(), make_company("Kabelværket", cvr="12345678")
    live = make_notice(
        person=person, company=company, picture=portrait(), picture_caption=f"{NAME} / Kabel",
        who="first_name", task="passe på Mette", age=44, tags=[make_tag(NAME), make_tag("Drift")],
    )  # fmt: skip
    live.publish(by=editor)
    live.revise(live.content | {"free_sentence": f"{NAME} er glad."}, note=f"Ring til {NAME}")
    live.revise(live.content | {"last_name": "Aalholm"}, by=editor)
    make_notice(person=person, published_at=ago(days=-2), company=company)
    make_notice(person=person, published_at=None, picture=portrait("andet.png"))
    down = make_notice(person=person)
    down.withdraw(note=f"{NAME} bad om det.")
    make_notice(task=f"afløse {NAME} og passe driften", company=company)
    article = make_article(
        headline=f"{NAME} om nødstrøm", body=f"<p>Det siger {NAME}.</p>", teaser=f"Mød {NAME}"
    )
    make_correction(article, text=f"Vi kaldte {NAME} chef.")
    ShareLink.make(live, by=editor, note="Til Mette")
    Layout.arrange([Slot(item=live, headline="Mette rykker op", picture=live.picture)])
    EditingSession.objects.create(user=editor, kind="notice", item=live, unsaved={"title": [NAME]})
    EditingSession.objects.create(
        user=editor, kind="notice", unsaved={"first_name": ["Mette"], "last_name": ["Ålholm"]}
    )
    for row in (person, live.picture):
        LogEntry.objects.create(
            user=editor, content_type=ContentType.objects.get_for_model(row), object_id=row.pk,
            object_repr=str(row), action_flag=CHANGE, change_message=f"Navnet er {NAME}",
        )  # fmt: skip
    return live


@pytest.fixture
def take_out(django_capture_on_commit_callbacks):
    """Carry it out as the page does, with what happens after the commit."""

    def take_out(person, *, articles=False, **how):
        removing = Removing(person, **how)
        others = removing.naming if articles else removing.naming_notices
        with django_capture_on_commit_callbacks(execute=True):
            return removing.carry_out(by=make_user(), because="Efter aftale.", others=others)

    return take_out


class TestNowhere:
    """After the one action the name is nowhere."""

    def test_in_the_database_or_among_the_files(self, client, paper, person, take_out):
        picture = paper.picture
        path = reverse("rendition", args=[picture.pk, picture.version, "4x5", 192, "jpg"])
        assert client.get(path).status_code == 200
        assert len(standing(LOOKS, dump())) > 20
        assert len(standing(LOOKS, files())) == 1
        take_out(person, articles=True)
        assert standing(LOOKS, dump()) == []
        assert standing(LOOKS, files()) == []
        assert not [name for name in files() if name.startswith(f"renditions/{picture.pk}")]

    def test_on_any_page(self, client, editor_in_chief, paper, person, take_out):
        before = crawl(client, ["/", *addresses()]) | crawl(editor_in_chief, desk_addresses())
        assert len(standing(LOOKS, before.values())) > 10
        # What the removal leaves must answer too, at every address there was.
        old = list(before)
        take_out(person, articles=True)
        after = crawl(client, [*old, *addresses()]) | crawl(editor_in_chief, desk_addresses())
        assert len(after) > 40
        assert {url: page for url, page in after.items() if standing(LOOKS, [page])} == {}

    def test_articles_are_journalism_and_stay_unless_chosen(self, paper, person, take_out):
        before = Article.objects.values().get()
        take_out(person)
        assert Article.objects.values().get() == before
        left = " ".join(standing(LOOKS, dump()))
        assert "om nødstrøm" in left
        assert "afløse" not in left

    def test_all_that_was_merged_into_the_person_goes_too(self, person, take_out):
        older = make_person("Mette", "Brohus")
        notice = make_notice(person=older)
        make_notice(task="afløse Mette Brohus")
        make_notice(person=person)
        PersonMerge.make(older, person, by=None)
        assert Notice.objects.get(pk=notice.pk).person_name == "Mette Brohus"
        older.refresh_from_db()
        take_out(older)
        assert not Person.objects.filter(pk__in=[person.pk, older.pk]).exists()
        assert standing(LOOKS | looks_of("Mette Brohus", "mette-brohus"), dump()) == []


def addresses():
    """Every public address of every row."""
    urls = [item.get_absolute_url() for item in ContentItem.objects.all()]
    urls += [person.get_absolute_url() for person in Person.objects.all()]
    urls += [tag.get_absolute_url() for tag in Tag.objects.all()]
    urls += [notice.company.get_absolute_url() for notice in Notice.objects.all() if notice.company]
    return [
        *urls, "/seneste/", "/navnenyt/", "/emner/", "/rss/", "/atom/", "/feed.json",
        "/sitemap.xml",
        "/soeg/?q=mette", "/soeg/?q=aalholm", "/soeg/?q=%C3%A5lholm", "/rettelser/",
    ]  # fmt: skip


def desk_addresses():
    lists = ["people_notice", "people_person", "people_company", "pictures_picture",
             "publishing_tag", "articles_article", "people_removalrequest"]  # fmt: skip
    urls = [reverse("admin:index"), *(reverse(f"admin:{name}_changelist") for name in lists)]
    for item in ContentItem.objects.exclude(kind="correction"):
        urls += [change_url(item.specific), change_url(item).replace("change", "versioner")]
        for version in item.revisions.all():
            model = type(item.specific)._meta
            name = f"admin:{model.app_label}_{model.model_name}_version"
            urls.append(reverse(name, args=[item.pk, version.number]))
    for record in Removal.objects.all():
        urls.append(reverse("admin:people_removalrequest_removed", args=[record.pk]))
    return urls


def crawl(client, urls):
    """What each address answers, without the address itself in the page's head."""
    pages = {}
    for url in dict.fromkeys(urls):
        answer = client.get(url)
        text = answer.content.decode() + answer.headers.get("Location", "")
        # A page that does not exist, or a search, repeats what was asked for.
        pages[url] = text.replace(url, "").replace(url.partition("?q=")[2] or "\0", "")
    return pages


class TestTheNotices:
    def test_the_address_says_that_one_stood_here_and_names_nobody(self, client, paper, take_out):
        old = paper.get_absolute_url()
        take_out(paper.person)
        answer = client.get(old)
        assert answer.status_code == 410
        assert EXPLANATION in answer.content.decode()
        assert "Et navnenyt, der er fjernet" in answer.content.decode()
        assert "Kabelværket" not in answer.content.decode()

    def test_nothing_is_left_of_them_but_what_kind_and_which_company(self, paper, take_out):
        take_out(paper.person)
        notice = Notice.objects.get(pk=paper.pk)
        assert (notice.given_key, notice.last_key, notice.former_key) == ("", "", "")
        for version in notice.revisions.all():
            told = {name: value for name, value in version.content.items() if value}
            assert set(told) == {"occasion", "company"}
            assert version.note == ""
        assert notice.content == notice.shown.content

    def test_what_was_planned_or_a_draft_never_comes_out(self, paper, at, take_out):
        take_out(paper.person)
        at(ago(days=-30))
        gone = Notice.objects.filter(taken_out=True)
        assert gone.count() == 4
        assert not gone.live().exists()
        assert sorted(gone.values_list("stage", flat=True))[-1] == "draft"

    def test_nobody_can_write_or_publish_there_again(self, editor, paper, take_out):
        take_out(paper.person)
        notice = Notice.objects.get(pk=paper.pk)
        for verb in (notice.publish, notice.bring_back, lambda: notice.revise({})):
            with pytest.raises(ValidationError, match="fjernet for altid"):
                verb()
        back = reverse("admin:people_notice_bring_back", args=[paper.pk])
        assert editor.post(back).status_code == 404
        page = editor.get(change_url(notice))
        assert buttons(page) == []
        assert page.status_code == 200

    def test_share_links_and_open_windows_are_closed(self, client, paper, take_out):
        link = paper.share_links.get()
        take_out(paper.person)
        link.refresh_from_db()
        assert link.revoked_at
        assert link.note == "Til [fjernet]"
        session = EditingSession.objects.get(item=paper.pk)
        assert (session.left, session.unsaved) == (True, None)


class TestPictures:
    def test_a_portrait_that_something_else_shows_is_left_and_said(self, person, take_out):
        shown = [portrait(f"{number}.png") for number in range(4)]
        for picture in shown:
            make_notice(person=person, picture=picture)
        loose, elsewhere = portrait("loose.png"), portrait("billede.png", title="Kranen")
        make_article(picture=shown[0])
        make_article(body=f'<figure data-node="picture" data-picture="{shown[1].pk}"></figure>')
        make_author(picture=shown[2])
        make_article(picture=elsewhere)
        go, stay = Removing(person).pictures
        assert loose in go
        assert shown[3] in go
        assert {*shown[:3], elsewhere} <= set(stay)
        take_out(person)
        assert set(Picture.objects.all()) == set(stay)
        assert f"{shown[0].file.name}" in files()
        assert f"{shown[3].file.name}" not in files()

    def test_what_waits_to_be_shown_elsewhere_is_left(self, person, take_out):
        picture = portrait()
        other = make_notice()
        other.revise(other.content | {"picture": picture.pk})
        assert Removing(person).pictures == ([], [picture])
        take_out(person)
        assert Picture.objects.get() == picture

    def test_one_that_a_tag_or_its_own_file_names_goes_too(self, person, take_out):
        make_notice(person=person)
        tagged, saying, other = (make_picture(title="Kranen") for _ in range(3))
        PictureTag.objects.put(tagged, [NAME])
        Picture.objects.filter(pk=saying.pk).update(suggested={"caption": f"{NAME} ved pulten."})
        Picture.objects.filter(pk=other.pk).update(suggested={"credit": f"Foto: {NAME}"})
        go, stay = Removing(person).pictures
        assert ({*go}, stay) == ({tagged, saying}, [])
        take_out(person)
        assert Picture.objects.get() == other

    def test_who_took_a_picture_is_not_who_is_in_it(self, person, take_out):
        picture = make_picture(credit=f"Foto: {NAME}")
        take_out(person)
        assert Picture.objects.get() == picture

    def test_no_file_goes_before_it_is_sure(
        self, person, monkeypatch, django_capture_on_commit_callbacks
    ):
        make_notice(person=person, picture=portrait())
        before = (files(), dump())
        monkeypatch.setattr(module.Removing, "delete_persons", lambda self: 1 / 0)
        with pytest.raises(ZeroDivisionError), django_capture_on_commit_callbacks(execute=True):
            Removing(person).carry_out(by=None, because="Efter aftale.")
        assert (files(), dump()) == before


class TestWhatWasSentIn:
    """A notice from outside, waiting or made a notice of, with its portrait."""

    @pytest.fixture
    def sent(self, person):
        values = {
            "fields": {"occasion": "nyt_job", "first_name": "Mette", "last_name": "Ålholm"},
            "accepted_wording": "Personen har sagt ja.", "accepted_at": timezone.now(),
            "sender_name": "Ida Vang", "sender_email": "ida@kabel.example",
        }  # fmt: skip
        picture = portrait()
        notice = make_notice(person=person, picture=picture)
        Submission.objects.create(**values, notice=notice, picture=picture)
        return Submission.objects.create(**values, confirmed_at=timezone.now())

    def test_goes_and_so_does_its_portrait(self, person, sent, take_out):
        take_out(person)
        left = Submission.objects.get()
        assert (left.fields, left.sender_email) == ({}, "")
        assert left.accepted_wording == "Personen har sagt ja."
        assert not Picture.objects.exists()
        assert standing(LOOKS, dump()) == []

    def test_is_found_by_another_way_to_write_the_name(self, person, sent, take_out):
        Submission.objects.filter(pk=sent.pk).update(fields=sent.fields | {"first_name": "Meta"})
        assert Removing(person).sent_in == []
        assert Removing(person, spelled=["Meta Ålholm"]).sent_in == [sent]


class TestEverybodyElse:
    def test_of_a_like_name_is_untouched(self, person, take_out):
        others = [
            make_notice(
                person=make_person("Mette", "Ålholm-Krag"),
                picture=portrait("krag.png", title=LIKE, alt="", caption=""),
            ),
            make_notice(person=make_person("Anne-Mette", "Ålholm")),
            make_notice(person=make_person("Mette", "Ålholmsen")),
        ]
        make_article(headline=f"{LIKE} taler")
        make_notice(person=person)
        before = [line for line in dump() if "krag" in line.casefold() or "ålholmsen" in line]
        take_out(person, articles=True)
        after = [line for line in dump() if "krag" in line.casefold() or "ålholmsen" in line]
        assert before == after
        assert all(Notice.objects.live().filter(pk=other.pk).exists() for other in others)

    def test_of_the_very_same_name_is_untouched_unless_said_to_be_the_same(self, person, take_out):
        twin = make_notice(person=make_person("Mette", "Ålholm"), task=f"hedde {NAME}")
        make_notice(person=person)
        log = LogEntry.objects.create(
            user=make_user(), content_type=ContentType.objects.get_for_model(Notice),
            object_id=twin.pk, object_repr=twin.headline, action_flag=CHANGE,
            change_message="Titlen er rettet.",
        )  # fmt: skip
        take_out(person, articles=True)
        twin = Notice.objects.get(pk=twin.pk)
        log.refresh_from_db()
        assert (log.object_repr, log.change_message) == (twin.headline, "Titlen er rettet.")
        assert twin.is_live()
        assert twin.person.name == NAME
        assert NAME in twin.task

    def test_said_to_be_the_same(self, person, take_out):
        twin = make_notice(person=make_person("Mette", "Ålholm"))
        make_notice(person=person)
        take_out(person, same=[twin.person])
        assert not Person.objects.exists()
        assert not Notice.objects.live().exists()

    def test_another_way_of_writing_it_goes_with_it(self, person, take_out):
        make_notice(task="afløse Mette Bro og passe driften")
        take_out(person, spelled=["Mette  Bro"])
        assert Notice.objects.get().task == "afløse [fjernet] og passe driften"

    def test_the_company_and_its_other_names_stay(self, paper, person, take_out):
        paper.company.aliases.create(name="Kabel Ålholm")
        take_out(person)
        paper.company.refresh_from_db()
        assert paper.company.aliases.get().name == "Kabel Ålholm"


class TestTheRecord:
    def test_says_when_who_why_and_how_much_and_not_whom(self, paper, person, take_out):
        edition, versions = Edition.current(), paper.revisions.count()
        record = take_out(person)
        record.refresh_from_db()
        assert record.because == "Efter aftale."
        assert (record.items, record.pictures) == (5, 2)
        assert record.versions >= versions
        assert record.finished_at <= timezone.now()
        assert Edition.current() > edition

    @pytest.mark.parametrize("because", ["", "  ", f"{NAME} bad om det"])
    def test_nothing_happens_without_a_reason_that_names_nobody(self, paper, person, because):
        before = dump()
        with pytest.raises(ValidationError):
            Removing(person).carry_out(by=None, because=because)
        assert dump() == before


class TestHowMuchIsRead:
    """What it costs follows the person's notices, not the archive."""

    def test_an_archive_of_others_adds_no_query(self, person, queries, take_out):
        make_notice(person=person)
        twin = make_person("Ida", "Vang")
        make_notice(person=twin)
        with queries() as few:
            Removing(person).carry_out(by=None, because="Efter aftale.")
        for _ in range(10):
            make_article().publish()
            make_notice()
        with queries() as many:
            Removing(twin).carry_out(by=None, because="Efter aftale.")
        assert len(few) == len(many)

    def test_fifty_notices(self, person, take_out):
        for _ in range(50):
            make_notice(person=person)
        assert take_out(person).items == 50
