"""
Fills the folder PLACE with a draft that shows, at the top and in the text, a picture about which
nothing is known yet, and prints its address and what the pictures are called, as JSON.
"""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from django.urls import reverse

from tests.factories import image_file, make_article, make_picture

unready = make_picture(
    image_file((1680, 945), kind="JPEG"), title="Kajen", credit="", alt="", caption=""
)
ready = make_picture(image_file((1680, 945), kind="JPEG"), title="Kranen", alt="En rød kran")
article = make_article(
    published_at=None,
    picture=unready,
    body=f'<p>Før.</p><figure data-node="picture" data-picture="{unready.pk}"></figure>',
)
worded = make_picture(title="Molen", credit="", alt="En mole")
figures = [
    f'data-picture="{worded.pk}"',
    f'data-picture="{unready.pk}" data-alt="Kajen i regn"',
    f'data-picture="{unready.pk}" data-decorative="ja"',
    f'data-picture="{unready.pk}"',
]
refused = make_article(
    published_at=None,
    picture=unready,
    body="".join(f'<p>Før.</p><figure data-node="picture" {each}></figure>' for each in figures),
)
url = reverse("admin:articles_article_change", args=[article.pk])
told = {
    "url": url,
    "refused": reverse("admin:articles_article_change", args=[refused.pk]),
    "unready": unready.pk,
    "ready": ready.pk,
}
print(json.dumps(told))  # noqa: T201 - read by the fixture
