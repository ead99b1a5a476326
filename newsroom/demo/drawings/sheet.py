"""The sheet a picture is drawn on: flat shapes, dissolving grain, soft light.

Everything is measured in picture units (1600 x 900, or 900 x 1125 for a portrait). The sheet is
drawn at twice that size and reduced at the end, which gives the soft edges.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from .forms import Outline, ellipse, rect
from .ink import PAPER, Colour

SCALE = 2
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Fade:
    """A paint that runs from one colour to another; 90 degrees runs downwards, 0 to the right."""

    start: Colour
    stop: Colour
    angle: float = 90

    def render(self, size: tuple[int, int]) -> Image.Image:
        share = _ramp(self.angle)
        stop, start = (Image.new("RGB", share.size, c) for c in (self.stop, self.start))
        paint = Image.composite(stop, start, share)
        if size[0] * size[1] > 400_000:
            # Two small steps: smoothing straight up to a whole sheet takes four times as long.
            paint = paint.resize((size[0] // 4, size[1] // 4), Image.Resampling.BILINEAR)
            return paint.resize(size, Image.Resampling.NEAREST)
        return paint.resize(size, Image.Resampling.BILINEAR)


Paint = Colour | Fade


@cache
def _ramp(angle: float, side: int = 48) -> Image.Image:
    dx, dy = cos(radians(angle)), sin(radians(angle))
    reach = (abs(dx) + abs(dy)) / 2
    values = bytearray()
    for y in range(side):
        for x in range(side):
            along = (x / (side - 1) - 0.5) * dx + (y / (side - 1) - 0.5) * dy
            values.append(round(255 * (along / reach + 1) / 2))
    return Image.frombytes("L", (side, side), bytes(values))


@cache
def _halo(power: float) -> Image.Image:
    """Full in the middle, nothing at the rim of the circle (where Pillow's ring has 179)."""
    share = [max(0, 1 - v / 179) ** power for v in range(256)]
    return Image.radial_gradient("L").point([round(255 * v) for v in share])


@cache
def _noise() -> Image.Image:
    """Even noise whose specks are a little over a pixel wide, made once."""
    width, height = 1300, 1000
    seed = Random("grain")  # noqa: S311 - specks on paper, not secrets
    specks = Image.frombytes("L", (width, height), seed.randbytes(width * height))
    return ImageOps.equalize(specks.resize((1820, 1400), Image.Resampling.BICUBIC))


class Sheet:
    def __init__(self, key: str, size: tuple[int, int] = (1600, 900), ground: Paint = PAPER):
        self.random = Random(key)  # noqa: S311 - the same picture each time, not secrets
        self.width, self.height = size
        self.image = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), PAPER)
        self.pen = ImageDraw.Draw(self.image)
        self.whole = rect(0, 0, *size)
        self.fill(self.whole, ground)

    def fill(self, points: Outline, paint: Paint, alpha: float = 1) -> None:
        if alpha >= 1 and not isinstance(paint, Fade):
            self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=paint)
            return
        box = self._box(points)
        whole = points is self.whole and alpha >= 1
        if box:
            self._lay(paint, box, None if whole else self._mask(points, box, alpha))

    def stroke(self, points: Outline, width: float, colour: Colour, alpha: float = 1) -> None:
        """A line with round ends and corners."""
        if alpha >= 1:
            self._line(self.pen, points, width, colour, (0, 0))
            return
        box = self._box(points, width)
        if box:
            mask = Image.new("L", _size(box), 0)
            self._line(ImageDraw.Draw(mask), points, width, round(255 * alpha), box)
            self._lay(colour, box, mask)

    def disc(self, x: float, y: float, radius: float, paint: Paint, alpha: float = 1) -> None:
        self.fill(ellipse(x, y, radius), paint, alpha)

    def grain(self, points: Outline, colour: Colour, angle: float = 90, full: float = 1,
              power: float = 1) -> None:  # fmt: skip
        """Let a colour gather as loose specks towards one side of the shape."""
        box = self._box(points)
        if not box:
            return
        density = _ramp(angle).point([round(255 * full * (v / 255) ** power) for v in range(256)])
        self._lay(colour, box, ImageChops.multiply(
            self._mask(points, box), self._specks(density, _size(box))))  # fmt: skip

    def dust(self, x: float, y: float, rx: float, colour: Colour, full: float = 1,
             ry: float | None = None, power: float = 1) -> None:  # fmt: skip
        """Loose specks thickest at one place."""
        box = self._box(ellipse(x, y, rx, ry))
        if box:
            density = self._halo_in(box, x, y, rx, ry or rx, full, power)
            self._lay(colour, box, self._specks(density, _size(box)))

    def glow(self, x: float, y: float, rx: float, colour: Colour, full: float = 1,
             ry: float | None = None, power: float = 1.6) -> None:  # fmt: skip
        """Soft light, without specks."""
        box = self._box(ellipse(x, y, rx, ry))
        if box:
            density = self._halo_in(box, x, y, rx, ry or rx, full, power)
            self._lay(colour, box, density.resize(_size(box), Image.Resampling.BILINEAR))

    def shadow(self, points: Outline, blur: float, colour: Colour, alpha: float = 0.5,
               by: tuple[float, float] = (0, 0)) -> None:  # fmt: skip
        moved = [(x + by[0], y + by[1]) for x, y in points]
        box = self._box(moved, blur * 2.5)
        if not box:
            return
        step = 4
        size = (max(1, _size(box)[0] // step), max(1, _size(box)[1] // step))
        mask = Image.new("L", size, 0)
        ImageDraw.Draw(mask).polygon(
            [((x * SCALE - box[0]) / step, (y * SCALE - box[1]) / step) for x, y in moved],
            fill=round(255 * alpha),
        )
        mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE / step))
        self._lay(colour, box, mask.resize(_size(box), Image.Resampling.BILINEAR))

    @contextmanager
    def clip(self, points: Outline) -> Iterator[None]:
        """What is drawn inside the block stays inside the shape."""
        box = self._box(points)
        if box is None:
            return
        before = self.image.copy()
        yield
        mask = self._mask(points, box)
        self.image.paste(before, (0, 0), ImageChops.invert(self._placed(mask, box)))

    def finish(self, depth: float = 1) -> Image.Image:
        """Reduce to size and lay paper grain and a faint darkening of the corners over it."""
        image = self.image.reduce(SCALE)
        noise = _noise().crop((0, 0, *image.size))
        paper = noise.point([128 + round((v - 128) * 0.085 * depth) for v in range(256)])
        cloudy = noise.crop((0, 0, 40, 24)).filter(ImageFilter.GaussianBlur(1))
        cloudy = cloudy.resize(image.size, Image.Resampling.BICUBIC)
        cloudy = cloudy.point([128 + round((v - 128) * 0.1 * depth) for v in range(256)])
        paper = ImageChops.add(paper, cloudy, offset=-128)
        image = ImageChops.add(image, Image.merge("RGB", (paper,) * 3), offset=-128)
        rim = Image.radial_gradient("L").resize(image.size, Image.Resampling.BILINEAR)
        rim = rim.point([round(255 - 55 * depth * (v / 255) ** 3) for v in range(256)])
        return ImageChops.multiply(image, Image.merge("RGB", (rim,) * 3))

    def _lay(self, paint: Paint, box: Box, mask: Image.Image | None) -> None:
        self.image.paste(paint.render(_size(box)) if isinstance(paint, Fade) else paint, box, mask)

    def _box(self, points: Outline, margin: float = 0) -> Box | None:
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        left, top = max(0, min(xs) - margin), max(0, min(ys) - margin)
        right, low = min(self.width, max(xs) + margin), min(self.height, max(ys) + margin)
        if right - left < 0.5 or low - top < 0.5:
            return None
        return tuple(round(v * SCALE) for v in (left, top, right, low))

    def _mask(self, points: Outline, box: Box, alpha: float = 1) -> Image.Image:
        mask = Image.new("L", _size(box), 0)
        ImageDraw.Draw(mask).polygon(
            [(x * SCALE - box[0], y * SCALE - box[1]) for x, y in points], fill=round(255 * alpha)
        )
        return mask

    def _placed(self, mask: Image.Image, box: Box) -> Image.Image:
        whole = Image.new("L", self.image.size, 0)
        whole.paste(mask, box)
        return whole

    def _specks(self, density: Image.Image, size: tuple[int, int]) -> Image.Image:
        """Turn a soft density into specks: a speck stands where the noise is below it."""
        small = (max(1, size[0] // SCALE), max(1, size[1] // SCALE))
        noise = _noise()
        x = self.random.randrange(max(1, noise.width - small[0]))
        y = self.random.randrange(max(1, noise.height - small[1]))
        noise = noise.crop((x, y, x + small[0], y + small[1]))
        sharp = ImageChops.subtract(density.resize(small, Image.Resampling.BILINEAR), noise)
        sharp = sharp.point([min(255, v * 9) for v in range(256)])
        return sharp.resize(size, Image.Resampling.NEAREST)

    def _halo_in(self, box: Box, x: float, y: float, rx: float, ry: float, full: float,
                 power: float) -> Image.Image:  # fmt: skip
        """The halo round x, y as far as it lies inside the sheet, at a quarter of the size."""
        size = (max(1, _size(box)[0] // 4), max(1, _size(box)[1] // 4))
        source = (
            (box[0] / SCALE - x + rx) / (2 * rx) * 256, (box[1] / SCALE - y + ry) / (2 * ry) * 256,
            (box[2] / SCALE - x + rx) / (2 * rx) * 256, (box[3] / SCALE - y + ry) / (2 * ry) * 256,
        )  # fmt: skip
        source = tuple(min(256, max(0, v)) for v in source)
        halo = _halo(power).resize(size, Image.Resampling.BILINEAR, box=source)
        return halo.point([round(v * full) for v in range(256)])

    @staticmethod
    def _line(pen: ImageDraw.ImageDraw, points: Outline, width: float, colour, box) -> None:
        path = [(x * SCALE - box[0], y * SCALE - box[1]) for x, y in points]
        thick = max(1, round(width * SCALE))
        pen.line(path, fill=colour, width=thick, joint="curve")
        half = thick / 2
        if thick > 3:
            for x, y in (path[0], path[-1]):
                pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)


def _size(box: Box) -> tuple[int, int]:
    return box[2] - box[0], box[3] - box[1]
