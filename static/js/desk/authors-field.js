// The authors of an article: names one adds by typing and moves up and down. The <select> stays
// underneath; the order of its chosen options is what is sent.
import { Suggestions } from "./combobox.js";

class AuthorsField extends HTMLElement {
  connectedCallback() {
    this.select = this.querySelector("select")
    this.select.hidden = true
    this.names = document.createElement("ol")
    this.names.className = "author-names"
    this.input = document.createElement("input")
    this.input.type = "text"
    this.input.id = `${this.select.id}-soeg`
    this.input.placeholder = "Skriv et navn"
    for (const name of ["aria-describedby", "aria-invalid"])
      if (this.select.hasAttribute(name)) this.input.setAttribute(name, this.select.getAttribute(name))
    const label = document.querySelector(`label[for="${CSS.escape(this.select.id)}"]`)
    if (label) label.htmlFor = this.input.id
    this.append(this.names, this.input)
    this.suggestions = new Suggestions(this.input, {
      name: "Forslag til forfattere",
      options: async (typed) => this.options(typed),
      choose: (row) => this.add(row.option),
    })
    this.input.addEventListener("input", () => this.suggestions.ask(this.input.value.trim()))
    this.input.addEventListener("blur", () => (this.input.value = ""))
    this.write()
  }

  get chosen() {
    return [...this.select.options].filter((option) => option.selected)
  }

  options(typed) {
    const wanted = typed.toLocaleLowerCase("da")
    return [...this.select.options]
      .filter((option) => !option.selected && option.text.toLocaleLowerCase("da").includes(wanted))
      .slice(0, 10)
      .map((option) => ({ text: option.text, option }))
  }

  add(option) {
    this.chosen.at(-1) ? this.chosen.at(-1).after(option) : this.select.prepend(option)
    option.selected = true
    this.input.value = ""
    this.changed()
    this.input.focus()
  }

  move(option, other) {
    if (!other) return
    const earlier = option.index > other.index
    earlier ? other.before(option) : other.after(option)
    this.changed()
  }

  changed() {
    this.write()
    this.select.dispatchEvent(new Event("change", { bubbles: true }))
  }

  write() {
    const { chosen } = this
    this.names.replaceChildren(
      ...chosen.map((option, at) => {
        const line = document.createElement("li")
        const name = document.createElement("span")
        name.textContent = option.text
        line.append(name)
        if (at) line.append(this.button("↑", `Flyt ${option.text} op`, () => this.move(option, chosen[at - 1])))
        line.append(this.button("×", `Fjern ${option.text}`, () => {
          option.selected = false
          this.changed()
          this.input.focus()
        }))
        return line
      }),
    )
    this.names.hidden = !chosen.length
  }

  button(sign, title, act) {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = sign
    button.title = title
    button.setAttribute("aria-label", title)
    button.addEventListener("click", act)
    return button
  }
}

customElements.define("authors-field", AuthorsField)
