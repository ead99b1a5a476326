"""
Where the eye goes first in a picture: to the face of an upright one, else to what differs from its
surroundings in light, colour and detail, with a little for the colour of skin and for the middle.
Pillow alone, in some milliseconds. The point is only ever suggested: a person who sees the picture
moves it.
"""

from itertools import accumulate, product

from PIL import Image, ImageChops, ImageFilter

from pictures.faces import find_face

# Where nothing stands out: a little above the middle, as the point of any new picture.
MIDDLE = (0.5, 0.4)
# The longest side of the copy that detail is looked for in, and of the map made from it.
SIDE, MAP = 256, 64
# What has a side under this has no room for a thing and its surroundings.
NARROWEST = 8
# How far the surroundings reach, of the longest side of the map.
AROUND = 0.2
# What each difference counts: light, the two of colour, detail.
WEIGHTS = (1.0, 1.6, 1.6, 1.0)
# Skin in YCbCr: complexions differ in light far more than in these two.
BLUE, RED, SPREAD, SKIN = 109, 151, 12, 0.5
# The window that shall hold most, of the width and of the height.
WINDOW = 0.42
# How much less counts at the very edge than in the middle.
EDGE = 0.55
# Heads and tops are what must not be cut: the point lies this much of the spread above the middle
# of what stands out.
LIFT = 0.7
# So much more than the average must the best window hold, else nothing stands out.
SURE = 1.06


def suggested_point(image):
    """The point (x, y), fractions 0-1, that the crops of an upright image should keep."""
    copy = image.convert("RGB")
    copy.thumbnail((SIDE, SIDE))
    size = [max(1, round(side * MAP / max(copy.size))) for side in copy.size]
    if min(*size, *copy.size) < NARROWEST:
        return MIDDLE
    # Portraits are upright. In a wide picture skin is as often a hand, a table or a wall.
    if copy.height >= copy.width and (face := find_face(copy)):
        return round(face.middle, 3), round((face.crown + face.chin) / 2, 3)
    return _fullest(_map_of(copy, size), size)


def _map_of(copy, size):
    """How much each place stands out, row by row."""
    small = copy.resize(size, Image.Resampling.BOX).convert("YCbCr")
    edges = copy.convert("L").filter(ImageFilter.FIND_EDGES)
    # The filter leaves the outermost pixels as they were.
    edges = edges.crop((1, 1, edges.width - 1, edges.height - 1))
    planes = [*small.split(), edges.resize(size, Image.Resampling.BOX)]
    stands_out = [_difference(plane, max(size) * AROUND) for plane in planes]
    weighted = [
        [weight * value for value in plane]
        for weight, plane in zip(WEIGHTS, stands_out, strict=True)
    ]
    skin = [SKIN * _skin(pixel) for pixel in small.get_flattened_data()]
    return [sum(values) for values in zip(*weighted, skin, strict=True)]


def _difference(plane, reach):
    """How a plane differs from its surroundings, 0-1: spread evenly it counts for little."""
    near = plane.filter(ImageFilter.GaussianBlur(1))
    far = plane.filter(ImageFilter.GaussianBlur(reach))
    values = list(ImageChops.difference(near, far).get_flattened_data())
    most, mean = max(values), sum(values) / len(values)
    share = (1 - mean / most) / most if most else 0
    return [value * share for value in values]


def _skin(pixel):
    light, blue, red = pixel
    if light < 40:
        return 0.0
    return max(0.0, 1 - (((blue - BLUE) / SPREAD) ** 2 + ((red - RED) / SPREAD) ** 2) / 4)


def _fullest(values, size):
    """The point in the window that holds most of what stands out, and some of the middle."""
    width, height = size
    wide, high = max(1, round(width * WINDOW)), max(1, round(height * WINDOW))
    rows = _sums(values, width)

    def held(place):
        left, top = place
        near = _near_middle(left + wide / 2, width) * _near_middle(top + high / 2, height)
        return near * _inside(rows, left, top, left + wide, top + high)

    best = max(product(range(width - wide + 1), range(height - high + 1)), key=held)
    average = rows[-1][-1] * wide * high / (width * height)
    if held(best) <= SURE * average:
        return MIDDLE
    return _high_in(values, size, best, (wide, high))


def _near_middle(at, length):
    return 1 - EDGE * (2 * at / length - 1) ** 2


def _high_in(values, size, place, window):
    (left, top), (wide, high) = place, window
    rows = [values[y * size[0] + left :][:wide] for y in range(top, top + high)]
    across, _ = _mean_and_spread([sum(column) for column in zip(*rows, strict=True)])
    down, spread = _mean_and_spread([sum(row) for row in rows])
    x, y = left + across + 0.5, top + down - LIFT * spread + 0.5
    return round(x / size[0], 3), round(max(y, 0) / size[1], 3)


def _mean_and_spread(weights):
    total = sum(weights)
    mean = sum(at * weight for at, weight in enumerate(weights)) / total
    return mean, (
        sum((at - mean) ** 2 * weight for at, weight in enumerate(weights)) / total
    ) ** 0.5


def _sums(values, width):
    """What stands in all rows above and all columns to the left, so a box is four look-ups."""
    rows = [[0.0] * (width + 1)]
    for start in range(0, len(values), width):
        row = accumulate(values[start : start + width], initial=0.0)
        rows.append([a + b for a, b in zip(rows[-1], row, strict=True)])
    return rows


def _inside(rows, left, top, right, bottom):
    return rows[bottom][right] - rows[top][right] - rows[bottom][left] + rows[top][left]
