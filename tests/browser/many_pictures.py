"""
Fills the folder PLACE with sixty pictures and an article on the front page, and prints the address
of the front desk, as JSON.
"""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from django.urls import reverse

from frontpage.models import Layout, Slot
from tests.factories import image_file, make_article, make_picture

for number in range(1, 61):
    file = image_file((160, 90), (4 * number, 90, 120), kind="JPEG")
    make_picture(file, title=f"Kran {number}")
Layout.arrange([Slot(item_id=make_article().pk)])
print(json.dumps({"front": reverse("admin:front-desk")}))  # noqa: T201 - read by the fixture
