// A list of suggestions under a text field, after the combobox pattern of ARIA.
// `options` is asked for the rows of what is typed: [{text, …}]; `choose` gets the row chosen. A row
// may have an `image`, and a `line` that tells it from others.
export class Suggestions {
  constructor(input, { name, options, choose, say = () => {} }) {
    Object.assign(this, { input, options, choose, say })
    this.asked = 0
    this.at = -1
    this.rows = []
    this.list = document.createElement("ul")
    this.list.role = "listbox"
    this.list.id = `${input.id}-forslag`
    this.list.setAttribute("aria-label", name)
    this.list.hidden = true
    input.after(this.list)
    input.role = "combobox"
    input.autocomplete = "off"
    input.setAttribute("aria-autocomplete", "list")
    input.setAttribute("aria-controls", this.list.id)
    input.setAttribute("aria-expanded", "false")
    input.addEventListener("keydown", (event) => this.key(event))
    input.addEventListener("blur", () => this.left && this.close())
  }

  // Whether the cursor has gone elsewhere on the page. When the browser's whole window is left, the
  // field hears of it too, and keeps the cursor, the letters and the list.
  get left() {
    return document.activeElement !== this.input
  }

  async ask(typed) {
    const mine = ++this.asked
    const rows = await this.options(typed)
    if (mine !== this.asked || this.left) return
    this.shownFor = typed
    this.show(rows)
  }

  show(rows) {
    this.rows = rows
    this.list.replaceChildren(...rows.map((row, at) => this.option(row, at)))
    this.list.hidden = !rows.length
    this.input.setAttribute("aria-expanded", String(rows.length > 0))
    this.mark(-1)
  }

  option(row, at) {
    const option = document.createElement("li")
    option.role = "option"
    option.id = `${this.list.id}-${at}`
    if (row.image) {
      const image = document.createElement("img")
      image.src = row.image
      image.alt = ""
      option.append(image)
    }
    option.append(row.shown ?? row.text)
    if (row.line) {
      const line = document.createElement("span")
      line.className = "line"
      line.textContent = row.line
      option.append(" ", line)
    }
    option.addEventListener("pointerdown", (event) => event.preventDefault())
    option.addEventListener("click", () => this.take(row))
    return option
  }

  mark(at) {
    this.at = at
    const options = [...this.list.children]
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)))
    options[at]?.scrollIntoView({ block: "nearest" })
    if (at >= 0) this.input.setAttribute("aria-activedescendant", options[at].id)
    else this.input.removeAttribute("aria-activedescendant")
  }

  key(event) {
    const count = this.rows.length
    if (event.key === "ArrowDown" && this.list.hidden) this.ask(this.typed?.() ?? this.input.value)
    else if (this.list.hidden && event.key !== "Enter") return
    else if (event.key === "ArrowDown") this.mark((this.at + 1) % count)
    else if (event.key === "ArrowUp") this.mark((this.at - 1 + count) % count)
    else if (event.key === "Enter") this.enter(event)
    else if (event.key === "Escape") this.close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  // The marked suggestion, else the first. A form is never sent from here by a slip of the finger.
  enter(event) {
    if (event.ctrlKey || event.metaKey || this.list.hidden || !this.rows.length) return
    this.take(this.rows[Math.max(this.at, 0)])
  }

  take(row) {
    this.close()
    this.choose(row)
  }

  close() {
    this.asked++
    this.list.hidden = true
    this.input.setAttribute("aria-expanded", "false")
    this.input.removeAttribute("aria-activedescendant")
  }
}
