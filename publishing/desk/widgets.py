"""
The desk's own fields: each is a plain form control that works by itself, and a small custom element
around it that makes it pleasant.
"""

import re

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.template.loader import render_to_string
from django.urls import reverse
from django_prose_editor.widgets import (
    ProseEditorWidget,
    importmap,
    prose_editor_js,
    prose_editor_media,
)
from js_asset import Media
from taggit.forms import TagWidget

from pictures.ids import row_id
from pictures.models import Picture
from publishing.desk.picture_field import PictureInput
from publishing.library.gone import CHOOSE_ANOTHER

# A no-break space is typed on purpose: »kl. 9.12« stays on one line.
SPACE = re.compile(r"[ \t\r\n]+")


class TagInput(TagWidget):
    """
    A comma-separated field that suggests tags as one types; a plain text field without JavaScript.
    """

    class Media:
        js = [forms.Script("js/desk/tag-field.js", type="module")]

    def render(self, name, value, attrs=None, renderer=None):
        field = super().render(name, value, attrs, renderer)
        context = {"field": field, "suggestions": reverse("admin:tag-suggestions")}
        return render_to_string("admin/widgets/tag_field.html", context)


class ChoiceInput(AutocompleteSelect):
    """
    One row chosen by typing. Django's own uses select2, whose list a screen reader cannot follow;
    ours is a combobox over the same address.
    """

    # The word before the name of a row that is not there yet, where one may be made on the spot.
    makes = ""

    @property
    def media(self):
        return forms.Media(js=[forms.Script("js/desk/choice-field.js", type="module")])

    def optgroups(self, name, value, attr=None):
        # What was sent and is no id is shown as nothing chosen; Django's own breaks on it.
        return super().optgroups(name, [v for v in value if row_id(str(v)) is not None], attr)

    def render(self, name, value, attrs=None, renderer=None):
        field = super().render(name, value, attrs, renderer)
        context = {"field": field, "makes": self.makes}
        return render_to_string("admin/widgets/choice_field.html", context)


class ChoosesByTyping:
    """
    For an admin or inline: its `autocomplete_fields` are chosen with our own combobox, and pictures
    in the library's own grid, where new ones are laid in too.
    """

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.remote_field.model is Picture:
            kwargs["widget"] = PictureInput(db_field.model.PICTURE_SLOTS[0])
            kwargs["error_messages"] = {"invalid_choice": CHOOSE_ANOTHER}
        elif db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = ChoiceInput(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Beside a choice one can make a new row or mend the chosen one, and nothing else."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = field.widget.can_view_related = False
            if isinstance(field.widget.widget, PictureInput):
                field.widget.can_add_related = False
        return field


class RunningLine(forms.Textarea):
    """One line of text, however many lines it takes on the screen: a headline, a teaser."""

    class Media:
        js = [forms.Script("js/desk/running-line.js", type="module")]

    def __init__(self, attrs=None):
        super().__init__({"rows": 1, "class": "running-line", **(attrs or {})})

    def value_from_datadict(self, data, files, name):
        typed = super().value_from_datadict(data, files, name)
        return typed if typed is None else SPACE.sub(" ", typed).strip()


class DayInput(forms.DateInput):
    """A day, by the browser's own calendar: known to every thumb and every screen reader."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class MomentInput(forms.SplitDateTimeWidget):
    """A day and a time of day, named by the field's label for those who do not see it."""

    def __init__(self, label):
        super().__init__(
            date_format="%Y-%m-%d",
            time_format="%H:%M",
            date_attrs={"type": "date", "aria-label": f"{label}, dato"},
            time_attrs={"type": "time", "aria-label": f"{label}, klokkeslæt"},
        )


class WritingSurface(ProseEditorWidget):
    """The body's editor, in the desk's own skin and with the desk's own toolbar."""

    @property
    def media(self):
        base = Media(importmap=importmap, js=[prose_editor_js])
        return prose_editor_media(base=base, preset=self.preset)
