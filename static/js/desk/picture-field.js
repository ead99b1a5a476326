// One picture chosen in the library's grid, or laid in there. The <select> underneath is what is
// sent, and works by itself where no script runs.
import { choosePicture } from "./chooser.js";
import { button } from "./dialog.js";
import { holdsFiles } from "./dropped-files.js";
import { element } from "./element.js";
import { miniature, pageOf, pictureOf } from "./own-pictures.js";
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
    // What it lacks is mended on its own page, in another window: one comes back from there.
    addEventListener("focus", () => this.isConnected && this.chosen && this.askAnew())
    // Django's pop-up windows tell by jQuery alone when another row is there.
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
    this.settle()
    this.write()
    this.told.textContent = picture ? `${picture.text} er valgt.` : "Billedet er fjernet."
    select.dispatchEvent(new Event("change", { bubbles: true }))
    this.pick.focus()
  }

  async changedElsewhere() {
    const id = this.select.value
    if (id === String(this.chosen?.id ?? "")) return
    this.chosen = id ? await pictureOf(id) : null
    this.settle()
    this.write()
  }

  async askAnew() {
    const { chosen } = this
    // Without an answer nothing is known to be otherwise.
    const found = await pictureOf(chosen.id).catch(() => null)
    if (!found || this.chosen !== chosen) return
    this.chosen = found
    if (found.missing.join() !== chosen.missing.join()) this.settle()
    this.write()
  }

  // What the form was refused for is no longer so; what is lacking now stands under the picture.
  settle() {
    this.closest(".errors")?.classList.remove("errors")
    this.closest(".form-row")?.querySelector(".errorlist")?.remove()
    this.pick.removeAttribute("aria-invalid")
    document.querySelector(`.what-is-wrong a[href="#${this.select.id}"]`)?.parentElement.remove()
  }

  // A text that readers have does not wait for the picture it has had all along.
  lacking({ id, missing }) {
    const { unseen, unseenSays } = this.select.dataset
    const lacks = missing.join(" ")
    return String(id) === unseen ? `${lacks} ${unseenSays} ` : `Kan ikke udgives. ${lacks} `
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
      const mend = { href: pageOf(chosen.id), target: "_blank", rel: "noopener" }
      // Where it was refused the sentence stands over the field already.
      const note = this.closest(".errors") ? "" : this.lacking(chosen)
      lines.push(element("span", { className: "not-yet" }, [note, element("a", mend, ["Ret billedet"])]))
    } else lines.push(element("span", { textContent: chosen.credit }))
    const blurred = chosen.blurred[this.dataset.slot]
    if (blurred) lines.push(element("span", { className: "blurred", textContent: blurred }))
    this.says.replaceChildren(...lines)
  }
}

customElements.define("picture-field", PictureField)
