// The outlet's own nodes of a body. Their allow-list is publishing/nodes.py; the two must agree.
import { mergeAttributes, Node } from "django-prose-editor/editor";

import { miniature, titleOf } from "./library.js";

export { Link } from "./link.js";
export { Menu, NoSpellCheck } from "./toolbar.js";

// Wraps the selection in a node whose element is `<tag data-node="…">`.
const wrapper = ({ name, tag, node, content }) =>
  Node.create({
    name,
    group: "block",
    content,
    defining: true,
    priority: 200,
    parseHTML: () => [{ tag: `${tag}[data-node="${node}"]` }],
    renderHTML: ({ HTMLAttributes }) => [
      tag,
      mergeAttributes(HTMLAttributes, { "data-node": node }),
      0,
    ],
  })

export const Factbox = wrapper({
  name: "factbox",
  tag: "aside",
  node: "factbox",
  content: "block+",
})

export const PullQuote = wrapper({
  name: "pullQuote",
  tag: "blockquote",
  node: "pullquote",
  content: "paragraph+",
})

const idAttribute = (attribute) => ({
  default: null,
  parseHTML: (element) => element.getAttribute(attribute),
  renderHTML: (attributes) => ({ [attribute]: attributes.id }),
})

export const LibraryPicture = Node.create({
  name: "libraryPicture",
  group: "block",
  content: "text*",
  marks: "",
  isolating: true,
  draggable: true,
  priority: 200,
  addAttributes: () => ({ id: idAttribute("data-picture") }),
  parseHTML: () => [
    {
      tag: 'figure[data-node="picture"]',
      contentElement: (figure) =>
        figure.querySelector("figcaption") ?? document.createElement("figcaption"),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "figure",
    mergeAttributes(HTMLAttributes, { "data-node": "picture" }),
    ["figcaption", 0],
  ],
  addNodeView: () => ({ node }) => {
    const dom = document.createElement("figure")
    dom.dataset.node = "picture"
    const image = document.createElement("img")
    image.src = miniature(node.attrs.id)
    image.alt = ""
    image.contentEditable = "false"
    const caption = document.createElement("figcaption")
    caption.dataset.placeholder = "Billedtekst, hvis den skal være en anden end arkivets"
    dom.append(image, caption)
    return { dom, contentDOM: caption }
  },
})

export const RelatedItem = Node.create({
  name: "relatedItem",
  group: "block",
  atom: true,
  draggable: true,
  priority: 200,
  addAttributes: () => ({ id: idAttribute("data-item") }),
  parseHTML: () => [{ tag: 'p[data-node="related"]', priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => [
    "p",
    mergeAttributes(HTMLAttributes, { "data-node": "related" }),
  ],
  addNodeView: () => ({ node }) => {
    const dom = document.createElement("p")
    dom.dataset.node = "related"
    dom.textContent = "Læs også: …"
    titleOf(node.attrs.id).then((title) => {
      dom.textContent = `Læs også: ${title}`
    })
    return { dom }
  },
})
