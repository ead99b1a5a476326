from django.conf import settings
from django.contrib import admin

# Imported for their registrations too, which ours take the place of.
from django.contrib.flatpages.admin import FlatPageAdmin
from django.contrib.flatpages.forms import FlatpageForm
from django.contrib.flatpages.models import FlatPage
from django.contrib.sites.admin import SiteAdmin  # noqa: F401
from django.contrib.sites.models import Site
from django_prose_editor.fields import ProseEditorFormField
from js_asset import Media

from publishing.body.nodes import NODES
from publishing.body.richtext import EXTENSIONS, sanitise
from publishing.desk.widgets import WritingSurface

# A standing page is served as it is stored, so the nodes that must be filled in are left out.
PAGE_EXTENSIONS = EXTENSIONS | {node.extension: False for node in NODES if node.template}

admin.site.unregister(FlatPage)
# Its host and name come from the settings at every migrate.
admin.site.unregister(Site)


class PageForm(FlatpageForm):
    content = ProseEditorFormField(
        label="Indhold",
        required=False,
        extensions=PAGE_EXTENSIONS,
        sanitize=sanitise,
        widget=WritingSurface,
    )


@admin.register(FlatPage)
class PageAdmin(FlatPageAdmin):
    """The standing pages under /om/, written as an article is."""

    form = PageForm
    fieldsets = [(None, {"fields": ["title", "url", "content"], "classes": ["text"]})]
    list_display = ["title", "url"]
    list_filter = []
    ordering = ["url"]

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        form.base_fields["url"].label = "Adresse"
        return form

    def render_change_form(self, request, context, *args, **kwargs):
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        form.instance.sites.set([settings.SITE_ID])
