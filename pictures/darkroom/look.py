"""
What a picture looks like, in sixty-four bits: copies of one picture, made smaller, lighter or
compressed again, differ in a few of them, and different pictures in half.

Each bit says whether one of the slowest waves of light across the picture is stronger than the
middle one of them (a perceptual hash by the discrete cosine transform).
"""

from math import cos, pi
from statistics import median

from PIL import Image

SIDE = 32
# The waves that count, the slowest first, by how often they turn across and down; the average
# itself is none. In this order each of the four numbers gets slow ones and quick ones.
WAVES = sorted(((u, v) for u in range(9) for v in range(9)), key=lambda uv: (sum(uv), uv))[1:65]
COSINES = [[cos(pi * k * (2 * n + 1) / (2 * SIDE)) for n in range(SIDE)] for k in range(9)]
# A picture whose strongest wave is weaker than this is all one colour, and like every other such.
FLAT = 600


def look_of(image):
    """Four numbers of 16 bits, or None for a picture without any shapes in it."""
    small = image.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX)
    light = list(small.get_flattened_data())
    rows = [light[start : start + SIDE] for start in range(0, SIDE * SIDE, SIDE)]
    # Across first, then down.
    across = [[_dot(wave, row) for row in rows] for wave in COSINES]
    strengths = [_dot(COSINES[v], across[u]) for u, v in WAVES]
    if max(map(abs, strengths)) < FLAT:
        return None
    middle = median(strengths)
    bits = [strength > middle for strength in strengths]
    return [sum(bit << place for place, bit in enumerate(bits[start::4])) for start in range(4)]


def _dot(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))
