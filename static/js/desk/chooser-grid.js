// The library's grid as a listbox: one picture is current; arrows move by rows and columns, Enter
// chooses, and letters go on with the search. More rows come while one goes down.
import { placeBy, tryAgain } from "./picture-grid.js"
import { OFFLINE, PictureSearch } from "./picture-search.js"

const PAGE = 3
const KEYS = { PageDown: "ArrowDown", PageUp: "ArrowUp" }
const isLetter = ({ key, ctrlKey, metaKey, altKey }) => key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey

export class ChooserGrid {
  constructor(dom, choose) {
    Object.assign(this, { dom, choose })
    const form = dom.querySelector("form")
    this.search = form.querySelector("[name=q]")
    this.finding = new PictureSearch(form, dom.dataset.grid, { show: (page) => this.show(page) })
    this.says = dom.querySelector(".chooser-says")
    this.found = dom.querySelector(".chooser-found")
    this.search.addEventListener("keydown", (event) => this.searchKey(event))
    this.found.addEventListener("keydown", (event) => this.key(event))
    this.found.addEventListener("click", (event) => this.click(event))
    tryAgain(this.found)
    this.end = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.more(), {
      root: this.found,
      rootMargin: "300px",
    })
  }

  begin() {
    this.search.focus()
    return this.finding.again()
  }

  show(page) {
    this.list = page?.querySelector(".picture-grid:has(> li)")
    this.says.textContent = page ? this.told(page) : OFFLINE
    const held = this.found.contains(document.activeElement)
    this.found.replaceChildren(...(this.list ? [page] : []))
    if (!this.list) return held && this.search.focus()
    this.list.setAttribute("role", "listbox")
    this.dress([...this.list.children])
    this.found.scrollTop = 0
    this.mark(this.list.firstElementChild)
    // Whoever has gone on from the search already stands at the first.
    if (held) this.current.focus()
    this.follow()
  }

  // What the server says of what it found is said where a screen reader listens.
  told(page) {
    const lines = [...page.querySelectorAll(this.list ? ".hits, .empty" : ".empty")]
    for (const line of lines) line.remove()
    return lines.map(({ textContent }) => textContent.trim()).join(" ")
  }

  // An option has nothing in it that can be pressed by itself.
  dress(options) {
    for (const option of options) {
      option.setAttribute("role", "option")
      option.setAttribute("aria-selected", "false")
      option.tabIndex = -1
      for (const link of option.querySelectorAll("a")) {
        const plain = document.createElement("span")
        plain.className = link.className
        plain.append(...link.childNodes)
        link.replaceWith(plain)
      }
    }
  }

  get options() {
    return this.list ? [...this.list.children] : []
  }

  get next() {
    return this.found.querySelector("a[rel=next]")
  }

  follow() {
    this.end.disconnect()
    if (this.next) this.end.observe(this.next)
  }

  async more() {
    const { next, list } = this
    if (!next || this.fetching === next) return
    this.fetching = next
    const page = await this.finding.fetch(new URL(next.href).search)
    this.fetching = null
    if (list !== this.list) return
    if (!page) return (this.says.textContent = OFFLINE)
    const held = document.activeElement === next
    const options = [...(page.querySelector(".picture-grid")?.children ?? [])]
    this.dress(options)
    list.append(...options)
    const following = page.querySelector("a[rel=next]")
    if (following) next.replaceWith(following)
    else next.remove()
    this.follow()
    this.says.textContent = this.told(page) || this.says.textContent
    if (held && options.length) this.go(options[0])
  }

  mark(option) {
    for (const other of this.list.querySelectorAll('[aria-selected="true"]')) {
      other.setAttribute("aria-selected", "false")
      other.tabIndex = -1
    }
    this.current = option
    option.setAttribute("aria-selected", "true")
    option.tabIndex = 0
  }

  go(option) {
    this.mark(option)
    option.focus()
    option.scrollIntoView({ block: "nearest" })
    const { options } = this
    if (!placeBy({ key: "ArrowDown" }, options, options.indexOf(option))) this.more()
  }

  async searchKey(event) {
    if (event.key === "ArrowDown" && this.current?.isConnected) {
      event.preventDefault()
      this.go(this.current)
    }
    if (event.key !== "Enter") return
    event.preventDefault()
    // What is typed is what is chosen from, though the answer is not here yet.
    await this.finding.ask()
    if (this.list) this.take(this.list.firstElementChild)
  }

  key(event) {
    if (!this.options.includes(event.target)) return
    const to = this.target(event)
    if (to) this.go(to)
    // Above the first row is the search.
    else if (event.key === "ArrowUp" || isLetter(event)) this.search.focus()
    else if (event.key === "Enter" || event.key === " ") this.take(event.target)
    else return
    // A letter goes on into the search.
    if (!isLetter(event)) event.preventDefault()
    event.stopPropagation()
  }

  // A page is three rows, as far as there are any.
  target(event) {
    const { options } = this
    const step = KEYS[event.key]
    if (!step) return placeBy(event, options, options.indexOf(event.target))
    let place = event.target
    for (let row = 0; row < PAGE; row++) place = placeBy({ key: step }, options, options.indexOf(place)) ?? place
    return place
  }

  click(event) {
    if (event.target.closest("a[rel=next]")) {
      event.preventDefault()
      return this.more()
    }
    const option = event.target.closest("[role=option]")
    if (option) this.take(option)
  }

  take(option) {
    this.choose(JSON.parse(option.dataset.picture))
  }
}
