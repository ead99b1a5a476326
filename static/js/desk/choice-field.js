// One row chosen by typing, over Django's own autocomplete address. The <select> stays underneath:
// it is what is sent, and what Django's pop-up windows write a new row into.
import { Suggestions } from "./combobox.js";

class ChoiceField extends HTMLElement {
  connectedCallback() {
    this.select = this.querySelector("select")
    // The empty row that Django copies for »one more« is dressed when it is put in use.
    if (this.input || this.select.id.includes("__prefix__")) return
    this.dress()
    this.write()
    // Django's pop-up windows tell by jQuery alone when they have written a row.
    window.django?.jQuery(this.select).on("change", () => this.write())
  }

  dress() {
    const { select } = this
    this.input = document.createElement("input")
    this.input.type = "text"
    this.input.id = `${select.id}-soeg`
    this.input.placeholder = "Skriv for at finde"
    for (const name of ["aria-describedby", "aria-invalid"])
      if (select.hasAttribute(name)) this.input.setAttribute(name, select.getAttribute(name))
    select.hidden = true
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`)
    if (label) label.htmlFor = this.input.id
    this.append(this.input)
    this.says = document.createElement("p")
    this.says.className = "choice-says"
    this.says.setAttribute("role", "status")
    this.suggestions = new Suggestions(this.input, {
      name: label?.textContent ?? "Forslag",
      options: (typed) => this.options(typed),
      choose: (row) => this.choose(row),
    })
    this.suggestions.typed = () => ""
    this.append(this.says)
    this.input.addEventListener("input", () => this.suggestions.ask(this.input.value.trim()))
    this.input.addEventListener("focus", () => this.input.select())
    this.input.addEventListener("blur", () => this.settle())
  }

  async options(typed) {
    const { appLabel, modelName, fieldName } = this.select.dataset
    const query = new URLSearchParams({
      term: typed,
      app_label: appLabel,
      model_name: modelName,
      field_name: fieldName,
    })
    const response = await fetch(`${this.select.getAttribute("data-ajax--url")}?${query}`)
    if (!response.ok) {
      this.says.textContent = "Du må ikke søge her."
      return []
    }
    const { results } = await response.json()
    this.says.textContent = results.length ? "" : "Ingen passer. Prøv et andet ord."
    return results.map((row) => ({ ...row, image: this.image(row.id) }))
  }

  image(id) {
    return this.dataset.miniatures?.replace("/1/", `/${id}/`)
  }

  choose(row) {
    let option = [...this.select.options].find((other) => other.value === row.id)
    if (!option) {
      option = new Option(row.text, row.id)
      this.select.append(option)
    }
    this.select.value = row.id
    this.changed()
  }

  changed() {
    this.write()
    this.select.dispatchEvent(new Event("change", { bubbles: true }))
  }

  // What is typed and not chosen goes: back to the row that is chosen, or to none.
  settle() {
    this.says.textContent = ""
    if (!this.input.value.trim() && this.select.value) {
      if (!this.select.querySelector('option[value=""]')) this.select.prepend(new Option("", ""))
      this.select.value = ""
      this.changed()
    } else this.write()
  }

  write() {
    const chosen = this.select.selectedOptions[0]
    this.input.value = chosen?.value ? chosen.textContent.trim() : ""
    const beside = this.closest(".related-widget-wrapper")
    for (const link of beside?.querySelectorAll("[data-href-template]") ?? []) {
      if (chosen?.value) link.href = link.dataset.hrefTemplate.replace("__fk__", chosen.value)
      else link.removeAttribute("href")
    }
    if (!this.dataset.miniatures) return
    this.shown?.remove()
    if (!chosen?.value) return
    const image = document.createElement("img")
    image.className = "choice-shown"
    image.src = this.image(chosen.value)
    image.alt = ""
    this.shown = image
    ;(beside ?? this).before(image)
  }
}

customElements.define("choice-field", ChoiceField)
