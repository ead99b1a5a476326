"""The notices of one mail, laid down as drafts."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect

from people.desk.chain import Chain
from people.desk.company_field import new_name
from people.models import Company, Notice
from people.naming import company_key, may_be_one
from publishing.desk import unsaved

# What may stand in the form besides the mail and would not be lost with it.
NOT_A_TEXT = {"company", "printed_company"}


def lay_down(admin, request, reading):
    """Answer the button »Læg dem som 4 kladder«: to the first of them."""
    if not admin.has_add_permission(request):
        raise PermissionDenied("Du kan ikke skrive navnenyt.")
    form = admin.get_form(request)(request.POST)
    form.full_clean()
    if made := unsaved.made_already(request.user, form):
        return redirect(Chain().url_of(made))
    may_make = request.user.has_perm("people.add_company")
    drafts = begin_drafts(reading.found, request.POST, by=request.user, may_make=may_make)
    if not form.typed() - NOT_A_TEXT:
        unsaved.forget(request.user, form, drafts[0])
    sentence = f"{len(drafts)} kladder er lagt. Læserne ser dem, når du udgiver dem en for en."
    admin.message_user(request, sentence, messages.SUCCESS)
    return redirect(Chain([draft.pk for draft in drafts[1:]]).url_of(drafts[0]))


@transaction.atomic
def begin_drafts(found, chosen, *, by, may_make):
    """
    A draft of each, all or none. `chosen` has the company the editor took for a notice where there
    was a choice, as `firma-0`. One that is not there yet is made where `may_make`: once, though the
    mail writes its form or its capitals in two ways.
    """
    made, drafts = [], []
    for number, notice in enumerate(found):
        company = company_of(notice, chosen.get(f"firma-{number}"), made if may_make else None)
        drafts.append(begin_draft(notice, company, by=by))
    return drafts


def begin_draft(found, company, *, by):
    notice = Notice()
    content = found.values | {
        "company": company and company.pk,
        "printed_company": found.printed_as(company),
        "job_date": found.values["job_date"] or None,
        "age": found.fields.age,
        "years": found.fields.years,
    }
    notice.put(content)
    notice.begin(by=by)
    return notice


def company_of(found, choice, made):
    """The company chosen, the one the name goes by, or a new one; `made` are those made before."""
    offered = {value for value, _ in found.choices}
    value = choice if choice in offered else found.company_value
    name = new_name(value)
    if not name:
        known = (found.match.company, *found.match.near)
        return next((company for company in known if company and str(company.pk) == value), None)
    if made is None:
        return None
    key = company_key(name)
    alike = (its for its in made if its.key == key and may_be_one(its.name, name))
    company = next(alike, None) or Company.objects.made(name)
    made.append(company)
    return company
