from django.apps import AppConfig


class FrontpageConfig(AppConfig):
    name = "frontpage"
    verbose_name = "Forsiden"

    def ready(self):
        from frontpage.models import Slot
        from frontpage.placing import FrontPlacer
        from publishing.desk.placing import PLACERS
        from publishing.versions import removal

        PLACERS.append(FrontPlacer())
        # A layout is never changed, but for the legal removal of a person.
        removal.PLACES.append(removal.Texts(Slot, ("kicker", "headline"), removal.of_items))
