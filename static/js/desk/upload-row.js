// How one file on its way is shown: its name, how far it is, and what can be done about it.
import { button } from "./dialog.js";
import { element } from "./element.js";
import { pageOf } from "./own-pictures.js";
import { showShare } from "./share.js";

const SAYS = { waiting: "Venter", landed: "Lagt ind" }
const named = (text, name, onclick) => {
  const made = button(text, { onclick })
  made.append(element("span", { className: "visually-hidden", textContent: ` ${name}` }))
  return made
}

const linkTo = ({ id, text }) =>
  element("a", { href: pageOf(id), target: "_blank", rel: "noopener" }, [
    `»${text}«`,
    element("span", { className: "visually-hidden", textContent: " (nyt vindue)" }),
  ])

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
    const { state, sentence, share, known } = this.job
    this.dom.dataset.state = known ? "known" : state
    this.progress.hidden = state !== "sending"
    if (state === "sending") showShare(this.progress, this.says, share)
    else if (known) this.says.replaceChildren("Lå i arkivet allerede som ", linkTo(known), ".")
    else this.says.textContent = sentence || SAYS[state]
    this.again.hidden = state !== "failed"
    this.away.hidden = state === "landed"
    this.away.firstChild.data = state === "sending" || state === "waiting" ? "Stop" : "Fjern"
  }
}
