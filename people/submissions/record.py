"""What is kept of a notice from outside, and what it says."""

import uuid

from django.db import models
from django.utils import timezone

from people import grammar
from people.companies import Company
from people.company_names import company_named
from people.notices import Notice
from people.submissions import links
from people.submissions.portraits import SubmittedPortrait
from pictures.models import Picture
from publishing.versions.revisions import Revision


class Record(models.Model):
    """The fields as they were sent, by whom, and the moments something happened to them."""

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    fields = models.JSONField("felter", default=dict)
    website = models.URLField("hjemmeside", blank=True)
    cvr = models.CharField("CVR-nummer", max_length=8, blank=True)
    sender_name = models.CharField("indsenders navn", max_length=120, blank=True)
    sender_email = models.EmailField("indsenders mail", blank=True)
    accepted_wording = models.TextField("personens accept")
    accepted_at = models.DateTimeField("accept givet")
    portrait_wording = models.TextField("accept af portrættet", blank=True)
    portrait_accepted_at = models.DateTimeField("accept af portrættet givet", null=True)
    portrait_credit = models.CharField("fotokredit", max_length=120, blank=True)
    portrait = models.ForeignKey(
        SubmittedPortrait,
        models.SET_NULL,
        null=True,
        related_name="submissions",
        verbose_name="portræt",
    )
    sent_at = models.DateTimeField("sendt", default=timezone.now)
    confirmed_at = models.DateTimeField("bekræftet", null=True)
    corrected_at = models.DateTimeField("rettelse venter siden", null=True)
    refused_at = models.DateTimeField("afvist", null=True)
    refusal = models.TextField("begrundelse", blank=True)
    withdrawn_at = models.DateTimeField("trukket tilbage", null=True)
    told_at = models.DateTimeField("mail om udgivelsen sendt", null=True)
    purged_at = models.DateTimeField("persondata slettet", null=True)
    notice = models.OneToOneField(
        Notice, models.SET_NULL, null=True, related_name="submission", verbose_name="navnenyt"
    )
    # The version that holds what was sent last: a correction changes only what it differs in.
    revision = models.ForeignKey(
        Revision, models.PROTECT, null=True, editable=False, related_name="+"
    )
    picture = models.ForeignKey(
        Picture, models.SET_NULL, null=True, related_name="+", verbose_name="billede"
    )

    class Meta:
        abstract = True

    def __str__(self):
        if not self.fields:
            return "Indsendt navnenyt"
        known = self.known
        return f"{known.name or 'Navn mangler'}, {known.company or 'virksomhed mangler'}"

    @property
    def known(self):
        """The notice as it was sent, as the grammar knows it."""
        return grammar.from_json(self.fields)

    @property
    def text(self):
        return grammar.write_with_label(self.known) if self.fields else ""

    @property
    def is_open(self):
        """Whether the sender may still do something about it."""
        return not (self.refused_at or self.withdrawn_at or self.purged_at)

    @property
    def was_seen(self):
        return self.notice is not None and self.notice.has_been_seen()

    def link(self, purpose):
        return links.link(self.key, purpose)

    def content(self):
        """Its fields as a version of a notice holds them."""
        known, company = self.known, self.company()
        values = {name: getattr(known, name) for name in grammar.FIELD_NAMES}
        return values | {
            "job_date": known.job_date.isoformat() if known.job_date else None,
            "company": company.pk,
            "printed_company": "" if known.company == company.name else known.company,
        }

    def as_typed(self):
        """Its fields as a form shows them: as readers have them, else as they were sent last."""
        known = self.known
        if self.notice and self.notice.is_live():
            known = self.notice.fields
        base = self.shown_version
        given = {"website": self.website, "cvr": self.cvr, "portrait_credit": self.portrait_credit}
        if self.portrait:
            given["portrait_kept"] = self.portrait.token
        return {**grammar.to_json(known), **given, "base": base and base.pk}

    @property
    def shown_version(self):
        """The version a sender is shown: what readers see, else what was sent last."""
        live = self.notice and self.notice.is_live()
        return self.notice.shown if live and self.notice.shown else self.revision

    def company(self):
        """The company meant, by CVR number or by any way its name is written; else a new one."""
        name, companies = self.known.company, Company.objects
        found = companies.standing().filter(cvr=self.cvr).first() if self.cvr else None
        named = company_named(name)
        found = found or (named.sure and named.company) or companies.filter(name=name).first()
        if found is None:
            found = companies.create(name=name, cvr=self.cvr, website=self.website)
        return found.standing
