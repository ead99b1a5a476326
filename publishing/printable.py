"""Characters no reader sees and no parser takes: control characters, half pairs, non-characters."""

import re

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    return UNPRINTABLE.sub("", text)
