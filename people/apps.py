from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = "Navnenyt"

    def ready(self):
        from people.former import name_changed
        from people.models import Company, CompanyAlias, Person, RemovalRequest
        from people.removal import answers, requests
        from people.submissions import arriving, erasing, mails, purging
        from publishing.desk.arrivals import ARRIVALS
        from publishing.edition import bump_edition
        from publishing.tidying import CHORES
        from publishing.versions import finding
        from publishing.versions.revisions import Publication

        # Their names stand in the text of every notice, which is written when it is shown.
        for model in (Company, Person):
            post_save.connect(bump_edition, sender=model)
        post_save.connect(name_changed, sender=Company)
        for signal in (post_save, post_delete):
            signal.connect(name_changed, sender=CompanyAlias)
        # Whichever way a notice is published, its sender hears of it.
        post_save.connect(mails.when_published, sender=Publication)
        CHORES.extend([purging.purge, purging.tell])
        CHORES.append(requests.purge)
        ARRIVALS.extend([arriving.arrivals, answers.arrivals])
        finding.PLACES.append(erasing.SubmissionTexts())
        asked = finding.Texts(RemovalRequest, ("name", "text", "reason"), of_notices)
        finding.PLACES.append(asked)


def of_notices(rows, items):
    return rows.filter(notice__in=items)
