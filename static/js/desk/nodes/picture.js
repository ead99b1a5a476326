// A picture from the library: its caption and alternative text are the library's unless this use
// has its own, and that it is only for show is said of each use.
import { Node, pm } from "django-prose-editor/editor";

import { asInText, pageOf, pictureOf } from "../own-pictures.js";
import { change, element, enterLeaves, fixed, onlyText, ours } from "./element.js";

const { Selection, TextSelection } = pm.state
const NAME = "libraryPicture"
const FOR_SHOW = "ja"

class PictureView {
  constructor({ node, view, getPos }) {
    Object.assign(this, { node, view, getPos })
    const image = fixed("img", { src: asInText(node.attrs.id), alt: "" })
    this.credit = fixed("p", { className: "picture-credit" })
    this.lacks = fixed("p", { className: "picture-lacks", hidden: true })
    this.contentDOM = element("figcaption")
    this.dom = element("figure", {}, [image, this.contentDOM, this.credit, this.lacks, this.words()])
    this.dom.dataset.node = "picture"
    this.ignoreMutation = onlyText(this.contentDOM)
    // What it lacks is mended on its own page, in another window: one comes back from there.
    // Without an answer nothing is known to be otherwise.
    this.back = () => this.lacks.hidden || this.fill().catch(() => {})
    addEventListener("focus", this.back)
    this.show()
    this.fill()
  }

  // The fields for those who cannot see it.
  words() {
    this.alt = element("input", { type: "text", maxLength: 300 })
    this.alt.addEventListener("input", () => this.put({ alt: this.alt.value.trim() || null }))
    this.forShow = element("input", { type: "checkbox" })
    this.forShow.addEventListener("change", () =>
      this.put({ decorative: this.forShow.checked ? FOR_SHOW : null }),
    )
    for (const input of [this.alt, this.forShow]) input.addEventListener("keydown", (event) => this.leave(event))
    return fixed("div", { className: "picture-words" }, [
      element("label", { className: "picture-alt" }, ["Alternativ tekst", this.alt]),
      element("label", { className: "picture-for-show" }, [this.forShow, "Kun til pynt"]),
    ])
  }

  put(attributes) {
    change(this, attributes)
  }

  // Enter is for the text, not for the form the field happens to lie in.
  leave(event) {
    if (event.key !== "Enter" && event.key !== "Escape") return
    event.preventDefault()
    this.view.focus()
  }

  show() {
    const { alt, decorative } = this.node.attrs
    if (document.activeElement !== this.alt) this.alt.value = alt ?? ""
    this.forShow.checked = decorative === FOR_SHOW
    this.alt.disabled = this.forShow.checked
    this.mark()
  }

  // Where the text was refused, the field that a picture without words is refused for.
  mark() {
    const said = this.node.attrs.alt || this.forShow.checked || this.picture?.alt
    const asked = this.picture && !said && this.dom.closest(".errors")
    if (asked) this.alt.setAttribute("aria-invalid", "true")
    else this.alt.removeAttribute("aria-invalid")
  }

  async fill() {
    const picture = await pictureOf(this.node.attrs.id)
    const gone = "Billedet findes ikke mere i arkivet."
    this.credit.textContent = !picture ? gone : picture.credit && `(${picture.credit})`
    this.contentDOM.dataset.placeholder = picture?.caption || "Skriv en billedtekst"
    this.picture = picture
    this.mark()
    this.alt.placeholder = picture?.alt || "Beskriv, hvad man ser"
    const missing = picture?.missing ?? []
    const blurred = picture?.blurred.inline ?? picture?.blurred.upright
    const lacks = blurred ? [...missing, blurred] : missing
    this.lacks.hidden = !lacks.length
    this.lacks.classList.toggle("only-blurred", !missing.length)
    if (!lacks.length) return
    const mend = { href: pageOf(this.node.attrs.id), target: "_blank", rel: "noopener" }
    this.lacks.replaceChildren(`${lacks.join(" ")} `, element("a", mend, ["Ret billedet"]))
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.id !== this.node.attrs.id) return false
    this.node = node
    this.show()
    return true
  }

  stopEvent({ target }) {
    return target === this.alt || target === this.forShow || this.lacks.contains(target)
  }

  destroy() {
    removeEventListener("focus", this.back)
  }
}

// Up and down lead to the caption and from it to the text, or to the place over a picture that stands
// first. The browser by itself goes by what is drawn, and leaves the surface there.
const cross = (key, direction) => ({ editor: { state, view } }) => {
  const { $head, empty } = state.selection
  if (!empty || !$head.parent.isTextblock || !view.endOfTextblock(key)) return false
  const edge = state.doc.resolve(direction < 0 ? $head.before() : $head.after())
  const to = Selection.findFrom(edge, direction)
  const isCaption = (place) => place?.parent.type.name === NAME
  const isCrossing = to && (isCaption($head) || (to instanceof TextSelection && isCaption(to.$head)))
  if (isCrossing) view.dispatch(state.tr.setSelection(to).scrollIntoView())
  return Boolean(isCrossing)
}

export const LibraryPicture = Node.create({
  ...ours(
    "figure",
    "picture",
    { id: "data-picture", alt: "data-alt", decorative: "data-decorative" },
    [["figcaption", 0]],
  ),
  name: NAME,
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
  addKeyboardShortcuts: () => ({
    Enter: enterLeaves(NAME),
    ArrowUp: cross("up", -1),
    ArrowDown: cross("down", 1),
  }),
  addNodeView: () => (props) => new PictureView(props),
})
