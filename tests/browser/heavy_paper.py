"""
Fills the folder PLACE with one article under a picture that is as heavy as any, gravel all over,
and prints its addresses.
"""

from tests.browser import place  # noqa: F401, I001 - first of all

import json
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from tests.factories import ago, make_article, make_picture

SIZE = (2400, 1350)


def gravel():
    """Grains a few pixels wide, in three colours that go each their own way."""
    grains = [Image.effect_noise((SIZE[0] // 4, SIZE[1] // 4), 60) for _ in range(3)]
    out = BytesIO()
    image = Image.merge("RGB", grains).resize(SIZE, Image.Resampling.BICUBIC)
    image.save(out, "JPEG", quality=90)
    return ContentFile(out.getvalue(), name="grus.jpg")


picture = make_picture(gravel(), title="Grus", focal_x=0.31, focal_y=0.62)
picture.crop("4x3", [0.1, 0.1, 0.5, 0.6667])
article = make_article(headline="Grus i maskineriet", picture=picture, published_at=ago(hours=1))
made = {
    "article": article.get_absolute_url(),
    "desk": f"/admin/pictures/picture/{picture.pk}/change/",
    "colour": picture.colour,
}
print(json.dumps(made))  # noqa: T201 - read by the fixture
