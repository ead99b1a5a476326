import json

from django import forms
from django.template.loader import render_to_string

from people import grammar
from people.company_names import cvr_in
from people.desk.company_field import new_name
from people.desk.reading import Reading
from people.desk.sentence import tidied
from people.printed import Who
from publishing.desk.forms import ItemForm
from publishing.printable import printable

# The words a field is printed after, shown in it while it is empty.
PRINTED_AFTER = {
    "printed_company": "som på listen",
    "title": "som …",
    "department": "i …",
    "office_company": "ved …s kontor",
    "office_city": "i …",
    "task": "skal især beskæftige sig med …",
    "old_title": "kommer fra en stilling som …",
    "old_company": "hos …",
    "education": "er uddannet …",
    "school": "…",
    "network": "via …",
    "prior": "har tidligere beskæftiget sig med …",
    "certification": "opnået certificeringen …",
    "issuer": "fra …",
    "day_job": "er til daglig …",
    "next_title": "fortsætter i en stilling som …",
    "next_company": "hos …",
    "free_sentence": "kun når felterne ikke rækker",
}


HOW_TO_PASTE = "Hele mailen, med en eller flere notitser. Så udfylder vi felterne."


class PastedText(forms.CharField):
    """A text from another program, without the characters no reader sees."""

    def to_python(self, value):
        return printable(super().to_python(value))


class WhoInput(forms.RadioSelect):
    """Three buttons in a row, none of them pressed: who is asked, never guessed from the name."""

    def render(self, name, value, attrs=None, renderer=None):
        context = self.get_context(name, value, attrs)
        context["described"] = (attrs or {}).get("aria-describedby")
        context["invalid"] = "aria-invalid" in (attrs or {})
        return render_to_string("admin/widgets/who_input.html", context)


class NoticeForm(ItemForm):
    """
    The person is typed, not chosen: the same name at the same company is the same person. The
    company is chosen or named; one that is only named is made when the notice is saved.
    """

    given = ("occasion", "mail", "caption_name", "seen")
    nothing_typed = "Der er ikke skrevet noget endnu. Skriv mindst et navn eller en virksomhed."
    asks_for_all = (*ItemForm.asks_for_all, "_publish_next")

    first_name = forms.CharField(label="Fornavn", max_length=80)
    last_name = forms.CharField(label="Efternavn", max_length=80)
    mail = PastedText(
        label="Indsæt mailen her",
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": HOW_TO_PASTE}),
    )
    # The name under the photograph in the mail, which is held against the notice's.
    caption_name = forms.CharField(widget=forms.HiddenInput)
    # What the page began with, so that nothing others did meanwhile is published unseen.
    seen = forms.CharField(widget=forms.HiddenInput)

    class Media:
        js = [
            forms.Script("js/desk/notice-form.js", type="module"),
            forms.Script("js/desk/near-notices.js", type="module"),
            forms.Script("js/desk/tag-suggestions.js", type="module"),
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() & PRINTED_AFTER.keys():
            self.fields[name].widget.attrs["placeholder"] = PRINTED_AFTER[name]
            self.fields[name].help_text = ""
        if "occasion" in self.fields:
            self.dress()
        if self.instance.pk is None:
            self.fields["mail"].widget.attrs["autofocus"] = True
        if self.instance.person and "first_name" in self.fields:
            first_name, last_name = self.instance.printed_names
            self.initial = {
                "first_name": first_name,
                "last_name": last_name,
                **self.initial,
            }

    def dress(self):
        self.fields["occasion"].required = True
        used = {key: occasion.fields for key, occasion in grammar.OCCASIONS.items()}
        self.fields["occasion"].widget.attrs["data-used"] = json.dumps(used)
        self.fields["who"].choices = Who.choices
        self.fields["who"].help_text = ""
        self.fields["job_date"].help_text = self.fields["age"].help_text = ""

    def clean_mail(self):
        """A mail is gone when its page is saved, so those in it that are not laid down are told."""
        mail = self.cleaned_data["mail"]
        if self.instance.pk is None and (many := len(Reading(mail).read.notices)) > 1:
            raise forms.ValidationError(
                f"Der står {many} notitser i mailen, som ikke er lagt endnu. Læg dem som kladder "
                "først, eller tøm feltet, hvis de ikke skal bruges."
            )
        return mail

    def clean(self):
        cleaned = tidied(super().clean() or self.cleaned_data)
        typed, company = new_name(self.data.get("company")), cleaned.get("company")
        if typed and company and typed != company.name and not cvr_in(typed):
            # Known under another spelling, which stays as it was typed.
            cleaned["printed_company"] = cleaned.get("printed_company") or typed
        return cleaned

    def put_relations(self):
        names = {name: self.cleaned_data.get(name, "") for name in ("first_name", "last_name")}
        self.instance.put(names)
