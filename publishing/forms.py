from django import forms
from django.urls import reverse
from taggit.forms import TagWidget


class TagInput(TagWidget):
    """
    A comma-separated field that suggests tags as one types; a plain text field without JavaScript.
    """

    template_name = "admin/widgets/tag_input.html"

    class Media:
        js = [forms.Script("js/desk/tag-field.js", type="module")]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["suggestions"] = reverse("admin:tag-suggestions")
        return context


class ItemForm(forms.ModelForm):
    """
    The editing form of every kind. The moments of publication are not fields of the row here: they
    belong to the button »Udgiv« and reach the row only through `ContentItem.publish`.
    """

    publish_at = forms.SplitDateTimeField(
        label="Udgives",
        required=False,
        help_text="Lad stå tomt for at udgive nu. Ellers udgives det af sig selv på tidspunktet.",
    )
    until = forms.SplitDateTimeField(
        label="Vises indtil", required=False, help_text="Lad stå tomt, så bliver det stående."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "publish_at" in self.fields:
            self.fields["publish_at"].initial = self.instance.published_at
            self.fields["until"].initial = self.instance.expires_at

    def clean(self):
        cleaned = super().clean()
        at, until = cleaned.get("publish_at"), cleaned.get("until")
        if at and until and until <= at:
            self.add_error("until", "»Vises indtil« skal ligge efter udgivelsen.")
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        # A live item is what readers see: it may not be saved into something unfit for them.
        if not self.errors and self.instance.is_live():
            for sentence in self.instance.missing_for_publication():
                self.add_error(None, sentence)


class WithdrawForm(forms.Form):
    note = forms.CharField(
        label="Forklaring til læserne",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Står på adressen i stedet for indholdet. Skriv, hvorfor det er taget ned.",
    )
