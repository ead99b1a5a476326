"""
Fills the newsroom in the folder PLACE with one article that has been written, published, taken down
and gone on with, and prints where it stands at the desk, as JSON.
"""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from accounts.models import User
from django.urls import reverse

from tests.factories import make_article, make_picture

BODY = "".join(
    f"<p>Anlæg {number} kører på nødstrøm, og vagten er kaldt ind.</p>" for number in range(9)
)

eva = User.objects.get(username="redaktør")
article = make_article(published_at=None, headline="Havnen står stille", body=BODY)
article.revise(article.content | {"tags": ["Havne"]}, by=eva)
article.publish(by=eva)
article.withdraw(note="Kilden trak sit citat.", by=eva)
article.bring_back(by=eva)
base = article.head
changed = BODY.replace("Anlæg 4", "Det fjerde anlæg").replace("<p>Anlæg 7", "<p>Nu.</p><p>Anlæg 7")
new = {"headline": "Havnen står helt stille", "picture": make_picture().pk, "body": changed}
article.revise(base.content | new, base=base, by=eva)
article.revise(base.content | {"headline": "Havnen er stille"}, base=base, by=eva)
print(json.dumps(reverse("admin:articles_article_versions", args=[article.pk])))  # noqa: T201
