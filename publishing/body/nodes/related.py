from publishing.body.nodes.definition import Node, Row, an_id

RELATED = Node(
    name="related",
    extension="RelatedItem",
    tag="p",
    called=("»Læs også«", "»Læs også«"),
    words={"data-item": "Læs også"},
    attributes={"data-item": an_id},
    row=Row(
        "item",
        "data-item",
        gone="Et »Læs også« peger på noget, læserne ikke kan se. Vælg noget andet, eller slet det.",
    ),
    template="publishing/nodes/_related.html",
    context=lambda element, item: {"item": item},
)
