from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from people.models import Company, Notice, Person
from publishing.answers import NothingHere
from publishing.pager import page_of
from publishing.pages import item_page
from publishing.slugs import slugify

notice = item_page(Notice)


@require_safe
def notices(request):
    page = page_of(request, Notice.objects.live().for_teasers())
    return render(request, "people/notice_list.html", {"page": page})


@require_safe
def company(request, slug):
    if slug != slugify(slug):
        return redirect("company", slugify(slug) or "ukendt", permanent=True)
    company = get_object_or_404(Company, slug=slug)
    page = page_of(request, company.notices.live().for_teasers())
    return render(request, "people/company.html", {"company": company, "page": page})


@require_safe
def person(request, pk, slug=""):
    """A person with at least one live notice; nobody else has a page."""
    person = get_object_or_404(Person, pk=pk)
    page = page_of(request, person.notices.live().for_teasers())
    if not page.items and not page.first_url:
        raise NothingHere("Vi har ingen navnenyt om den person.")
    if slug != person.slug:
        return redirect(person, permanent=True)
    return render(request, "people/person.html", {"person": person, "page": page})
