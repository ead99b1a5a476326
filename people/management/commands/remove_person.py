from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from people.models import Person
from publishing.desk.desk_pages import desk_url
from publishing.versions import finding, removal


class Command(BaseCommand):
    help = (
        "Fjerner en persons navn fra alt, hvad læserne ser, og fra hele historikken. Skriv hvert "
        "navn, som det står: »Mette Holm«, »Holm«. Se først efter med --dry-run: det kan ikke "
        "fortrydes. Notitser og portrætter tages ned på skrivebordet, under »Fjern personen …«."
    )

    def add_arguments(self, parser):
        parser.add_argument("names", nargs="+", metavar="NAVN")
        parser.add_argument("--because", default="", help="Begrundelsen, uden navnet. Gemmes.")
        parser.add_argument("--by", metavar="BRUGERNAVN", help="Hvem der har besluttet det.")
        parser.add_argument("--instead", default=finding.INSTEAD, help="Står i navnets sted.")
        parser.add_argument("--dry-run", action="store_true", help="Vis kun, hvor det står.")

    def handle(self, *, names, because, by, instead, dry_run, **options):
        try:
            found = finding.find(names, instead=instead)
            if dry_run:
                self.list(found)
            else:
                removed = removal.remove_from_history(
                    names, by=self.person(by), because=because, instead=instead
                )
                self.stdout.write(
                    f"Fjernet {len(found)} steder, {removed.versions} af dem tidligere versioner."
                )
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages), returncode=2) from refused
        self.tell_of_the_rest(names, found)

    def list(self, found):
        for each in found:
            self.stdout.write(str(each))
        self.stdout.write(
            f"Står {len(found)} steder. Intet er ændret." if found else "Det står ingen steder."
        )

    def person(self, username):
        if not username:
            return None
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError("Der er ingen medarbejder med det brugernavn.", returncode=2)
        return user

    def tell_of_the_rest(self, names, found):
        """What a person must do beside it."""
        for person in Person.objects.named(names):
            self.stdout.write(
                f"Personen {person.pk} står stadig, med sine notitser og portrætter. Brug først "
                f"»Fjern personen …« på {desk_url(Person, 'change', person.pk)}."
            )
        if windows := removal.windows_open(found):
            self.stdout.write(
                f"Åbne redigeringsvinduer: {windows}. Bed dem lukke uden at gemme; det, der står i "
                "deres browser, kan ikke nås herfra."
            )
        for picture in finding.named_files(names):
            self.stdout.write(f"Billede {picture.pk} har navnet i sit filnavn. Læg det ind på ny.")
        self.stdout.write("Sikkerhedskopier fra før i dag rummer det stadig: se docs/operation.md.")
