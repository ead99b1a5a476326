"""Somebody asks for a notice about them to be put right or taken out."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from people.notices import Notice
from people.persons import Person
from people.submissions.links import absolute
from publishing.danish import counted

SALT = "people.removal.confirm"
# As long as the link in the mail holds.
UNCONFIRMED = timedelta(hours=48)


class RemovalRequestQuerySet(models.QuerySet):
    def waiting(self):
        """What somebody must decide: confirmed by its sender, and not answered."""
        return self.filter(confirmed_at__isnull=False, answered_at=None).order_by("confirmed_at")

    def for_list(self):
        return self.select_related("notice__company", "notice__person", "person", "answered_by")

    def about(self, persons):
        return self.filter(Q(person__in=persons) | Q(notice__person__in=persons))

    def of_token(self, token):
        """The request a link stands for. Raises `signing.BadSignature` where it holds no more."""
        key = signing.loads(token, salt=SALT, max_age=UNCONFIRMED)
        return self.for_list().filter(key=key, purged_at=None).first()

    def due(self, now=None):
        """Those whose sender is to be forgotten: answered so long ago."""
        limit = (now or timezone.now()) - timedelta(days=settings.SUBMISSIONS_KEPT_DAYS)
        return self.filter(answered_at__lt=limit, purged_at=None)


class RemovalRequest(models.Model):
    """
    What a reader asks of the newsroom, and the answer. Who asked is forgotten in time; at once
    where the answer is that they are taken out.
    """

    class Wish(models.TextChoices):
        CORRECTED = "corrected", "rettet"
        REMOVED = "removed", "fjernet"

    class Answer(models.TextChoices):
        CORRECTED = "corrected", "Rettet"
        REMOVED = "removed", "Fjernet"
        REFUSED = "refused", "Afslået"

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    notice = models.ForeignKey(
        Notice, models.SET_NULL, null=True, related_name="requests", verbose_name="navnenyt"
    )
    person = models.ForeignKey(
        Person, models.SET_NULL, null=True, related_name="requests", verbose_name="person"
    )
    wish = models.CharField("ønsker det", max_length=10, choices=Wish)
    name = models.CharField("navn", max_length=120, blank=True)
    email = models.EmailField("mailadresse", blank=True)
    text = models.TextField("hvad det drejer sig om", max_length=2000, blank=True)
    sent_at = models.DateTimeField("sendt", default=timezone.now)
    confirmed_at = models.DateTimeField("bekræftet", null=True)
    answered_at = models.DateTimeField("besvaret", null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="besvaret af",
    )
    answer = models.CharField("svar", max_length=10, choices=Answer, blank=True)
    reason = models.TextField("begrundelse", max_length=2000, blank=True)
    purged_at = models.DateTimeField("persondata slettet", null=True)

    objects = RemovalRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "anmodning om rettelse eller fjernelse"
        verbose_name_plural = "anmodninger om rettelse og fjernelse"
        ordering = ["-sent_at", "-pk"]
        default_permissions = ("view",)
        permissions = [("decide_removalrequest", "Kan fjerne personer og svare på anmodninger")]
        indexes = [models.Index(fields=["answered_at", "confirmed_at"], name="request_waiting")]

    def __str__(self):
        return f"Anmodning {self.pk}"

    @property
    def about(self):
        """The person it is about: the one it was sent for, else the one the notice is about now."""
        return self.person or (self.notice and self.notice.person)

    @property
    def link(self):
        token = signing.dumps(str(self.key), salt=SALT)
        return absolute(reverse("removal-confirm", args=[token]))

    def confirm(self):
        """Let it before those who decide. Whether it was not there already."""
        found = type(self).objects.filter(pk=self.pk, confirmed_at=None)
        self.confirmed_at = timezone.now()
        return found.update(confirmed_at=self.confirmed_at) == 1

    def decide(self, answer, *, by, reason=""):
        """Whether it was open still; two who answer at once are one answer."""
        now = timezone.now()
        mine = type(self).objects.filter(pk=self.pk, answered_at=None)
        if not mine.update(answer=answer, answered_at=now, answered_by=by, reason=reason):
            return False
        self.refresh_from_db()
        return True

    def forget(self):
        """Who asked, and what they wrote. That somebody asked and was answered stays."""
        self.name = self.email = self.text = self.reason = ""
        self.person, self.purged_at = None, timezone.now()
        self.save(update_fields=["name", "email", "text", "reason", "person", "purged_at"])


def purge():
    """A chore: what nobody confirmed goes, and who asked is forgotten when the time is up."""
    loose = RemovalRequest.objects.filter(
        confirmed_at=None, sent_at__lt=timezone.now() - UNCONFIRMED
    )
    loose.delete()
    due = list(RemovalRequest.objects.due())
    for request in due:
        request.forget()
    if not due:
        return ""
    return f"Persondata slettet for {counted(len(due), 'anmodning', 'anmodninger')}."
