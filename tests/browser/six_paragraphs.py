"""Fills the folder PLACE with one live article of six paragraphs, prints its address as JSON."""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from tests.factories import make_article

NUMBERS = ("Første", "Andet", "Tredje", "Fjerde", "Femte", "Sjette")
article = make_article(body="".join(f"<p>{number} afsnit om havnen.</p>" for number in NUMBERS))
print(json.dumps({"path": article.get_absolute_url()}))  # noqa: T201 - read by the fixture
