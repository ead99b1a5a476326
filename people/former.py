"""
Which company a notice says that a person came from: what was typed, found among the companies.

`Notice.former_company` is derived. It is filled when a notice is saved, and found anew when a
company gets, loses or changes a name.
"""

from people.companies import Company, CompanyAlias
from people.naming import company_key
from people.notices import Notice


def name_changed(instance, **kwargs):
    """Signal receiver for companies and their other names, saved or deleted."""
    company = instance.company if isinstance(instance, CompanyAlias) else instance
    find_former_companies([company], names=[instance.name])


def find_former_companies(companies, names=()):
    """Find anew for all notices that name one of the companies, or are said to."""
    keys = {company_key(name) for name in names}
    for company in companies:
        keys |= {company_key(name) for name in company.names}
    told = Notice.objects.filter(former_company__in=companies).values_list("old_company")
    named = Notice.objects.filter(former_key__in=keys - {""}).values_list("old_company")
    for (text,) in told.union(named):
        found = Company.objects.known_as(text)
        same = Notice.objects.filter(former_key=company_key(text), old_company=text)
        same.update(former_company=found)
