"""»Hvad stod der kl. 9.12?«: what readers could see of an item at any moment, from the log."""

from dataclasses import dataclass

from django import forms

from publishing import danish
from publishing.desk.forms import FIRST_YEAR, LAST_YEAR
from publishing.desk.widgets import MomentInput
from publishing.versions.revisions import Publication, Reason, Revision


class MomentForm(forms.Form):
    at = forms.SplitDateTimeField(
        label="Hvornår",
        widget=MomentInput("Hvornår"),
        error_messages={"required": "Skriv dag og klokkeslæt."},
    )

    def clean_at(self):
        moment = self.cleaned_data["at"]
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise forms.ValidationError("Se efter, om årstallet er rigtigt.")
        # What came out during the minute was there at it.
        return moment.replace(second=59, microsecond=999_999)


@dataclass(frozen=True)
class Seen:
    """What readers met: a `revision`, or a sentence that says why they met nothing."""

    sentence: str
    revision: Revision | None = None
    note: str = ""
    # The next entry in the log, after which it was otherwise.
    following: Publication | None = None


def seen_at(item, moment):
    log = item.publications.select_related("revision", "made_by")
    logged = log.filter(made_at__lte=moment).order_by("-made_at", "-pk").first()
    after = log.defer("revision__content").filter(made_at__gt=moment)
    following = after.order_by("made_at", "pk").first()
    if logged is None:
        return Seen(_before_the_log(item, moment, following), following=following)
    # What was planned to come out again has not taken the place of what readers had.
    logged = log.last_seen(moment) or logged
    if logged.was_visible(moment):
        sentence = f"Læserne så version {logged.revision.number}."
        return Seen(sentence, logged.revision, following=following)
    return Seen(_why_not(logged, moment), note=_note(logged, moment), following=following)


def _before_the_log(item, moment, following):
    """An item may be older than its history, which then begins with the row as it stood."""
    first = following or item
    begun_here = following and following.revision.reason != Reason.FIRST
    if begun_here or first.published_at is None or first.published_at > moment:
        return "Siden var ikke udgivet."
    if following:
        return f"Det ved historikken ikke. Den begynder {danish.stamp(following.made_at)}."
    return "Det ved historikken ikke. Den begynder, næste gang siden udgives."


def _why_not(logged, moment):
    if logged.published_at is None:
        return "Siden var ikke udgivet."
    if logged.published_at > moment:
        return f"Siden var ikke udgivet. Den var planlagt til {danish.stamp(logged.published_at)}."
    if logged.withdrawn_at and logged.withdrawn_at <= moment:
        by = f" af {logged.made_by}" if logged.made_by else ""
        return f"Siden var taget ned {danish.stamp(logged.withdrawn_at)}{by}. Der stod:"
    return f"Siden var ikke længere fremme. Den var vist indtil {danish.stamp(logged.expires_at)}."


def _note(logged, moment):
    return logged.withdrawal_note if logged.withdrawn_at and logged.withdrawn_at <= moment else ""
