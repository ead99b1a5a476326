from django.apps import AppConfig


class SponsoredConfig(AppConfig):
    name = "sponsored"
    verbose_name = "Annoncer"
