// The picture as it is, the point that every crop keeps, and the crops as they will be. The two
// numbers underneath stay what is sent; the point can be clicked, dragged or moved by the arrows.
const CROPS = { wide: "Bredt", square: "Kvadrat", tall: "Portræt" }
const STEP = 0.02
const inside = (number) => Math.min(Math.max(number, 0), 1)

class FocalPoint extends HTMLElement {
  connectedCallback() {
    this.x = document.querySelector("#id_focal_x")
    this.y = document.querySelector("#id_focal_y")
    this.whole = document.createElement("div")
    this.whole.className = "whole"
    this.image = document.createElement("img")
    this.image.alt = ""
    this.point = document.createElement("button")
    this.point.type = "button"
    this.point.className = "point"
    this.point.setAttribute("aria-label", "Fokuspunkt. Flyt det med piletasterne.")
    this.whole.append(this.image, this.point)
    const crops = document.createElement("div")
    crops.className = "crops"
    crops.append(...Object.entries(CROPS).map(([shape, name]) => this.crop(shape, name)))
    this.append(this.whole, crops)
    this.hidden = true
    this.image.addEventListener("load", () => {
      this.hidden = false
      this.draw()
    })
    for (const field of [this.x, this.y]) field.addEventListener("input", () => this.draw())
    this.whole.addEventListener("pointerdown", (event) => this.drag(event))
    this.whole.addEventListener("pointermove", (event) => event.buttons && this.drag(event))
    this.point.addEventListener("keydown", (event) => this.key(event))
  }

  crop(shape, name) {
    const figure = document.createElement("figure")
    figure.className = "crop"
    const image = document.createElement("img")
    image.className = shape
    image.alt = ""
    const caption = document.createElement("figcaption")
    caption.textContent = name
    figure.append(image, caption)
    return figure
  }

  show(source) {
    this.image.src = source
    for (const image of this.querySelectorAll(".crop img")) image.src = source
  }

  drag(event) {
    event.preventDefault()
    const { left, top, width, height } = this.image.getBoundingClientRect()
    this.put((event.clientX - left) / width, (event.clientY - top) / height)
  }

  key(event) {
    const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
      event.key
    ] ?? [0, 0]
    if (!x && !y) return
    event.preventDefault()
    this.put(Number(this.x.value) + x * STEP, Number(this.y.value) + y * STEP)
  }

  put(x, y) {
    this.x.value = inside(x).toFixed(3)
    this.y.value = inside(y).toFixed(3)
    this.x.dispatchEvent(new Event("input", { bubbles: true }))
  }

  draw() {
    const [x, y] = [inside(Number(this.x.value)), inside(Number(this.y.value))]
    this.point.style.left = `${x * 100}%`
    this.point.style.top = `${y * 100}%`
    const { naturalWidth, naturalHeight } = this.image
    for (const crop of this.querySelectorAll(".crop img")) {
      // The same sum as pictures/renditions.py: centred on the point as near as fits.
      const scale = Math.max(crop.clientWidth / naturalWidth, crop.clientHeight / naturalHeight)
      const shift = (box, whole, at) => Math.min(Math.max(box / 2 - at * whole, box - whole), 0)
      const left = shift(crop.clientWidth, naturalWidth * scale, x)
      const top = shift(crop.clientHeight, naturalHeight * scale, y)
      crop.style.objectPosition = `${left}px ${top}px`
    }
  }
}

customElements.define("focal-point", FocalPoint)

const fields = document.querySelector(".change-form fieldset.crop .form-row:has(#id_focal_x)")
if (fields) {
  const element = document.createElement("focal-point")
  fields.before(element)
  if (location.pathname.endsWith("/change/")) element.show(new URL("../hele/", location).href)
  const file = document.querySelector("#id_file")
  file?.addEventListener("change", () => {
    const reader = new FileReader()
    reader.addEventListener("load", () => element.show(reader.result))
    if (file.files[0]) reader.readAsDataURL(file.files[0])
  })
  // A file must be chosen anew after a refused save, so the browser looks for gaps first.
  if (file) file.form.noValidate = false
}
