from dataclasses import dataclass

from pictures.alt import alt_of
from pictures.ids import row_id
from pictures.renditions import slot_in_text
from publishing.body.nodes.definition import Node, Row, a_text, an_id, one_of

YES = "ja"


@dataclass(frozen=True)
class Use:
    """What one figure of a body says itself of the picture it shows."""

    picture_id: int | None
    caption: str
    alt: str
    decorative: bool


def use_of(figure):
    return Use(
        row_id(figure.get("data-picture", "")),
        " ".join(figure.text_content().split()),
        " ".join(figure.get("data-alt", "").split()),
        figure.get("data-decorative") == YES,
    )


def context(figure, picture):
    """
    Nothing, where readers may not see the picture. The caption and the alternative text are the
    library's unless this use has its own.
    """
    if not picture.is_shown:
        return None
    use = use_of(figure)
    return {
        "picture": picture,
        "slot": slot_in_text(picture),
        "caption": use.caption or picture.caption,
        "alt": alt_of(picture, use.alt, decorative=use.decorative),
    }


PICTURE = Node(
    name="picture",
    extension="LibraryPicture",
    tag="figure",
    called=("billede", "billeder"),
    words={
        "data-picture": "Billede",
        "data-alt": "Alternativ tekst",
        "data-decorative": "Kun til pynt",
    },
    attributes={
        "data-picture": an_id,
        "data-alt": a_text(300),
        "data-decorative": one_of(YES),
    },
    inside=("figcaption",),
    row=Row("picture", "data-picture", gone="Et billede i teksten findes ikke mere i arkivet."),
    template="publishing/nodes/_picture.html",
    context=context,
)
