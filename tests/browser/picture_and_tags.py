"""Fills the folder PLACE with a picture and two tags and prints their names, as JSON."""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from tests.factories import image_file, make_picture, make_tag

picture = make_picture(image_file((1680, 945), kind="JPEG"), title="Ovn 4 i Grynderup")
tags = [make_tag("Drift"), make_tag("Nødplaner")]
made = {"picture": picture.title, "tags": [tag.name for tag in tags]}
print(json.dumps(made))  # noqa: T201 - read by the fixture
