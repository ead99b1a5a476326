// How one file on its way is shown: its name, how far it is, and what can be done about it.
import { button } from "./dialog.js";
import { element } from "./element.js";

const SAYS = { waiting: "Venter", sending: "Sendes", landed: "Lagt ind" }
const named = (text, name, onclick) => {
  const made = button(text, { onclick })
  made.append(element("span", { className: "visually-hidden", textContent: ` ${name}` }))
  return made
}

export class UploadRow {
  constructor(job, queue) {
    this.job = job
    this.progress = element("progress", { max: 1, value: 0 })
    this.progress.setAttribute("aria-label", job.name)
    this.says = element("span", { className: "upload-says" })
    this.again = named("Prøv igen", job.name, () => queue.again([job]))
    this.away = named("Fjern", job.name, () => queue.drop(job))
    this.dom = element("li", {}, [
      element("span", { className: "upload-name", textContent: job.name }),
      this.says,
      this.progress,
      element("span", { className: "small-buttons" }, [this.again, this.away]),
    ])
    this.write()
  }

  // The button that is left to press, if any.
  focus() {
    const left = this.dom.isConnected && [this.again, this.away].find(({ hidden }) => !hidden)
    if (left) left.focus()
    return Boolean(left)
  }

  write() {
    const { state, sentence, share } = this.job
    this.dom.dataset.state = state
    this.says.textContent = sentence || SAYS[state]
    this.progress.hidden = state !== "sending"
    this.progress.value = share
    this.again.hidden = state !== "failed"
    this.away.hidden = state === "landed"
    this.away.firstChild.data = state === "sending" || state === "waiting" ? "Stop" : "Fjern"
  }
}
