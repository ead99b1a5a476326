"""What was left to be filled in later: TK, XX, [kilde?], lorem ipsum."""

import re

from publishing.desk.checks.check import Check
from publishing.desk.checks.manuscript import excerpt_of

# »TK« (to come) is printers' slang chosen because no word has it; »TKO« and »XXL« are words.
# Only what has the look of one: an insertion by the editor, »[red.]« or »[sic]«, is none.
PLACEHOLDER = re.compile(
    r"(?<![\w/.-])(?:(?:TK){1,4}|X{2,6}|x{3,6}|\?{3,})(?![\w/-]|\.\w)"
    r"|(?i:\[(?:[^\[\]]{0,30}\?|(?:tk|kilde|tjek|navn|titel|tal|dato|link|citat|foto|indsæt|mangler)"
    r"\b[^\[\]]{0,60})\])"
    r"|(?i:\blorem ipsum\b)"
)


def placeholders(manuscript):
    """One for each place, counted, so that one can go through them from the first to the last."""
    places = [place for place in _texts(manuscript) for place in _found(*place)]
    for number, (field, text, span) in enumerate(places, 1):
        count = f" ({number} af {len(places)})" if len(places) > 1 else ""
        sentence = f"Skriv det, der skal stå i stedet for »{text[slice(*span)]}«{count}."
        yield Check("placeholder", sentence, field, excerpt_of(text, *span), grave=True)


def _texts(manuscript):
    yield from manuscript.fields()
    for block in manuscript.blocks:
        yield "body", block.prose


def _found(field, text):
    for match in PLACEHOLDER.finditer(text):
        yield field, text, match.span()
