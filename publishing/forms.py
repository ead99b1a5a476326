from django import forms
from django.utils import timezone

from publishing.slugs import slugify
from publishing.standing import is_for_readers
from publishing.tags import Tag
from publishing.widgets import MomentInput

# Years before and after these are slips of the keyboard, and some no database can hold.
FIRST_YEAR, LAST_YEAR = 1990, 2100


class ItemForm(forms.ModelForm):
    """
    The editing form of every kind. The moments of publication are not fields of the row here: they
    belong to the button »Udgiv« and reach the row only through `ContentItem.publish`.
    """

    publish_at = forms.SplitDateTimeField(
        label="Udgives",
        required=False,
        widget=MomentInput("Udgives"),
        help_text="Lad stå tomt for at udgive nu. Ellers udgives det af sig selv på tidspunktet.",
    )
    until = forms.SplitDateTimeField(
        label="Vises indtil",
        required=False,
        widget=MomentInput("Vises indtil"),
        help_text="Lad stå tomt, så bliver det stående.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.is_live():
            # When it was published is history; only its end can still be set.
            self.fields.pop("publish_at", None)
        for name, moment in (
            ("publish_at", self.instance.published_at),
            ("until", self.instance.expires_at),
        ):
            if name in self.fields and moment:
                # To the minute, as the field shows it: an untouched one has not changed.
                self.fields[name].initial = moment.replace(second=0, microsecond=0)

    def clean_tags(self):
        """A tag already there is meant, however its capitals are typed (SQLite folds only a-z)."""
        names = self.cleaned_data["tags"]
        slugs = [slugify(name) for name in names]
        known = {tag.name.casefold(): tag.name for tag in Tag.objects.filter(slug__in=slugs)}
        return list(dict.fromkeys(known.get(name.casefold(), name) for name in names))

    def clean(self):
        cleaned = super().clean()
        for name in ("publish_at", "until"):
            moment = cleaned.get(name)
            if moment and not FIRST_YEAR <= moment.year <= LAST_YEAR:
                self.add_error(name, "Se efter, om årstallet er rigtigt.")
        until = cleaned.get("until")
        if until and until <= self._begins(cleaned):
            self.add_error("until", "»Vises indtil« skal ligge efter udgivelsen.")
        elif until and until <= timezone.now() and self._until_is_asked():
            self.add_error("until", "Tidspunktet er passeret. Ret det, eller tøm felterne.")
        return cleaned

    def _begins(self, cleaned):
        """When readers see it first, if the form is carried out."""
        if "_publish_now" in self.data:
            return timezone.now()
        return cleaned.get("publish_at") or self.instance.published_at or timezone.now()

    def _until_is_asked(self):
        return "until" in self.changed_data or "_publish" in self.data

    def _post_clean(self):
        super()._post_clean()
        # What readers see, or will see by itself, may not be saved into something unfit for them.
        if not self.errors and is_for_readers(self.instance):
            for sentence in self.instance.missing_for_publication():
                self.add_error(None, sentence)


class WithdrawForm(forms.Form):
    note = forms.CharField(
        label="Forklaring til læserne",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Står på adressen i stedet for indholdet. Skriv, hvorfor det er taget ned.",
    )
