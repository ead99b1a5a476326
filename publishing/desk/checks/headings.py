"""Cross-heads: in order, with text under them, and without a full stop."""

import re
from itertools import pairwise

from publishing.desk.checks.check import Check
from publishing.desk.checks.manuscript import HEADINGS, Block

ABBREVIATION = re.compile(r"\b(?:kr|mio|mia|pct|osv|mv|m\.m|m\.v|m\.fl|f\.kr|e\.kr)\.$", re.I)


def headings(manuscript):
    """A factbox has a heading of its own, which stands outside the order of the text."""
    seen_h2 = False
    parts = [part for part in manuscript.in_order if _counts(part)]
    for part, after in pairwise([*parts, None]):
        if not _is_heading(part):
            continue
        if not part.text:
            yield Check(
                "heading-empty", "En mellemrubrik er tom. Skriv den, eller slet den.", "body"
            )
            continue
        yield from _about_its_text(part)
        if "aside" in part.within:
            continue
        yield from _about_its_place(part, after, seen_h2)
        seen_h2 = seen_h2 or part.tag == "h2"


def _counts(part):
    """An empty paragraph is nothing to stand under a heading; a reference without text is."""
    return not isinstance(part, Block) or part.text or part.tag in HEADINGS or part.is_reference


def _is_heading(part):
    return isinstance(part, Block) and part.tag in HEADINGS


def _about_its_text(heading):
    text = heading.text
    if text.endswith(".") and not text.endswith("..") and not ABBREVIATION.search(text):
        sentence = f"Slet punktummet efter mellemrubrikken »{text[:-1]}«."
        yield Check("heading-stop", sentence, "body", text)


def _about_its_place(heading, after, seen_h2):
    name = f"mellemrubrikken »{heading.text}«"
    if heading.tag == "h3" and not seen_h2:
        sentence = (
            f"Gør {name} til en almindelig mellemrubrik: der er ingen over den, den hører til."
        )
        yield Check("heading-order", sentence, "body", heading.text)
    if after is None or _is_heading(after) and not _opens(heading, after):
        sentence = f"Skriv noget under {name}, eller slet den: der står ingen tekst efter den."
        yield Check("heading-alone", sentence, "body", heading.text)


def _opens(heading, after):
    """A small cross-head may stand right under the large one it belongs to."""
    return heading.tag == "h2" and after.tag == "h3"
