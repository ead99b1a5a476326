"""What the dialog has in it in which a picture is chosen. The pictures come by `picture-grid`."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from publishing.library.filters import LibraryFilter
from publishing.library.laying_in import LIMITS


def urls(admin):
    return [path("vaelg/", admin.admin_site.admin_view(chooser), name="picture-chooser")]


@require_safe
def chooser(request):
    if not request.user.has_perm("pictures.view_picture"):
        raise PermissionDenied("Du kan ikke se billedarkivet.")
    may_add = request.user.has_perm("pictures.add_picture")
    context = {"may_add": may_add, "form": LibraryFilter(request.GET), **LIMITS}
    return render(request, "admin/pictures/_chooser.html", context)
