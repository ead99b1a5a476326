"""Fills the newsroom in the folder PLACE with two articles and prints what they are, as JSON."""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from tests.factories import make_article

articles = [make_article(tags=["Drift"]), make_article()]
rows = [{"pk": a.pk, "path": a.get_absolute_url(), "headline": a.headline} for a in articles]
print(json.dumps(rows))  # noqa: T201 - read by the fixture
