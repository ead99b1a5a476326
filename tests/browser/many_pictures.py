"""Fills the folder PLACE with sixty pictures and prints their ids, the newest first, as JSON."""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from tests.factories import image_file, make_picture

made = [
    make_picture(image_file((160, 90), (4 * number, 90, 120), kind="JPEG"), title=f"Kran {number}")
    for number in range(1, 61)
]
print(json.dumps([picture.pk for picture in reversed(made)]))  # noqa: T201 - read by the fixture
