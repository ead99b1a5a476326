"""
A person is taken out of the newsroom (god presseskik B.8; databeskyttelsesforordningen, art. 17):
their notices are taken down and emptied, the portraits deleted, the record of the person with them.
"""

from people.merges import PersonMerge
from people.notices import Notice
from people.persons import Person
from people.removal import whereabouts
from people.removal.answers import answer_all_removed
from people.removal.known import Known
from people.removal.requests import RemovalRequest
from people.submissions.submission import Submission
from pictures.models import Picture
from publishing.desk.editing import EditingSession
from publishing.library.deleting import delete_unused
from publishing.tags import FormerName
from publishing.versions import finding, removal
from publishing.versions.erasing import field_of
from publishing.versions.revisions import Publication, Revision

# All that is left of a notice.
KEPT = ("occasion", "company")
EXPLANATION = (
    "Her stod et navnenyt. Redaktionen har taget det ned efter en anmodning, vurderet efter de "
    "presseetiske regler."
)


def emptied(content):
    """The content of a version of a notice that is about nobody."""
    return {name: content[name] if name in KEPT else nothing(name) for name in content}


def nothing(name):
    of_the_row = field_of(Notice, name)
    if name == "tags":
        return []
    return of_the_row.get_default() if of_the_row is not None else ""


class Removing(Known):
    """The doing of it."""

    def carry_out(self, *, by, because, others=()):
        """
        In one transaction, or not at all. `others` are items about somebody else in which the name
        gives way to `[fjernet]`. Returns the `Removal`. Raises ValidationError, in Danish.
        """
        eraser = finding.eraser_of(self.names, finding.INSTEAD)
        with removal.opened(by=by, because=because, eraser=eraser) as record:
            vars(self).pop("notices", None)
            # Before they are emptied, for then nothing tells whose they were.
            go, _ = self.pictures
            for notice in self.notices:
                self.empty(notice, record)
            self.take_out_of_what_belongs(record)
            if others:
                removal.write(record, finding.find(self.names, others))
            self.take_out_of_the_rest(eraser, go)
            record.pictures = len(delete_unused(go, self.pks))
            requests = RemovalRequest.objects.about(self.persons)
            answer_all_removed(requests | RemovalRequest.objects.filter(notice__in=self.pks), by=by)
            self.delete_persons()
        return record

    def empty(self, notice, record):
        """The row and every version; what is typed in an open window goes with it."""
        for version in notice.revisions.all():
            content = emptied(version.content)
            Revision.objects.filter(pk=version.pk).update(content=content, note="")
            record.versions += 1
        EditingSession.objects.filter(item=notice.pk).update(left=True, saved=True, unsaved=None)
        notice.share_links.filter(revoked_at=None).update(revoked_at=record.made_at)
        notice.put(emptied(notice.content))
        notice.slug = ""
        notice.taken_out = True
        notice.write()
        notice.take_out(record, note=EXPLANATION)
        notice.picture_uses.all().delete()
        record.items += 1

    def take_out_of_what_belongs(self, record):
        """Notes, headlines on old front pages and the like: about the person, by any name."""
        Publication.objects.filter(item__in=self.pks).exclude(withdrawal_note="").update(
            withdrawal_note=EXPLANATION
        )
        eraser = finding.eraser_of(self.parts, finding.INSTEAD)
        for place in finding.PLACES:
            for found in place.find(eraser, self.pks):
                found.write()

    def take_out_of_the_rest(self, eraser, pictures):
        """What belongs to no item: texts begun and never saved, the desk's log, names of tags."""
        unsaved = EditingSession.objects.filter(item=None, unsaved__isnull=False)
        for found in finding.in_sessions(eraser, unsaved):
            found.write()
        for log in (
            whereabouts.log_of(Person, self.persons),
            whereabouts.log_of(Picture, pictures),
            whereabouts.log_naming(self.names, self.namesake_pks),
        ):
            log.update(object_repr=finding.INSTEAD, change_message="")
        FormerName.objects.filter(name__in=self.names).delete()
        whole = Submission.objects.filter(notice__in=self.pks).select_related("portrait")
        for sent in whole:
            sent.purge()
        for sent in self.sent_in:
            sent.discard()

    def delete_persons(self):
        """With the other names, and the records of merges: there is nothing to undo any more."""
        family = Person.objects.filter(pk__in=[one.pk for one in self.persons])
        family.update(merged_into=None)
        PersonMerge.objects.filter(into__in=family).delete()
        family.delete()
