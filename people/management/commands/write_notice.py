import json
import sys

from django.core.management.base import BaseCommand, CommandError

from people import grammar


class Command(BaseCommand):
    help = "Skriver notitsens tekst ud fra felterne som JSON på standard ind."

    def handle(self, **options):
        try:
            fields = grammar.from_json(json.load(sys.stdin))
        except json.JSONDecodeError as error:
            message = f"Det er ikke gyldig JSON: linje {error.lineno}, tegn {error.colno}."
            raise CommandError(message, returncode=2) from error
        except ValueError as error:
            raise CommandError(str(error), returncode=2) from error
        if missing := grammar.missing(fields):
            labels = ", ".join(grammar.FIELD_LABELS[name] for name in missing)
            raise CommandError(f"Notitsen mangler: {labels}.", returncode=2)
        self.stdout.write(grammar.write_with_label(fields))
