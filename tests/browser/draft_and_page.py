"""Fills the folder PLACE with a front page and two long articles, one of them a draft."""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from frontpage.models import Layout, Slot
from tests.factories import image_file, make_article, make_picture

LONG = "".join(f"<p>Afsnit {number}. Kranerne kører igen.</p>" for number in range(1, 80))
picture = make_picture(image_file((1680, 945), kind="JPEG"))
fields = {"body": LONG, "picture": picture, "tags": ["Drift"]}
live = make_article(headline="Kranerne kører igen", **fields)
draft = make_article(headline="Kajen er på vej", published_at=None, **fields)
Layout.arrange([Slot(item_id=live.pk), Slot(item_id=make_article().pk)])
made = {"live": live.get_absolute_url()} | {"pk": {"live": live.pk, "draft": draft.pk}}
print(json.dumps(made))  # noqa: T201 - read by the fixture
