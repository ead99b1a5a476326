// One picture chosen in the library's grid, or laid in there. The <select> underneath is what is
// sent, and works by itself where no script runs.
import { choosePicture } from "./chooser.js";
import { button } from "./dialog.js";
import { holdsFiles } from "./dropped-files.js";
import { element } from "./element.js";
import { miniature, pictureOf } from "./own-pictures.js";
import { writeLinks } from "./related-links.js";

const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1)

class PictureField extends HTMLElement {
  connectedCallback() {
    if (this.pick) return
    this.select = this.querySelector("select")
    this.chosen = this.dataset.chosen ? JSON.parse(this.dataset.chosen) : null
    const label = document.querySelector(`label[for="${CSS.escape(this.select.id)}"]`)
    this.name = lower(label?.textContent.trim() || "Billede")
    // The buttons say what they do; the name of the field would hide that.
    label?.removeAttribute("for")
    this.dress()
    this.addEventListener("dragover", (event) => this.over(event))
    this.addEventListener("drop", (event) => this.drop(event))
    for (const away of ["dragleave", "drop", "dragend"])
      this.addEventListener(away, () => delete this.dataset.over)
    // Django's pop-up windows tell by jQuery alone when a row has been changed.
    window.django?.jQuery(this.select).on("change", () => this.changedElsewhere())
    this.write()
  }

  dress() {
    this.select.hidden = true
    this.image = element("img", { alt: "" })
    this.says = element("figcaption")
    this.figure = element("figure", {}, [this.image, this.says])
    this.pick = this.button("pick", () => this.choose())
    this.removal = this.button("", () => this.take(null))
    for (const name of ["aria-describedby", "aria-invalid"])
      if (this.select.hasAttribute(name)) this.pick.setAttribute(name, this.select.getAttribute(name))
    this.told = element("p", { className: "visually-hidden" })
    this.told.setAttribute("role", "status")
    this.append(this.figure, element("p", { className: "small-buttons" }, [this.pick, this.removal]), this.told)
  }

  button(className, onclick) {
    const made = button("", { onclick })
    made.className = className
    return made
  }

  over(event) {
    if (!holdsFiles(event)) return
    event.preventDefault()
    this.dataset.over = ""
  }

  drop(event) {
    const [file] = event.dataTransfer?.files ?? []
    if (!file || event.defaultPrevented) return
    event.preventDefault()
    this.choose({ file })
  }

  async choose(given) {
    this.pick.focus()
    const picture = await choosePicture(`Vælg ${this.name}`, given)
    if (!picture) return
    this.take(picture)
  }

  take(picture) {
    const { select } = this
    const id = picture ? String(picture.id) : ""
    if (![...select.options].some(({ value }) => value === id)) select.append(new Option(picture?.text ?? "", id))
    select.value = id
    this.chosen = picture
    this.write()
    this.told.textContent = picture ? `${picture.text} er valgt.` : "Billedet er fjernet."
    select.dispatchEvent(new Event("change", { bubbles: true }))
    this.pick.focus()
  }

  async changedElsewhere() {
    const id = this.select.value
    if (!id) this.chosen = null
    else if (id !== String(this.chosen?.id)) this.chosen = await pictureOf(id)
    this.write()
  }

  write() {
    const { chosen } = this
    this.figure.hidden = this.removal.hidden = !chosen
    this.pick.textContent = `${chosen ? "Skift" : "Vælg"} ${this.name}`
    this.removal.textContent = `Fjern ${this.name}`
    writeLinks(this, chosen && this.select.value)
    if (!chosen) return this.image.removeAttribute("src")
    this.image.src = miniature(chosen.id)
    const lines = [element("b", { textContent: chosen.text })]
    if (chosen.missing.length) {
      const note = `Kan ikke udgives. ${chosen.missing.join(" ")}`
      lines.push(element("span", { className: "not-yet", textContent: note }))
    } else lines.push(element("span", { textContent: chosen.credit }))
    const blurred = chosen.blurred[this.dataset.slot]
    if (blurred) lines.push(element("span", { className: "blurred", textContent: blurred }))
    this.says.replaceChildren(...lines)
  }
}

customElements.define("picture-field", PictureField)
