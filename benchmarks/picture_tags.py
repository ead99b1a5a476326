"""The `<picture>` tags of a front page full of them, against as many rows without a picture."""

from django.template import Context, Template

from pictures.models import Picture

PICTURES = 40
TAGS = """{% load pictures %}{% for picture in pictures %}
{% if forloop.first %}{% picture picture "lead" eager=True %}
{% else %}{% picture picture "grid" alt=picture.alt %}{% endif %}{% endfor %}"""
ROWS = """{% for picture in pictures %}<article class="row">
<p class="kicker">{{ picture.title }}</p>
<h3><a href="/artikel/{{ picture.pk }}/">{{ picture.title }}</a></h3></article>{% endfor %}"""


def rows(count=PICTURES):
    """Pictures as a front page has them: every fourth is cropped by hand."""
    known = {"credit": "Foto: Bo Ek", "source": "Eget billede", "licence": "own"}
    return [
        Picture(
            pk=pk,
            file=f"billeder/2026/01/{pk}.jpg",
            title="Kranerne kører igen",
            alt="En kran i havnen",
            width=2400,
            height=1600,
            colour="#7a4b31",
            crops={} if pk % 4 else {"16x9": [0.1, 0.1, 0.8, 0.8]},
            **known,
        )
        for pk in range(1, count + 1)
    ]


def rendering(source):
    template, pictures = Template(source), rows()
    return lambda: template.render(Context({"pictures": pictures}))


def pairs():
    """Name -> (with pictures, without)."""
    return {f"{PICTURES} picture tags / as many rows": (rendering(TAGS), rendering(ROWS))}
