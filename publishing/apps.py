from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import (
    post_delete,
    post_migrate,
    post_save,
    pre_delete,
    pre_migrate,
)


class PublishingConfig(AppConfig):
    name = "publishing"
    verbose_name = "Udgivelse"

    def ready(self):
        from pictures.catching_up import catch_up
        from pictures.deleting import sweep
        from publishing.desk.arrivals import ARRIVALS
        from publishing.edition import bump_edition, bump_when_changed
        from publishing.library import erasing, keys, tagged
        from publishing.library.ending import of_ended, of_ending
        from publishing.library.items_using import IN_ITEMS
        from publishing.library.uses import USES
        from publishing.models import Tag
        from publishing.tags import renamed
        from publishing.tidying import CHORES
        from publishing.triggers import drop_triggers, lay_triggers, missing_triggers
        from publishing.versions import finding

        picture = self.apps.get_model("pictures", "Picture")
        flatpage = self.apps.get_model("flatpages", "FlatPage")
        # Rows that readers see and that are saved outside the items' own verbs.
        post_save.connect(bump_edition, sender=flatpage)
        for model in (picture, Tag):
            post_save.connect(bump_when_changed, sender=model)
        for model in (picture, flatpage, Tag):
            post_delete.connect(bump_edition, sender=model)
        USES.append(IN_ITEMS)
        # What a picture is found by follows what it says.
        post_save.connect(keys.picture_saved, sender=picture)
        renamed.connect(tagged.tag_renamed)
        pre_delete.connect(tagged.tag_goes, sender=Tag)
        post_delete.connect(tagged.tag_gone, sender=Tag)
        post_migrate.connect(keys.lay_after_migrate, sender=self)
        finding.PLACES.append(erasing.PictureTexts(picture, of=finding.pictures_of))
        pre_migrate.connect(drop_triggers, sender=self)
        post_migrate.connect(lay_triggers, sender=self)
        CHORES.extend([sweep, catch_up, keys.lay_what_lacks])
        ARRIVALS.extend([of_ended, of_ending])
        checks.register(missing_triggers, checks.Tags.database)
