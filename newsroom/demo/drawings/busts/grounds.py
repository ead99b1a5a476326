"""What stands behind the sitter: quiet shapes in two colours."""

from collections.abc import Callable

from ..forms import arc, ellipse, rect, rounded, spline, turn
from ..ink import MIDNIGHT, PAPER, Colour, mix
from ..sheet import Fade, Sheet


def circle(sheet: Sheet, one: Colour, two: Colour) -> None:
    disc = ellipse(450, 520, 350)
    sheet.fill(disc, mix(one, two, 0.62))
    sheet.grain(disc, two, 70, 0.85, 1.2)


def window(sheet: Sheet, one: Colour, two: Colour) -> None:
    for n in range(2):
        for k in range(2):
            x, y = 60 + n * 230, 40 + k * 330
            pane = [(x, y + 40), (x + 200, y), (x + 200, y + 290), (x, y + 330)]
            sheet.fill(pane, mix(one, PAPER, 0.55), 0.8)
    sheet.grain(rect(430, 0, 470, 1125), two, 0, 0.8, 1.3)


def arch(sheet: Sheet, one: Colour, two: Colour) -> None:
    door = [*arc(450, 470, 300, 330, 180, 360), (750, 1125), (150, 1125)]
    sheet.fill(door, Fade(mix(one, two, 0.75), mix(one, two, 0.4)))
    sheet.grain(door, mix(two, MIDNIGHT, 0.3), 0, 0.7, 1.5)


def leaves(sheet: Sheet, one: Colour, two: Colour) -> None:
    for x, y, first in ((60, 900, -70), (860, 860, -110), (40, 420, -40), (880, 380, -140)):
        for n in range(4):
            angle = first + n * 30 - 20
            blade = spline([(x, y), (x + 120, y - 54), (x + 330, y), (x + 120, y + 54)])
            leaf = turn(blade, angle, (x, y))
            sheet.fill(leaf, mix(one, two, 0.35 + 0.16 * n))
            sheet.grain(leaf, two, 40, 0.7)
            sheet.stroke(turn([(x, y), (x + 310, y)], angle, (x, y)), 3, mix(one, PAPER, 0.2), 0.6)


def slant(sheet: Sheet, one: Colour, two: Colour) -> None:
    half = [(0, 760), (900, 180), (900, 1125), (0, 1125)]
    sheet.fill(half, mix(one, two, 0.7))
    sheet.grain(half, mix(two, MIDNIGHT, 0.2), 60, 0.7, 1.4)
    sheet.disc(170, 210, 96, mix(one, PAPER, 0.45))


def dots(sheet: Sheet, one: Colour, two: Colour) -> None:
    """The raster of a printed photograph, growing to one corner."""
    for row in range(29):
        for column in range(24):
            x, y = column * 40 + row % 2 * 20, row * 40
            size = 17 * max(0.0, (x / 900 + (1125 - y) / 1125 - 0.35) / 1.65)
            if size > 1:
                sheet.disc(x, y, size, mix(one, two, 0.6))


def shelf(sheet: Sheet, one: Colour, two: Colour) -> None:
    inks = [mix(one, two, share) for share in (0.25, 0.45, 0.6, 0.8)] + [mix(one, PAPER, 0.4)]
    for row in range(4):
        foot = 250 + row * 270
        x = -10.0
        while x < 900:
            wide, high = sheet.random.uniform(22, 52), sheet.random.uniform(130, 205)
            if sheet.random.random() < 0.86:
                sheet.fill(rounded(x, foot - high, wide - 3, high, 3), sheet.random.choice(inks))
            x += wide
        sheet.fill(rect(0, foot, 900, 18), mix(two, MIDNIGHT, 0.25))
    sheet.grain(sheet.whole, mix(two, MIDNIGHT, 0.3), 0, 0.5, 1.4)


GROUNDS: dict[str, Callable[[Sheet, Colour, Colour], None]] = {
    "circle": circle, "window": window, "arch": arch, "leaves": leaves, "slant": slant,
    "dots": dots,
    "shelf": shelf,
}  # fmt: skip
