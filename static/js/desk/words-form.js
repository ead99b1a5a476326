// The cards where words and rights of pictures are written: each is saved by itself or all at once,
// with faults beside their fields. Without a script the form sends them all.
import { button } from "./dialog.js";
import { element } from "./element.js";
import { SharedWords } from "./shared-words.js";
import { WordsCard } from "./words-card.js";

// As many as the server takes (publishing/library/laying_in.py).
const MOST_IN_ADDRESS = 400

class WordsForm extends HTMLElement {
  connectedCallback() {
    if (this.form) return
    this.form = this.querySelector("form")
    this.list = this.querySelector(".words-cards")
    this.cards = []
    for (const dom of this.list.children) this.dress(dom)
    this.same = new SharedWords(this.querySelector(".words-same"), () => this.marked)
    this.form.addEventListener("submit", (event) => this.saveAll(event))
    this.form.addEventListener("change", ({ target }) => target.name === "mark" && this.write())
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
    // Whoever loads the page again has the same cards, as far as an address goes.
    const here = this.cards.map((one) => one.id)
    const address = new URL(this.form.action)
    const rest = address.searchParams.get("id").split(",").filter((one) => !here.includes(one))
    const ids = [...here, ...rest].slice(0, MOST_IN_ADDRESS).filter(Boolean).join(",")
    history.replaceState(history.state, "", `?id=${ids}`)
    this.form.action = `${address.pathname}?id=${ids}`
  }

  get marked() {
    const marked = this.cards.filter((card) => card.marked)
    return marked.length ? marked : this.cards
  }

  write() {
    this.same.dom.hidden = this.cards.length < 2
    const { length } = this.cards.filter((card) => card.marked)
    this.same.tell(length || this.cards.length, !length)
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
    says.textContent = "Gemmer …"
    const wrong = []
    for (const card of waiting) if (!(await card.save())) wrong.push(card)
    this.saving = false
    const saved = waiting.length - wrong.length
    const told = [saved && `${saved} gemt.`, wrong.length && `${wrong.length} skal ses efter.`]
    says.textContent = told.filter(Boolean).join(" ") || "Alt er gemt."
    const rest = this.querySelector(".words-rest a")
    if (wrong.length) wrong[0].focus()
    else if (rest) location.assign(rest.href)
  }
}

// A card that is there keeps what is typed in it, and gets the note that its file came once more.
function tellKnown(there, card) {
  const sent = element("template", { innerHTML: card })
  const note = sent.content.querySelector(".known")
  if (note && !there.querySelector(".known")) there.querySelector(".words-fields").prepend(note)
}

customElements.define("words-form", WordsForm)
