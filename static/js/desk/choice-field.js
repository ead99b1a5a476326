// One row chosen by typing, over Django's own autocomplete address. The <select> stays underneath:
// it is what is sent, and what Django's pop-up windows write a new row into.
import { Suggestions } from "./combobox.js";
import { writeLinks } from "./related-links.js";

// Before the name of a row that is made when the form is saved (`data-makes`).
const NEW = "ny:"

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
    // Coming back from another window, one types on where one was.
    let here = false
    this.input.addEventListener("focus", () => {
      if (!here) this.input.select()
      here = true
    })
    this.input.addEventListener("blur", () => {
      if (!this.suggestions.left) return
      here = false
      this.settle()
    })
  }

  async options(typed) {
    const { appLabel, modelName, fieldName } = this.select.dataset
    const query = new URLSearchParams({
      term: typed,
      app_label: appLabel,
      model_name: modelName,
      field_name: fieldName,
    })
    const rows = await this.found(query)
    if (this.dataset.makes && typed && !rows.some(({ exact }) => exact)) rows.push(this.fresh(typed))
    return rows
  }

  async found(query) {
    try {
      const response = await fetch(`${this.select.getAttribute("data-ajax--url")}?${query}`)
      if (response.status === 403) return this.none("Du må ikke søge her.")
      if (!response.ok || response.redirected) throw new Error(String(response.status))
      const { results } = await response.json()
      this.says.textContent = ""
      if (!results.length && !this.dataset.makes) this.none("Ingen passer. Prøv et andet ord.")
      return results
    } catch {
      return this.none("Forslagene kunne ikke hentes. Tryk pil ned for at prøve igen.")
    }
  }

  none(sentence) {
    this.says.textContent = sentence
    return []
  }

  fresh(typed) {
    return { id: NEW + typed, text: typed, shown: `${this.dataset.makes} »${typed}«` }
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

  // What is typed and not chosen goes: back to the row that is chosen, or to none. Where a row may be
  // made, the whole name of one is that one, and a name nobody has is a new one.
  settle() {
    this.says.textContent = ""
    if (this.dataset.makes && this.named()) return
    if (!this.input.value.trim() && this.select.value) this.empty()
    else this.write()
  }

  empty() {
    if (!this.select.querySelector('option[value=""]')) this.select.prepend(new Option("", ""))
    this.select.value = ""
    this.changed()
  }

  named() {
    const typed = this.input.value.trim()
    if (!typed || typed === this.shownText) return false
    // The list may still be that of fewer letters. The server knows a company by its whole name.
    const known = this.suggestions.shownFor === typed
    const rows = known ? this.suggestions.rows : []
    const row = rows.find(({ exact }) => exact) ?? (rows.length < 2 ? this.fresh(typed) : null)
    if (row) this.choose(row)
    else this.leaveUnchosen(typed)
    if (!known) this.lookUp(typed)
    return true
  }

  // The row of that very name, which is printed as it is written there.
  async lookUp(typed) {
    const row = (await this.options(typed)).find(({ exact }) => exact)
    if (this.select.value !== NEW + typed || !this.suggestions.left) return
    if (row) this.choose(row)
    else this.write()
  }

  // Neither what is typed nor what was chosen before it is sent: the one is many, the other is not
  // on the screen.
  leaveUnchosen(typed) {
    if (this.select.value) this.empty()
    this.input.value = typed
    this.says.textContent = `»${typed}« er ikke valgt. Vælg på listen, eller »${this.dataset.makes}«.`
  }

  // A new row is told as such, since it is made by saving.
  tellNew(isNew) {
    if (!this.dataset.makes) return
    this.toggleAttribute("data-new", isNew)
    if (isNew) this.says.textContent = "Ny. Oprettes, når du gemmer."
  }

  write() {
    const chosen = this.select.selectedOptions[0]
    this.shownText = chosen?.value ? chosen.textContent.trim() : ""
    this.tellNew(Boolean(chosen?.value.startsWith(NEW)))
    this.input.value = this.shownText
    writeLinks(this, chosen?.value.startsWith(NEW) ? "" : chosen?.value)
  }
}

customElements.define("choice-field", ChoiceField)
