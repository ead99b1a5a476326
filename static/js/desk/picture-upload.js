// A picture file on its way to the library, in a dialog with the form the server gives for its words.
// What did not arrive can be sent again; each fault stands beside its field, and nothing typed is lost.
import { button, dialog } from "./dialog.js";
import { element } from "./element.js";
import { clearFaults, describeFaults, offerMends, showFaults } from "./faults.js";
import { LOGGED_OUT, OFFLINE, send } from "./sending.js";
import { showShare } from "./share.js";

const MAY_NOT = "Du kan ikke lægge billeder i arkivet. Bed en kollega om det."
const KEPT = "Det, du har skrevet, står her endnu."

// Gives what the server says of the picture, or null. `before` sets the form up, with the file; what
// it gives is asked for the rest of what is sent: {name: value}.
export async function askFor(file, { title, address, query, go, name, before }) {
  const response = await fetch(address + query).catch(() => null)
  const isOurs = response?.ok && !response.redirected
  const fields = isOurs && (await response.text().catch(() => null))
  const { box, answer, close } = dialog(name, title)
  if (!fields) {
    box.append(...refusal(response, close))
    box.showModal()
    return answer
  }
  const form = element("form", { noValidate: true, innerHTML: fields })
  const upload = new Upload(form, { file, address, go, close })
  box.append(form)
  box.showModal()
  upload.rest = before(form)
  // What is on its way when the dialog is left is stopped.
  answer.then(() => upload.stop?.())
  return answer
}

function refusal(response, close) {
  const because = response?.status === 403 ? MAY_NOT : response?.redirected ? LOGGED_OUT : OFFLINE
  const line = element("p", { textContent: because })
  line.setAttribute("role", "alert")
  return [line, button("Luk", { onclick: () => close(null) })]
}

class Upload {
  constructor(form, { file, address, go, close }) {
    Object.assign(this, { form, file, address, close })
    this.says = form.querySelector("[role=alert]")
    this.way = form.querySelector(".on-its-way")
    this.go = button(go, { main: true })
    describeFaults(form)
    const cancel = button("Fortryd", { onclick: () => close(null) })
    // What the press says is in sight of whoever presses.
    form.append(element("p", { className: "buttons" }, [form.querySelector(".vouches"), cancel, this.go]))
    form.addEventListener("submit", (event) => this.send(event))
    // What somebody has typed is no suggestion any more.
    form.addEventListener("input", ({ target }) => target.closest(".field")?.querySelector(".from-file")?.remove())
  }

  async send(event) {
    event.preventDefault()
    if (this.stop) return
    clearFaults(this.form)
    const data = new FormData(this.form)
    for (const [name, value] of Object.entries({ ...this.rest(), file: this.file })) data.set(name, value)
    this.onItsWay(true)
    const progress = (share) => showShare(...this.way.children, share)
    progress(0)
    const { outcome, cancel } = send(this.address, data, { progress })
    this.stop = cancel
    const answered = await outcome
    this.stop = null
    this.onItsWay(false)
    if (answered.status === 200 || answered.status === 201) this.close(answered.answer)
    else if (!answered.cancelled) this.refused(answered)
  }

  onItsWay(is) {
    this.way.hidden = !is
    this.go.setAttribute("aria-disabled", String(is))
  }

  // Each fault beside its field, and the first of them in focus.
  refused({ status, answer, sentence }) {
    const { form } = this
    const rest = answer ? showFaults(form, answer.errors) : [`${sentence} ${KEPT}`]
    this.says.textContent = rest.join(" ")
    // What was odd has been asked about; the same once more is meant.
    if (status === 422) form.elements.credit_seen.value = form.elements.credit.value
    offerMends(form, answer?.mend)
    if (answer?.there) return this.offer(answer.there)
    const first = form.querySelector("[aria-invalid]") ?? this.go
    const folded = first.closest("details")
    if (folded) folded.open = true
    first.focus()
  }

  // The library has this file as another picture. To send it once more is to mean a new one.
  offer(picture) {
    this.form.elements.there_seen.value = picture.id
    const use = button(`Brug »${picture.text}«`, { onclick: () => this.close({ ...picture, known: true }) })
    this.says.append(" ", use)
    use.focus()
  }
}
