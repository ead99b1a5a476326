// `/` opens a menu of all one can put into the text; so does the button at the left of an empty line.
import { Plugin } from "django-prose-editor/editor";

import { TOOLS, known, use } from "./tools.js";
import { element } from "./nodes/element.js";
import { textMenu } from "./text-menu.js";

const plain = (text) =>
  text.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa")

// A tool is found by the beginning of any of its words, Danish or English.
function matches({ title, word = "", also = "" }, typed) {
  const words = plain(`${title} ${word} ${also}`).replace(/[()]/g, " ").split(/\s+/)
  return plain(typed).split(/\s+/).every((part) => words.some((one) => one.startsWith(part)))
}

// What makes the text more than text stands first.
function rows(editor, typed) {
  const tools = known(editor, TOOLS.toReversed().flat()).filter(({ line }) => line)
  return tools.filter((tool) => matches(tool, typed))
}

// Only where a block of any kind may stand.
const opens = ($from) =>
  Boolean(
    $from.node(-1).contentMatchAt($from.index(-1)).matchType($from.doc.type.schema.nodes.blockquote),
  )

const Menu = textMenu({
  name: "InsertMenu",
  sign: "/",
  label: "Sæt ind",
  rows,
  choose: use,
  opens,
})

export const InsertMenu = Menu.extend({
  addProseMirrorPlugins() {
    const { editor, storage: { key } } = this
    const view = (surface) => new PlusButton(editor, surface, key)
    return [...this.parent(), new Plugin({ view })]
  },
})

class PlusButton {
  constructor(editor, view, key) {
    Object.assign(this, { view, key })
    this.dom = element("button", { type: "button", className: "plus", textContent: "+" })
    this.dom.setAttribute("aria-label", "Sæt ind")
    this.dom.setAttribute("aria-haspopup", "listbox")
    this.dom.addEventListener("pointerdown", (event) => event.preventDefault())
    this.dom.addEventListener("click", () => editor.chain().focus().openInsertMenu().run())
    view.dom.after(this.dom)
    // The toolbar comes after the text is up, and grows and shrinks with the window.
    this.watching = new ResizeObserver(() => this.update())
    this.watching.observe(this.dom.parentElement)
    this.update()
  }

  update() {
    const { $from, empty } = this.view.state.selection
    const { parent, depth } = $from
    const line = empty && depth === 1 && parent.type.name === "paragraph" && !parent.content.size
    const open = this.key.getState(this.view.state)
    this.dom.hidden = !this.view.editable || !(line || open?.sign === "")
    this.dom.setAttribute("aria-expanded", String(Boolean(open)))
    if (this.dom.hidden) return
    const frame = this.dom.parentElement.getBoundingClientRect()
    const { top, bottom } = this.view.coordsAtPos($from.start())
    this.dom.style.insetBlockStart = `${(top + bottom) / 2 - frame.top}px`
  }

  destroy() {
    this.watching.disconnect()
    this.dom.remove()
  }
}
