"""What the notice's form says of itself while one types: the sentences, and what to mend."""

from people import grammar, hints
from people.grammar.fields import TEXT_FIELDS, tidy
from people.grammar.words import without_stop

# What a company is called is not tidied, and a free sentence may end as it likes.
LEFT_AS_TYPED = ("company", "free_sentence")


def tidied(typed):
    """
    What was typed, with single spaces and without the full stop that ends a field: the sentence
    sets its own, and one in the middle of it would be printed.
    """
    texts = {name: typed[name] for name in TEXT_FIELDS if typed.get(name)}
    return typed | {
        name: without_stop(tidy(text)) for name, text in texts.items() if name not in LEFT_AS_TYPED
    }


def fields_of(typed):
    """What a form holds so far, as the grammar knows it. A field with a fault counts as empty."""
    names = [name for name in grammar.FIELD_NAMES if typed.get(name) not in ("", None)]
    company = typed.get("company")
    printed = (typed.get("printed_company") or company.name) if company else ""
    values = {name: typed[name] for name in names} | {"company": printed}
    return grammar.NoticeFields(**{"occasion": "nyt_job", **values})


def answer_to(form):
    """
    The answer to a form that was sent as it stands, whole or not. Nothing is saved. The page tells
    all of its scripts of it (`notice-read`), so what else is said while one types is added here.
    """
    form.full_clean()
    fields = fields_of(form.cleaned_data)
    remarks = grammar.lint(fields, caption_name=form.cleaned_data.get("caption_name"))
    return {
        "text": grammar.write(fields),
        "label": grammar.OCCASIONS[fields.occasion].label,
        "remarks": [remark._asdict() for remark in remarks],
        **hints.hints_of(form),
    }
