"""
What others did while a page asked its question. The page carries what it was asked about; the
answer counts only if that still stands when the row is held.
"""

from django.core.exceptions import ValidationError

from publishing.versions.revisions import Reason
from publishing.workflow import Stage

NOTHING = "-"
DONE = {
    Reason.PUBLISHED: "udgivet",
    Reason.CORRECTED: "udgivet",
    Reason.REVIEW: "sendt",
    Reason.RETURNED: "sendt",
    Reason.APPROVED: "godkendt",
}
GO_ON = {
    Reason.REVIEW: " til gennemsyn",
    Reason.RETURNED: " tilbage",
}


class Overtaken(ValidationError):
    """What was asked about is no longer so. Says what was done, by whom, and asks again."""


def sight(item, head):
    """All that publishing depends on, in one line, as the page carries it."""
    moments = (item.published_at, item.expires_at, item.withdrawn_at)
    stamps = [moment and moment.isoformat() for moment in moments]
    words = [head and head.pk, item.shown_id, item.stage, *stamps]
    return " ".join(str(word or NOTHING) for word in words)


def version_in(item, seen):
    """The version a page was about, or None."""
    pk = seen.split(" ")[0]
    return item.revisions.filter(pk=pk).first() if pk.isdecimal() else None


def what_happened(item, head, seen):
    """Sentences about what others did since a page was about what it had `seen`."""
    was = seen.split(" ")
    now = sight(item, head).split(" ")
    if len(was) != len(now):
        return "Siden manglede noget."
    sentences = []
    if was[0] != now[0]:
        sentences.append(f"{_who(head)} har {_done(head)} imens.")
    if was[-1] != now[-1]:
        sentences.append(_taken_down_or_back(item))
    elif item.stage == Stage.DISCARDED and was[2] != now[2]:
        sentences.append("Teksten er kasseret imens.")
    return " ".join(sentences) or "Status eller tidspunkt er ændret imens."


def _done(head):
    done = DONE.get(head.reason, "gemt")
    return f"{done} version {head.number}{GO_ON.get(head.reason, '')}"


def _taken_down_or_back(item):
    entry = item.publications.select_related("made_by").order_by("-pk").first()
    if item.withdrawn_at:
        return f"{_who(entry)} har taget siden ned imens: »{item.withdrawal_note}«"
    return f"{_who(entry)} har udgivet siden igen imens."


def _who(entry):
    return str(entry.made_by) if entry and entry.made_by else "En anden"
