"""The pages of an item at the desk, besides its form."""

from functools import partial

from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST


def name_of(admin, page):
    """What a page of an admin is called where addresses are looked up."""
    return f"{admin.opts.app_label}_{admin.opts.model_name}_{page}"


def desk_url(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def desk_page(admin, route, view, name=""):
    """A path to `view(admin, request, …)`, for those who are logged in at the desk."""
    guarded = admin.admin_site.admin_view(partial(view, admin))
    return path(route, guarded, name=name_of(admin, name or view.__name__))


def desk_button(admin, route, view, name=""):
    """Likewise for what only a button may ask for."""
    guarded = admin.admin_site.admin_view(require_POST(partial(view, admin)))
    return path(route, guarded, name=name_of(admin, name or view.__name__))


def to_page(admin, page, *args):
    return redirect(f"admin:{name_of(admin, page)}", *args)
