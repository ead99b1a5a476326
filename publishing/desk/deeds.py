"""What the log of a row at the desk says was done, as one says it."""

import json

from django.contrib.admin.models import LogEntry
from django.utils.text import capfirst


def deed(sentence):
    """A part of a log's message for what is no field put right, beside Django's own parts."""
    return {"deed": sentence}


def corrected(form, names):
    """Django's own part for the fields of a form that were changed: a list of one, or of none."""
    labels = [form.fields[name].label for name in names]
    return [{"changed": {"fields": labels}}] if labels else []


def rewritten(label, before, after):
    """What stood in a field goes on standing in the log."""
    name = f"»{capfirst(label)}«"
    if not before:
        return deed(f"Skrev »{after}« i {name}.")
    if not after:
        return deed(f"Slettede »{before}« i {name}.")
    return deed(f"Rettede {name} fra »{before}« til »{after}«.")


def message(parts):
    """As the log keeps it: with its letters as they are, so that a name in it can be found."""
    return json.dumps(parts, ensure_ascii=False)


def deeds_of(entry):
    """The message of an entry, with each field by the name it has on its page, in quotes."""
    try:
        parts = json.loads(entry.change_message)
    except ValueError:
        # A plain sentence.
        return entry.change_message
    for part in parts:
        if changed := part.get("changed"):
            changed["fields"] = [f"»{capfirst(label)}«" for label in changed["fields"]]
    said = [part["deed"] for part in parts if "deed" in part]
    if len(said) < len(parts) or not parts:
        said.append(LogEntry(change_message=json.dumps(parts)).get_change_message())
    return " ".join(said)
