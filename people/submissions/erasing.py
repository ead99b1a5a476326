"""Where a person who is taken out can stand in what was sent in, however far it has come."""

from people.submissions.submission import Submission
from publishing.versions.finding import Found

NAMES = ("sender_name", "sender_email", "refusal", "portrait_credit", "website")


class FoundSubmission(Found):
    """It goes as if its time was up: what was accepted, and when, stays without a name."""

    def write(self):
        self.row.purge()


class SubmissionTexts:
    """One of the places of `publishing.versions.finding`."""

    def find(self, eraser, items):
        rows = Submission.objects.filter(purged_at=None).with_portrait()
        for row in rows if items is None else rows.filter(notice__in=items):
            values = eraser.fields(row, NAMES)
            if any(eraser.text(text) != text for text in texts_of(row)):
                values["fields"] = {}
            if values:
                yield FoundSubmission(row, values)


def texts_of(row):
    """What was typed, and the name as one, for its two parts are fields of their own."""
    typed = [value for value in row.fields.values() if isinstance(value, str)]
    return [*typed, row.known.name] if row.fields else typed
