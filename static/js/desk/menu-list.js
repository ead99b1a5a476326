// The list of a menu in the text: shown under the sign, marked with the arrows, chosen with Enter
// or a click. It follows the state of the surface; `close` shuts the menu.
import { asked } from "./asked.js";
import { icon } from "./icons.js";
import { element } from "./nodes/element.js";

export class MenuList {
  constructor(view, menu, close) {
    Object.assign(this, { view, menu, close, rows: [], at: 0, shownFor: null, turn: 0 })
    const id = `menu-${menu.label.toLowerCase().replace(/[^a-z]+/g, "-")}`
    // It scrolls, so that it can be walked into; the keys work there as in the text.
    this.list = element("ul", { role: "listbox", id, tabIndex: 0 })
    this.list.addEventListener("keydown", (event) => this.key(event))
    this.list.addEventListener("blur", (event) => this.left(event.relatedTarget))
    this.list.setAttribute("aria-label", menu.label)
    this.status = element("p", { role: "status" })
    this.dom = element("div", { className: "text-menu", hidden: true }, [this.list, this.status])
    // A click must not take the cursor out of the text.
    this.dom.addEventListener("pointerdown", (event) => event.preventDefault())
    view.dom.parentElement.append(this.dom)
    view.dom.setAttribute("aria-autocomplete", "list")
    view.dom.setAttribute("aria-haspopup", "listbox")
  }

  async update() {
    const ask = asked(this.view.state, this.menu.key)
    const wanted = ask && `${ask.from} ${ask.typed}`
    if (wanted === this.shownFor) return
    this.shownFor = wanted
    const mine = ++this.turn
    if (!ask) return this.hide()
    const rows = this.menu.rows(this.menu.editor, ask.typed)
    const found = rows instanceof Promise ? await rows : rows
    if (mine === this.turn) this.show(found, ask)
  }

  show(rows, ask) {
    this.rows = rows
    this.list.replaceChildren(...rows.map((row, at) => this.option(row, at)))
    this.list.hidden = !rows.length
    this.dom.hidden = !rows.length && !this.menu.nothing
    this.status.textContent = rows.length ? "" : this.menu.nothing ?? ""
    if (!rows.length) return this.leave()
    this.view.dom.setAttribute("aria-controls", this.list.id)
    this.place(ask.from)
    this.mark(0)
  }

  option({ title, line, name }, at) {
    const words = element("span", {}, [element("b", { textContent: title })])
    if (line) words.append(" ", element("span", { className: "line", textContent: line }))
    const option = element("li", { role: "option", id: `${this.list.id}-${at}` }, [words])
    if (name) option.prepend(icon(name))
    option.addEventListener("pointermove", () => this.at === at || this.mark(at))
    option.addEventListener("click", () => this.take(at))
    return option
  }

  mark(at) {
    this.at = at
    const options = [...this.list.children]
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)))
    options[at].scrollIntoView({ block: "nearest" })
    for (const dom of [this.view.dom, this.list])
      dom.setAttribute("aria-activedescendant", options[at].id)
    const { title, line } = this.rows[at]
    this.status.textContent = `${[title, line].filter(Boolean).join(": ")} (${at + 1} af ${options.length})`
  }

  key(event) {
    if (this.dom.hidden) return false
    const count = this.rows.length
    if (event.key === "Escape") this.close()
    else if (!count) return false
    else if (event.key === "ArrowDown") this.mark((this.at + 1) % count)
    else if (event.key === "ArrowUp") this.mark((this.at - 1 + count) % count)
    else if (event.key === "Enter") this.take(this.at)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  take(at) {
    const { editor, key, choose } = this.menu
    const ask = asked(this.view.state, key)
    const row = this.rows[at]
    if (!ask) return
    this.view.dispatch(this.view.state.tr.delete(ask.from, ask.to).setMeta(key, null))
    choose(editor, row)
    if (this.list.contains(document.activeElement)) this.view.focus()
  }

  // The focus has gone from the text or from the list: to the other of them, or away.
  left(to) {
    if (!this.dom.hidden && !this.dom.contains(to) && to !== this.view.dom) this.close()
  }

  place(from) {
    const frame = this.dom.parentElement.getBoundingClientRect()
    const sign = this.view.coordsAtPos(from)
    const below = innerHeight - sign.bottom
    const above = below < this.dom.offsetHeight && sign.top > below
    const left = Math.min(sign.left - frame.left, frame.width - this.dom.offsetWidth)
    this.dom.style.insetInlineStart = `${Math.max(0, left)}px`
    this.dom.style.insetBlockStart = above
      ? `${sign.top - frame.top - this.dom.offsetHeight - 4}px`
      : `${sign.bottom - frame.top + 4}px`
  }

  hide() {
    this.dom.hidden = true
    this.rows = []
    this.leave()
  }

  leave() {
    this.view.dom.removeAttribute("aria-controls")
    this.view.dom.removeAttribute("aria-activedescendant")
  }

  destroy() {
    this.dom.remove()
  }
}
