"""The signed links of the mails: who has one may do what it says, and needs no account."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse

CONFIRM, CORRECT, WITHDRAW = "confirm", "correct", "withdraw"
# A link that confirms holds as long as the unconfirmed is kept; the others until the data go.
HOLDS = {CONFIRM: timedelta(hours=48)}


def salt(purpose):
    return f"people.submissions.{purpose}"


def token(key, purpose):
    return signing.dumps(str(key), salt=salt(purpose))


def key_of(token, purpose):
    """Raises `signing.SignatureExpired` or `signing.BadSignature`."""
    return signing.loads(token, salt=salt(purpose), max_age=HOLDS.get(purpose))


def absolute(path):
    return f"{'https' if settings.HTTPS else 'http'}://{settings.PUBLIC_HOST}{path}"


def link(key, purpose):
    return absolute(reverse(f"submission-{purpose}", args=[token(key, purpose)]))
