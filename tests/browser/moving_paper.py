"""Fills the folder PLACE with an article under a picture that moves, and prints its address."""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from tests.factories import ago, animation, make_article, make_picture

picture = make_picture(animation(size=(960, 540)), title="Krydset blinker")
article = make_article(headline="Krydset blinker", picture=picture, published_at=ago(hours=1))
print(json.dumps({"article": article.get_absolute_url()}))  # noqa: T201 - read by the fixture
