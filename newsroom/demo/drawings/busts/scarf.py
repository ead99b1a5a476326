from ..forms import spline
from ..ink import MIDNIGHT, PAPER, mix
from .hair import Strands
from .head import AXIS


def scarf(s: Strands) -> None:
    """A headscarf: round the face, crossed under the chin, over one shoulder."""
    head, colour = s.head, s.head.look.scarf
    shade = mix(colour, MIDNIGHT, 0.55)
    drape = spline([(330, 704), (450, 716), (570, 704), (644, 760), (722, 860), (640, 944),
                    (500, 990), (330, 962), (190, 880), (256, 760)])  # fmt: skip
    head.sheet.shadow(drape, 16, MIDNIGHT, 0.4, (6, 14))
    head.sheet.fill(drape, colour)
    head.sheet.grain(drape, shade, 40, 0.85, 1.3)
    outer = spline([(450, 222), (536, 242), (604, 322), (626, 460), (606, 600), (560, 700),
                    (450, 752), (340, 700), (294, 600), (274, 460), (296, 322),
                    (364, 242)])  # fmt: skip
    x = AXIS + head.turned * 0.4
    inner = spline([(x, 330), (x + 82, 350), (x + 116, 430), (x + 112, 540), (x + 78, 626),
                    (x, 672), (x - 78, 626), (x - 112, 540), (x - 116, 430),
                    (x - 82, 350)])  # fmt: skip
    ring = [*outer, outer[0], inner[0], *inner[::-1]]
    head.fill(ring, colour)
    head.grain(ring, shade, 40, 0.85, 1.4)
    head.stroke([*inner, inner[0]], 7, mix(colour, MIDNIGHT, 0.3))
    head.line([(372, 300), (450, 282), (528, 300)], 5, mix(colour, PAPER, 0.25))
    for n in range(4):
        fold = [
            (330 + n * 34, 676 + n * 14),
            (400 + n * 40, 760 + n * 8),
            (560 + n * 34, 830 + n * 4),
        ]
        head.stroke(spline(fold, closed=False), 5, shade, 0.5)
    for n in range(3):
        fold = [(296 + n * 12, 420 + n * 60), (310 + n * 14, 560 + n * 30), (372 + n * 14, 690)]
        head.stroke(spline(fold, closed=False), 4, mix(colour, PAPER, 0.3), 0.6)
    right = spline([(566, 716), (650, 780), (690, 920), (704, 1084)], closed=False)
    left = spline([(580, 1096), (592, 960), (574, 850), (520, 770)], closed=False)
    tip = right + left
    head.sheet.shadow(tip, 12, MIDNIGHT, 0.45, (4, 10))
    head.sheet.fill(tip, mix(colour, PAPER, 0.06))
    head.sheet.grain(tip, shade, 50, 0.85, 1.3)
    for n in range(3):
        fold = [(566 + n * 22, 770), (616 + n * 18, 890), (612 + n * 28, 1090)]
        head.sheet.stroke(spline(fold, closed=False), 5, shade, 0.45)
