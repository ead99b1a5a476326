"""The public form: the fields an occasion uses, who sends it, and what was said yes to."""

from django import forms
from django.utils import timezone

from people import grammar
from people.printed import OCCASIONS
from people.submissions import wording
from people.submissions.fields import Plain, Text, field_of
from people.submissions.guarding import GuardedForm, network_of, spend
from people.submissions.portraits import SubmittedPortrait, drawn_anew
from pictures import credits
from pictures.intake import ACCEPT
from pictures.links import LINK
from publishing.desk.forms import FIRST_YEAR, LAST_YEAR

LONGEST_PASTE = 20_000
PORTRAITS_A_DAY = 60
SENDER = ("sender_name", "sender_email")
# Groups in their order on the page: heading and fields. What an occasion lacks is left out.
GROUPS = (
    ("Virksomheden", ("company", "website", "cvr")),
    ("Personen", ("first_name", "last_name", "who", "age")),
    ("Det nye", ("job_date", "years", "title", "department", "office_city", "office_company",
                 "education", "school_preposition", "school", "network", "certification", "issuer",
                 "task", "day_job", "next_title", "next_company")),
    ("Baggrund", ("old_title", "old_company", "prior", "free_sentence")),
)  # fmt: skip
# These stand in the lead of one occasion and are background in the others.
BACKGROUND = ("education", "school_preposition", "school")


class SubmissionForm(GuardedForm):
    """
    With `draft` it only shows what it would say: what is missing is not asked for yet. What was
    typed for another occasion is carried along, so that a change of mind loses nothing.
    """

    purpose = "navnenyt"

    occasion = forms.ChoiceField(label="Anledning", choices=OCCASIONS)
    website = forms.URLField(
        label="Hjemmeside", required=False, max_length=200, **LINK,
        help_text="Må stå tomt.",
    )  # fmt: skip
    cvr = Plain(label="CVR-nummer", required=False, max_length=20, help_text="Otte cifre.")
    portrait = forms.FileField(
        label="Portræt",
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
        help_text="JPEG, PNG, WebP, AVIF eller HEIC, højst 10 MB. Må stå tomt.",
    )
    portrait_kept = Text(required=False, widget=forms.HiddenInput)
    portrait_credit = Plain(
        label="Fotograf",
        required=False,
        max_length=120,
        help_text="Navnet, der skal stå ved billedet.",
    )
    # What was asked about on the page that is sent now.
    credit_seen = Text(required=False, widget=forms.HiddenInput)
    sender_name = Plain(label="Dit navn", required=False, max_length=120)
    sender_email = forms.EmailField(
        label="Din mailadresse", required=False, max_length=254,
        help_text="Vi sender et link, du skal trykke på, før redaktionen ser det.",
    )  # fmt: skip
    accepted = forms.BooleanField(required=False)
    portrait_accepted = forms.BooleanField(required=False)
    pasted = Text(
        label="Teksten",
        required=False,
        max_length=LONGEST_PASTE,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        occasion = (data or kwargs.get("initial") or {}).get("occasion")
        self.occasion = occasion if occasion in grammar.OCCASIONS else "nyt_job"
        self.used = [name for name in grammar.OCCASIONS[self.occasion].fields if name != "occasion"]
        for name in self.used:
            self.fields[name] = field_of(name, self.occasion)
        self.order_fields(["occasion", *self.used])
        self.fields["accepted"].label = wording.acceptance(self.occasion)
        self.fields["portrait_accepted"].label = wording.portrait_acceptance(self.occasion)
        self.fields["accepted"].short = "Accept"
        self.fields["portrait_accepted"].short = "Accept af portrættet"
        for name in {*grammar.OCCASIONS[self.occasion].required, *SENDER} & self.fields.keys():
            self.fields[name].asked_for = True

    @property
    def groups(self):
        """The fields in their groups, as the page shows them."""
        in_lead = self.occasion == "uddannelse"
        for heading, names in GROUPS:
            if heading == "Det nye" and not in_lead:
                names = [name for name in names if name not in BACKGROUND]
            if heading == "Baggrund" and not in_lead:
                names = [*names[:2], *BACKGROUND, *names[2:]]
            if shown := [self[name] for name in names if name in self.fields]:
                yield heading, shown

    @property
    def others(self):
        """What was typed for fields that this occasion has no use for."""
        if not self.is_bound:
            return []
        unused = [name for name in grammar.FIELD_NAMES if name not in self.fields]
        return [(name, self.data[name]) for name in unused if self.data.get(name)]

    # Reading it ------------------------------------------------------------------------------

    @property
    def known(self):
        """What stands in it, as the grammar knows it. A field with a fault counts as empty."""
        typed = {name: self.cleaned_data.get(name) for name in self.used}
        typed = {name: value for name, value in typed.items() if value not in ("", None)}
        return grammar.NoticeFields(occasion=self.occasion, **typed)

    @property
    def text(self):
        return grammar.write_with_label(self.known)

    @property
    def remarks(self):
        """Advice, by field. Nobody is held up by it."""
        return [remark for remark in grammar.lint(self.known) if remark.field in self.fields]

    @property
    def advice(self):
        """{field: what is said of it}."""
        said = {}
        for remark in self.remarks:
            said[remark.field] = f"{said.get(remark.field, '')} {remark.message_da}".strip()
        return said

    def with_advice(self):
        """The form with each remark at its field, for a page without scripts."""
        for name, sentence in self.advice.items():
            self.fields[name].advice = sentence
        return self

    # Checking it -----------------------------------------------------------------------------

    def clean_website(self):
        website = self.cleaned_data["website"]
        if website and not website.startswith(("https://", "http://")):
            raise forms.ValidationError("Skriv en adresse, der begynder med https://.")
        return website

    def clean_cvr(self):
        cvr = "".join(self.cleaned_data["cvr"].split()).upper().removeprefix("DK")
        if cvr and not (cvr.isascii() and cvr.isdecimal() and len(cvr) == 8):
            raise forms.ValidationError("Et CVR-nummer har otte cifre.")
        return cvr

    def clean_portrait(self):
        """Kept at once, so that a fault elsewhere does not ask for the file again."""
        file = self.cleaned_data.get("portrait")
        if file:
            # Before it is opened: that takes more of the machine than anything else here.
            if not spend("portræt", network_of(self.request), PORTRAITS_A_DAY):
                raise forms.ValidationError("I dag kan vi ikke tage imod flere billeder herfra.")
            self.kept = SubmittedPortrait.objects.create(image=drawn_anew(file))
            self.data = self.data.copy()
            self.data["portrait_kept"] = self.kept.token
        return None

    def clean_portrait_credit(self):
        """What is odd in a credit is asked about once; the same sent again is meant."""
        credit = self.cleaned_data["portrait_credit"]
        asked = "" if self.draft else credits.question(credit, seen=self.data.get("credit_seen"))
        if asked:
            self.data = self.data.copy()
            self.data["credit_seen"] = credit
            raise forms.ValidationError(asked)
        return credit

    @property
    def portrait_of_before(self):
        """The picture that is with the form: just chosen, or kept from an earlier try."""
        if not hasattr(self, "kept"):
            token = self["portrait_kept"].value()
            self.kept = SubmittedPortrait.of_token(token) if token else None
        return self.kept

    def clean(self):
        cleaned = super().clean()
        self._look_for_cpr(cleaned)
        day = cleaned.get("job_date")
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            self.add_error("job_date", "Se efter, om årstallet er rigtigt.")
        if not self.draft:
            self._ask_for_the_rest(cleaned)
        return cleaned

    def _look_for_cpr(self, cleaned):
        for name, value in list(cleaned.items()):
            typed = isinstance(value, str) and name not in (
                "opened",
                "portrait_kept",
                "credit_seen",
            )
            if typed and grammar.PERSONAL_NUMBER.search(value):
                self.add_error(name, wording.CPR)

    def _ask_for_the_rest(self, cleaned):
        for name in grammar.missing(self.known):
            if name not in self.errors:
                self.add_error(name, wording.needed(name))
        asked = [*SENDER, "accepted"]
        if self.portrait_of_before:
            asked += ["portrait_credit", "portrait_accepted"]
        for name in asked:
            if name in self.fields and name not in self.errors and not cleaned.get(name):
                self.add_error(name, wording.NEEDED[name])

    # Sending it ------------------------------------------------------------------------------

    def put_on(self, submission):
        """What was typed, on a new submission or on one that is corrected. Nothing is saved."""
        cleaned, now = self.cleaned_data, timezone.now()
        submission.fields = grammar.to_json(self.known)
        for name in {"website", "cvr", *SENDER} & self.fields.keys():
            setattr(submission, name, cleaned[name])
        submission.accepted_wording = wording.acceptance(self.occasion)
        submission.accepted_at = now
        if self.portrait_of_before:
            submission.portrait = self.portrait_of_before
            submission.portrait_credit = cleaned["portrait_credit"]
            submission.portrait_wording = wording.portrait_acceptance(self.occasion)
            submission.portrait_accepted_at = now
        return submission
