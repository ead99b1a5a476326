"""Things that turn up in more than one picture: people, trees, weather, windows, birds."""

from dataclasses import dataclass

from .forms import Outline, arc, ellipse, rect, rounded, spline
from .ink import GLOW, INK, MIDNIGHT, NAVY, PAPER, ROSE, SLATE, Colour, mix
from .sheet import Sheet


@dataclass(frozen=True)
class Dress:
    coat: Colour = INK
    legs: Colour = NAVY
    skin: Colour = ROSE
    hair: Colour = MIDNIGHT


def person(sheet: Sheet, x: float, foot: float, height: float, dress: Dress = Dress(),
           stride: float = 0.0) -> None:  # fmt: skip
    """A small figure seen from behind; stride is the space between the feet over the height."""
    u = height / 100
    for side in (-1, 1):
        step = side * (4.5 + stride * 50)
        leg = [(x - 7 * u, foot - 50 * u), (x + 7 * u, foot - 50 * u),
               (x + (step + 4) * u, foot), (x + (step - 4) * u, foot)]  # fmt: skip
        sheet.fill(leg, dress.legs)
        sheet.fill(ellipse(x + (step + 2 * (side if stride else 0)) * u, foot, 5.5 * u, 2 * u),
                   mix(dress.legs, MIDNIGHT, 0.5))  # fmt: skip
    for side in (-1, 1):
        arm = [(x + side * 10.5 * u, foot - 80 * u), (x + side * 14.5 * u, foot - 62 * u),
               (x + side * 13.5 * u, foot - 46 * u)]  # fmt: skip
        sheet.disc(x + side * 13.5 * u, foot - 44 * u, 2.7 * u, dress.skin)
        sheet.stroke(spline(arm, closed=False), 6 * u, mix(dress.coat, MIDNIGHT, 0.3))
    coat = spline([
        (x - 4 * u, foot - 86 * u), (x + 4 * u, foot - 86 * u), (x + 11.5 * u, foot - 81 * u),
        (x + 11 * u, foot - 58 * u), (x + 11.5 * u, foot - 38 * u), (x - 11.5 * u, foot - 38 * u),
        (x - 11 * u, foot - 58 * u), (x - 11.5 * u, foot - 81 * u),
    ])  # fmt: skip
    sheet.fill(coat, dress.coat)
    light = sum(dress.coat) > 560
    sheet.grain(coat, mix(dress.coat, SLATE if light else MIDNIGHT, 0.6), 0, 0.55 if light else 0.8)
    sheet.fill(rect(x - 2.6 * u, foot - 89 * u, 5.2 * u, 6 * u), dress.skin)
    sheet.fill(ellipse(x, foot - 93.5 * u, 6 * u, 6.8 * u), dress.hair)


def cast(sheet: Sheet, x: float, foot: float, height: float, lean: float, length: float,
         alpha: float = 0.45) -> None:  # fmt: skip
    """The long shadow of a person, towards lean (sideways) and length (downwards)."""
    w = height * 0.12
    shape = [(x - w * 0.7, foot), (x + w * 0.7, foot), (x + lean + w * 1.5, foot + length),
             (x + lean - w * 1.5, foot + length)]  # fmt: skip
    sheet.shadow(shape, 4, MIDNIGHT, alpha)


def stars(sheet: Sheet, low: float, count: int, colour: Colour = PAPER) -> None:
    for _ in range(count):
        x, y = sheet.random.uniform(0, sheet.width), sheet.random.uniform(0, low)
        sheet.disc(x, y, sheet.random.choice((0.9, 1.2, 1.6, 2.4)), colour,
                   sheet.random.uniform(0.35, 0.95))  # fmt: skip


def cloud(x: float, y: float, width: float, bumps: tuple[float, ...] = (0.5, 0.9, 0.65)) -> Outline:
    """A cloud with a flat foot; each bump is a height against a quarter of the width."""
    top = [(x, y)]
    for n, bump in enumerate(bumps):
        cx = x + width * (n + 0.5) / len(bumps)
        radius = width / len(bumps) * 0.62
        top += arc(cx, y - width * bump * 0.12, radius, width * bump * 0.18 + 8, 190, 350)
    return [*top, (x + width, y)]


def bank(sheet: Sheet, outline: Outline, light: Colour, shade: Colour) -> None:
    sheet.fill(outline, light)
    sheet.grain(outline, shade, 90, 0.85, 1.3)


def birds(sheet: Sheet, x: float, y: float, count: int, colour: Colour, size: float = 16) -> None:
    for _ in range(count):
        bx, by = x + sheet.random.gauss(0, size * 5), y + sheet.random.gauss(0, size * 2.2)
        s = size * sheet.random.uniform(0.6, 1.15)
        for side in (-1, 1):
            wing = [(bx, by), (bx + side * s * 0.5, by - s * 0.45), (bx + side * s, by - s * 0.2)]
            sheet.stroke(spline(wing, closed=False), max(1.6, s * 0.11), colour)


def pine(sheet: Sheet, x: float, foot: float, height: float, colour: Colour,
         light: Colour) -> None:  # fmt: skip
    sheet.fill(rect(x - height * 0.025, foot - height * 0.2, height * 0.05, height * 0.2),
               mix(colour, MIDNIGHT, 0.4))  # fmt: skip
    for n in range(3):
        w, top = height * (0.15 + 0.07 * n), foot - height * (1 - 0.24 * n)
        tier = [(x, top), (x + w, top + height * 0.4), (x - w, top + height * 0.4)]
        sheet.fill(tier, colour)
        sheet.grain(tier, light, 180, 0.7, 1.6)


def tree(sheet: Sheet, x: float, foot: float, height: float, leaf: Colour, shade: Colour) -> None:
    trunk = mix(shade, MIDNIGHT, 0.45)
    sheet.fill(
        [
            (x - height * 0.035, foot),
            (x - height * 0.02, foot - height * 0.6),
            (x + height * 0.02, foot - height * 0.6),
            (x + height * 0.035, foot),
        ],
        trunk,
    )
    for dx, dy, r in ((-0.18, 0.6, 0.2), (0.18, 0.58, 0.19), (0, 0.78, 0.24), (0.02, 0.6, 0.22)):
        crown = ellipse(x + dx * height, foot - dy * height, r * height, r * height * 0.92)
        sheet.fill(crown, leaf)
        sheet.grain(crown, shade, 50, 0.85, 1.4)


def hill(sheet: Sheet, points: list[tuple[float, float]], light: Colour, shade: Colour,
         angle: float = 90) -> None:  # fmt: skip
    """A ridge through the points, filled to the foot of the sheet."""
    ridge = spline(points, closed=False)
    outline = [*ridge, (ridge[-1][0], sheet.height), (ridge[0][0], sheet.height)]
    sheet.fill(outline, light)
    sheet.grain(outline, shade, angle, 0.9, 1.2)


def panes(sheet: Sheet, x: float, y: float, columns: int, rows: int, size: tuple[float, float],
          gap: tuple[float, float], lit: float, dark: Colour,
          light: Colour = GLOW) -> None:  # fmt: skip
    """A field of windows of which a share are lit."""
    for row in range(rows):
        for column in range(columns):
            on = sheet.random.random() < lit
            pane = rect(x + column * (size[0] + gap[0]), y + row * (size[1] + gap[1]), *size)
            colour = mix(light, dark, sheet.random.uniform(0, 0.35)) if on else dark
            sheet.fill(pane, colour)


def lamps(sheet: Sheet, x: float, y: float, count: int, step: float, colours: list[Colour],
          radius: float = 3) -> None:  # fmt: skip
    """A row of small lamps."""
    for n in range(count):
        sheet.disc(x + n * step, y, radius, sheet.random.choice(colours))


def rack(sheet: Sheet, x: float, y: float, width: float, height: float, body: Colour,
         face: Colour, lights: list[Colour], units: int = 12) -> None:  # fmt: skip
    """A server rack seen from the front."""
    frame = rounded(x, y, width, height, 6)
    sheet.fill(frame, body)
    pad, step = width * 0.07, (height * 0.95) / units
    for n in range(units):
        top = y + height * 0.025 + n * step
        unit = rounded(x + pad, top + step * 0.08, width - 2 * pad, step * 0.82, 3)
        sheet.fill(unit, face)
        sheet.grain(unit, mix(face, MIDNIGHT, 0.7), 90, 0.7)
        middle = top + step * 0.5
        lamps(sheet, x + pad + width * 0.07, middle, 3, width * 0.05, lights, width * 0.014)
        for k in range(5):
            slot = x + width * (0.42 + 0.09 * k)
            sheet.fill(rect(slot, middle - step * 0.2, width * 0.05, step * 0.4),
                       mix(face, MIDNIGHT, 0.55))  # fmt: skip
    sheet.grain(frame, MIDNIGHT, 20, 0.55, 1.8)
