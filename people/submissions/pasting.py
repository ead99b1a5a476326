"""A text somebody has written already, read by the grammar into the fields of the public form."""

from people import grammar
from people.grammar import PERSONAL_NUMBER
from people.submissions import wording
from people.submissions.forms import LONGEST_PASTE
from publishing.printable import printable


def read_into(data):
    """The form's data with what the pasted text says, and a sentence about how it went."""
    text = printable(data.get("pasted", ""))
    if said := cannot_be_read(text):
        return data, said
    found = grammar.read_mail(text)
    if not found.notices:
        return data, (
            "Vi kunne ikke finde en notits i teksten. Udfyld felterne, så skriver vi den sammen "
            "med dig. Din tekst står der endnu."
        )
    notice, filled = found.notices[0], data.copy()
    for name, value in grammar.to_json(notice.fields).items():
        filled[name] = str(value)
    return filled, said_of(notice, found)


def cannot_be_read(text):
    if not text.strip():
        return "Sæt teksten ind i feltet først."
    if len(text) > LONGEST_PASTE:
        return f"Teksten er for lang. Sæt kun selve notitsen ind, højst {LONGEST_PASTE} tegn."
    return wording.CPR if PERSONAL_NUMBER.search(text) else ""


def said_of(notice, found):
    said = "Vi har fordelt teksten i felterne. Se dem igennem."
    if unsure := [wording.LABELS[name] for name in grammar.FIELD_NAMES if name in notice.unsure]:
        said += f" Se især på: {', '.join(unsure)}."
    if notice.leftovers:
        said += f" Det kom ikke med: »{'«, »'.join(notice.leftovers)}«."
    if (count := len(found.notices)) > 1:
        said += f" Der er {count} notitser i teksten. Dette er den første: send dem hver for sig."
    return said
