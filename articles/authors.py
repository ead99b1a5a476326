"""The authors of an article, chosen in the order they are named."""

from django import forms
from django.template.loader import render_to_string

from pictures.ids import row_id


class AuthorsInput(forms.SelectMultiple):
    """
    A list of all authors to choose from; the chosen ones first, in their order. The script makes it
    names one moves up and down, and what is sent is the order of the options.
    """

    class Media:
        js = [forms.Script("js/desk/authors-field.js", type="module")]

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        order = {pk: place for place, pk in enumerate(value)}
        return sorted(groups, key=lambda group: order.get(str(group[1][0]["value"]), len(order)))

    def render(self, name, value, attrs=None, renderer=None):
        field = super().render(name, value, attrs, renderer)
        return render_to_string("admin/widgets/authors_field.html", {"field": field})


class AuthorsField(forms.ModelMultipleChoiceField):
    widget = AuthorsInput
    default_error_messages = {"invalid_choice": "Vælg en forfatter fra listen."}

    def clean(self, value):
        """The authors in the order they were sent, each once."""
        sent = list(dict.fromkeys(map(str, value or [])))
        if any(row_id(pk) is None for pk in sent):
            raise forms.ValidationError(self.error_messages["invalid_choice"])
        found = {str(author.pk): author for author in super().clean(sent)}
        return [found[pk] for pk in sent]
