"""The country, its towns and the lines between them (longitude and latitude in degrees)."""

from ..forms import ellipse, shift, spline
from ..ink import (
    AMBER,
    BLUE,
    CLAY,
    HAZE,
    ICE,
    INK,
    MIDNIGHT,
    NAVY,
    PAPER,
    RUST,
    SAND,
    SIGNAL,
    SLATE,
    mix,
)
from ..sheet import Fade, Sheet

JUTLAND = (
    (8.62, 54.90), (8.67, 55.30), (8.20, 55.52), (8.13, 55.98), (8.12, 56.55), (8.45, 56.68),
    (8.62, 57.12), (9.30, 57.15), (9.65, 57.50), (10.55, 57.74), (10.50, 57.40), (10.30, 56.98),
    (10.25, 56.60), (10.90, 56.45), (10.75, 56.16), (10.30, 56.18), (10.20, 55.85), (9.80, 55.78),
    (9.75, 55.50), (9.50, 55.42), (9.68, 55.20), (9.45, 55.05), (9.75, 54.90), (9.40, 54.82),
)  # fmt: skip
FUNEN = ((9.80, 55.52), (10.25, 55.62), (10.60, 55.50), (10.80, 55.32), (10.70, 55.06),
         (10.20, 55.06), (9.88, 55.28))  # fmt: skip
ZEALAND = (
    (11.10, 55.68), (11.45, 55.96), (11.75, 55.80), (12.05, 55.75), (11.85, 55.97), (12.55, 56.10),
    (12.58, 55.65), (12.20, 55.48), (12.42, 55.28), (12.05, 55.10), (11.78, 55.06), (11.25, 55.20),
    (11.15, 55.45),
)  # fmt: skip
LOLLAND = ((11.00, 54.88), (11.40, 54.92), (11.80, 54.84), (12.10, 54.92), (11.92, 54.60),
           (11.35, 54.64))  # fmt: skip
BORNHOLM = ((14.70, 55.24), (14.80, 55.30), (15.12, 55.15), (15.08, 55.00), (14.72, 55.08))
BEYOND = (
    ((12.62, 56.25), (12.80, 56.00), (12.92, 55.60), (13.00, 55.40), (13.40, 55.35), (14.20, 55.40),
     (14.35, 55.60), (14.20, 55.85), (14.70, 56.10), (15.50, 56.15), (17.40, 56.00), (17.60, 58.60),
     (11.60, 58.60), (11.90, 57.50), (12.40, 56.95), (12.85, 56.60)),
    ((8.55, 54.95), (9.05, 54.84), (9.45, 54.80), (10.02, 54.72), (10.10, 54.20), (8.80, 54.20),
     (8.85, 54.60)),
)  # fmt: skip
TOWNS = ((12.50, 55.68), (10.20, 56.15), (10.40, 55.40), (9.92, 57.05), (8.45, 55.48),
         (9.47, 55.70), (9.00, 56.36), (11.80, 54.78), (14.75, 55.12))  # fmt: skip


def _placed(lon: float, lat: float) -> tuple[float, float]:
    return 230 + (lon - 7.6) * 148, 62 + (57.85 - lat) * 252


def kort(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(HAZE, ICE, 0.3), mix(HAZE, BLUE, 0.5), 50))
    for n in range(7):
        sheet.stroke([(n * 260, 0), (n * 260 - 60, 900)], 1.6, ICE, 0.6)
        sheet.stroke([(0, n * 150 + 40), (1600, n * 150)], 1.6, ICE, 0.6)
    lands = [JUTLAND, FUNEN, ZEALAND, LOLLAND, BORNHOLM]
    lands += [
        ((10.72, 54.98), (10.95, 55.15), (10.80, 54.75)),
        ((10.90, 57.28), (11.15, 57.33), (10.98, 57.20)),
    ]
    for land in BEYOND:
        coast = spline([_placed(*p) for p in land], steps=6)
        sheet.fill(coast, Fade(mix(HAZE, SAND, 0.45), mix(HAZE, SAND, 0.3)))
    for land in lands:
        coast = spline([_placed(*p) for p in land], steps=6)
        for width, colour in ((46, mix(HAZE, ICE, 0.45)), (22, mix(ICE, HAZE, 0.2))):
            sheet.stroke([*coast, coast[0]], width, colour, 0.6)
    for land in lands:
        coast = spline([_placed(*p) for p in land], steps=6)
        sheet.shadow(coast, 8, NAVY, 0.6, (8, 16))
        sheet.fill(shift(coast, 3, 8), mix(CLAY, SLATE, 0.35))
        sheet.fill(coast, Fade(PAPER, SAND, 40))
        sheet.grain(coast, CLAY, 50, 0.75, 1.6)
    _lines(sheet)


def _lines(sheet: Sheet) -> None:
    towns = [_placed(*town) for town in TOWNS]
    for one, other in (
        (0, 1),
        (0, 2),
        (2, 5),
        (5, 4),
        (1, 3),
        (1, 6),
        (5, 1),
        (0, 7),
        (0, 8),
        (6, 3),
    ):
        (ax, ay), (bx, by) = towns[one], towns[other]
        middle = ((ax + bx) / 2, (ay + by) / 2 - abs(bx - ax) * 0.16 - 16)
        sheet.stroke(spline([(ax, ay), middle, (bx, by)], closed=False), 4, INK)
    for n, (x, y) in enumerate(towns):
        size = 1.9 if n == 0 else 1.1
        sheet.shadow(ellipse(x + 12 * size, y - 2, 16 * size, 6 * size), 5, NAVY, 0.6)
        pin = spline([(x, y), (x - 17 * size, y - 34 * size), (x, y - 62 * size),
                      (x + 17 * size, y - 34 * size)])  # fmt: skip
        sheet.fill(pin, Fade(AMBER, SIGNAL) if n == 0 else Fade(BLUE, INK))
        sheet.grain(pin, RUST if n == 0 else MIDNIGHT, 0, 0.8)
        sheet.disc(x, y - 39 * size, 7 * size, PAPER)


MOTIFS = {"kort": kort}
