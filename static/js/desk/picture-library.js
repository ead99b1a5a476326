// The library, livelier: it follows what one types, goes on as one scrolls, and the arrows move
// between its pictures. Without a script the same form and the same links do it a page at a time.
import { placeBy, tryAgain } from "./picture-grid.js";
import { OFFLINE, PictureSearch } from "./picture-search.js";

// Files that land one after the other are asked for together.
const PAUSE = 400

const addressOf = (picture) => picture.querySelector(".thumbnail").getAttribute("href")
const isIn = (grid, picture) => grid.querySelector(`.thumbnail[href="${addressOf(picture)}"]`)

class PictureLibrary extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector(".picture-filters")
    this.found = this.querySelector(".found")
    this.marked = this.querySelector("#marked")
    this.says = this.querySelector(".marked-count")
    this.hint = this.says?.textContent
    // There is room for all filters at once, but for a telephone.
    if (matchMedia("(width >= 48rem)").matches) this.form.querySelector("details").open = true
    tryAgain(this.found)
    this.search = new PictureSearch(this.form, this.dataset.grid, {
      show: (page, query) => this.show(page, query),
      always: this.says ? { marker: 1 } : {},
    })
    this.found.addEventListener("click", (event) => this.click(event))
    this.found.addEventListener("keydown", (event) => this.arrow(event))
    this.marked.addEventListener("change", () => this.count())
    this.marked.addEventListener("keydown", (event) => this.key(event))
    this.more = new IntersectionObserver((seen) => this.seen(seen), { rootMargin: "600px" })
    this.watch()
    this.count()
    this.comeBack(history.state)
    document.addEventListener("keydown", (event) => this.toSearch(event))
    document.addEventListener("laid-in", () => {
      clearTimeout(this.coming)
      this.coming = setTimeout(() => this.addNew(), PAUSE)
    })
  }

  // »/« leads to the search box from anywhere on the page.
  toSearch(event) {
    if (event.key !== "/" || event.target.closest("input, textarea, select")) return
    event.preventDefault()
    this.form.elements.q.focus()
  }

  arrow(event) {
    const places = [...this.found.querySelectorAll(".thumbnail")]
    const at = places.indexOf(event.target.closest("li")?.querySelector(".thumbnail"))
    const to = at < 0 ? null : placeBy(event, places, at)
    if (!to) return
    event.preventDefault()
    to.focus()
    to.scrollIntoView({ block: "nearest" })
  }

  show(page, query) {
    if (!page) return this.tell(OFFLINE)
    history.replaceState(null, "", query ? `?${query}` : location.pathname)
    this.marked.action = location.href
    // They are of the search the page came with; the fields say what is chosen now.
    this.form.querySelector(".chosen")?.remove()
    const held = this.found.contains(document.activeElement)
    this.found.replaceChildren(...page.childNodes)
    if (held) (this.found.querySelector(".thumbnail") ?? this.form.elements.q).focus()
    this.watch()
    this.count()
  }

  // What has been laid in comes at the head, where it belongs; the rest stays as it is, marked or
  // stood at.
  async addNew() {
    const grid = this.found.querySelector(".picture-grid:has(> li)")
    if (!grid) return this.search.again()
    const [first, ...rest] = await this.until(grid, this.search.query)
    if (!first || !grid.isConnected) return
    const come = [first, ...rest].flatMap((page) => [...page.querySelectorAll(".picture-grid > li")])
    grid.prepend(...come.filter((picture) => !isIn(grid, picture)))
    this.found.querySelector(".hits").replaceWith(first.querySelector(".hits"))
  }

  // The pages of the grid as they are now, until one has something of what is shown.
  async until(grid, query) {
    const page = await this.search.fetch(query)
    if (!page) return []
    const come = [...page.querySelectorAll(".picture-grid > li")]
    const next = page.querySelector("a[rel=next]")?.getAttribute("href")
    if (!next || come.some((picture) => isIn(grid, picture))) return [page]
    return [page, ...(await this.until(grid, new URL(next, location).search))]
  }

  // Where one stood when one went to a picture, however far down that was: the browser fetches the
  // page anew, and knows its first pictures only.
  async comeBack(left) {
    if (!left?.at) return
    while (this.shown < left.shown && this.next) if (!(await this.goOn())) return
    this.found.querySelector(`.thumbnail[href="${left.at}"]`)?.focus()
  }

  get shown() {
    return this.found.querySelectorAll(".picture-grid > li").length
  }

  leave(thumbnail) {
    history.replaceState({ at: thumbnail.getAttribute("href"), shown: this.shown }, "")
  }

  tell(sentence) {
    const line = document.createElement("p")
    line.className = "errorlist"
    line.setAttribute("role", "alert")
    line.textContent = sentence
    this.found.querySelector(".errorlist")?.remove()
    this.found.prepend(line)
  }

  get next() {
    return this.found.querySelector("a[rel=next]")
  }

  watch() {
    this.more.disconnect()
    if (this.next) this.more.observe(this.next)
  }

  seen(entries) {
    if (entries.some((entry) => entry.isIntersecting)) this.goOn()
  }

  // Gives whether there came more. Whoever asks while it is coming waits for the same.
  goOn() {
    return (this.going ??= this.bringMore().finally(() => (this.going = null)))
  }

  async bringMore() {
    const { next } = this
    if (!next) return false
    const page = await this.search.fetch(new URL(next.href).search)
    // Something else may have been asked for meanwhile.
    if (next !== this.next) return false
    if (!page) return this.tell(OFFLINE)
    const held = document.activeElement === next
    const come = [...page.querySelectorAll(".picture-grid > li")]
    this.found.querySelector(".picture-grid").append(...come)
    this.found.querySelector(".empty")?.remove()
    next.remove()
    this.found.append(...page.querySelectorAll(".empty, a[rel=next]"))
    if (held) come[0]?.querySelector("a").focus()
    this.watch()
    return true
  }

  click(event) {
    if (event.target.closest("a[rel=next]")) {
      event.preventDefault()
      this.goOn()
    }
    const thumbnail = event.target.closest(".thumbnail")
    if (thumbnail) this.leave(thumbnail)
    const box = event.target.closest(".mark input")
    if (box) this.mark(box, event.shiftKey)
  }

  // With Shift, all from the one marked last.
  mark(box, all) {
    const boxes = [...this.found.querySelectorAll(".mark input")]
    if (all && boxes.includes(this.last)) {
      const ends = [boxes.indexOf(this.last), boxes.indexOf(box)].sort((a, b) => a - b)
      for (const other of boxes.slice(ends[0], ends[1] + 1)) other.checked = box.checked
    }
    this.last = box
  }

  // X marks the picture one stands at; Esc unmarks all.
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "x") event.target.closest("li")?.querySelector(".mark input")?.click()
    if (event.key === "Escape") {
      for (const box of this.found.querySelectorAll(".mark input:checked")) box.checked = false
      this.count()
    }
  }

  count() {
    if (!this.says) return
    const marked = this.found.querySelectorAll(".mark input:checked").length
    this.toggleAttribute("data-marked", marked > 0)
    this.says.textContent = marked ? `${marked} markeret` : this.hint
    for (const button of this.querySelectorAll(".marked-bar button")) button.disabled = !marked
  }
}

customElements.define("picture-library", PictureLibrary)
