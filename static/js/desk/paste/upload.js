// Pictures on their way into a text go by the library: each is asked for its words and its rights,
// sent, and put in as the library's picture. One that is not wanted after all puts in nothing.
import { button, dialog } from "../dialog.js";

const ADDRESS = "/admin/pictures/picture/ny-til-tekst/"
const OFFLINE = "Billedet kom ikke frem. Prøv igen; det, du har skrevet, står her endnu."

export async function putInLibrary(editor, files) {
  for (const [at, file] of files.entries()) {
    const title = files.length > 1 ? `Læg billedet i arkivet (${at + 1} af ${files.length})` : "Læg billedet i arkivet"
    const picture = await ask(title, file)
    const chain = editor.chain().focus()
    if (picture) chain.insertContent({ type: "libraryPicture", attrs: { id: picture.id } })
    chain.run()
  }
}

async function ask(title, file) {
  const response = await fetch(ADDRESS)
  const { box, answer, close } = dialog("upload", title)
  if (response.ok) box.append(new Upload(file, await response.text(), close).dom)
  else box.append(...refusal(response.status, close))
  box.showModal()
  return answer
}

function refusal(status, close) {
  const line = document.createElement("p")
  line.setAttribute("role", "alert")
  line.textContent =
    status === 403 ? "Du kan ikke lægge billeder i arkivet. Bed en kollega om det." : OFFLINE
  return [line, button("Luk", { onclick: () => close(null) })]
}

// A field's fault is read with the field, beside its help.
function describe(form, fault) {
  const input = form.querySelector(`#${fault.id.replace("_fejl", "")}`)
  const help = input.getAttribute("aria-describedby")
  input.setAttribute("aria-describedby", [help, fault.id].filter(Boolean).join(" "))
}

class Upload {
  constructor(file, fields, close) {
    Object.assign(this, { file, close })
    this.dom = document.createElement("form")
    this.dom.noValidate = true
    this.dom.innerHTML = fields
    for (const fault of this.dom.querySelectorAll("[id$=_fejl]")) describe(this.dom, fault)
    this.says = this.dom.querySelector("[role=alert]")
    this.progress = this.dom.querySelector("progress")
    this.go = button("Læg i arkivet og sæt ind", { main: true })
    const buttons = document.createElement("p")
    buttons.className = "buttons"
    buttons.append(button("Fortryd", { onclick: () => this.cancel() }), this.go)
    this.dom.append(buttons)
    this.dom.addEventListener("submit", (event) => this.send(event))
    this.preview()
  }

  preview() {
    const image = this.dom.querySelector("img")
    const reader = new FileReader()
    reader.addEventListener("load", () => (image.src = reader.result))
    reader.readAsDataURL(this.file)
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
    this.request = new XMLHttpRequest()
    this.request.open("POST", ADDRESS)
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
    if (status === 201) return this.close(JSON.parse(responseText))
    const refused = status === 422 || status === 403
    this.failed(refused ? JSON.parse(responseText).errors : { "": [OFFLINE] })
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
      if (!input) general.push(...sentences)
      else {
        input.setAttribute("aria-invalid", "true")
        this.dom.querySelector(`#${input.id}_fejl`).textContent = sentences.join(" ")
      }
    }
    this.says.textContent = general.join(" ")
    const first = this.dom.querySelector("[aria-invalid]") ?? this.go
    first.focus()
  }
}
