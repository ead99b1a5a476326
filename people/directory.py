"""The pages of a company and of a person, made from the notices that readers may see."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from people import structured
from people.companies import NOBODY, company_at
from people.notices import Notice
from people.persons import Person
from publishing.answers import NothingHere
from publishing.pager import page_of
from publishing.pages import not_indexed
from publishing.tags import Tag

# So many of those who came, and of those who left, stand on a company's first page.
MOVES = 8
# So many tags at most, of so many of its newest notices.
TAGS, TAGGED = 12, 200
# The parts of a company's page, as its address names them, and the words that head them.
CAME, LEFT = "kom", "gik"
PARTS = {CAME: "Kom til", LEFT: "Forlod virksomheden"}


@require_safe
def company(request, slug):
    """A company that readers have read of: it has a live notice, or somebody came from it."""
    company = company_at(slug)
    if slug != company.slug and company.has_page:
        return redirect(company, permanent=True)
    part = request.GET.get("vis", "")
    if part and part not in PARTS:
        raise NothingHere("Adressen på siden er ikke hel. Begynd forfra på virksomhedens side.")
    page = page_of(request, notices_of(company, part).for_career(), stamp="listed_at")
    first = not (part or page.first_url)
    context = {"company": company, "page": page, "part": PARTS.get(part), "first": first}
    if first:
        context |= overview_of(company) | {"data": structured.organization(request, company)}
    if not (page.items or context.get("left") or (page.first_url and company.has_page)):
        raise NothingHere(NOBODY)
    return shown(request, "people/company.html", context)


def notices_of(company, part=""):
    """The live notices of a company: its own, or of those who came to it, or of those who left."""
    live = Notice.objects.live()
    if part == CAME:
        return live.came_to(company)
    return live.left(company) if part == LEFT else live.filter(company=company)


def overview_of(company):
    """What stands above the list on a company's first page; one move more tells that there are."""
    came, left = (newest(notices_of(company, part).for_career()) for part in PARTS)
    recent = newest(notices_of(company))[:TAGGED].values("pk")
    tags = Tag.objects.filter(tagged__content_object__in=recent).distinct()
    return {
        "came": list(came[: MOVES + 1]),
        "left": list(left[: MOVES + 1]),
        "moves": MOVES,
        "tags": list(tags[:TAGS]),
    }


def newest(notices):
    """In the order of the index that has a company's notices, newest first."""
    return notices.order_by("-listed_at", "-pk")


@require_safe
def person(request, pk, slug=""):
    """A person with at least one live notice; nobody else has a page."""
    person = get_object_or_404(Person, pk=pk).standing
    page = page_of(request, person.notices.live().for_career())
    if not (page.items or person.has_page):
        raise NothingHere("Vi har ingen navnenyt om den person.")
    if (pk, slug) != (person.pk, person.slug):
        return redirect(person, permanent=True)
    career = sorted(page.items, key=lambda notice: notice.job_date, reverse=True)
    pictured = next((notice for notice in page.items if notice.shown_picture), None)
    portrait = pictured and pictured.shown_picture
    context = {"person": person, "page": page, "career": career, "portrait": portrait}
    context["portrait_alt"] = pictured and pictured.alt
    context["data"] = structured.person(request, person, career, portrait)
    return shown(request, "people/person.html", context)


def shown(request, template, context):
    """Old notices alone are not for search engines, as they are not on their own pages."""
    if any(notice.is_indexed() for notice in (*context["page"].items, *context.get("left", ()))):
        return render(request, template, context)
    return not_indexed(render(request, template, context | {"noindex": True}))
