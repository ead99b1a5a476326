from django.apps import AppConfig


class FrontpageConfig(AppConfig):
    name = "frontpage"
    verbose_name = "Forsiden"

    def ready(self):
        from frontpage.models import Slot
        from frontpage.picture_uses import FRONT
        from frontpage.placing import FrontPlacer
        from publishing.desk.placing import PLACERS
        from publishing.library.uses import USES
        from publishing.versions import finding

        USES.append(FRONT)
        PLACERS.append(FrontPlacer())
        # A layout is never changed, but for the legal removal of a person.
        finding.PLACES.append(finding.Texts(Slot, ("kicker", "headline"), finding.of_items))
