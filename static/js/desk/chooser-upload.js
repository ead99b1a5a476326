// A new picture laid in while one chooses: the file is sent at once, its words and rights are asked
// for, and it is chosen. What is not known yet may wait; then it is for a draft.
import { button } from "./dialog.js";
import { fileJobs, droppedJobs, holdsFiles } from "./dropped-files.js";
import { element } from "./element.js";
import { send } from "./sending.js";
import { showShare } from "./share.js";
import { WordsCard } from "./words-card.js";

const ONE = "Slip ét billede ad gangen her. Mange på én gang lægges ind under »Læg billeder ind«."
const FIRST = "Gem det her billede først, eller gå tilbage til arkivet. Så kan det næste lægges ind."
const WAIT = "Vent, til det første billede er lagt ind. Så kan det næste lægges ind."
const NOTE = "Mangler der noget, kan billedet stå i en kladde, men ikke udgives."

export class ChooserUpload {
  constructor(dom, { body, grid, close, signal }) {
    Object.assign(this, { dom, body, grid, close })
    this.most = Number(dom.dataset.mostBytes)
    this.input = dom.querySelector("input[type=file]")
    this.says = element("p", { className: "errorlist" })
    this.says.setAttribute("role", "alert")
    dom.append(this.says)
    this.input.addEventListener("change", () => {
      const files = [...this.input.files]
      this.input.value = ""
      this.take(files)
    })
    const box = body.closest("dialog")
    box.addEventListener("dragover", (event) => this.over(event))
    box.addEventListener("drop", (event) => this.drop(event))
    box.addEventListener("paste", (event) => this.paste(event))
    for (const away of ["dragleave", "drop", "dragend"])
      box.addEventListener(away, () => delete dom.dataset.over)
    // A file on its way is stopped.
    signal.addEventListener("abort", () => this.stop?.())
  }

  // What is written of one that has landed is saved with it. What cannot be saved is told, and given
  // up by leaving once more.
  async left() {
    const { card } = this
    if (!card?.typed || this.told) return true
    const saved = await card.save()
    this.told = !saved
    if (!saved) card.focus()
    return Boolean(saved)
  }

  over(event) {
    if (!holdsFiles(event)) return
    event.preventDefault()
    this.dom.dataset.over = ""
  }

  // What is dropped here is not dropped on the form under it.
  drop(event) {
    if (!holdsFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    this.send(droppedJobs(event, this.most))
  }

  paste(event) {
    const files = [...event.clipboardData.files]
    // Office programs put a picture of the text beside the text: for a field the text is meant.
    if (!files.length || (this.card && event.clipboardData.getData("text/plain"))) return
    event.preventDefault()
    this.take(files)
  }

  take(files) {
    if (files.length) this.send(fileJobs(files, this.most))
  }

  // What is written of one picture is not covered by the next.
  send(jobs) {
    if (this.card) return this.card.say(FIRST)
    this.says.textContent = this.stop ? WAIT : jobs.length > 1 ? ONE : jobs[0].sentence
    if (!this.says.textContent) this.sendOne(jobs[0])
  }

  async sendOne(job) {
    const bar = element("progress", { max: 1 })
    bar.setAttribute("aria-label", job.name)
    const state = element("span")
    const progress = (share) => showShare(bar, state, share)
    progress(0)
    const stop = button("Stop", { onclick: () => this.stop() })
    const row = element("p", { className: "chooser-sends" }, [job.name, " ", bar, " ", state, " ", stop])
    this.dom.append(row)
    const data = new FormData()
    data.set("file", job.file)
    const { outcome, cancel } = send(this.dom.dataset.url, data, { progress })
    this.stop = cancel
    const answered = await outcome
    this.stop = null
    row.remove()
    this.answered(job, answered)
  }

  answered(job, { status, answer, sentence, again, cancelled }) {
    this.says.textContent = ""
    if (status === 201 || status === 200) return this.describe(answer)
    if (cancelled) return this.input.focus()
    this.says.textContent = answer ? Object.values(answer.errors).flat().join(" ") : sentence
    if (!again) return this.input.focus()
    const retry = button("Prøv igen", { onclick: () => this.send([job]) })
    this.says.append(" ", retry)
    retry.focus()
  }

  // The card in place of the pictures. The picture is in the library already, whatever comes of it.
  describe(answer) {
    const form = element("form", { noValidate: true, className: "chooser-words" })
    form.append(element("ul", { className: "words-cards" }))
    form.firstElementChild.innerHTML = answer.card
    this.told = false
    const card = (this.card = new WordsCard(form.querySelector(".words-card")))
    const back = button("Tilbage til arkivet", {
      onclick: async () => {
        if (!(await this.left())) return
        this.card = null
        form.remove()
        this.cover(false)
        this.grid.begin()
      },
    })
    const use = button("Gem og brug", { main: true })
    form.append(element("p", { className: "help", textContent: NOTE }), element("p", { className: "buttons" }, [back, use]))
    form.addEventListener("submit", async (event) => {
      event.preventDefault()
      event.stopPropagation()
      const saved = await card.save()
      if (saved) this.close(saved)
      else card.focus()
    })
    form.addEventListener("input", () => (this.told = false))
    card.go = use
    this.cover(true)
    this.body.append(form)
    form.querySelector("[name$=-title]").focus()
  }

  cover(is) {
    for (const part of [this.dom, this.grid.dom]) part.hidden = is
  }
}
