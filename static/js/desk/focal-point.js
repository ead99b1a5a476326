// The picture as it is, and the point that every crop keeps: clicked, dragged or moved by the arrows.
// The two numbers underneath stay what is sent. The shapes are told as it moves; see own-crops.js.
import { button } from "./dialog.js";
import { element } from "./element.js";
// The shapes must be there before the point is.
import "./own-crops.js";

const STEP = 0.02
const HOW = "Fokuspunkt. Flyt det med piletasterne; skift gør skridtet større."
const KEPT = "Alle former holder punktet i billedet. Klik på det vigtigste, eller træk punktet derhen."
const ANEW = "Punktet foreslås ud fra det nye billede, når du gemmer, hvis du ikke selv flytter det."
const UNSEEN = "Billedet kan ikke vises her, før det er gemt. Det tages med, som det er."
const NUMBERS = "Skriv punktet som tal"
const FOUND = "Punktet er foreslået ud fra billedet. Flyt det, hvis noget andet er vigtigst."
const inside = (number) => Math.min(Math.max(number, 0), 1)
const percent = (fraction) => `${fraction * 100}%`
const whole = (fraction) => `${Math.round(fraction * 100)} %`

class FocalPoint extends HTMLElement {
  connectedCallback() {
    if (this.stage) return
    this.x = document.querySelector("#id_focal_x")
    this.y = document.querySelector("#id_focal_y")
    this.image = element("img", { alt: "" })
    this.point = element("button", { type: "button", className: "point" })
    this.point.setAttribute("aria-label", HOW)
    this.guess = element("span", { className: "guess", hidden: true })
    this.stage = element("div", { className: "whole" }, [this.image, this.guess, this.point])
    this.about = element("p", { className: "help", textContent: KEPT })
    this.take = button("Brug det foreslåede punkt", { onclick: () => this.put(...this.suggested) })
    this.take.hidden = true
    this.says = element("p", { className: "visually-hidden" })
    this.says.setAttribute("role", "status")
    this.append(this.stage, this.about, element("p", { className: "small-buttons" }, [this.take]), this.says)
    this.hidden = true
    this.image.addEventListener("load", () => this.begin())
    this.image.addEventListener("error", () => this.miss())
    for (const field of [this.x, this.y]) field.addEventListener("input", () => this.draw())
    this.listen()
  }

  listen() {
    const { stage, point } = this
    stage.addEventListener("pointerdown", (event) => this.press(event))
    stage.addEventListener("pointermove", (event) => this.held && this.drag(event))
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
      stage.addEventListener(end, () => (this.held = false))
    // A finger that moves over the picture scrolls the page: only a tap, or the point itself, counts.
    stage.addEventListener("click", (event) => event.target !== point && event.detail && this.drag(event))
    point.addEventListener("keydown", (event) => this.key(event))
  }

  // `size` is the picture's own, where what is shown is a smaller copy.
  show(source, size) {
    this.size = size
    this.image.src = source
  }

  // A new file, which is read here; where the one before asked for its point tells nothing of it.
  showNew(source) {
    this.suggested = null
    this.at = `${this.x.value} ${this.y.value}`
    this.show(source)
  }

  begin() {
    this.size ??= [this.image.naturalWidth, this.image.naturalHeight]
    this.hidden = this.stage.hidden = false
    this.draw()
  }

  // Few browsers show HEIC, and the server takes it all the same.
  miss() {
    if (!this.at) return
    this.hidden = false
    this.stage.hidden = this.take.hidden = true
    this.about.textContent = UNSEEN
    this.dispatchEvent(new CustomEvent("unseen"))
  }

  // Where the picture itself asks for the point, as the server sees it.
  suggest(point) {
    this.suggested = point.map((number) => Number(number.toFixed(3)))
    this.guess.style.left = percent(point[0])
    this.guess.style.top = percent(point[1])
    this.draw()
  }

  press(event) {
    if (event.button || (event.pointerType !== "mouse" && event.target !== this.point)) return
    event.preventDefault()
    this.point.focus()
    this.stage.setPointerCapture(event.pointerId)
    this.held = true
    if (event.target !== this.point) this.drag(event)
  }

  drag(event) {
    const { left, top, width, height } = this.image.getBoundingClientRect()
    this.put((event.clientX - left) / width, (event.clientY - top) / height)
  }

  key(event) {
    const keys = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
    const [x, y] = keys[event.key] ?? [0, 0]
    if ((!x && !y) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const step = event.shiftKey ? STEP * 5 : STEP
    this.put(Number(this.x.value) + x * step, Number(this.y.value) + y * step)
  }

  put(x, y) {
    this.x.value = inside(x).toFixed(3)
    this.y.value = inside(y).toFixed(3)
    this.x.dispatchEvent(new Event("input", { bubbles: true }))
  }

  draw() {
    const at = [this.x, this.y].map((field) => inside(Number(field.value)))
    this.point.style.left = percent(at[0])
    this.point.style.top = percent(at[1])
    const there = this.suggested && this.suggested.every((number, n) => Math.abs(number - at[n]) < 0.002)
    this.guess.hidden = !this.suggested || there
    this.take.hidden = this.guess.hidden
    const untouched = this.at === `${this.x.value} ${this.y.value}`
    this.about.textContent = untouched ? ANEW : there ? FOUND : KEPT
    this.tell(at)
    if (this.hidden) return
    const detail = { at, size: this.size, source: this.image.src }
    this.dispatchEvent(new CustomEvent("focal", { bubbles: true, detail }))
  }

  // Said aloud when the hand rests.
  tell([x, y]) {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => {
      this.says.textContent = `Fokuspunktet er ${whole(x)} fra venstre og ${whole(y)} fra toppen.`
    }, 250)
  }
}

customElements.define("focal-point", FocalPoint)

const fields = document.querySelector(".change-form fieldset.crop .form-row:has(#id_focal_x)")
if (fields) {
  const focal = document.createElement("focal-point")
  fields.before(focal)
  const shapes = document.querySelector("own-crops")
  // Where the hand is, so that one sees what the point does.
  if (shapes) focal.after(shapes.closest(".form-row"))
  const rows = shapes?.closest(".form-row")
  focal.addEventListener("focal", ({ detail }) => {
    shapes?.follow(detail)
    if (rows) rows.hidden = false
  })
  focal.addEventListener("unseen", () => rows && (rows.hidden = true))
  // For whoever would rather say it than move it.
  const numbers = element("details", { className: "as-numbers", open: Boolean(fields.querySelector(".errorlist")) })
  fields.before(numbers)
  numbers.append(element("summary", { textContent: NUMBERS }), fields)
  const file = document.querySelector("#id_file")
  file?.addEventListener("change", () => {
    const reader = new FileReader()
    reader.addEventListener("load", () => {
      shapes?.forget()
      focal.showNew(reader.result)
    })
    if (file.files[0]) reader.readAsDataURL(file.files[0])
  })
  // A file must be chosen anew after a refused save, so the browser looks for gaps first.
  if (file) file.form.noValidate = false
  if (shapes?.dataset.whole) {
    focal.show(shapes.dataset.whole, shapes.dataset.size.split(" ").map(Number))
    const found = await fetch(shapes.dataset.point).catch(() => null)
    const isOurs = found?.ok && !found.redirected && !focal.at
    if (isOurs) focal.suggest((await found.json()).suggested)
  }
}
