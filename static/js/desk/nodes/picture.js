// A picture from the library: its caption and alternative text are the library's unless this use
// has its own.
import { Node } from "django-prose-editor/editor";

import { miniature, pictureOf } from "../library.js";
import { change, element, enterLeaves, fixed, onlyText, ours } from "./element.js";

class PictureView {
  constructor({ node, view, getPos }) {
    this.node = node
    const image = fixed("img", { src: miniature(node.attrs.id), alt: "" })
    this.credit = fixed("p", { className: "picture-credit" })
    this.contentDOM = element("figcaption")
    this.alt = element("input", { type: "text", maxLength: 300, value: node.attrs.alt ?? "" })
    this.alt.addEventListener("input", () =>
      change({ view, getPos }, { alt: this.alt.value.trim() || null }),
    )
    // Enter is for the text, not for the form the field happens to lie in.
    this.alt.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return
      event.preventDefault()
      view.focus()
    })
    const alternative = fixed("label", { className: "picture-alt" }, ["Alternativ tekst", this.alt])
    this.dom = element("figure", {}, [image, this.contentDOM, this.credit, alternative])
    this.dom.dataset.node = "picture"
    this.ignoreMutation = onlyText(this.contentDOM)
    this.fill()
  }

  async fill() {
    const picture = await pictureOf(this.node.attrs.id)
    this.credit.textContent = picture ? `(${picture.credit})` : "Billedet findes ikke mere i arkivet."
    this.contentDOM.dataset.placeholder = picture?.caption || "Skriv en billedtekst"
    this.alt.placeholder = picture?.alt || "Beskriv, hvad man ser"
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.id !== this.node.attrs.id) return false
    this.node = node
    if (document.activeElement !== this.alt) this.alt.value = node.attrs.alt ?? ""
    return true
  }

  stopEvent(event) {
    return event.target === this.alt
  }
}

export const LibraryPicture = Node.create({
  ...ours("figure", "picture", { id: "data-picture", alt: "data-alt" }, [["figcaption", 0]]),
  name: "libraryPicture",
  content: "text*",
  marks: "",
  isolating: true,
  draggable: true,
  parseHTML: () => [
    {
      tag: 'figure[data-node="picture"]',
      contentElement: (figure) =>
        figure.querySelector("figcaption") ?? document.createElement("figcaption"),
    },
  ],
  addKeyboardShortcuts: () => ({ Enter: enterLeaves("libraryPicture") }),
  addNodeView: () => (props) => new PictureView(props),
})
