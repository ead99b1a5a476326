from django.db.models import Q

from people.company_names import company_named, fold
from people.models import Company
from people.naming import company_key
from publishing import danish
from publishing.printable import printable
from publishing.slugs import spell_out

MOST = 10
LONGEST = 160


def suggestions_for(typed):
    """
    Companies whose name, alias or CVR number holds what is typed, those that begin with it first,
    and then those with a like name, so that none is made twice. `line` says why a row is there
    where its name does not; `exact` that it is the company of that very name.
    """
    typed = " ".join(printable(typed).split())[:LONGEST]
    rows = [_row(company, typed) for company in _holding(typed)]
    known = {row["id"] for row in rows}
    near = _near(typed) if typed else ()
    line = f"ligner »{typed}«"
    return rows + [_as_row(company, line) for company in near if str(company.pk) not in known]


def _holding(typed):
    wanted = Q(name__icontains=typed) | Q(aliases__name__icontains=typed) | Q(cvr__startswith=typed)
    if key := company_key(typed):
        # SQLite folds only a-z; keys are folded already.
        wanted |= Q(key__contains=key) | Q(aliases__key__contains=key)
    rows = Company.objects.standing().filter(wanted).distinct().prefetch_related("aliases")
    start = fold(typed)

    def order(company):
        return not fold(company.name).startswith(start), danish.sort_key(company.name)

    return sorted(rows.order_by("name")[:200], key=order)[:MOST]


def _near(typed):
    match = company_named(typed)
    return (match.company,) if match.company else match.near


def _row(company, typed):
    wanted = fold(typed)
    if wanted and wanted in fold(company.name):
        return _as_row(company, "", exact=fold(company.name) == wanted)
    for alias in company.aliases.all():
        if wanted and wanted in fold(alias.name):
            line = f"skrives også »{alias.name}«"
            return _as_row(company, line, exact=fold(alias.name) == wanted)
    if typed and company.cvr.startswith(typed):
        return _as_row(company, f"CVR {company.cvr}", exact=company.cvr == typed)
    spelt_out = spell_out(typed) in spell_out(company.name)
    return _as_row(company, "" if spelt_out else f"ligner »{typed}«")


def _as_row(company, line, *, exact=False):
    return {"id": str(company.pk), "text": company.name, "line": line, "exact": exact}
