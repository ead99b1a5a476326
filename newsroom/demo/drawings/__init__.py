"""The pictures of the demo newsroom, drawn by code: no files, no fonts, no chance.

`draw(key)` gives the picture, the same to the byte every time; `PICTURES` says of each key what
the reader is told about it. A motif is 1600 x 900, a portrait 900 x 1125.
"""

from PIL import Image

from .busts import draw_bust
from .facts import PICTURES, PictureFacts, portrait_facts, sitter
from .motifs import MOTIFS
from .sheet import Sheet

__all__ = ["PICTURES", "PictureFacts", "draw", "portrait_facts"]


def draw(key: str, look: str | None = None) -> Image.Image:
    """Draw the picture of that key; look ("f" or "m") says who sits for a portrait."""
    if PICTURES[key].kind == "portrait":
        return draw_bust(key, sitter(key, look))
    sheet = Sheet(key)
    MOTIFS[key](sheet)
    return sheet.finish()
