"""A publication being made ready: what will change, when it happens, and where it will stand."""

from django import forms
from django.db import transaction
from django.utils.functional import cached_property

from publishing.desk.checks import checks_of
from publishing.desk.forms import ReleaseForm
from publishing.desk.meanwhile import Overtaken, sight, version_in, what_happened
from publishing.desk.placing import PLACERS
from publishing.versions.comparing import compare, summary
from publishing.versions.naming import Names

# Kinds add to a publication what they alone have, such as the correction of an article.
EXTRAS = []


class Release:
    """The newest version of `item` on its way to the readers."""

    # The version the question was about when it was asked first.
    since = None

    def __init__(self, item, data, *, by):
        self.item, self.by = item, by
        self.placers = [placer for placer in PLACERS if placer.may_place(by)]
        self.form = ReleaseForm(data, item=item)
        for number, placer in enumerate(self.placers):
            if choices := placer.choices(item):
                self.form.fields[f"place_{number}"] = forms.ChoiceField(
                    label=placer.label,
                    choices=choices,
                    initial=placer.current(item),
                    required=False,
                )
        self.form.fields["seen"] = forms.CharField(
            required=False, widget=forms.HiddenInput, initial=self.sight
        )
        self.form.order_fields([f"place_{number}" for number in range(len(self.placers))])
        self.extras = [extra(item, data) for extra in EXTRAS if extra.fits(item)]

    @classmethod
    def again(cls, item, data, *, by):
        """Ask anew with what was answered, about what stands now."""
        asked = cls(item, data.copy(), by=by)
        asked.since = version_in(item, data.get("seen", ""))
        asked.form.data["seen"] = asked.sight
        return asked

    @cached_property
    def head(self):
        return self.item.head

    @property
    def sight(self):
        return sight(self.item, self.head)

    @cached_property
    def version(self):
        """The item as readers will see it."""
        version = type(self.item)._base_manager.get(pk=self.item.pk)
        if self.head:
            version.put(self.head.content)
        return version

    @cached_property
    def changes(self):
        """
        What readers will see differently, where they see, or will, something already; else what is
        new since the question was asked first.
        """
        before = self.item.shown if self.item.published_at else self.since
        if before is None or self.head is None:
            return []
        return compare(before.content, self.head.content, Names(type(self.item)))

    @cached_property
    def grave(self):
        """What the checks would not send out as it is."""
        return [check for check in checks_of(self.version) if check.grave]

    @property
    def summary(self):
        return summary(self.changes)

    def is_valid(self):
        return all([self.form.is_valid(), *[extra.is_valid() for extra in self.extras]])

    @transaction.atomic
    def carry_out(self):
        """Publish and place. Raises ValidationError, in Danish; then nothing has happened."""
        asked = self.form.cleaned_data
        self.item.hold()
        head = self.item.head
        if asked["seen"] != sight(self.item, head):
            raise Overtaken(what_happened(self.item, head, asked["seen"]))
        reason = {}
        for extra in self.extras:
            reason |= extra.reason()
        self.item.publish(
            by=self.by, at=asked.get("publish_at"), until=asked.get("until"), **reason
        )
        for extra in self.extras:
            extra.carry_out(self.by)
        for number, placer in enumerate(self.placers):
            value = asked.get(f"place_{number}")
            if value is not None and value != placer.current(self.item):
                placer.place(self.item, value, by=self.by)
