// The cards where words and rights of pictures are written: each is saved by itself or all at once,
// with faults beside their fields. Without a script the form sends them all.
import { button } from "./dialog.js";
import { element } from "./element.js";
import { WordsCard } from "./words-card.js";

class WordsForm extends HTMLElement {
  connectedCallback() {
    if (this.form) return
    this.form = this.querySelector("form")
    this.list = this.querySelector(".words-cards")
    this.cards = []
    for (const dom of this.list.children) this.dress(dom)
    this.same = this.querySelector(".words-same")
    this.same.querySelector("button[name=_same]").addEventListener("click", (event) => this.writeSame(event))
    this.undo = this.same.querySelector(".undo")
    this.undo.addEventListener("click", () => this.undoSame())
    this.form.addEventListener("submit", (event) => this.saveAll(event))
    this.form.addEventListener("change", () => this.write())
    document.addEventListener("laid-in", (event) => this.add(event))
    window.addEventListener("beforeunload", (event) => {
      if (this.cards.some((card) => card.typed)) event.preventDefault()
    })
    this.write()
  }

  dress(dom) {
    const card = new WordsCard(dom)
    card.go = button("Gem", { onclick: () => this.saveAlone(card) })
    card.go.append(element("span", { className: "visually-hidden", textContent: ` ${card.title}` }))
    card.says.before(element("p", { className: "small-buttons" }, [card.go]))
    this.cards.push(card)
  }

  // The newest last, where the one who writes has not come to yet.
  add(event) {
    event.preventDefault()
    const { card, id } = event.detail
    const there = this.list.querySelector(`#billede-${id}`)
    if (there) return tellKnown(there, card)
    this.list.insertAdjacentHTML("beforeend", card)
    this.dress(this.list.lastElementChild)
    this.form.hidden = false
    this.write()
    // Whoever loads the page again has the same cards.
    const ids = this.cards.map((one) => one.id).join(",")
    history.replaceState(history.state, "", `?id=${ids}`)
    this.form.action = this.form.action.replace(/\?.*$/, `?id=${ids}`)
  }

  get marked() {
    const marked = this.cards.filter((card) => card.marked)
    return marked.length ? marked : this.cards
  }

  write() {
    this.same.hidden = this.cards.length < 2
    const { length } = this.cards.filter((card) => card.marked)
    const go = this.same.querySelector("button[name=_same]")
    go.textContent = length ? `Skriv i de markerede (${length})` : `Skriv i alle (${this.cards.length})`
  }

  writeSame(event) {
    event.preventDefault()
    const typed = [...this.same.querySelectorAll("input, select")].filter(({ value }) => value.trim())
    this.before = []
    for (const { name, value } of typed)
      for (const card of this.marked) this.before.push(card.set(name.replace("alle-", ""), value.trim()))
    this.undo.hidden = !this.before.length
    const says = typed.length ? `Skrevet i ${this.marked.length}. Se det efter, og gem.` : "Skriv først det, der er ens."
    this.same.querySelector(".same-says").textContent = says
  }

  undoSame() {
    for (const back of this.before) back()
    this.undo.hidden = true
    this.same.querySelector(".same-says").textContent = "Felterne er, som de var før."
    this.same.querySelector("button[name=_same]").focus()
  }

  async saveAlone(card) {
    if (!(await card.save())) card.focus()
  }

  async saveAll(event) {
    event.preventDefault()
    if (this.saving) return
    this.saving = true
    const says = this.form.querySelector(".saved-says")
    const waiting = this.cards.filter((card) => !card.saved)
    says.textContent = waiting.length ? "Gemmer …" : "Alt er gemt."
    const wrong = []
    for (const card of waiting) if (!(await card.save())) wrong.push(card)
    this.saving = false
    if (!waiting.length) return
    const saved = waiting.length - wrong.length
    says.textContent = `${saved} gemt.${wrong.length ? ` ${wrong.length} skal ses efter.` : ""}`
    wrong[0]?.focus()
  }
}

// A card that is there keeps what is typed in it, and gets the note that its file came once more.
function tellKnown(there, card) {
  const sent = element("template", { innerHTML: card })
  const note = sent.content.querySelector(".known")
  if (note && !there.querySelector(".known")) there.querySelector(".words-fields").prepend(note)
}

customElements.define("words-form", WordsForm)
