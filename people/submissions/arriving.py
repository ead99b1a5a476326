"""What the start page of the desk says of what companies have sent in."""

from people.submissions import mails
from people.submissions.submission import Submission
from publishing.danish import counted
from publishing.desk.arrivals import Arrival
from publishing.desk.desk_pages import desk_url


def arrivals(user):
    """What the start page says of it, to those who may decide."""
    if not user.has_perm("people.change_submission"):
        return None
    mails.tell_published()
    count = Submission.objects.waiting().count()
    if not count:
        return None
    return Arrival(
        f"Indsendt udefra: {counted(count, 'navnenyt', 'navnenyt')} venter på en redaktør.",
        desk_url(Submission, "changelist"),
        "Se dem" if count > 1 else "Se det",
    )
