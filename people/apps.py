from django.apps import AppConfig
from django.db.models.signals import post_save


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = "Navnenyt"

    def ready(self):
        from people.models import Company, Person
        from publishing.edition import bump_edition

        # Their names stand in the text of every notice, which is written when it is shown.
        for model in (Company, Person):
            post_save.connect(bump_edition, sender=model)
