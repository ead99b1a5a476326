from django.apps import AppConfig
from django.db.models.signals import post_save


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Artikler"

    def ready(self):
        from articles.correcting import CorrectionForm
        from articles.corrections import Correction
        from articles.models import Author
        from articles.picture_uses import AUTHORS
        from publishing.desk.release import EXTRAS
        from publishing.edition import bump_edition
        from publishing.library.uses import USES
        from publishing.versions import finding

        USES.append(AUTHORS)
        EXTRAS.append(CorrectionForm)

        # A name, a title or a portrait stands on pages of its own and at the head of articles.
        post_save.connect(bump_edition, sender=Author)
        # Written once, but for the legal removal of a person.
        finding.PLACES.append(finding.Texts(Correction, ("text",), finding.of_items))
