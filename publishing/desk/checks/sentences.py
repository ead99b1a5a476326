"""Where a Danish sentence ends, and its words."""

import re

# After these a full stop never ends the sentence: something always follows.
ABBREVIATIONS = """
adj adm afd alm ang bl.a ca cand dir div dr dvs ekskl evt f.eks fhv fig fm fr frk fx gdr gl hhv hr
iflg inkl jf jr kgl kl komm lekt maks mht mr mrs nr omtr p.g.a pga pkt pr prof skt sml spec st stud
sædv t.eks tidl tlf udg vedr vha vs årg
"""
GOES_ON = frozenset(ABBREVIATIONS.split())
# These may end one, but not before a figure: »stk. 4«.
BEFORE_FIGURES = frozenset(("art", "kap", "s", "stk"))
LONGEST_TOKEN = 12
WORD = re.compile(r"[^\W_]+(?:[-’'./&][^\W_]+|(?<=\d),\d+)*")
END = re.compile(
    r"(?<![.!?…])[.!?…]+[»«”“\"’')\]]*"  # the stop, with the marks that close after it
    r"\s+(?=[»«”“\"’'(\[–-]*\s?\w)"  # and what opens the next sentence
)
INITIAL = re.compile(r"(?:^|[.-])[A-ZÆØÅ]$")
OPENING = "«»”“\"’'([–- "


def sentences(text):
    """
    The sentences of one block. A stop ends one only where a capital, a figure or an opening mark
    follows, and not after an abbreviation that goes on (»bl.a.«, »pr. 5. januar«, »kl. 9.12«), an
    initial (»A. P. Møller«) or a number before another.
    """
    found, began = [], 0
    for end in END.finditer(text):
        if _ends(text, end):
            found.append(text[began : end.end()].strip())
            began = end.end()
    if rest := text[began:].strip():
        found.append(rest)
    return found


def _ends(text, end):
    follows = text[end.end() :][:4].lstrip(OPENING)[:1]
    if follows.islower():
        return False
    if end[0][0] != "." or end[0][:2] == "..":
        return True
    token = text[max(0, end.start() - LONGEST_TOKEN) : end.start()].split(" ")[-1].lstrip(OPENING)
    if token.lower() in GOES_ON or INITIAL.search(token):
        return False
    return not (follows.isdecimal() and (token.isdecimal() or token.lower() in BEFORE_FIGURES))


def words(text):
    """»A/S«, »it-chef«, »9.12« and »3,1« are words; a number with its decimals is one."""
    return WORD.findall(text)
