// Under the field of tags: those the notice, or a picture's file, asks for, each a button that puts it
// in the field.
class TagSuggestions extends HTMLElement {
  connectedCallback() {
    const named = this.querySelector("span")?.textContent ?? ""
    this.show(named.split(", ").filter(Boolean))
    document.addEventListener("notice-read", this.read = ({ detail }) => this.show(detail.tags ?? []))
  }

  disconnectedCallback() {
    document.removeEventListener("notice-read", this.read)
  }

  get field() {
    return this.closest(".words-card, form").querySelector("tag-field")
  }

  show(tags) {
    if (tags.join() === this.tags?.join()) return
    this.tags = tags
    const label = document.createElement("span")
    label.textContent = "Passer måske:"
    this.replaceChildren(...(tags.length ? [label, ...tags.map((tag) => this.button(tag))] : []))
  }

  button(tag) {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = tag
    button.setAttribute("aria-label", `Tilføj emnet ${tag}`)
    button.addEventListener("click", () => this.take(button, tag))
    return button
  }

  // The cursor stays among the suggestions while there are more, else it goes to the field.
  take(button, tag) {
    this.tags = this.tags.filter((other) => other !== tag)
    const next = button.nextElementSibling ?? button.previousElementSibling
    const other = next instanceof HTMLButtonElement ? next : this.field.querySelector("input")
    button.remove()
    if (!this.tags.length) this.replaceChildren()
    this.field.add(tag)
    other.focus()
  }
}

customElements.define("tag-suggestions", TagSuggestions)
