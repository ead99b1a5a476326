// The part of a picture that stands in a slot: a frame over the whole picture, moved and scaled by
// pointer, wheel, pinch and keys, with guide lines for a face and previews of what it gives. The
// numbers (sides, least width, guides, previews) come from pictures/crops.py with the picture.
import { button } from "./dialog.js";
import { element } from "./element.js";

const STEP = 0.01
const SCALE = 1.04
const CORNER = 28
const GUIDES = ["Isse", "Hage"]
const HOW = "Piletasterne flytter udsnittet, skift gør skridtet større, plus og minus går tættere på og længere fra."
const FACELESS = "Vi fandt ikke et ansigt. Flyt selv udsnittet, så isse og hage står ved linjerne."
const between = (least, number, most) => Math.min(Math.max(number, least), Math.max(least, most))
const percent = (fraction) => `${fraction * 100}%`
const whole = (fraction) => `${Math.round(fraction * 100)} %`

class CropFrame extends HTMLElement {
  connectedCallback() {
    if (this.stage) return
    this.pointers = new Map()
    this.image = element("img", { alt: "" })
    this.box = element("div", { className: "box", tabIndex: 0 })
    for (const [name, value] of Object.entries({ role: "application", "aria-label": `Udsnit. ${HOW}` }))
      this.box.setAttribute(name, value)
    for (const corner of ["nw", "ne", "sw", "se"])
      this.box.append(element("span", { className: `corner ${corner}` }))
    this.stage = element("div", { className: "stage" }, [this.image, this.box])
    this.says = element("p", { className: "visually-hidden" })
    this.says.setAttribute("role", "status")
    const scale = (factor) => () => this.told(() => this.scale(factor))
    this.buttons = element("p", { className: "small-buttons" }, [
      button("Længere fra", { onclick: scale(SCALE ** 2) }),
      button("Tættere på", { onclick: scale(1 / SCALE ** 2) }),
      button("Brug forslaget", { onclick: () => this.told(() => this.put(this.suggested)) }),
    ])
    this.previews = element("div", { className: "previews" })
    this.waits = element("p", { className: "waits", textContent: "Henter billedet …" })
    this.waits.setAttribute("role", "status")
    this.hand = element("div", { hidden: true }, [this.stage, this.buttons])
    this.append(this.waits, this.hand, this.previews, this.says)
    this.listen()
  }

  listen() {
    const { stage, box } = this
    stage.addEventListener("pointerdown", (event) => this.press(event))
    stage.addEventListener("pointermove", (event) => this.drag(event))
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
      stage.addEventListener(end, (event) => this.release(event))
    stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false })
    box.addEventListener("keydown", (event) => this.key(event))
  }

  // `crop` is where the frame begins; `suggested` is what one can always go back to. Throws where the
  // picture cannot be shown.
  async show(source, { frame, crop, suggested, faceless }) {
    this.image.src = source
    await this.image.decode()
    // In the place where one waited, and said aloud there; a crop by hand has its face already.
    if (faceless && !crop) this.waits.textContent = FACELESS
    else this.waits.remove()
    this.hand.hidden = false
    this.frame = frame
    const { naturalWidth: width, naturalHeight: height } = this.image
    const [across, down] = frame.sides
    // A width, as a fraction of the picture's, gives this height, as a fraction of the picture's.
    this.tall = (width * down) / (across * height)
    this.most = Math.min(1, 1 / this.tall)
    this.least = Math.min(this.most, frame.smallest / (frame.width ?? width))
    this.suggested = suggested ?? this.middle
    this.draw()
    this.put(crop ?? this.suggested)
  }

  get middle() {
    return [(1 - this.most) / 2, (1 - this.most * this.tall) / 3, this.most]
  }

  // Left, top, width and height as fractions of the picture.
  get crop() {
    const { left, top, width } = this
    return [left, top, width, width * this.tall].map((number) => Number(number.toFixed(4)))
  }

  put([left, top, width]) {
    this.width = between(this.least, width, this.most)
    this.left = between(0, left, 1 - this.width)
    this.top = between(0, top, 1 - this.width * this.tall)
    this.write()
  }

  move(x, y) {
    this.put([this.left + x, this.top + y, this.width])
  }

  // Around a point of the picture, which stays where it is in the frame; else around its middle.
  scale(factor, x = this.left + this.width / 2, y = this.top + (this.width * this.tall) / 2) {
    const width = between(this.least, this.width * factor, this.most)
    const by = width / this.width
    this.put([x - (x - this.left) * by, y - (y - this.top) * by, width])
  }

  // By hand ------------------------------------------------------------------------------------

  at({ clientX, clientY }) {
    const { left, top, width, height } = this.image.getBoundingClientRect()
    return [(clientX - left) / width, (clientY - top) / height]
  }

  press(event) {
    if (event.button) return
    event.preventDefault()
    this.box.focus()
    this.stage.setPointerCapture(event.pointerId)
    const [x, y] = this.at(event)
    this.pointers.set(event.pointerId, [x, y])
    this.held = this.pointers.size === 1 ? this.corner(event) : null
    const inside = x > this.left && x < this.left + this.width && y > this.top && y < this.top + this.width * this.tall
    if (!inside && !this.held && this.pointers.size === 1)
      this.put([x - this.width / 2, y - (this.width * this.tall) / 2, this.width])
  }

  // The corner that stands still while the one that is held is pulled.
  corner({ clientX, clientY }) {
    const { left, top, right, bottom } = this.box.getBoundingClientRect()
    const near = (a, b) => Math.abs(a - b) < Math.min(CORNER, (right - left) / 4)
    const across = near(clientX, left) ? -1 : near(clientX, right) ? 1 : 0
    const down = near(clientY, top) ? -1 : near(clientY, bottom) ? 1 : 0
    return across && down ? { across, down } : null
  }

  drag(event) {
    const was = this.pointers.get(event.pointerId)
    if (!was) return
    const now = this.at(event)
    if (this.pointers.size === 2) this.pinch(event.pointerId, was, now)
    else if (this.held) this.pull(now)
    else this.move(now[0] - was[0], now[1] - was[1])
    this.pointers.set(event.pointerId, now)
  }

  pull([x, y]) {
    const { across, down } = this.held
    const right = this.left + this.width
    const bottom = this.top + this.width * this.tall
    const [fixedX, fixedY] = [across > 0 ? this.left : right, down > 0 ? this.top : bottom]
    const wanted = Math.max((x - fixedX) * across, ((y - fixedY) * down) / this.tall)
    const room = Math.min(across > 0 ? 1 - fixedX : fixedX, (down > 0 ? 1 - fixedY : fixedY) / this.tall)
    const width = between(this.least, wanted, Math.min(this.most, room))
    this.put([across > 0 ? fixedX : fixedX - width, down > 0 ? fixedY : fixedY - width * this.tall, width])
  }

  // Fingers that part come closer to the face: the frame grows smaller.
  pinch(id, was, now) {
    const [, other] = [...this.pointers].find(([key]) => key !== id)
    const away = ([x, y]) => Math.hypot(x - other[0], (y - other[1]) / this.tall)
    if (away(now) > 0.01) this.scale(away(was) / away(now), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2)
  }

  release({ pointerId }) {
    if (!this.pointers.delete(pointerId)) return
    this.held = null
    this.told(() => {})
  }

  wheel(event) {
    event.preventDefault()
    this.scale(Math.exp(between(-60, event.deltaY, 60) * 0.0015), ...this.at(event))
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.shiftKey ? STEP * 5 : STEP
    const down = step / this.tall
    const does = {
      ArrowLeft: () => this.move(-step, 0),
      ArrowRight: () => this.move(step, 0),
      ArrowUp: () => this.move(0, -down),
      ArrowDown: () => this.move(0, down),
      "+": () => this.scale(1 / SCALE),
      "=": () => this.scale(1 / SCALE),
      "-": () => this.scale(SCALE),
    }[event.key]
    if (!does) return
    event.preventDefault()
    this.told(does)
  }

  // Said aloud when the hand rests.
  told(does) {
    does()
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => {
      this.says.textContent = `Udsnittet er ${whole(this.width)} af billedets bredde, ${whole(this.left)} fra venstre og ${whole(this.top)} fra toppen.`
    }, 250)
  }

  // How it looks -------------------------------------------------------------------------------

  draw() {
    for (const old of this.box.querySelectorAll(".guide")) old.remove()
    for (const [at, name] of GUIDES.entries()) {
      if (this.frame.guides[at] === undefined) continue
      const line = element("span", { className: "guide", textContent: name })
      line.style.insetBlockStart = percent(this.frame.guides[at])
      this.box.append(line)
    }
    this.previews.replaceChildren(
      ...this.frame.shown.map(({ shape, name }) => {
        const image = element("img", { alt: "", src: this.image.src })
        const slot = element("div", { className: `slot shape-${shape}` }, [image])
        return element("figure", {}, [slot, element("figcaption", { textContent: name })])
      }),
    )
  }

  write() {
    const [left, top, width, height] = [this.left, this.top, this.width, this.width * this.tall]
    const edges = { insetInlineStart: left, insetBlockStart: top, width, height }
    for (const [name, value] of Object.entries(edges)) this.box.style[name] = percent(value)
    for (const [at, image] of this.previews.querySelectorAll("img").entries()) {
      const [x, y, wide, high] = this.frame.shown[at].part
      image.style.width = percent(1 / (width * wide))
      image.style.insetInlineStart = percent(-(left + x * width) / (width * wide))
      image.style.insetBlockStart = percent(-(top + y * height) / (height * high))
    }
    this.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

customElements.define("crop-frame", CropFrame)
