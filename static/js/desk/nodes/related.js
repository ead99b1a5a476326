// »Læs også«: keeps the id of an item, and shows the headline it has now.
import { Node } from "django-prose-editor/editor";

import { itemOf } from "../library.js";
import { element, ours } from "./element.js";

export const RelatedItem = Node.create({
  ...ours("p", "related", { id: "data-item" }, []),
  name: "relatedItem",
  atom: true,
  draggable: true,
  addNodeView: () => ({ node }) => {
    const headline = element("span", { textContent: "…" })
    const dom = element("p", {}, [element("b", { textContent: "Læs også: " }), headline])
    dom.dataset.node = "related"
    itemOf(node.attrs.id).then((item) => {
      headline.textContent = item?.text ?? "Læserne kan ikke se det mere"
    })
    return { dom, ignoreMutation: () => true }
  },
})
