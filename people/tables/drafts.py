"""The rows of a table laid down as drafts, all or none."""

from django.db import transaction

from people.company_names import fold
from people.models import Company
from people.tables.preview import Preview
from people.tables.resource import NoticeResource


@transaction.atomic
def lay_down(table, *, by, may_make):
    """A draft of each row that has no fault, in their order."""
    preview = Preview(table, may_make=may_make)
    right = {entry.number: entry for entry in preview.right}
    companies = Companies(preview)
    resource = NoticeResource(by=by, company_of=companies.of)
    resource.import_data(table.only(right).dataset, use_transactions=True, raise_errors=True)
    return resource.made


class Companies:
    """The companies of a table's rows: those there are, and one for each new name or CVR number."""

    def __init__(self, preview):
        self.preview, self.made = preview, {}

    def of(self, row):
        if found := self.preview.match_of(row).company:
            return found.standing
        if not row.company:
            return None
        known_by = [known for known in (row.cvr, fold(row.company)) if known]
        company = next((self.made[known] for known in known_by if known in self.made), None)
        company = company or Company.objects.made(row.company, cvr=row.cvr)
        self.made |= dict.fromkeys(known_by, company)
        return company
