"""
How hard the text is to read: LIX (Björnsson 1968), the words of a sentence on average plus the
percentage of long words. Danish bands: up to 24 very easy (children's books), 25-34 easy (fiction),
35-44 middling (newspapers), 45-54 hard (non-fiction, trade papers), 55 and above very hard (law).
"""

from dataclasses import dataclass

from publishing import danish
from publishing.body import markup
from publishing.desk.checks.check import Check
from publishing.desk.checks.manuscript import excerpt_of
from publishing.desk.checks.sentences import sentences, words

LONG_WORD = 6
BANDS = ((25, "meget let"), (35, "let"), (45, "middel"), (55, "svær"))
HARDEST_BAND = "meget svær"
TOO_HARD = 50
# In fewer words than these one long sentence decides the figure.
ENOUGH_WORDS = 100
LONGEST_SENTENCE, LONGEST_PARAGRAPH = 40, 120
# The worst ones; whoever has mended these is shown the next.
SHOWN = 3


@dataclass(frozen=True)
class Figures:
    """What is good to know and no fault."""

    words: int
    minutes: int
    lix: int | None
    headline: int
    teaser: int

    @property
    def band(self):
        return next((band for below, band in BANDS if self.lix < below), HARDEST_BAND)


def lix_of(word_count, sentence_count, long_words):
    return round(word_count / sentence_count + 100 * long_words / word_count)


def figures_of(manuscript):
    item = manuscript.item
    return Figures(
        words=markup.words(manuscript.body),
        minutes=markup.minutes(manuscript.body),
        lix=_lix(_sentences(manuscript)),
        headline=len(item.headline),
        teaser=len(item.teaser),
    )


def reading_ease(manuscript):
    found = _sentences(manuscript)
    lix = _lix(found)
    if lix is not None and lix > TOO_HARD:
        sentence = (
            f"Teksten har lix {lix}, og over {TOO_HARD} er svært for de fleste. Del lange "
            "sætninger, og vælg kortere ord."
        )
        yield Check("lix", sentence, "body")
    long = [(len(said), text) for text, said in found if len(said) > LONGEST_SENTENCE]
    for length, text in sorted(long, reverse=True)[:SHOWN]:
        sentence = f"Del sætningen på {length} ord, så den kan læses i ét træk."
        yield Check("sentence-long", sentence, "body", excerpt_of(text))
    yield from _long_paragraphs(manuscript)


def _long_paragraphs(manuscript):
    counted = ((len(words(block.text)), block.text) for block in manuscript.running_text)
    long = [(length, text) for length, text in counted if length > LONGEST_PARAGRAPH]
    for length, text in sorted(long, reverse=True)[:SHOWN]:
        sentence = f"Del afsnittet på {danish.number(length)} ord: det er en mur på en telefon."
        yield Check("paragraph-long", sentence, "body", excerpt_of(text))


def _sentences(manuscript):
    """(sentence, its words); what has no word, such as »…«, is none."""
    texts = [text for block in manuscript.running_text for text in sentences(block.text)]
    return [(text, said) for text in texts if (said := words(text))]


def _lix(found):
    """None where there is too little to measure."""
    said = [word for _, sentence in found for word in sentence]
    if len(said) < ENOUGH_WORDS:
        return None
    return lix_of(len(said), len(found), sum(len(word) > LONG_WORD for word in said))
