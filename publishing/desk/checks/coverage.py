"""
Headlines must be covered by the text (God presseskik A.6). Whether they are is for an editor to
judge; what can be seen by looking is a quotation nobody says in the text, a name or a figure that
is not there, and a headline hardly any of whose words are. A picture in words is no fault.
"""

import re

from publishing.desk.checks.check import Check
from publishing.desk.checks.manuscript import one_line
from publishing.desk.checks.sentences import WORD, words
from publishing.desk.checks.stems import STOP_WORDS, Stems

QUOTED = re.compile(r"»([^»«]+)«|”([^”“]+)[”“]|“([^”“]+)”|\"([^\"]+)\"")
MARKS = re.compile(r"[»«”“\"'’]")
NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
# Figures written as words in the text, and counts a writer makes up (»fem råd«), go up to here.
WRITTEN_AS_WORDS = 12
# A headline may round: 50 days for 49.7.
ROUNDING = 0.02
# After one of these a capital is no name.
OPENS = re.compile(r"(?:^|[.:?!/–-]\s|[»”“\"(])\W*$")
FEWEST_WORDS = 3
# A text just begun has yet to say what its headline promises.
ENOUGH_TEXT = 50


def coverage(manuscript):
    headline = one_line(manuscript.item.headline)
    text = [one_line(manuscript.item.teaser), *(block.text for block in manuscript.blocks)]
    text = " ".join(text)
    said = words(text)
    if len(said) >= ENOUGH_TEXT:
        yield from _quotations(headline, said)
        yield from _missing_words(headline, text, Stems(said))


def _quotations(headline, said):
    said = _spoken(said)
    for match in QUOTED.finditer(headline):
        quotation = next(filter(None, match.groups())).strip()
        if _spoken(words(quotation)) not in said:
            sentence = (
                f"Citatet »{quotation}« i rubrikken står ikke ordret i teksten. Ret det ene efter "
                "det andet, eller skriv det uden anførselstegn."
            )
            yield Check("headline-quotation", sentence, "headline", match[0])


def _spoken(said):
    """Words alone: capitals, marks and stops are not said."""
    return f" {' '.join(MARKS.sub('', word).lower() for word in said)} "


def _missing_words(headline, text, stems):
    # A quotation has been looked for word by word; its place is kept, for the capitals after it.
    headline = QUOTED.sub(lambda match: " " * len(match[0]), headline)
    figures = _missing_figures(headline, text)
    content = [match for match in WORD.finditer(headline) if _is_content(match[0])]
    missing = [match for match in content if match[0] not in stems]
    names = [match[0] for match in missing if _is_name(match, headline)]
    if figures or names:
        yield _check([*names, *figures], "Ret rubrikken, eller skriv det ind i teksten.")
    elif len(content) >= FEWEST_WORDS and len(missing) * 4 >= len(content) * 3:
        yield _check([match[0] for match in missing], "Har rubrikken dækning?")


def _missing_figures(headline, text):
    in_text = [_value(figure) for figure in NUMBER.findall(text)]
    return [
        figure
        for figure in NUMBER.findall(headline)
        if (value := _value(figure)) > WRITTEN_AS_WORDS
        and not any(abs(value - other) <= ROUNDING * value for other in in_text)
    ]


def _value(figure):
    return float(figure.replace(".", "").replace(",", "."))


def _is_content(word):
    return not word[0].isdigit() and word.lower() not in STOP_WORDS


def _is_name(match, headline):
    """Capitalised though it opens nothing, and no abbreviation: those have a long form."""
    return (
        match[0][0].isupper()
        and not match[0].isupper()
        and not OPENS.search(headline[: match.start()])
    )


def _check(missing, advice):
    named = [f"»{word}«" for word in dict.fromkeys(missing)]
    listed = " og ".join(filter(None, [", ".join(named[:-1]), named[-1]]))
    sentence = f"Rubrikkens {listed} står ikke i teksten. {advice}"
    return Check("headline-words", sentence, "headline", missing[0])
