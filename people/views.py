from django.shortcuts import render
from django.views.decorators.http import require_safe

from people.models import Notice
from publishing.pager import page_of
from publishing.pages import item_page

notice = item_page(Notice)


@require_safe
def notices(request):
    page = page_of(request, Notice.objects.live().for_teasers())
    return render(request, "people/notice_list.html", {"page": page})
