"""
A picture of a form: a plain list of the newest where no script runs, and the library's own grid
where one does (static/js/desk/picture-field.js).
"""

import json

from django import forms
from django.db.models import Q
from django.template.loader import render_to_string

from pictures.ids import row_id
from pictures.models import Picture

# The newest of the library, to choose between where no script can search it.
NEWEST = 20


def to_choose_between(pk, rows=None):
    """
    The picture with this id, or None, and the choices of a plain list: none, it, the newest. `rows`
    are those that a page with many such fields has fetched for all of them.
    """
    if rows is None:
        rows = Picture.objects.filter(Q(pk=pk) | Q(pk__in=Picture.objects.values("pk")[:NEWEST]))
    chosen = next((picture for picture in rows if picture.pk == pk), None)
    rows = sorted(rows, key=lambda picture: picture != chosen)
    return chosen, [("", "–"), *((picture.pk, str(picture)) for picture in rows)]


class PictureInput(forms.Select):
    class Media:
        js = [forms.Script("js/desk/picture-field.js", type="module")]

    def __init__(self, slot, attrs=None, rows=None):
        """`slot`: where readers will see the picture, among those of the renditions."""
        super().__init__(attrs)
        self.slot, self.rows = slot, rows

    def render(self, name, value, attrs=None, renderer=None):
        pk = row_id(str(value or ""))
        chosen, self.choices = to_choose_between(pk, self.rows)
        context = {
            "field": super().render(name, chosen and chosen.pk, attrs, renderer),
            "slot": self.slot,
            "chosen": json.dumps(chosen.as_choice()) if chosen else "",
        }
        return render_to_string("admin/widgets/picture_field.html", context)
