"""
Whether a picture has the pixels to look sharp where it stands. What counts is the part of it that
is shown there: cropped to a shape or by hand it has fewer pixels than its file. It is told of, and
nothing waits for it.

A place asks for a pixel for each of the page's, as wide as the place is on a large screen
(`Slot.sizes`), but for no more than a telephone fetches: over a text that is what a laptop shows.
"""

import re
from functools import cache

from pictures.crops import SHAPES, box_size
from pictures.darkroom.examining import in_danish
from pictures.renditions import NEARLY, SLOTS, slot_in_text
from pictures.weights import TELEPHONE

# The places a picture is chosen for at the desk, besides the text.
CHOSEN_FOR = ("article", "lead", "second", "teaser", "third", "notice", "head")
PIXELS = re.compile(r"\b(\d+)px")


@cache
def asked_by(slot):
    """How many pixels across a picture must have there."""
    return min(TELEPHONE[0], max(map(int, PIXELS.findall(SLOTS[slot].sizes))))


def is_sharp(picture, slot):
    return _is_enough(SLOTS[slot].pixels_of(picture), slot)


def could_be_sharp(picture, slot):
    """Whether the file has enough, however somebody has cropped it by hand."""
    return _is_enough(_uncropped(picture, slot), slot)


def _is_enough(pixels, slot):
    return pixels >= NEARLY * asked_by(slot)


def _uncropped(picture, slot):
    return box_size((picture.width, picture.height), SLOTS[slot].shape_of(picture))[0]


def blurred(picture, slot):
    """What is wrong and what to do where a picture is too small for a slot, in Danish, or ""."""
    if is_sharp(picture, slot):
        return ""
    wide, asked = _how_wide(picture, slot), asked_by(slot)
    mend = "Gør udsnittet større." if could_be_sharp(picture, slot) else _another(picture, slot)
    return f"{wide} og bliver uskarpt her, hvor der skal {asked} til. {mend}"


def _how_wide(picture, slot):
    pixels = SLOTS[slot].pixels_of(picture)
    if pixels < _uncropped(picture, slot):
        return f"Udsnittet er kun {pixels} pixel bredt"
    if pixels < picture.width:
        across, down = SHAPES[SLOTS[slot].shape_of(picture)]
        return f"Beskåret til {across}:{down} er det kun {pixels} pixel bredt"
    return f"Det er kun {pixels} pixel bredt"


def _another(picture, slot):
    fits_in_text = slot == "article" and is_sharp(picture, slot_in_text(picture))
    elsewhere = ", sæt det ind i teksten, hvor det er stort nok," if fits_in_text else ","
    return f"Skift billedfilen til en større{elsewhere} eller vælg et andet billede."


def blurred_by_slot(picture):
    """{slot: that sentence}, where a picture may be chosen for it."""
    slots = (*CHOSEN_FOR, slot_in_text(picture))
    return {slot: sentence for slot in slots if (sentence := blurred(picture, slot))}


def tight(picture, shape):
    """
    That sentence of the largest place a shape has, where a crop by hand takes too little of a file
    that has enough; else "".
    """
    slots = [slot for slot, place in SLOTS.items() if place.shape == shape]
    slot = max(slots, key=asked_by, default=None)
    if shape not in picture.crops or slot is None or not could_be_sharp(picture, slot):
        return ""
    return blurred(picture, slot)


def size_of(picture):
    return f"{in_danish(picture.width)} × {in_danish(picture.height)} pixel"


def small(picture):
    """
    What to know of a picture before anybody has chosen a place for it, in Danish, or "". One that
    is higher than wide is not expected over a text.
    """
    in_text = slot_in_text(picture)
    if not could_be_sharp(picture, in_text):
        where = "i en artikel"
    elif in_text == "inline" and not could_be_sharp(picture, "article"):
        where = "øverst i en artikel"
    else:
        return ""
    return f"Kun {size_of(picture)}, så det står ikke skarpt {where}."
