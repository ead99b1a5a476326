from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles.corrections import Correction
from articles.models import Article, Author
from publishing.pager import page_of
from publishing.pages import item_page
from publishing.slugs import slugify

article = item_page(Article)


@require_safe
def author(request, slug):
    if slug != slugify(slug):
        return redirect("author", slugify(slug) or "ukendt", permanent=True)
    person = get_object_or_404(Author.objects.select_related("picture"), slug=slug)
    items = Article.objects.filter(authors=person).live().for_teasers()
    context = {"author": person, "page": page_of(request, items)}
    return render(request, "articles/author.html", context)


@require_safe
def corrections(request):
    page = page_of(request, Correction.objects.for_log(), stamp="made_at")
    return render(request, "articles/corrections.html", {"page": page})
