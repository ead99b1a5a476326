import re

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from publishing.items import ContentItem
from readership.models import HourlyCount

EVENTS = {"visning": "views", "laest": "reads", "klik": "clicks"}
ROBOTS = re.compile(r"bot|crawl|spider|slurp|preview|monitor|curl|wget|python|headless", re.I)


@csrf_exempt
@require_POST
def count(request, pk, event):
    """
    The beacon a page sends. Without a token, because the page is the same for every reader and
    carries no cookie; all it can do is add one to a number.
    """
    agent = request.headers.get("User-Agent", "")
    if event not in EVENTS:
        raise Http404("Det tælles ikke.")
    item = get_object_or_404(ContentItem.objects.live().with_pages().only("pk"), pk=pk)
    if agent and not ROBOTS.search(agent):
        HourlyCount.add(item.pk, EVENTS[event])
    return HttpResponse(status=204)
