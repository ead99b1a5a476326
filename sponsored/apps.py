from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SponsoredConfig(AppConfig):
    name = "sponsored"
    verbose_name = "Annoncer"

    def ready(self):
        from sponsored.guard import lay_guards

        post_migrate.connect(lay_guards, sender=self)
