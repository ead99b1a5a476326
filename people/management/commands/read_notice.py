import json
import sys

from django.core.management.base import BaseCommand, CommandError

from people import grammar


class Command(BaseCommand):
    help = (
        "Læser navnenyt ud af teksten på standard ind og skriver felterne som JSON. Nøglerne står "
        "i docs/notice-json.md."
    )

    def handle(self, **options):
        try:
            mail = grammar.read_mail(sys.stdin.read())
        except UnicodeDecodeError as error:
            message = f"Teksten er ikke UTF-8: tegn {error.start} kan ikke læses."
            raise CommandError(message, returncode=2) from error
        if not mail.notices:
            left = " ".join(" ".join(mail.between).split())[:200]
            raise CommandError(f"Her er ingen notits, vi forstår: »{left}«", returncode=2)
        notices = [as_json(notice) for notice in mail.notices]
        document = {"notices": notices, "not_understood": [text for text in mail.between if text]}
        self.stdout.write(json.dumps(document, ensure_ascii=False, indent=2))


def as_json(notice):
    """The fields under their documented keys, with what wants an eye."""
    return {
        "fields": grammar.to_json(notice.fields),
        "unsure": sorted(notice.unsure),
        "not_understood": list(notice.leftovers),
        "exact": notice.exact,
        "label": notice.label,
        "caption": {"name": notice.caption_name, "company": notice.caption_company},
    }
