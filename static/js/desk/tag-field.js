// Suggests tags for the word being typed in a comma-separated text field.
import { Suggestions } from "./combobox.js";

class TagField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input")
    this.suggestions = new Suggestions(this.input, {
      name: "Forslag til emner",
      options: (typed) => this.options(typed),
      choose: (row) => this.take(row.text),
    })
    this.suggestions.typed = () => this.typed
    this.input.addEventListener("input", () => {
      if (this.typed) this.suggestions.ask(this.typed)
      else this.suggestions.close()
    })
  }

  get parts() {
    return this.input.value.split(",").map((part) => part.trim())
  }

  get typed() {
    return this.parts.at(-1)
  }

  async options(typed) {
    const response = await fetch(`${this.dataset.url}?q=${encodeURIComponent(typed)}`)
    const { tags } = await response.json()
    const chosen = this.parts.slice(0, -1).map((part) => part.toLowerCase())
    const rows = tags.filter((tag) => !chosen.includes(tag.toLowerCase())).map((text) => ({ text }))
    const known = tags.some((tag) => tag.toLowerCase() === typed.toLowerCase())
    if (typed && !known) rows.push({ text: typed, shown: `Nyt emne: ${typed}` })
    return rows
  }

  take(tag) {
    this.hold([...this.parts.slice(0, -1), tag])
    this.input.focus()
  }

  // A tag from elsewhere on the page, beside all that stands in the field.
  add(tag) {
    this.hold([...this.parts.filter(Boolean), tag])
  }

  hold(tags) {
    this.input.value = [...tags, ""].join(", ")
    this.input.dispatchEvent(new Event("change", { bubbles: true }))
  }
}

customElements.define("tag-field", TagField)
