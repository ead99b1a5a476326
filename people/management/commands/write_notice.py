import json
import sys

from django.core.management.base import BaseCommand, CommandError

from people import grammar


class Command(BaseCommand):
    help = (
        "Skriver notitsens tekst ud fra felterne som JSON på standard ind. Det, read_notice "
        "skriver, kan gives som det er: så skrives en notits på hver linje."
    )

    def handle(self, **options):
        try:
            notices = [grammar.from_json(fields) for fields in listed(json.load(sys.stdin))]
        except UnicodeDecodeError as error:
            message = f"Teksten er ikke UTF-8: tegn {error.start} kan ikke læses."
            raise CommandError(message, returncode=2) from error
        except json.JSONDecodeError as error:
            message = f"Det er ikke gyldig JSON: linje {error.lineno}, tegn {error.colno}."
            raise CommandError(message, returncode=2) from error
        except ValueError as error:
            raise CommandError(str(error), returncode=2) from error
        for fields in notices:
            if missing := grammar.missing(fields):
                labels = ", ".join(grammar.FIELD_LABELS[name] for name in missing)
                raise CommandError(f"Notitsen mangler: {labels}.", returncode=2)
        self.stdout.write("\n".join(map(grammar.write_with_label, notices)))


def listed(document):
    """The fields of each notice: of the one given, or of all that `read_notice` wrote."""
    if isinstance(document, dict) and isinstance(document.get("notices"), list):
        return [
            notice.get("fields") if isinstance(notice, dict) else notice
            for notice in document["notices"]
        ]
    return [document]
