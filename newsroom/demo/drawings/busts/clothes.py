"""What they wear: knitwear, shirts, jackets."""

from collections.abc import Callable

from ..forms import Outline, spline
from ..ink import GLOW, MIDNIGHT, PAPER, RUST, SIGNAL, SLATE, Colour, mix
from ..sheet import Sheet
from .head import AXIS
from .looks import Look


def trunk(look: Look) -> Outline:
    wide = 0 if look.woman else 34
    right = [(AXIS, 800), (AXIS + 60, 764), (AXIS + 120, 792), (AXIS + 236 + wide, 840),
             (AXIS + 306 + wide, 910), (AXIS + 336 + wide, 1020),
             (AXIS + 350 + wide, 1180)]  # fmt: skip
    return [
        *spline(right, closed=False),
        *spline([(2 * AXIS - x, y) for x, y in right[::-1]], closed=False),
    ]


def _cloth(sheet: Sheet, outline: Outline, colour: Colour) -> None:
    sheet.fill(outline, colour)
    light = sum(colour) > 560
    sheet.grain(outline, mix(colour, SLATE if light else MIDNIGHT, 0.5), 35,
                0.55 if light else 0.85,
                1.5)  # fmt: skip


def _body(sheet: Sheet, look: Look, colour: Colour) -> None:
    outline = trunk(look)
    sheet.shadow(outline, 26, MIDNIGHT, 0.28, (14, 0))
    _cloth(sheet, outline, colour)
    dark = mix(colour, MIDNIGHT, 0.4)
    for side in (-1, 1):
        fold = [(AXIS + side * 222, 1180), (AXIS + side * 214, 1060), (AXIS + side * 236, 980)]
        sheet.stroke(spline(fold, closed=False), 5, dark, 0.7)


def _ring(low: float, wide: float, high: float = 764) -> Outline:
    """The opening round the neck."""
    return spline(
        [
            (AXIS - wide, high),
            (AXIS - wide * 0.72, (high + low) / 2 + 8),
            (AXIS, low),
            (AXIS + wide * 0.72, (high + low) / 2 + 8),
            (AXIS + wide, high),
        ],
        closed=False,
    )


def _opening(sheet: Sheet, look: Look, low: float, wide: float, skin: Colour) -> None:
    slope = look.neck + 2
    hole = [*_ring(low, wide), (AXIS + slope + 8, 724), (AXIS + slope, 690),
            (AXIS - slope, 690), (AXIS - slope - 8, 724)]  # fmt: skip
    sheet.fill(hole, skin)
    sheet.grain(hole, mix(skin, RUST, 0.3), 20, 0.6, 1.6)


def knit(sheet: Sheet, look: Look) -> None:
    _body(sheet, look, look.cloth)
    _opening(sheet, look, 826, 104, look.skin)
    sheet.stroke(_ring(834, 108, 772), 30, mix(look.cloth, PAPER, 0.12))
    for n in range(13):
        x, y = _ring(834, 108, 772)[3 * n]
        sheet.stroke([(x - (AXIS - x) * 0.05, y - 11), (x - (AXIS - x) * -0.02, y + 12)], 3,
                     mix(look.cloth, MIDNIGHT, 0.4))  # fmt: skip


def striped(sheet: Sheet, look: Look) -> None:
    _body(sheet, look, PAPER)
    outline = trunk(look)
    colour = look.cloth if sum(look.cloth) < 420 else SIGNAL
    with sheet.clip(outline):
        for n in range(9):
            y = 862 + n * 40
            curve = [(60, y + 34), (250, y + 4), (AXIS, y + 14), (650, y + 4), (840, y + 34)]
            sheet.stroke(spline(curve, closed=False), 14, colour)
    sheet.grain(outline, mix(colour, MIDNIGHT, 0.5), 35, 0.45, 2)
    _opening(sheet, look, 818, 122, look.skin)
    sheet.stroke(_ring(822, 124, 768), 12, PAPER)


def pattern(sheet: Sheet, look: Look) -> None:
    """A round yoke with a border, as from the islands."""
    _body(sheet, look, look.cloth)
    light = GLOW if sum(look.cloth) < 480 else RUST
    with sheet.clip(trunk(look)):
        for n, (low, wide) in enumerate(((900, 190), (944, 240), (990, 290))):
            ring = _ring(low, wide, 780)
            for k in range(1, len(ring), 3 - n // 2):
                x, y = ring[k]
                size = 9 if n == 1 else 6
                sheet.fill([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], light)
        for low, wide in ((922, 216), (968, 266)):
            sheet.stroke(_ring(low, wide, 780), 4, mix(light, look.cloth, 0.2))
    _opening(sheet, look, 820, 104, look.skin)
    sheet.stroke(_ring(830, 108, 770), 26, mix(look.cloth, PAPER, 0.1))


def roll(sheet: Sheet, look: Look) -> None:
    _body(sheet, look, look.cloth)
    w = look.neck + 14
    collar = spline([(AXIS - w, 706), (AXIS, 728), (AXIS + w, 706), (AXIS + w + 10, 770),
                     (AXIS + w + 22, 812), (AXIS, 850), (AXIS - w - 22, 812),
                     (AXIS - w - 10, 770)])  # fmt: skip
    _cloth(sheet, collar, mix(look.cloth, PAPER, 0.12))
    sheet.stroke(spline([(AXIS - w - 8, 766), (AXIS, 792), (AXIS + w + 8, 766)], closed=False), 4,
                 mix(look.cloth, MIDNIGHT, 0.4))  # fmt: skip


def _throat(sheet: Sheet, look: Look, low: float) -> None:
    """The open neck of a shirt."""
    gap = [
        (AXIS - look.neck - 4, 720),
        (AXIS + look.neck + 4, 720),
        (AXIS + 6, low),
        (AXIS - 6, low),
    ]
    sheet.fill(gap, look.skin)
    sheet.grain(gap, mix(look.skin, RUST, 0.35), 20, 0.7)


def _collar(sheet: Sheet, colour: Colour, spread: float = 0) -> None:
    for side in (-1, 1):
        wing = [(AXIS + side * 84, 716), (AXIS + side * 108, 770),
                (AXIS + side * (88 + spread), 880),
                (AXIS + side * (10 + spread * 0.4), 806)]  # fmt: skip
        sheet.shadow(wing, 6, MIDNIGHT, 0.35, (2, 8))
        sheet.fill(wing, colour)
        sheet.grain(wing, mix(colour, MIDNIGHT, 0.4), 20 if side > 0 else 60, 0.6, 1.6)


def shirt(sheet: Sheet, look: Look) -> None:
    _body(sheet, look, look.cloth)
    _throat(sheet, look, 880)
    sheet.stroke([(AXIS, 880), (AXIS, 1130)], 4, mix(look.cloth, MIDNIGHT, 0.4))
    for y in (930, 1010, 1090):
        sheet.disc(AXIS + 13, y, 7, mix(look.cloth, PAPER, 0.6))
    _collar(sheet, mix(look.cloth, PAPER, 0.16), 20)


def blazer(sheet: Sheet, look: Look) -> None:
    _body(sheet, look, look.cloth)
    inner = [(AXIS - 118, 776), (AXIS + 118, 776), (AXIS + 30, 1130), (AXIS - 30, 1130)]
    _cloth(sheet, inner, look.under)
    _opening(sheet, look, 836, 96, look.skin)
    sheet.stroke(_ring(838, 98, 768), 9, mix(look.under, MIDNIGHT, 0.12))
    _lapels(sheet, look)


def _lapels(sheet: Sheet, look: Look) -> None:
    for side in (-1, 1):
        lapel = [(AXIS + side * 96, 752), (AXIS + side * 136, 790), (AXIS + side * 196, 900),
                 (AXIS + side * 150, 912), (AXIS + side * 176, 946), (AXIS + side * 24, 1130),
                 (AXIS + side * 10, 1130), (AXIS + side * 84, 900)]  # fmt: skip
        sheet.shadow(lapel, 8, MIDNIGHT, 0.4, (4, 6))
        colour = mix(look.cloth, PAPER, 0.1 if side < 0 else 0.04)
        sheet.fill(lapel, colour)
        sheet.grain(lapel, mix(colour, MIDNIGHT, 0.5), 40, 0.7, 1.6)


def suit(sheet: Sheet, look: Look) -> None:
    dark = mix(look.cloth, MIDNIGHT, 0.3) if sum(look.cloth) < 500 else look.cloth
    _body(sheet, look, dark)
    front = [(AXIS - 120, 772), (AXIS + 120, 772), (AXIS + 34, 1130), (AXIS - 34, 1130)]
    _cloth(sheet, front, PAPER)
    tie = SIGNAL if sum(look.pair[1]) % 2 else mix(look.pair[1], MIDNIGHT, 0.2)
    if not look.woman:
        blade = [(AXIS - 17, 856), (AXIS + 17, 856), (AXIS + 30, 1130), (AXIS - 30, 1130)]
        sheet.fill(blade, tie)
        sheet.grain(blade, mix(tie, MIDNIGHT, 0.6), 0, 0.8)
        sheet.fill([(AXIS - 24, 812), (AXIS + 24, 812), (AXIS + 15, 860), (AXIS - 15, 860)], tie)
    else:
        _throat(sheet, look, 900)
    _collar(sheet, PAPER)
    _lapels(sheet, look)


def cardigan(sheet: Sheet, look: Look) -> None:
    _body(sheet, look, look.cloth)
    inner = [(AXIS - 112, 776), (AXIS + 112, 776), (AXIS + 20, 1130), (AXIS - 20, 1130)]
    _cloth(sheet, inner, look.under)
    _opening(sheet, look, 830, 98, look.skin)
    sheet.stroke(_ring(832, 100, 768), 9, mix(look.under, MIDNIGHT, 0.12))
    for side in (-1, 1):
        edge = spline(
            [(AXIS + side * 112, 770), (AXIS + side * 92, 880), (AXIS + side * 30, 1130)],
            closed=False,
        )
        sheet.stroke(edge, 24, mix(look.cloth, PAPER, 0.14))
    for n in range(3):
        sheet.disc(AXIS - 74 + n * 19, 950 + n * 70, 9, mix(look.cloth, MIDNIGHT, 0.6))


def blouse(sheet: Sheet, look: Look) -> None:
    _body(sheet, look, look.cloth)
    edge = spline([(AXIS - 108, 776), (AXIS - 62, 856), (AXIS, 926), (AXIS + 62, 856),
                   (AXIS + 108, 776)],
                  closed=False)  # fmt: skip
    slope = look.neck + 2
    gap = [*edge, (AXIS + slope, 690), (AXIS - slope, 690)]
    sheet.fill(gap, look.skin)
    sheet.grain(gap, mix(look.skin, RUST, 0.3), 20, 0.6, 1.6)
    sheet.stroke(spline([(AXIS - 82, 760), (AXIS, 866), (AXIS + 82, 760)], closed=False), 2.6, GLOW)
    sheet.disc(AXIS, 868, 8, GLOW)
    sheet.stroke(edge, 9, mix(look.cloth, PAPER, 0.25))


def hood(sheet: Sheet, look: Look) -> None:
    _body(sheet, look, look.cloth)
    _opening(sheet, look, 816, 96, look.skin)
    for side in (-1, 1):
        fold = spline([(AXIS + side * 92, 712), (AXIS + side * 160, 770), (AXIS + side * 150, 850),
                       (AXIS + side * 30, 894), (AXIS + side * 8, 860),
                       (AXIS + side * 80, 800)])  # fmt: skip
        sheet.shadow(fold, 8, MIDNIGHT, 0.4, (3, 8))
        _cloth(sheet, fold, mix(look.cloth, PAPER, 0.1))
        cord = spline(
            [(AXIS + side * 34, 876), (AXIS + side * 40, 940), (AXIS + side * 36, 1000)],
            closed=False,
        )
        sheet.stroke(cord, 6, PAPER)


CLOTHES: dict[str, Callable[[Sheet, Look], None]] = {
    "knit": knit, "shirt": shirt, "blazer": blazer, "rollneck": roll, "cardigan": cardigan,
    "striped": striped, "suit": suit, "blouse": blouse, "hoodie": hood, "yoke": pattern,
}  # fmt: skip
