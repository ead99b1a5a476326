"""The rows of a table as notices: read, held against the rules, and made drafts of."""

from types import SimpleNamespace

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Resource
from tablib import Dataset

from people import grammar
from people.company_names import cvr_in
from people.models import Notice
from people.tables.columns import FIELDS, LABELS

EMPTY = dict.fromkeys(LABELS, "") | {"job_date": None, "age": None, "years": None, "tags": ()}
NO_NOTICE = "Her er ingen notits, vi forstår. Skriv den om, eller brug de andre kolonner."
SEVERAL = "Her er {} notitser. Giv hver sin række."
NOBODY = "Der er hverken virksomhed eller navn i rækken."


class Row(SimpleNamespace):
    """What one row of the table says, under the keys of the grammar and `EXTRA_LABELS`."""

    @property
    def fields(self):
        """The notice as the grammar knows it; one with no occasion is a new job."""
        values = {name: getattr(self, name) for name in grammar.FIELD_NAMES}
        return grammar.NoticeFields(**values | {"occasion": self.occasion or "nyt_job"})

    @cached_property
    def read(self):
        """The notice read in the pasted text, or None where there is no such text."""
        if not self.text:
            return None
        notices = grammar.read(self.text)
        if len(notices) != 1:
            raise ValidationError({"text": SEVERAL.format(len(notices)) if notices else NO_NOTICE})
        return notices[0]

    def take_over(self):
        """Fill in what the text says and no other column does."""
        if self.read:
            for name in self.read.fields.filled():
                if getattr(self, name) in ("", None):
                    setattr(self, name, getattr(self.read.fields, name))

    @property
    def company_names(self):
        """What the company can be found by."""
        return [name for name in (self.company, self.cvr) if name]

    def draft(self, company, *, by):
        """Make the draft of this row, at a company that is in the database, or at none."""
        notice = Notice()
        values = {name: getattr(self.fields, name) for name in grammar.FIELD_NAMES}
        own = company and self.company not in ("", company.name) and not cvr_in(self.company)
        notice.put(
            values
            | {
                "company": company and company.pk,
                "printed_company": self.company if own else "",
                "tags": list(self.tags),
            }
        )
        notice.begin(by=by)
        return notice


class NoticeResource(Resource):
    """
    Reads the rows of a table. With `by` and `company_of` they become drafts; without, nothing is
    written, and there is nothing to roll back.
    """

    class Meta:
        force_init_instance = True
        import_id_fields = []
        instance_loader_class = BaseInstanceLoader
        skip_diff = True
        store_instance = True
        store_row_values = True

    def __init__(self, *, by=None, company_of=None):
        super().__init__()
        self.fields = FIELDS
        self.by, self.company_of = by, company_of
        self.made = []

    def init_instance(self, row=None):
        return Row(**EMPTY)

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        errors = dict(import_validation_errors or {})
        if "text" not in errors:
            try:
                instance.take_over()
            except ValidationError as error:
                errors |= error.error_dict
        if not (errors or instance.company_names or instance.fields.name):
            errors["company"] = ValidationError(NOBODY)
        if errors:
            raise ValidationError(errors)

    def save_instance(self, instance, is_create, row, **kwargs):
        if self.by:
            self.made.append(instance.draft(self.company_of(instance), by=self.by))

    def looked_at(self, dataset):
        """The rows as they would be, with what is wrong in them."""
        return self.import_data(dataset, use_transactions=False)

    def template(self):
        """The table with no rows, to be filled in."""
        return Dataset(headers=[field.column_name for field in self.fields.values()])
