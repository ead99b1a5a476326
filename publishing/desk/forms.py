from django import forms
from django.utils import timezone

from publishing.appearances import UNSEEN
from publishing.desk.widgets import MomentInput
from publishing.slugs import slugify
from publishing.tags import Tag

# Years before and after these are slips of the keyboard, and some no database can hold.
FIRST_YEAR, LAST_YEAR = 1990, 2100
# What a page says of itself, beside what is typed.
NOT_TYPED = ("vindue", "hentet", "base", "aabnet")
REWRITTEN = (
    "Et navn er fjernet fra teksten ved en afgørelse, efter at du åbnede den. Det, du har skrevet, "
    "står her endnu, men kan ikke gemmes. Kopiér det, du skal bruge, hent siden på ny, og sæt det "
    "ind uden navnet."
)

LOST = "Billedet, der stod her, findes ikke mere i arkivet. Vælg et andet, eller udgiv uden."


class ItemForm(forms.ModelForm):
    """
    The editing form of every kind. What it makes is a version, so a draft may lack anything;
    publishing asks for what readers need, and the faults stand beside their fields.
    """

    # Fields that hold something before anybody has typed.
    given = ()
    # What is asked for where nothing is typed.
    nothing_typed = "Der er ikke skrevet noget endnu. Skriv mindst en rubrik."
    # The buttons that put the text before readers, or say that it may come there.
    asks_for_all = ("_publish", "_approve")
    # The pictures that keep it from readers, and are mended on pages of their own.
    to_mend = ()

    base = forms.IntegerField(required=False, widget=forms.HiddenInput)
    vindue = forms.UUIDField(required=False, widget=forms.HiddenInput)
    hentet = forms.UUIDField(required=False, widget=forms.HiddenInput)
    aabnet = forms.DateTimeField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False
            if isinstance(field, forms.TypedChoiceField) and field.choices[0][0] == "":
                field.choices = [("", "–"), *field.choices[1:]]
        if self.instance.pk is None and "headline" in self.fields:
            self.fields["headline"].widget.attrs["autofocus"] = True
        if "tags" in self.fields:
            typed = kwargs.get("initial") or {}
            self.initial["tags"] = typed.get("tags", self.instance.tag_list)
        if "picture_alt" in self.fields and self.instance.picture:
            self.tell_of(self.instance.picture)
        if self.instance.lost_picture and "picture" in self.fields:
            self.fields["picture"].help_text = LOST
        self.initial |= getattr(self.instance, "opened", {})

    def tell_of(self, picture):
        """What is said where nothing is typed, and whether the text waits for the picture."""
        for name in ("alt", "caption"):
            words = getattr(picture, name)
            self.fields[f"picture_{name}"].widget.attrs["placeholder"] = words
        if not self.instance.waits_for(picture):
            # Django wraps the field in its links; the wrapper's own attributes are all forms'.
            widget = getattr(self.fields["picture"].widget, "widget", self.fields["picture"].widget)
            widget.attrs |= {"data-unseen": picture.pk, "data-unseen-says": UNSEEN}

    def clean_tags(self):
        """A tag already there is meant, however its capitals are typed (SQLite folds only a-z)."""
        names = self.cleaned_data["tags"]
        slugs = [slugify(name) for name in names]
        known = {tag.name.casefold(): tag.name for tag in Tag.objects.filter(slug__in=slugs)}
        return list(dict.fromkeys(known.get(name.casefold(), name) for name in names))

    def _get_validation_exclusions(self):
        # What holds only of published rows is asked for at publication.
        return super()._get_validation_exclusions() | {"published_at"}

    def _post_clean(self):
        super()._post_clean()
        if "tags" in self.cleaned_data:
            self.instance.put({"tags": self.cleaned_data["tags"]})
        self.put_relations()
        if self.instance.rewritten_since(self.cleaned_data.get("aabnet")):
            self.add_error(None, REWRITTEN)
        if self.instance.pk is None and not self.typed():
            self.add_error(None, self.nothing_typed)
        if set(self.asks_for_all) & self.data.keys():
            for name, sentence in self.instance.missing_for_publication().items():
                self.add_error(name if name in self.fields else None, sentence)
            self.to_mend = self.instance.pictures_to_mend()

    def typed(self):
        """The fields a person has put something in."""
        given = {*NOT_TYPED, *self.given}
        return {name for name in self.changed_data if self.cleaned_data.get(name)} - given

    def put_relations(self):
        """For a kind with more than fields of the row: set them on the instance, in memory."""


class MomentField(forms.SplitDateTimeField):
    """A day and a time of day, within the years a paper has to do with."""

    def __init__(self, label, **kwargs):
        super().__init__(label=label, required=False, widget=MomentInput(label), **kwargs)

    def clean(self, value):
        moment = super().clean(value)
        if moment and not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise forms.ValidationError("Se efter, om årstallet er rigtigt.")
        return moment


class WithdrawForm(forms.Form):
    note = forms.CharField(
        label="Forklaring til læserne",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Står på adressen i stedet for indholdet. Skriv, hvorfor det er taget ned.",
    )


class ReviewForm(forms.Form):
    """To whom a text goes, and what to look at."""

    to = forms.ModelChoiceField(None, label="Til", required=False, empty_label="Den, der har tid")
    note = forms.CharField(
        label="Bemærkning",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Hvad skal der ses efter? Må stå tomt.",
    )

    def __init__(self, *args, reviewers, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["to"].queryset = reviewers


class SendBackForm(forms.Form):
    note = forms.CharField(
        label="Hvad mangler?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Forfatteren ser det øverst på siden.",
    )


class ReleaseForm(forms.Form):
    """When readers see it, until when, and where it stands on the front page."""

    publish_at = MomentField(
        "Udgives",
        help_text="Lad stå tomt for at udgive nu. Ellers udgives det af sig selv på tidspunktet.",
    )
    until = MomentField("Vises indtil", help_text="Lad stå tomt, så bliver det stående.")

    def __init__(self, *args, item, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.item = item
        if item.is_live():
            # When it was published is history; only its end can still be set.
            self.fields.pop("publish_at")
        for name, moment in (("publish_at", item.published_at), ("until", item.expires_at)):
            if name in self.fields and moment and not item.is_over():
                # To the minute, as the field shows it: an untouched one has not changed.
                self.fields[name].initial = moment.replace(second=0, microsecond=0)

    def clean(self):
        cleaned = super().clean()
        until = cleaned.get("until")
        if until and until <= self._begins(cleaned):
            self.add_error("until", "»Vises indtil« skal ligge efter udgivelsen.")
        elif until and until <= timezone.now():
            self.add_error("until", "Tidspunktet er passeret. Ret det, eller tøm felterne.")
        return cleaned

    def _begins(self, cleaned):
        """When readers see it first, if the form is carried out."""
        if self.item.is_live():
            return self.item.published_at
        return cleaned.get("publish_at") or timezone.now()
