"""What the fields of a version are called, and what stands behind its ids and codes."""

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from pictures.ids import row_id
from pictures.models import Picture
from publishing import danish
from publishing.items import ContentItem
from publishing.library.gone import GONE as GONE_PICTURE

# Kept in a version in place of the person they belong to.
ELSEWHERE = {"first_name": "fornavn", "last_name": "efternavn"}
# The row an id stood for is gone.
GONE = "(findes ikke mere)"
# Likewise, of a row that is more than a name.
GONE_ROWS = {Picture: GONE_PICTURE}
# What a body refers to.
ROWS = {"picture": Picture, "item": ContentItem}


class Names:
    """For `comparing.compare`: the names of one kind of item's fields and of their values."""

    def __init__(self, model):
        self.model = model

    def _field(self, name):
        try:
            return self.model._meta.get_field(name)
        except FieldDoesNotExist:
            return None

    def label(self, name):
        field = self._field(name)
        return str(field.verbose_name) if field else ELSEWHERE.get(name, name)

    def of(self, kind, values):
        """{value: name}, empty where the values are read as they are. One query for the rows."""
        field = self._field(kind)
        if rows := ROWS.get(kind) or self._rows_of(field):
            return _rows(rows, values)
        if getattr(field, "choices", None):
            words = dict(field.flatchoices)
            return {value: str(words.get(value, value)) for value in values}
        if isinstance(field, models.BooleanField):
            return {value: "ja" if value else "nej" for value in values}
        if isinstance(field, models.DateField):
            return {value: danish.date(field.to_python(value)) for value in values}
        return {}

    def _rows_of(self, field):
        """The model a relation points to. (Tags are another kind of field, and kept by name.)"""
        is_rows = isinstance(field, models.ForeignKey | models.ManyToManyField)
        return field.related_model if is_rows else None


def _rows(model, values):
    ids = {value: row_id(str(value)) for value in values}
    gone = GONE_ROWS.get(model, GONE)
    found = model._default_manager.in_bulk(set(filter(None, ids.values())))
    return {value: str(found.get(pk, gone)) for value, pk in ids.items()}
