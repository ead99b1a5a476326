// The arrows in a grid of pictures: one step to the side, or to the picture above or below.
export class GridKeys {
  constructor(dom, { selector = ".picture-grid .thumbnail" } = {}) {
    this.dom = dom
    this.selector = selector
    dom.addEventListener("keydown", (event) => this.key(event))
  }

  get places() {
    return [...this.dom.querySelectorAll(this.selector)]
  }

  key(event) {
    const here = event.target.closest("li")?.querySelector(this.selector.split(" ").at(-1))
    const { places } = this
    const at = places.indexOf(here)
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const to = this.target(event.key, places, at)
    if (!to) return
    event.preventDefault()
    to.focus()
    to.scrollIntoView({ block: "nearest" })
  }

  target(key, places, at) {
    if (key === "ArrowRight") return places[at + 1]
    if (key === "ArrowLeft") return places[at - 1]
    if (key === "Home") return places[0]
    if (key === "End") return places.at(-1)
    if (key === "ArrowDown") return this.row(places.slice(at + 1), places[at])
    if (key === "ArrowUp") return this.row(places.slice(0, at).reverse(), places[at])
    return null
  }

  // The one in the next row whose middle is nearest.
  row(others, place) {
    const middle = (other) => other.getBoundingClientRect().left + other.offsetWidth / 2
    const top = (other) => Math.round(other.getBoundingClientRect().top)
    const next = others.find((other) => top(other) !== top(place))
    if (!next) return null
    const away = (other) => Math.abs(middle(other) - middle(place))
    return others
      .filter((other) => top(other) === top(next))
      .reduce((best, other) => (away(other) < away(best) ? other : best))
  }
}

const AGAIN = 3000
const TIMES = 5

// A thumbnail that is drawn for the first time may be told to come again.
export function tryAgain(dom) {
  dom.addEventListener("error", ({ target }) => {
    const tried = Number(target.dataset.tried ?? 0)
    if (target.tagName !== "IMG" || tried >= TIMES) return
    target.dataset.tried = tried + 1
    setTimeout(() => (target.src = target.src), AGAIN * (tried + 1))
  }, true)
}
