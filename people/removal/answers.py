"""The mails to those who ask, and how the start page of the desk tells of them."""

from functools import partial

from django.db import transaction

from people.removal.requests import RemovalRequest
from people.submissions.mails import try_to_send
from publishing.danish import counted
from publishing.desk.arrivals import Arrival
from publishing.desk.desk_pages import desk_url

DECIDE = "people.decide_removalrequest"


def ask_to_confirm(asked):
    """The only mail to an address nobody has confirmed: it holds nothing that anybody has typed."""
    return try_to_send("request_confirm", asked.email, link=asked.link)


def tell_received(asked):
    return try_to_send("request_received", asked.email, asked=asked)


def tell(asked):
    """The answer, by the mail that goes with it. Whether it was sent."""
    if not asked.email:
        return True
    context = {"asker": asked.name, "reason": asked.reason}
    return try_to_send(f"request_{asked.answer}", asked.email, **context)


def answer_all_removed(requests, *, by):
    """
    Those who asked hear that it is done, once it is, and are forgotten with it: their own name is
    what is taken out.
    """
    for asked in requests:
        if asked.confirmed_at and asked.decide(RemovalRequest.Answer.REMOVED, by=by):
            mail = partial(try_to_send, "request_removed", asked.email, asker=asked.name)
            transaction.on_commit(mail)
        asked.forget()


def arrivals(user):
    """What the start page says of it, to those who may decide."""
    if not user.has_perm(DECIDE):
        return None
    count = RemovalRequest.objects.waiting().count()
    if not count:
        return None
    people = counted(count, "person beder", "personer beder")
    return Arrival(
        f"{people} om at få noget rettet eller fjernet.",
        desk_url(RemovalRequest, "changelist"),
        "Se anmodningen" if count == 1 else "Se anmodningerne",
    )
