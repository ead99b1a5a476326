// The shapes of a picture as they will stand: those cropped by hand, and the others as the focal point
// moves. A crop made here is saved at once: it belongs to the picture, not to what else is typed.
import { cropBox } from "./crop-box.js";
import { element } from "./element.js";
import { askForCrop } from "./portrait-dialog.js";
import { send } from "./sending.js";

const FOLLOWS = "Følger fokuspunktet."
const percent = (fraction) => `${fraction * 100}%`

class OwnCrops extends HTMLElement {
  connectedCallback() {
    // It is moved to where the point is; and who may only see the picture has no point to move.
    if (this.says || !document.querySelector("#id_focal_x")) return
    this.says = this.querySelector("[role=alert]")
    for (const figure of this.querySelectorAll("figure[data-url]")) {
      const { url } = figure.dataset
      const name = figure.querySelector("strong").textContent.toLowerCase()
      figure.querySelector(".small-buttons").hidden = false
      figure.querySelector(".crop").addEventListener("click", async () => {
        this.show(await askForCrop(url, `Beskær: ${name}`))
        figure.querySelector(".crop").focus()
      })
      figure.querySelector(".follow").addEventListener("click", () => this.takeOff(figure))
    }
  }

  async takeOff(figure) {
    const { status, answer, sentence } = await send(figure.dataset.url, new FormData()).outcome
    const isDone = status === 200
    this.says.textContent = isDone ? "" : (sentence ?? answer.errors[""].join(" "))
    if (!isDone) return
    this.show(answer)
    figure.querySelector(".crop").focus()
  }

  show(picture) {
    for (const { shape, src, says, own, crop } of picture?.shapes ?? []) {
      const figure = this.querySelector(`[data-shape="${shape}"]`)
      if (!this.focal) figure.querySelector("img").src = src
      figure.querySelector("figcaption span").textContent = says
      figure.querySelector(".follow").hidden = !own
      figure.dataset.crop = JSON.stringify(crop)
    }
    if (this.focal) this.follow(this.focal)
  }

  // The point has moved, or another picture has come: every shape as it will be.
  follow(focal) {
    this.focal = focal
    for (const figure of this.querySelectorAll("figure")) this.draw(figure, focal)
  }

  // Another file is not cropped as the one before it.
  forget() {
    for (const figure of this.querySelectorAll("figure")) {
      figure.dataset.crop = "null"
      figure.querySelector("figcaption span").textContent = FOLLOWS
      figure.querySelector(".small-buttons")?.remove()
    }
  }

  draw(figure, { at, size, source }) {
    const { sides, crop } = figure.dataset
    const box = cropBox(size, sides.split(" ").map(Number), at, JSON.parse(crop))
    let slot = figure.querySelector(".slot")
    if (!slot) {
      slot = element("div", { className: `slot shape-${figure.dataset.shape}` }, [element("img")])
      slot.firstChild.alt = figure.querySelector("strong").textContent
      figure.querySelector(":scope > img")?.remove()
      figure.prepend(slot)
    }
    const [left, top, right, bottom] = box
    const image = slot.firstChild
    if (image.src !== source) image.src = source
    image.style.width = percent(size[0] / (right - left))
    image.style.height = percent(size[1] / (bottom - top))
    image.style.left = percent(-left / (right - left))
    image.style.top = percent(-top / (bottom - top))
    figure.dataset.box = box
  }
}

customElements.define("own-crops", OwnCrops)
