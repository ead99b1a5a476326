"""What changed in a block apart from its words, in plain Danish sentences."""

from itertools import zip_longest

from publishing import danish
from publishing.versions.rendered import names_of_block

ROWS = {"li": ("punkt", "punkter"), "tr": ("række", "rækker")}


def remarks(old, new, was, now):
    """About the block `old` that became `new`; `was` and `now` are the two rendered."""
    before, after = names_of_block(old)[0], names_of_block(new)[0]
    said = [f"Før {before}, nu {after}."] if before != after else []
    said += _links(dict(was.links), dict(now.links))
    said += _facts(was.facts, now.facts)
    said += _rows(was.rows, now.rows)
    if was.language != now.language:
        said.append(_changed("Kodesprog", was.language, now.language))
    if not said and was.text == now.text:
        said.append("Fremhævning ændret." if was.marks != now.marks else "Opsætning ændret.")
    return said


def _changed(word, old, new):
    if old and new:
        return f"{word} ændret fra »{old}« til »{new}«."
    return f"{word} tilføjet: »{new}«." if new else f"{word} fjernet: »{old}«."


def _links(was, now):
    """A link is known by its words, or else by its address."""
    told = []
    for text, href in now.items():
        if text in was and was[text] != href:
            told.append(f"Link ændret fra {was[text]} til {href}")
        elif text not in was and href not in was.values():
            told.append(f"Link tilføjet: {href}")
    told += [
        f"Link fjernet: {href}"
        for text, href in was.items()
        if text not in now and href not in now.values()
    ]
    return told


def _facts(was, now):
    told = []
    for word in dict.fromkeys(word for word, _ in (*was, *now)):
        sides = ([value for of, value in side if of == word] for side in (was, now))
        pairs = zip_longest(*sides, fillvalue="")
        told += [_changed(word, old, new) for old, new in pairs if old != new]
    return told


def _rows(was, now):
    told = []
    for tag, names in ROWS.items():
        if more := now.count(tag) - was.count(tag):
            word = "tilføjet" if more > 0 else "fjernet"
            told.append(f"{danish.counted(abs(more), *names)} {word}.")
    return told
