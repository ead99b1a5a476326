"""
A way in for somebody outside the house, a source above all, to read a text before it is published.
"""

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.urls import reverse
from django.utils import timezone

from pictures.ids import row_id
from publishing.workflow import Stage

DAYS, MOST_DAYS = 7, 30
# With a separator that mail programs leave inside a link.
SIGNER = Signer(salt="publishing.desk.sharing", sep=".")


class ShareLinkQuerySet(models.QuerySet):
    def of_token(self, token):
        """The link of a token signed by us, or None."""
        try:
            pk = row_id(SIGNER.unsign(token))
        except BadSignature:
            return None
        return self.select_related("item").filter(pk=pk).first()


class ShareLink(models.Model):
    """
    One person's way in to the newest saved version of one item, for some days. The address is
    signed, so that it cannot be guessed; the row is looked up, so that it can be revoked.
    """

    item = models.ForeignKey(
        "publishing.ContentItem",
        models.CASCADE,
        related_name="share_links",
        verbose_name="indhold",
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="lavet af",
    )
    made_at = models.DateTimeField("lavet", default=timezone.now)
    expires_at = models.DateTimeField("gælder til")
    revoked_at = models.DateTimeField("trukket tilbage", null=True)
    note = models.CharField("til hvem", max_length=120)

    objects = ShareLinkQuerySet.as_manager()

    class Meta:
        verbose_name = "link til gennemlæsning"
        verbose_name_plural = "links til gennemlæsning"
        constraints = [
            models.CheckConstraint(
                name="share_link_expires_later",
                condition=models.Q(expires_at__gt=models.F("made_at")),
                violation_error_message="Et link skal gælde mindst en dag.",
            ),
        ]

    def __str__(self):
        return f"Til {self.note}"

    def get_absolute_url(self):
        return reverse("share", args=[SIGNER.sign(str(self.pk))])

    @classmethod
    def make(cls, item, *, by, note, days=DAYS):
        now = timezone.now()
        return cls.objects.create(
            item_id=item.pk,
            made_by=by,
            made_at=now,
            expires_at=now + timedelta(days=days),
            note=note,
        )

    def is_open(self, now=None):
        return self.revoked_at is None and self.expires_at > (now or timezone.now())

    def revoke(self):
        """From now on the address says so. Once is enough: the first time stays."""
        self.revoked_at = self.revoked_at or timezone.now()
        self.save(update_fields=["revoked_at"])


def may_be_read(item):
    """Whether the text is on its way to readers, or before them: not put aside or taken away."""
    return item.stage != Stage.DISCARDED and not item.is_over()
