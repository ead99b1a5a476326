from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsroom.demo.accounts import LOGINS, PASSWORD
from newsroom.demo.load import load


class Command(BaseCommand):
    help = "Fylder redaktionen med en opdigtet avis. Kan køres igen uden at lave noget dobbelt."

    def handle(self, **options):
        if settings.HTTPS:
            raise CommandError("Demoens adgangskoder er kendte. Kør den aldrig på en rigtig avis.")
        load(report=self.stdout.write)
        self.stdout.write("\nLog ind på /admin/ med en af rollerne. Adgangskoden er den samme:")
        for username, role in LOGINS.items():
            self.stdout.write(f"  {username:<16} {PASSWORD:<16} {role}")
