"""The company of a notice: chosen among those there are, or named and made with the notice."""

from django import forms
from django.core.exceptions import ValidationError

from people.company_names import company_named, cvr_in
from people.models import Company
from publishing.desk.widgets import ChoiceInput
from publishing.printable import printable
from publishing.slugs import slugify

# Before the name of a company that is not there yet, where else an id stands.
NEW = "ny:"
LONGEST = Company._meta.get_field("name").max_length


def new_name(value):
    """The name in the value of a company to be made, or ""."""
    if not isinstance(value, str) or not value.startswith(NEW):
        return ""
    return " ".join(printable(value.removeprefix(NEW)).split())


class CompanyInput(ChoiceInput):
    url_name = "%s:company-suggestions"
    makes = "Opret"

    def optgroups(self, name, value, attr=None):
        """A company that is named and not made yet comes back as it was sent."""
        groups = super().optgroups(name, value, attr)
        for sent in value:
            if typed := new_name(sent):
                groups[0][1].append(self.create_option(name, sent, typed, True, len(groups[0][1])))
        return groups


class CompanyField(forms.ModelChoiceField):
    """
    Gives a company, which is not saved yet where it was only named. A name, alias or CVR number
    that somebody has is theirs, however its capitals are typed.
    """

    may_make = True

    def to_python(self, value):
        name = new_name(value)
        if name:
            return self.named(name)
        nobody = isinstance(value, str) and value.startswith(NEW)
        return None if nobody else super().to_python(value)

    def named(self, name):
        match = company_named(name)
        if match.company and match.sure:
            return match.company
        if not self.may_make:
            raise ValidationError("Du kan ikke oprette virksomheder. Vælg en på listen.")
        if cvr_in(name) == name.replace(" ", ""):
            raise ValidationError(f"Ingen har CVR-nummer {name} her. Skriv virksomhedens navn.")
        if len(name) > LONGEST:
            raise ValidationError(f"Navnet er for langt. Skriv højst {LONGEST} tegn.")
        return Company(name=name, slug=slugify(name) or "virksomhed")
