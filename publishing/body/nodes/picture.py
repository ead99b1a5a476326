from publishing.body.nodes.definition import Node, Row, a_text, an_id


def context(figure, picture):
    """The caption and the alternative text are the library's unless this use has its own."""
    return {
        "picture": picture,
        "caption": figure.text_content().strip() or picture.caption,
        "alt": figure.get("data-alt") or picture.alt,
    }


PICTURE = Node(
    name="picture",
    extension="LibraryPicture",
    tag="figure",
    called=("billede", "billeder"),
    words={"data-picture": "Billede", "data-alt": "Alternativ tekst"},
    attributes={"data-picture": an_id, "data-alt": a_text(300)},
    inside=("figcaption",),
    row=Row("picture", "data-picture", gone="Et billede i teksten findes ikke mere i arkivet."),
    template="publishing/nodes/_picture.html",
    context=context,
)
