// A picture that moves. Without a script, and for those who have asked for less motion or to save
// data, it is the still picture it is built on; a button starts and stops it (WCAG 2.2.2).
const NAMES = { true: "Stop bevægelsen", false: "Afspil bevægelsen" }

const welcome = () =>
  matchMedia("(prefers-reduced-motion: no-preference)").matches && !navigator.connection?.saveData

class MovingPicture extends HTMLElement {
  connectedCallback() {
    if (this.button) return
    const still = this.querySelector("source")
    this.source = document.createElement("source")
    Object.assign(this.source, { type: "image/webp", srcset: this.dataset.moving, sizes: still.sizes })
    this.button = document.createElement("button")
    this.button.type = "button"
    this.button.addEventListener("click", () => this.move(!this.moves))
    this.append(this.button)
    this.name()
    if (welcome()) this.begin()
  }

  // Not before it is in sight: what moves weighs many times the still.
  begin() {
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      seen.disconnect()
      this.move(true)
    }, { threshold: 0.5 })
    seen.observe(this)
    this.button.addEventListener("click", () => seen.disconnect(), { once: true })
  }

  get moves() {
    return this.source.isConnected
  }

  move(on) {
    if (on) this.querySelector("picture").prepend(this.source)
    else this.source.remove()
    this.name()
  }

  name() {
    this.button.textContent = NAMES[this.moves]
  }
}

customElements.define("moving-picture", MovingPicture)
