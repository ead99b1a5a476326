// What is written once for many cards: it fills what is empty. Where something else stands that is
// told, and replaced only when somebody asks for it. Where no script runs the server does the same
// (publishing/library/shared_words.py).

// What is written together or not at all: a day that is left over from another right would take the
// picture off the pages.
const TOGETHER = [["caption"], ["credit"], ["source"], ["licence", "licence_url", "licence_until"]]
const ASKED_FOR_BY = { licence_url: "cc", licence_until: "paid" }
const NOTHING = "Skriv først det, der er ens."
const THERE = "Det står der allerede."
const BACK = "Felterne er, som de var før."

const pictures = ({ size }) => `${size} ${size === 1 ? "billede" : "billeder"}`
const tagsIn = (text) => text.split(",").map((tag) => tag.trim()).filter(Boolean)

export class SharedWords {
  // `cards` gives those it is for.
  constructor(dom, cards) {
    Object.assign(this, { dom, cards })
    this.go = dom.querySelector("[name=_same][value='1']")
    this.replace = dom.querySelector("[name=_same][value=erstat]")
    this.undo = dom.querySelector(".undo")
    this.says = dom.querySelector(".same-says")
    this.back = []
    this.go.addEventListener("click", (event) => this.press(event))
    this.replace.addEventListener("click", (event) => this.press(event, true))
    this.undo.addEventListener("click", () => this.takeBack())
    dom.addEventListener("input", () => (this.replace.hidden = true))
  }

  // How many it is for, and whether those are all.
  tell(count, all) {
    this.go.textContent = all ? `Skriv i alle (${count})` : `Skriv i de markerede (${count})`
    this.replace.hidden = true
  }

  input(name) {
    return this.dom.querySelector(`[name="alle-${name}"]`)
  }

  typed(name) {
    const askedBy = ASKED_FOR_BY[name]
    return askedBy && this.typed("licence") !== askedBy ? "" : this.input(name).value.trim()
  }

  press(event, replace = false) {
    event.preventDefault()
    if (!replace) this.back = []
    this.written = new Set()
    this.clashing = new Set()
    this.clashes = new Set()
    for (const card of this.cards()) {
      for (const names of TOGETHER) if (this.typed(names[0])) this.write(card, names, replace)
      this.addTags(card)
    }
    this.tellWhatCame()
    if (replace) this.go.focus()
  }

  write(card, names, replace) {
    const there = names.map((name) => card.field(name).value.trim())
    const typed = names.map((name) => this.typed(name))
    const wanted = there[0] === typed[0] ? typed.map((text, at) => text || there[at]) : typed
    const clash = there.some((text, at) => text && text !== wanted[at])
    if (clash && !replace) {
      this.clashing.add(card)
      this.clashes.add(names[0])
    } else names.forEach((name, at) => wanted[at] === there[at] || this.put(card, name, wanted[at]))
  }

  // They are laid to those that stand there, and take none away.
  addTags(card) {
    const has = tagsIn(card.field("tags").value)
    const known = has.map((tag) => tag.toLowerCase())
    const more = tagsIn(this.typed("tags")).filter((tag) => !known.includes(tag.toLowerCase()))
    if (more.length) this.put(card, "tags", [...has, ...more].join(", "))
  }

  put(card, name, text) {
    this.written.add(card)
    this.back.push(card.set(name, text))
  }

  tellWhatCame() {
    const { written, clashing } = this
    const isTyped = [...TOGETHER.flat(), "tags"].some((name) => this.typed(name))
    const said = []
    if (written.size) said.push(`Skrevet i ${pictures(written)}. Se det efter, og gem.`)
    if (clashing.size)
      said.push(`${pictures(clashing)} har noget andet i forvejen (${this.labels()}). Det står der endnu.`)
    this.says.textContent = isTyped ? said.join(" ") || THERE : NOTHING
    this.replace.textContent = `Erstat i ${pictures(clashing)}`
    this.replace.hidden = !clashing.size
    this.undo.hidden = !this.back.length
  }

  labels() {
    const named = [...this.clashes].map((name) => this.dom.querySelector(`[for="${this.input(name).id}"]`))
    return named.map((label) => label.textContent.toLowerCase()).join(", ")
  }

  takeBack() {
    for (const back of this.back.reverse()) back()
    this.back = []
    this.undo.hidden = this.replace.hidden = true
    this.says.textContent = BACK
    this.go.focus()
  }
}
