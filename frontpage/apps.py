from django.apps import AppConfig


class FrontpageConfig(AppConfig):
    name = "frontpage"
    verbose_name = "Forsiden"

    def ready(self):
        from frontpage.placing import FrontPlacer
        from publishing.placing import PLACERS

        PLACERS.append(FrontPlacer())
