"""People moves as data: the list with its filters, the files of it, and flows between companies."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from people.moves import data
from people.moves.filters import NoticeFilter, companies_like, nearest_companies, tags_like
from people.moves.flows import Flows
from people.moves.periods import FlowPeriod
from publishing.answers import NothingHere

LIST = "people/notice_list.html"


def not_kept(response: HttpResponse):
    """Addresses without end, as free text makes them, would push real pages out of the store."""
    patch_cache_control(response, no_store=True)
    return response


@require_safe
def notices(request):
    chosen = NoticeFilter(request.GET)
    if not chosen.is_valid():
        near = nearest_companies(request.GET.get("virksomhed", ""))
        return not_kept(render(request, LIST, {"form": chosen, "noindex": True, "near": near}))
    page = chosen.selection.page(request)
    context = {"form": chosen, "page": page, "noindex": bool(chosen.canonical)}
    response = render(request, LIST, context)
    return response if chosen.is_plain else not_kept(response)


@require_safe
def notice_data(request, form):
    if form not in data.FORMATS:
        raise NothingHere("Navnenyt kan hentes som CSV og som JSON.")
    chosen = NoticeFilter(request.GET)
    if not chosen.is_valid():
        raise NothingHere(" ".join(f"{name}: {said[0]}" for name, said in chosen.errors.items()))
    return data.response(form, chosen.selection, request.build_absolute_uri)


@require_safe
def suggestions(request):
    """Names of companies and tags that begin like what is typed in a filter."""
    companies = companies_like(request.GET.get("virksomhed", "")[:100])
    tags = tags_like(request.GET.get("emne", "")[:100])
    return not_kept(JsonResponse({"names": [row.name for row in (*companies, *tags)]}))


@require_safe
def flows(request):
    period = FlowPeriod(request.GET)
    context = {"form": period, "noindex": not period.is_usual}
    if period.is_valid():
        context["flows"] = Flows.of(period.since, period.until)
    response = render(request, "people/flows.html", context)
    return response if period.is_preset else not_kept(response)
