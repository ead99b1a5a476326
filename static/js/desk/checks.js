// What is worth mending in the text, beside it: fetched anew whenever the text has been saved, each
// line a button that leads to its place. The links are asked for in the background.
import { typingPlace } from "./typing-place.js";

const SECONDS_BETWEEN = 4
const BLOCKS = "p, h2, h3, pre, figcaption"
const SPACES = /\s+/g

class DeskChecks extends HTMLElement {
  connectedCallback() {
    this.found = this.querySelector(".checks-found")
    this.summary = this.querySelector("summary")
    // Come from the live page to see them.
    if (location.hash === `#${this.id}`) this.querySelector("details").open = true
    this.saved = () => this.soon()
    document.addEventListener("autosaved", this.saved)
    // One comes back from another window, where a picture may have been mended.
    this.back = () => this.querySelector(".checks a") && this.soon()
    addEventListener("focus", this.back)
    this.addEventListener("click", ({ target }) => {
      const row = target.closest(".checks button")?.parentElement
      if (row) goTo(row.dataset)
    })
    this.look()
  }

  disconnectedCallback() {
    document.removeEventListener("autosaved", this.saved)
    removeEventListener("focus", this.back)
    clearTimeout(this.timer)
  }

  // However often the text is saved, the checks are made only every few seconds, and at the end.
  soon() {
    const left = (this.last ?? 0) + SECONDS_BETWEEN * 1000 - Date.now()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.look(), Math.max(0, left))
  }

  async look() {
    this.last = Date.now()
    const waiting = await this.ask(this.dataset.url)
    if (waiting) await this.askForLinks(waiting)
  }

  // A long list of links is asked for in parts; a part that brings nothing is the last.
  async askForLinks(waiting) {
    if (this.asking) return
    this.asking = true
    let left = waiting
    do {
      waiting = left
      left = await this.ask(this.dataset.linksUrl, { method: "POST" })
    } while (left && left < waiting)
    this.asking = false
  }

  // Shows the answer, and gives the number of links that still wait to be asked for.
  async ask(url, options = {}) {
    const valueOf = (name) => document.querySelector(`main [name=${name}]`)?.value ?? ""
    const query = new URLSearchParams({ vindue: valueOf("vindue") })
    const token = valueOf("csrfmiddlewaretoken")
    const headers = { "X-Requested-With": "fetch", "X-CSRFToken": token }
    try {
      const response = await fetch(`${url}?${query}`, { ...options, headers })
      const answered = response.ok && !response.redirected
      return answered ? this.show(await response.text()) : 0
    } catch {
      // No net: what was found last still stands.
      return 0
    }
  }

  show(html) {
    const place = this.focusedPlace()
    this.found.innerHTML = html
    for (const row of this.found.querySelectorAll("li")) {
      const button = document.createElement("button")
      button.type = "button"
      // What is mended on a page of its own has its link beside the button.
      button.append(...[...row.childNodes].filter((part) => part.nodeName !== "A"))
      row.prepend(button)
    }
    this.querySelectorAll(".checks button")[place]?.focus()
    const { count, waiting } = this.found.querySelector(".checks").dataset
    this.say(Number(count))
    return Number(waiting)
  }

  // A list that is drawn anew under somebody's hands keeps their place in it.
  focusedPlace() {
    return [...this.querySelectorAll(".checks button")].indexOf(document.activeElement)
  }

  say(count) {
    const shown = document.createElement("span")
    shown.className = "checks-count"
    shown.setAttribute("aria-hidden", "true")
    shown.textContent = count
    const spoken = document.createElement("span")
    spoken.className = "visually-hidden"
    spoken.textContent = count === 1 ? "1 ting at se på" : `${count} ting at se på`
    this.summary.replaceChildren("Tjek ", ...(count ? [shown, " ", spoken] : [spoken]))
  }
}

function goTo({ field, excerpt, nth }) {
  const inRow = () => document.querySelector(`.field-${CSS.escape(field)} :is(input, select)`)
  const place = field && (typingPlace(`id_${field}`) ?? inRow())
  if (!place) return
  place.focus()
  if (place.isContentEditable) select(place, excerpt, nth)
  else if (excerpt && place.value?.includes(excerpt)) {
    const start = place.value.indexOf(excerpt)
    place.setSelectionRange?.(start, start + excerpt.length)
  }
}

// The words in the writing surface; the editor follows the browser's own selection.
function select(surface, excerpt, nth) {
  const picture = nth && surface.querySelectorAll('figure[data-node="picture"]')[nth]
  const range = (excerpt && rangeOf(excerpt, picture || surface)) || wholeOf(picture)
  if (!range) return
  getSelection().removeAllRanges()
  getSelection().addRange(range)
  const around = range.startContainer
  const element = picture || (around.nodeType === Node.TEXT_NODE ? around.parentElement : around)
  element.scrollIntoView({ block: "center" })
}

function wholeOf(element) {
  if (!element) return null
  const range = document.createRange()
  range.selectNode(element)
  return range
}

// Spaces are counted as the server counts them: any number of any kind is one.
function rangeOf(excerpt, within) {
  const blocks = within.matches(BLOCKS) ? [within] : within.querySelectorAll(BLOCKS)
  for (const block of blocks) {
    const letters = lettersOf(block)
    const start = letters.text.indexOf(excerpt)
    if (start < 0) continue
    const range = document.createRange()
    range.setStart(...letters.places[start])
    const [node, offset] = letters.places[start + excerpt.length - 1]
    range.setEnd(node, offset + 1)
    return range
  }
  return null
}

// The text of a block with single spaces, and where in the document each letter of it stands.
function lettersOf(block) {
  let text = ""
  const places = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { data } = walker.currentNode
    for (let offset = 0; offset < data.length; offset++) {
      const letter = data[offset].replace(SPACES, " ")
      if (letter === " " && (text === "" || text.endsWith(" "))) continue
      text += letter
      places.push([walker.currentNode, offset])
    }
  }
  return { text, places }
}

customElements.define("desk-checks", DeskChecks)
