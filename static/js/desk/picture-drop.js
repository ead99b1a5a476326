// Many pictures laid in at once: dropped anywhere on the page, or chosen. Where no script runs the
// same field sends them all in one form. What has landed is told to the page as »laid-in«, with
// what the server said of it.
import { button } from "./dialog.js";
import { droppedJobs, fileJobs, holdsFiles, withoutTwins } from "./dropped-files.js";
import { element } from "./element.js";
import { UploadQueue } from "./upload-queue.js";
import { UploadRow } from "./upload-row.js";

class PictureDrop extends HTMLElement {
  connectedCallback() {
    if (this.queue) return
    this.zone = this.querySelector(".drop-zone")
    this.input = this.querySelector("input[type=file]")
    this.most = Number(this.dataset.mostBytes)
    this.rows = new Map()
    this.landed = []
    this.queue = new UploadQueue(this.dataset.url, {
      landed: (job, answer) => this.land(answer),
      changed: (job) => this.show(job),
    })
    this.dress()
    this.listen()
  }

  dress() {
    this.querySelector("button").hidden = true
    const choose = element("span", { textContent: ", eller vælg dem" })
    this.zone.prepend(element("p", { className: "drop-hint" }, ["Slip billederne her", choose]))
    this.says = element("p", { className: "upload-tally" })
    this.says.setAttribute("role", "status")
    this.retry = button("Prøv alle igen", { onclick: () => this.queue.again() })
    this.retry.hidden = true
    this.list = element("ul", { className: "upload-rows" })
    this.list.setAttribute("aria-label", "Filer på vej")
    this.then = element("a", { className: "button default", textContent: "Skriv ord og rettigheder", hidden: true })
    this.append(this.says, element("p", { className: "small-buttons" }, [this.retry, this.then]), this.list)
  }

  listen() {
    this.input.addEventListener("change", () => {
      this.take(fileJobs(this.input.files, this.most))
      this.input.value = ""
    })
    // Anywhere on the page: one that misses the zone is meant for it all the same.
    document.addEventListener("dragover", (event) => this.over(event))
    document.addEventListener("drop", (event) => this.drop(event))
    for (const away of ["drop", "dragend"]) document.addEventListener(away, () => delete this.dataset.over)
    // Going from one element to the next is no leaving; only the window's edge is.
    document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? delete this.dataset.over)
    window.addEventListener("online", () => this.queue.again())
    window.addEventListener("beforeunload", (event) => {
      if (this.queue.busy) event.preventDefault()
    })
  }

  over(event) {
    if (!holdsFiles(event)) return
    event.preventDefault()
    this.dataset.over = ""
  }

  drop(event) {
    if (!holdsFiles(event) || event.defaultPrevented) return
    event.preventDefault()
    this.take(droppedJobs(event, this.most))
  }

  take(jobs) {
    for (const job of withoutTwins(jobs, this.queue.in("waiting", "sending", "landed"))) this.queue.add(job)
    this.queue.go()
  }

  show(job) {
    let row = this.rows.get(job)
    if (!row) {
      row = new UploadRow(job, this.queue)
      this.rows.set(job, row)
      this.list.append(row.dom)
    }
    const here = row.dom.contains(document.activeElement)
    row.write()
    if (job.state === "dropped") row.dom.remove()
    if (here) row.focus() || this.input.focus()
    this.tell()
  }

  tell() {
    const { queue } = this
    const landed = queue.in("landed").length
    const known = queue.in("landed").filter((job) => job.known).length
    const all = queue.jobs.length
    const failed = queue.in("failed").length
    const refused = queue.in("refused").length
    const parts = [
      all > known + refused && `${landed - known} af ${all} lagt ind.`,
      known && `${known} lå i arkivet allerede.`,
      failed && `${failed} kom ikke frem og venter her.`,
      refused && `${refused} kan ikke lægges ind.`,
    ]
    const says = parts.filter(Boolean).join(" ")
    if (this.says.textContent !== says) this.says.textContent = says
    this.retry.hidden = failed < 2
  }

  // A page with no cards of its own leads on to the one that has them.
  land(answer) {
    this.landed.push(answer.id)
    const event = new CustomEvent("laid-in", { bubbles: true, cancelable: true, detail: answer })
    if (!this.dispatchEvent(event)) return
    this.then.href = `${this.dataset.words}?id=${this.landed.join(",")}`
    this.then.hidden = false
  }
}

customElements.define("picture-drop", PictureDrop)
