// A person's portrait: a file dropped, pasted or chosen, or a picture the library has. The <select>
// underneath stays what is sent, and works with the plain file field where no script runs.
import { choosePicture } from "./chooser.js";
import { button } from "./dialog.js";
import { holdsFiles } from "./dropped-files.js";
import { element } from "./element.js";
import { askForCrop, askForPortrait } from "./portrait-dialog.js";

const NOT_A_PICTURE = "Det er ikke et billede, vi kan bruge. Brug JPEG, PNG, WebP, AVIF, GIF eller HEIC."
const ASK = "Sæt kryds, når personen har sagt ja til det."
const TAKEN = "Portrættet er sat ind."
const KNOWN = "Portrættet lå i arkivet allerede, og det er sat ind."
const REMOVED = "Portrættet er fjernet."
const note = (textContent) => element("span", { className: "blurred", textContent })

class PortraitField extends HTMLElement {
  connectedCallback() {
    if (this.buttons) return
    this.select = this.querySelector("select")
    this.form = this.select.form
    this.figure = this.querySelector("figure")
    this.dress()
    this.listen()
    this.write()
  }

  dress() {
    // What is typed in a plain field that nobody sees is not sent.
    const plain = this.querySelector(".portrait-plain")
    plain.hidden = true
    for (const input of plain.querySelectorAll("input")) input.removeAttribute("name")
    this.file = plain.querySelector("[type=file]")
    this.pick = button("Vælg portræt", { onclick: () => this.file.click() })
    // The buttons say what they do; the name of the field would hide that.
    document.querySelector(`label[for="${CSS.escape(this.select.id)}"]`)?.removeAttribute("for")
    this.crop = button("Beskær", { onclick: () => this.cropAgain() })
    this.removal = button("Fjern", { onclick: () => this.take(null) })
    this.hint = element("p", { className: "drop-hint", textContent: "Slip et billede her, eller sæt det ind." })
    this.says = element("p", { className: "portrait-says" })
    this.says.setAttribute("role", "status")
    this.buttons = element("p", { className: "small-buttons" }, [
      this.pick,
      button("Fra arkivet", { onclick: () => this.fromLibrary() }),
      this.crop,
      this.removal,
    ])
    this.append(this.hint, this.buttons, this.says)
  }

  listen() {
    this.file.addEventListener("change", () => {
      const [file] = this.file.files
      this.file.value = ""
      if (file) this.add(file)
    })
    // Anywhere in the form: a picture that misses the field is meant for it all the same.
    this.form.addEventListener("dragover", (event) => this.over(event))
    this.form.addEventListener("drop", (event) => this.drop(event))
    for (const away of ["dragleave", "drop", "dragend"])
      this.form.addEventListener(away, () => delete this.dataset.over)
    this.form.addEventListener("paste", (event) => this.paste(event))
  }

  over(event) {
    if (!holdsFiles(event)) return
    event.preventDefault()
    this.dataset.over = ""
  }

  drop(event) {
    if (!holdsFiles(event) || event.defaultPrevented) return
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file) this.add(file)
  }

  // A mail that is pasted may bring its pictures along; only a picture alone is a portrait.
  paste(event) {
    const { clipboardData: data } = event
    const file = [...data.files].find((one) => this.takes(one))
    if (!file || data.getData("text/plain").trim() || event.defaultPrevented) return
    event.preventDefault()
    this.add(file)
  }

  get words() {
    const { elements } = this.form
    const typed = (name) => elements[name]?.value?.trim() ?? ""
    const chosen = document.querySelector("#id_company-soeg")?.value.trim() ?? ""
    return {
      navn: `${typed("first_name")} ${typed("last_name")}`.trim(),
      firma: typed("printed_company") || chosen,
    }
  }

  // Of some telephones' files only the name tells what they are.
  takes({ type, name }) {
    return this.file.accept.split(",").some((kind) => kind === type || name.toLowerCase().endsWith(kind))
  }

  async add(file) {
    this.says.textContent = ""
    if (!this.takes(file)) {
      this.says.textContent = NOT_A_PICTURE
      return this.pick.focus()
    }
    const { upload, pictures } = this.dataset
    const picture = await askForPortrait(file, { upload, pictures, words: this.words })
    if (picture) this.take(await this.framed(picture))
    else this.pick.focus()
  }

  // Not cropped to a face yet: one can, and need not.
  async framed(picture) {
    return picture.cropped ? picture : { ...picture, ...(await this.askForCrop(picture.id)) }
  }

  askForCrop(id) {
    return askForCrop(`${this.dataset.pictures}${id}/udsnit/4x5/`)
  }

  async fromLibrary() {
    const row = await choosePicture("Find et portræt")
    if (row) this.take(await this.framed(row))
  }

  async cropAgain() {
    const picture = await this.askForCrop(this.select.value)
    if (picture) this.show(picture)
    this.crop.focus()
  }

  take(picture) {
    const { select } = this
    const id = picture ? String(picture.id) : ""
    const other = id !== select.value
    if (![...select.options].some((option) => option.value === id))
      select.append(new Option(picture?.text ?? "", id))
    select.value = id
    this.show(picture)
    // A yes holds for the picture it was said to.
    if (other && this.accepted) this.accepted.checked = false
    select.dispatchEvent(new Event("change", { bubbles: true }))
    this.says.textContent = picture ? `${picture.known ? KNOWN : TAKEN} ${ASK}` : REMOVED
    ;(picture ? this.accepted : this.pick)?.focus()
  }

  show(picture) {
    const image = this.figure.querySelector("img")
    if (picture) {
      image.src = picture.shown
      const { credit, blurred } = picture
      this.figure.querySelector("figcaption").replaceChildren(credit, blurred.notice ? note(blurred.notice) : "")
    } else image.removeAttribute("src")
    this.write()
  }

  get accepted() {
    return this.form.elements.portrait_accepted
  }

  write() {
    const has = Boolean(this.select.value)
    this.figure.hidden = this.crop.hidden = this.removal.hidden = !has
    this.hint.hidden = has
    this.pick.textContent = has ? "Skift" : "Vælg portræt"
    const row = this.accepted?.closest(".form-row")
    if (row && !row.querySelector(".errorlist")) row.hidden = !has && !this.accepted.checked
  }
}

customElements.define("portrait-field", PortraitField)
