import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from people.models import Person
from publishing.models import Publication, Revision
from publishing.versions.revisions import Reason
from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_author,
    make_company,
    make_notice,
    make_person,
    make_picture,
    make_tag,
    make_user,
)

pytestmark = pytest.mark.django_db


def reread(item):
    return type(item).objects.get(pk=item.pk)


class TestContent:
    """Every editable field as one dict, and back."""

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_there_and_back_is_the_same(self, make):
        item = make(picture=make_picture(), tags=[make_tag("Havne"), make_tag("Ærø")])
        other = make()
        other.put(item.content)
        assert other.content == item.content

    def test_what_is_put_is_not_written(self):
        article = make_article(headline="Som den er")
        article.put(article.content | {"headline": "Noget andet", "tags": ["Nyt"], "authors": []})
        assert (article.headline, article.ordered_authors) == ("Noget andet", [])
        assert [tag.name for tag in article.tag_list] == ["Nyt"]
        assert reread(article).headline == "Som den er"
        assert reread(article).ordered_authors

    def test_what_it_refers_to_may_be_gone(self):
        article = make_article()
        article.put(article.content | {"picture": 999, "authors": [999]})
        assert (article.picture, article.ordered_authors) == (None, [])

    def test_a_body_is_cleaned(self):
        article = make_article()
        article.put({"body": "<p onclick=x>Rent</p><script>x</script>"})
        assert article.body == "<p>Rent</p>"

    def test_authors_keep_their_order(self):
        first, second = make_author("Å"), make_author("B")
        article = make_article(published_at=None)
        article.revise(article.content | {"authors": [first.pk, second.pk]})
        article.revise(article.content | {"authors": [second.pk, first.pk]})
        assert reread(article).ordered_authors == [second, first]


class TestRevise:
    """A save makes a version. Readers see the row, and the row follows only what is unpublished."""

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_a_draft_follows(self, make):
        item = make(published_at=None)
        item.revise(item.content | {"picture_caption": "Ny"})
        assert reread(item).picture_caption == "Ny"
        assert not reread(item).has_changes

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    @pytest.mark.parametrize(
        "moments",
        [{}, {"published_at": ago(hours=-1)}, {"withdrawn_at": ago(minutes=1)}]
        + [{"expires_at": ago(minutes=1)}],
        ids=["live", "scheduled", "withdrawn", "expired"],
    )
    def test_what_readers_have_or_will_get_does_not(self, make, moments):
        item = make(picture_caption="Før", **moments)
        item.revise(item.content | {"picture_caption": "Efter"})
        assert reread(item).picture_caption == "Før"
        assert item.head.content["picture_caption"] == "Efter"
        assert reread(item).has_changes

    def test_the_lists_of_the_desk_know_when_somebody_last_wrote(self, at):
        article = make_article()
        at(ago(hours=-1))
        article.revise(article.content | {"teaser": "Ny."})
        assert reread(article).saved_at == timezone.now()

    def test_half_a_text_is_kept(self):
        article = make_article(published_at=None)
        article.revise(article.content | {"headline": "", "teaser": "", "body": "", "authors": []})
        assert reread(article).headline == ""
        assert str(reread(article)) == "Uden rubrik"

    def test_half_a_notice_is_kept(self):
        notice = make_notice(published_at=None)
        empty = {"company": None, "first_name": "", "last_name": "", "job_date": None}
        notice.revise(notice.content | empty)
        assert reread(notice).company is None
        assert "mangler" in reread(notice).headline

    def test_the_first_version_is_the_row_as_it_stood(self):
        article = make_article(headline="Fra før")
        article.revise(article.content | {"headline": "Ny"})
        assert [(v.number, v.reason) for v in article.revisions.order_by("number")] == [
            (1, Reason.FIRST),
            (2, Reason.SAVED),
        ]
        assert article.revisions.get(number=1).content["headline"] == "Fra før"

    def test_a_save_that_changes_nothing_makes_no_version(self):
        article = make_article()
        kept = article.revise(article.content)
        assert not kept.changed
        assert article.revisions.count() == 1

    def test_it_says_who_and_what_for(self):
        user, article = make_user(), make_article()
        kept = article.revise(article.content, by=user, reason=Reason.NAMED, note="Før retten")
        version = kept.revision
        assert (version.made_by, version.reason, version.note) == (user, "named", "Før retten")

    def test_a_save_from_an_older_version_is_merged(self):
        article = make_article(body="<p>Et.</p><p>To.</p>")
        base = article.revise(article.content).revision
        article.revise(base.content | {"body": "<p>Et!</p><p>To.</p>"}, base=base)
        kept = article.revise(base.content | {"body": "<p>Et.</p><p>To!</p>"}, base=base)
        assert kept.revision.content["body"] == "<p>Et!</p><p>To!</p>"

    def test_a_clash_lies_aside_and_never_takes_the_head(self):
        article = make_article()
        base = article.revise(article.content).revision
        article.revise(base.content | {"headline": "Deres"}, base=base)
        kept = article.revise(base.content | {"headline": "Min"}, base=base)
        assert kept.revision.aside
        assert kept.revision.content["headline"] == "Min"
        assert article.head.content["headline"] == "Deres"
        assert [clash.field for clash in kept.clashes] == ["headline"]

    def test_what_was_approved_was_another_text(self):
        article = make_article(published_at=None)
        article.approve(by=make_user())
        article.revise(article.content | {"teaser": "Ny."})
        assert reread(article).stage == "draft"

    @pytest.mark.parametrize("reason", [Reason.RESTORED, Reason.NAMED, Reason.SAVED])
    def test_whatever_the_other_text_was_saved_for(self, reason):
        article = make_article(published_at=None)
        article.approve(by=make_user())
        article.revise(article.content | {"teaser": "En gammel."}, reason=reason)
        assert reread(article).stage == "draft"

    def test_only_the_text_that_was_seen_is_approved(self):
        article = make_article(published_at=None)
        seen = article.revise(article.content | {"teaser": "Den læste."}).revision
        article.revise(article.content | {"teaser": "En anden."})
        with pytest.raises(ValidationError, match="gemt igen imens"):
            article.approve(by=make_user(), seen=seen)
        assert reread(article).stage == "draft"

    def test_a_name_for_what_was_approved_changes_nothing(self):
        article = make_article(published_at=None)
        article.approve(by=make_user())
        article.revise(article.head.content, reason=Reason.NAMED, note="Før retten")
        assert reread(article).stage == "approved"

    def test_what_was_planned_and_is_no_longer_is_compared_as_a_draft(self):
        article = make_article(published_at=None)
        article.publish(at=ago(hours=-1))
        article.unschedule()
        article = reread(article)
        article.put(article.head.content)
        assert not article.revise(article.content).changed
        article.revise(article.content, reason=Reason.NAMED, note="Den samme")
        assert reread(article).stage == "approved"


class TestPublish:
    """Publishing copies the newest version into the row."""

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_readers_get_what_was_saved(self, make):
        item = make(tags=["Før"])
        item.revise(item.content | {"tags": ["Efter"], "picture_caption": "Ny"})
        item.publish()
        assert reread(item).picture_caption == "Ny"
        assert list(reread(item).tags.names()) == ["Efter"]
        assert not reread(item).has_changes

    def test_a_change_is_an_update_and_nothing_else_is(self):
        article = make_article()
        article.publish()
        assert article.updated_at is None
        article.revise(article.content | {"teaser": "Ny."})
        article.publish()
        assert article.updated_at is not None

    def test_half_a_text_is_refused_and_readers_keep_theirs(self):
        article = make_article(teaser="Den gamle")
        article.revise(article.content | {"teaser": ""})
        with pytest.raises(ValidationError, match="underrubrik"):
            article.publish()
        assert reread(article).teaser == "Den gamle"

    def test_the_address_readers_have_stays_when_the_headline_changes(self):
        article = make_article(published_at=None, headline="Første rubrik")
        article.revise(article.content | {"headline": "Anden rubrik"})
        assert reread(article).slug == "anden-rubrik"
        article.publish()
        article.revise(article.content | {"headline": "Tredje rubrik"})
        article.publish()
        assert reread(article).slug == "anden-rubrik"

    def test_it_is_changed_on_purpose(self):
        article = make_article(headline="Første rubrik")
        article.revise(article.content | {"slug": "en anden"})
        article.publish()
        assert reread(article).slug == "en-anden"

    def test_a_person_in_a_live_notice_is_renamed_when_it_is_published(self):
        notice = make_notice(person=make_person("Ase", "Vang"))
        notice.revise(notice.content | {"first_name": "Åse"})
        assert Person.objects.get().first_name == "Ase"
        notice.publish()
        assert Person.objects.get().first_name == "Åse"

    def test_a_new_person_is_made_with_the_row(self):
        notice = make_notice(published_at=None, company=make_company())
        notice.revise(notice.content | {"first_name": "Bo", "last_name": "Ro"})
        assert reread(notice).person.name == "Bo Ro"


class TestWhatReadersSaw:
    """»Hvad stod der kl. 9.12?« is answered from the log of publications."""

    def at_every_hour(self, item, hours):
        found = []
        for hour in hours:
            entry = item.publications.in_force(hour)
            visible = entry is not None and entry.was_visible(hour)
            found.append(entry.revision.content["headline"] if visible else None)
        return found

    def test_every_moment_of_a_life(self, at):
        article = make_article(published_at=None, headline="Først")
        hours = [ago(hours=10 - hour) for hour in range(10)]
        at(hours[1])
        article.publish(at=hours[2])
        at(hours[3])
        article.revise(article.content | {"headline": "Så"})
        at(hours[4])
        article.publish()
        at(hours[6])
        article.withdraw(note="En fejl.")
        at(hours[8])
        article.bring_back()
        assert self.at_every_hour(article, hours) == [
            None, None, "Først", "Først", "Så", "Så", None, None, "Så", "Så",
        ]  # fmt: skip

    def test_a_plan_that_was_undone_was_never_seen(self, at):
        article = make_article(published_at=None)
        hours = [ago(hours=5 - hour) for hour in range(5)]
        at(hours[0])
        article.publish(at=hours[3])
        at(hours[1])
        article.unschedule()
        assert self.at_every_hour(article, hours) == [None] * 5
        assert reread(article).published_at is None


class TestAppendOnly:
    """The database itself refuses to change what was written."""

    @pytest.mark.parametrize("model", [Revision, Publication])
    @pytest.mark.parametrize("change", [lambda rows: rows.update(made_at=timezone.now()), "delete"])
    def test_no_row_is_changed_or_deleted(self, model, change):
        make_article(published_at=None).publish()
        rows = model.objects.all()
        before = list(rows.values())
        with pytest.raises(DatabaseError), transaction.atomic():
            rows._raw_delete("default") if change == "delete" else change(rows)
        assert list(rows.values()) == before


class TestDesk:
    def test_a_draft_is_discarded_and_taken_up_again(self):
        article = make_article(published_at=None)
        article.discard()
        assert reread(article).stage == "discarded"
        article.take_up()
        assert reread(article).stage == "draft"

    @pytest.mark.parametrize("stage", ["review", "approved"])
    def test_only_what_was_discarded_is_taken_up(self, stage):
        article = make_article(published_at=None)
        known = reread(article)
        known.stage = "discarded"
        type(article).objects.update(stage=stage)
        with pytest.raises(ValidationError, match="ikke kasseret"):
            known.take_up()
        assert reread(article).stage == stage

    def test_who_goes_on_with_what_was_discarded_takes_it_up(self):
        article = make_article(published_at=None)
        article.discard()
        article.revise(article.content | {"teaser": "Videre."})
        assert reread(article).stage == "draft"

    def test_a_scheduled_one_that_is_discarded_does_not_come_out(self):
        article = make_article(published_at=ago(hours=-1))
        article.discard()
        assert reread(article).published_at is None

    def test_what_readers_have_seen_is_not_discarded(self):
        with pytest.raises(ValidationError, match="Tag det ned"):
            make_article().discard()

    def test_review_says_to_whom_and_what_for(self):
        writer, reader = make_user(), make_user()
        article = make_article(published_at=None)
        article.send_to_review(by=writer, to=reader, note="Se på tallene.")
        article = reread(article)
        assert (article.stage, article.reviewer) == ("review", reader)
        assert article.head.note == "Se på tallene."
        article.send_back(by=reader, note="Kilden mangler.")
        article = reread(article)
        assert (article.stage, article.reviewer) == ("draft", None)
