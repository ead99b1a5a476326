from django.apps import AppConfig


class SponsoredConfig(AppConfig):
    name = "sponsored"
    verbose_name = "Annoncer"

    def ready(self):
        from publishing.triggers import TRIGGERS
        from sponsored.guard import GUARDS

        TRIGGERS.extend(GUARDS)
