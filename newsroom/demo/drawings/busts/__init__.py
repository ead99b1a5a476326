"""Portraits of invented people, 900 x 1125."""

from PIL import Image

from ..ink import MIDNIGHT, PAPER, mix
from ..sheet import Fade, Sheet
from . import men, women
from .clothes import CLOTHES
from .grounds import GROUNDS
from .hair import Strands
from .head import Head, draw_ears, draw_face, draw_features, draw_glasses, draw_neck
from .looks import Look
from .men import draw_beard

SIZE = (900, 1125)


def draw_bust(key: str, look: Look) -> Image.Image:
    one, two = look.pair
    sheet = Sheet(key, SIZE, Fade(mix(one, PAPER, 0.18), one, 60))
    GROUNDS[look.ground](sheet, one, two)
    head = Head(sheet, look)
    strands = Strands(head)
    behind, before = (women.STYLES if look.woman else men.STYLES)[look.hair]
    sheet.shadow(head.at(head.face()), 60, mix(two, MIDNIGHT, 0.5), 0.3, (40, 30))
    if behind:
        behind(strands)
    draw_neck(head)
    CLOTHES[look.wear](sheet, look)
    draw_ears(head)
    draw_face(head)
    draw_features(head)
    draw_beard(head)
    before(strands)
    draw_glasses(head)
    return sheet.finish(0.8)
