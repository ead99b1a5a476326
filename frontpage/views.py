from django.shortcuts import render
from django.views.decorators.http import require_safe

from frontpage.front import compose


@require_safe
def front(request):
    return render(request, "frontpage/front.html", {"front": compose()})
