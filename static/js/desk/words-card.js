// Words and rights of one picture: one card, saved by itself, with its faults beside their fields and
// what the file said marked until somebody has looked at it.
import { clearFaults, describeFaults, offerMends, put, showFaults } from "./faults.js";
import { send } from "./sending.js";
import "./tag-field.js";
import "./tag-suggestions.js";

export class WordsCard {
  saved = false
  typed = false

  constructor(dom) {
    this.dom = dom
    this.says = dom.querySelector(".words-says")
    describeFaults(dom)
    for (const typed of ["input", "change"]) dom.addEventListener(typed, (event) => this.change(event))
    for (const mend of dom.querySelectorAll(".mend[data-for]")) {
      mend.hidden = false
      mend.addEventListener("click", () => put(dom.querySelector(`#${CSS.escape(mend.dataset.for)}`), mend.dataset.text))
    }
  }

  get id() {
    return this.dom.querySelector("[name=mark]").value
  }

  get title() {
    return this.dom.querySelector("legend").textContent
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

  field(name) {
    return this.dom.querySelector(`[name="${this.id}-${name}"]`)
  }

  // Gives what puts the field back, unless somebody has written in it since.
  set(name, text) {
    const input = this.field(name)
    const before = input.value
    const mark = input.closest(".field").querySelector(".from-file")
    input.value = text
    this.change({ target: input })
    return () => {
      if (input.value !== text) return
      input.value = before
      if (mark) input.closest(".field").querySelector(".errorlist").before(mark)
      this.saved = false
    }
  }

  say(sentence) {
    this.says.textContent = sentence
    this.says.scrollIntoView({ block: "nearest" })
  }

  focus() {
    ;(this.dom.querySelector("[aria-invalid]") ?? this.go).focus()
  }

  // Gives what the server says of the saved picture, or null.
  async save() {
    const data = new FormData()
    for (const input of this.dom.querySelectorAll("input, select"))
      if (input.type !== "checkbox") data.set(input.name, input.value)
    const anyway = this.field("anyway")
    if (anyway.checked) data.set(anyway.name, anyway.value)
    this.typed = false
    this.go.setAttribute("aria-disabled", "true")
    this.says.textContent = "Gemmer …"
    const { status, answer, sentence } = await send(this.dom.dataset.url, data).outcome
    this.go.removeAttribute("aria-disabled")
    anyway.closest(".anyway").hidden = !answer?.asks
    anyway.checked &&= Boolean(answer?.asks)
    if (answer?.seen) this.field("seen").value = answer.seen
    if (status === 200) return this.landed(answer, data)
    this.typed = true
    clearFaults(this.dom)
    const rest = answer ? showFaults(this.dom, answer.errors) : [`${sentence} Det, du har skrevet, står her endnu.`]
    if (status === 422) this.seen()
    offerMends(this.dom, answer?.mend)
    this.says.textContent = rest.join(" ") || "Ikke gemt endnu. Ret det, der er markeret."
    return null
  }

  // What was odd in a credit has been asked about; the same once more is meant.
  seen() {
    this.field("credit_seen").value = this.field("credit").value
  }

  // What colleagues have written since stands on the card too.
  showWhatStands(seen, sent) {
    for (const [name, text] of Object.entries(JSON.parse(seen))) {
      const input = this.field(name)
      if (input.value === sent.get(input.name)) input.value = text
    }
  }

  landed(answer, sent) {
    // What was typed while it was on its way is not saved yet.
    this.saved = !this.typed
    this.showWhatStands(answer.seen, sent)
    clearFaults(this.dom)
    for (const mark of this.dom.querySelectorAll(".from-file, .doubt:has(.mend)")) mark.remove()
    this.dom.querySelector("legend").textContent = answer.text
    this.says.textContent = answer.says
    return answer
  }
}
