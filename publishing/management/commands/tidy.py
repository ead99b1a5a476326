from django.core.management.base import BaseCommand

from publishing.tidying import tidy


class Command(BaseCommand):
    help = "Gør dagens oprydning: sletter persondata, hvis tid er gået, og sender ventende mails."

    def handle(self, **options):
        for sentence in tidy() or ["Der var intet at rydde op."]:
            self.stdout.write(sentence)
