// The quiet line under the toolbar: what was tidied, and a button that takes it back.
import { everything, sentence } from "./tally.js";

const RESTORED = "Teksten står nu, som den blev kopieret."

export class TidiedLine {
  constructor(view, key, restore) {
    Object.assign(this, { view, key, restore, shown: null })
    this.dom = document.createElement("div")
    this.dom.className = "tidied"
    this.words = document.createElement("p")
    this.words.setAttribute("role", "status")
    this.button = document.createElement("button")
    this.button.type = "button"
    this.button.textContent = "Fortryd"
    this.button.setAttribute("aria-label", "Fortryd oprydningen")
    this.button.addEventListener("click", () => this.undo())
    this.dom.append(this.words, this.button)
    this.say("")
    view.dom.before(this.dom)
    this.watch = new ResizeObserver(() => this.stand())
  }

  update() {
    const { tidied } = this.key.getState(this.view.state) ?? {}
    if (tidied === this.shown) return
    this.shown = tidied
    this.say(tidied ? sentence(tidied) : "", Boolean(tidied))
    this.words.title = tidied ? everything(tidied) : ""
  }

  say(text, undoable = false) {
    this.words.textContent = text
    this.button.hidden = !undoable
    this.dom.classList.toggle("tidied-empty", !text)
    if (text) this.follow()
  }

  undo() {
    const tidied = this.key.getState(this.view.state)
    if (!tidied) return
    this.restore(tidied)
    this.say(RESTORED)
  }

  // It sticks under the toolbar, which is as tall as its rows.
  follow() {
    const toolbar = this.view.dom.parentElement?.querySelector(".toolbar")
    if (!toolbar || toolbar === this.toolbar) return
    this.toolbar = toolbar
    toolbar.after(this.dom)
    this.watch.observe(toolbar)
  }

  stand() {
    const top = parseFloat(getComputedStyle(this.toolbar).insetBlockStart) || 0
    this.dom.style.insetBlockStart = `${top + this.toolbar.offsetHeight}px`
  }

  destroy() {
    this.watch.disconnect()
    this.dom.remove()
  }
}
