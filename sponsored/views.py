from django.shortcuts import render

from publishing.pages import item_page
from sponsored.models import SponsoredPost


@item_page(SponsoredPost)
def post(request, item):
    return render(request, "sponsored/post.html", {"item": item, "tags": item.tags.all()})
