from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate


class NewsroomConfig(AppConfig):
    name = "newsroom"
    verbose_name = "Redaktionen"

    def ready(self):
        from newsroom.roles import grant_roles
        from newsroom.site import name_site

        # After every migrate (and after a test's flush), so that the groups always match the table.
        # The signal is sent only for apps with models, and for each of them: one is enough.
        post_migrate.connect(grant_roles, sender=self.apps.get_app_config("accounts"))
        post_migrate.connect(name_site, sender=self.apps.get_app_config("sites"))


class DeskConfig(AdminConfig):
    default_site = "publishing.desk.site.DeskSite"

    def ready(self):
        super().ready()
        from django.contrib import admin
        from taggit.models import Tag

        # taggit's own model is not used: our tags are `publishing.Tag`.
        admin.site.unregister(Tag)
