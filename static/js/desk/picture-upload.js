// A picture file on its way to the library: a dialog with the form the server gives for it, sent
// with progress. What did not arrive can be sent again; each fault stands beside its field, and
// nothing typed is lost.
import { button, dialog } from "./dialog.js";

const OFFLINE = "Billedet kom ikke frem. Prøv igen; det, du har skrevet, står her endnu."
const MAY_NOT = "Du kan ikke lægge billeder i arkivet. Bed en kollega om det."

// Gives what the server says of the new picture, or null. `before` sets the form up, with the file;
// what it gives is asked for the rest of what is sent: {name: value}.
export async function askFor(file, { title, address, query, go, name, before }) {
  const response = await fetch(address + query).catch(() => null)
  const { box, answer, close } = dialog(name, title)
  if (response?.ok) {
    const upload = new Upload(file, { fields: await response.text(), address, go, close })
    box.append(upload.dom)
    box.addEventListener("cancel", () => upload.cancel())
    box.showModal()
    upload.rest = before(upload.dom)
  } else {
    box.append(...refusal(response?.status, close))
    box.showModal()
  }
  return answer
}

export function readAsAddress(file) {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener("load", () => resolve(reader.result))
    reader.readAsDataURL(file)
  })
}

function refusal(status, close) {
  const line = document.createElement("p")
  line.setAttribute("role", "alert")
  line.textContent = status === 403 ? MAY_NOT : OFFLINE
  return [line, button("Luk", { onclick: () => close(null) })]
}

// What is said of a field, a fault or that it is suggested, is read with it, beside its help.
function describe(form, note) {
  const input = form.querySelector(`#${note.id.replace(/_[^_]+$/, "")}`)
  const help = input.getAttribute("aria-describedby")
  input.setAttribute("aria-describedby", [help, note.id].filter(Boolean).join(" "))
}

// What the server says is wrong; nothing where it was another who answered, or it has broken down.
function told(text) {
  try {
    const answer = JSON.parse(text)
    return answer.errors ? answer : null
  } catch {
    return null
  }
}

class Upload {
  constructor(file, { fields, address, go, close }) {
    Object.assign(this, { file, address, close })
    this.dom = document.createElement("form")
    this.dom.noValidate = true
    this.dom.innerHTML = fields
    for (const note of this.dom.querySelectorAll("[id$=_foreslaaet], [id$=_fejl]")) describe(this.dom, note)
    this.says = this.dom.querySelector("[role=alert]")
    this.progress = this.dom.querySelector("progress")
    this.go = button(go, { main: true })
    const buttons = document.createElement("p")
    buttons.className = "buttons"
    // What the press says is in sight of whoever presses.
    buttons.append(this.dom.querySelector(".vouches"), button("Fortryd", { onclick: () => this.cancel() }), this.go)
    this.dom.append(buttons)
    this.dom.addEventListener("submit", (event) => this.send(event))
    // What somebody has typed is no suggestion any more.
    this.dom.addEventListener("input", ({ target }) => target.closest(".field")?.querySelector(".from-file")?.remove())
  }

  cancel() {
    this.request?.abort()
    this.close(null)
  }

  send(event) {
    event.preventDefault()
    if (this.request) return
    this.clear()
    const data = new FormData(this.dom)
    data.set("file", this.file)
    for (const [name, value] of Object.entries(this.rest())) data.set(name, value)
    this.request = new XMLHttpRequest()
    this.request.open("POST", this.address)
    this.request.upload.addEventListener("progress", ({ loaded, total }) => {
      this.progress.value = loaded / total
    })
    this.request.addEventListener("load", () => this.answered())
    this.request.addEventListener("error", () => this.failed({ "": [OFFLINE] }))
    this.busy(true)
    this.request.send(data)
  }

  busy(is) {
    this.progress.hidden = !is
    this.progress.value = 0
    this.go.setAttribute("aria-disabled", String(is))
  }

  answered() {
    const { status, responseText } = this.request
    if (status === 201 || status === 200) return this.close(JSON.parse(responseText))
    const answer = told(responseText) ?? { errors: { "": [OFFLINE] } }
    this.failed(answer.errors)
    // What was odd has been asked about; the same once more is meant.
    if (status === 422) this.dom.elements.credit_seen.value = this.dom.elements.credit.value
    for (const [name, text] of Object.entries(answer.mend ?? {})) this.offer(name, text)
  }

  clear() {
    this.says.textContent = ""
    for (const list of this.dom.querySelectorAll(".errorlist")) list.textContent = ""
    for (const input of this.dom.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid")
  }

  // Each fault beside its field, and the first of them in focus.
  failed(errors) {
    this.request = null
    this.busy(false)
    const general = []
    for (const [name, sentences] of Object.entries(errors)) {
      const input = this.dom.elements[name]
      if (!input || input.type === "hidden") general.push(...sentences)
      else {
        input.setAttribute("aria-invalid", "true")
        this.dom.querySelector(`#${input.id}_fejl`).textContent = sentences.join(" ")
      }
    }
    this.says.textContent = general.join(" ")
    const first = this.dom.querySelector("[aria-invalid]") ?? this.go
    const folded = first.closest("details")
    if (folded) folded.open = true
    first.focus()
  }

  // One press instead of typing it.
  offer(name, text) {
    const input = this.dom.elements[name]
    const mend = button(`Skriv »${text}«`, {
      onclick: () => {
        input.value = text
        this.clear()
        input.focus()
      },
    })
    mend.className = "mend"
    this.dom.querySelector(`#${input.id}_fejl`).append(" ", mend)
  }
}
