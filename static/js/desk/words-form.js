// The cards where words and rights of pictures are written: each is saved by itself or all at once,
// with faults beside their fields. Without a script the form sends them all.
import { button } from "./dialog.js";
import { element } from "./element.js";
import { clearFaults, describeFaults, offerMends, put, showFaults } from "./faults.js";
import { send } from "./sending.js";

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
    this.cards.push(new Card(dom))
  }

  // The newest last, where the one who writes has not come to yet.
  add(event) {
    event.preventDefault()
    const { card, id } = event.detail
    if (this.list.querySelector(`#billede-${id}`)) return
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

class Card {
  saved = false
  typed = false

  constructor(dom) {
    this.dom = dom
    this.says = dom.querySelector(".words-says")
    this.go = button("Gem", { onclick: () => this.saveAlone() })
    this.go.append(element("span", { className: "visually-hidden", textContent: ` ${dom.querySelector("legend").textContent}` }))
    this.says.before(element("p", { className: "small-buttons" }, [this.go]))
    describeFaults(dom)
    dom.addEventListener("input", (event) => this.change(event))
    for (const mend of dom.querySelectorAll(".mend[data-for]")) {
      mend.hidden = false
      mend.addEventListener("click", () => put(dom.querySelector(`#${CSS.escape(mend.dataset.for)}`), mend.dataset.text))
    }
  }

  get id() {
    return this.dom.querySelector("[name=mark]").value
  }

  get marked() {
    return this.dom.querySelector("[name=mark]").checked
  }

  // What somebody has typed is no longer what the file said.
  change({ target }) {
    if (target.name === "mark") return
    this.saved = false
    this.typed = true
    target.closest(".field")?.querySelector(".from-file")?.remove()
  }

  // Gives what puts the field back.
  set(name, value) {
    const input = this.dom.querySelector(`[name="${this.id}-${name}"]`)
    const before = input.value
    const write = (text) => {
      input.value = text
      this.change({ target: input })
    }
    write(value)
    return () => write(before)
  }

  focus() {
    ;(this.dom.querySelector("[aria-invalid]") ?? this.go).focus()
  }

  async saveAlone() {
    if (!(await this.save())) this.focus()
  }

  async save() {
    const data = new FormData()
    for (const input of this.dom.querySelectorAll("input, select")) if (input.name !== "mark") data.set(input.name, input.value)
    this.typed = false
    this.go.setAttribute("aria-disabled", "true")
    this.says.textContent = "Gemmer …"
    const { status, answer, sentence } = await send(this.dom.dataset.url, data).outcome
    this.go.removeAttribute("aria-disabled")
    if (status === 200) return this.landed(answer)
    this.typed = true
    clearFaults(this.dom)
    const rest = answer ? showFaults(this.dom, answer.errors) : [`${sentence} Det, du har skrevet, står her endnu.`]
    if (status === 422) this.seen()
    offerMends(this.dom, answer?.mend)
    this.says.textContent = rest.join(" ") || "Ikke gemt endnu. Ret det, der er markeret."
    return false
  }

  // What was odd in a credit has been asked about; the same once more is meant.
  seen() {
    const field = (name) => this.dom.querySelector(`[name="${this.id}-${name}"]`)
    field("credit_seen").value = field("credit").value
  }

  landed({ says, text }) {
    // What was typed while it was on its way is not saved yet.
    this.saved = !this.typed
    clearFaults(this.dom)
    for (const mark of this.dom.querySelectorAll(".from-file, .doubt")) mark.remove()
    this.dom.querySelector("legend").textContent = text
    this.says.textContent = says
    return true
  }
}

customElements.define("words-form", WordsForm)
