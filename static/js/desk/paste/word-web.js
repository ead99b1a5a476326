// Word in the browser wraps every list item in a list of its own, and says headings by role.
import { nest } from "./lists.js";
import { look, neighbour } from "./source.js";

const LEVEL = "data-aria-level"

export function wordOnTheWeb(body, tally) {
  for (const wrapper of body.querySelectorAll(".ListContainerWrapper"))
    wrapper.replaceWith(...wrapper.children)
  for (const list of [...body.querySelectorAll("ul, ol")])
    if (list.isConnected && levelled(list)) gather(list, tally)
  for (const element of body.querySelectorAll("[role=heading][aria-level]")) asHeading(element)
  for (const element of body.querySelectorAll("p")) {
    const style = element.querySelector("[data-ccp-parastyle]")?.getAttribute("data-ccp-parastyle")
    if (/quote|citat/i.test(style ?? "")) asQuote(element)
  }
  // The end of a paragraph has a mark of its own, which is a no-break space.
  for (const end of body.querySelectorAll(".EOP")) if (!end.textContent.trim()) end.remove()
}

const levelled = (list) =>
  list?.nodeType === 1 &&
  /^[uo]l$/.test(list.localName) &&
  list.children.length > 0 &&
  [...list.children].every((item) => item.localName === "li" && item.hasAttribute(LEVEL))

function gather(first, tally) {
  const lists = []
  for (let list = first; levelled(list); list = neighbour(list)) lists.push(list)
  const levels = new Set(lists.flatMap((list) => [...list.children].map((li) => li.getAttribute(LEVEL))))
  if (lists.length === 1 && levels.size === 1) return
  const items = lists.flatMap((list) =>
    [...list.children].map((item) => ({
      level: Number(item.getAttribute(LEVEL)),
      ordered: list.localName === "ol",
      start: Number(list.getAttribute("start")) || 1,
      nodes: [...item.childNodes],
    })),
  )
  const place = first.ownerDocument.createElement("div")
  first.before(place)
  for (const list of lists) list.remove()
  place.replaceWith(nest(items, first.ownerDocument))
  tally.add("lists")
}

function asHeading(element) {
  if (/^h\d$/.test(element.localName) || look(element)["mso-list"]) return
  const level = Math.min(Math.max(Number(element.getAttribute("aria-level")) || 2, 1), 6)
  const heading = element.ownerDocument.createElement(`h${level}`)
  heading.append(...element.childNodes)
  element.replaceWith(heading)
}

function asQuote(paragraph) {
  const quote = paragraph.ownerDocument.createElement("blockquote")
  paragraph.before(quote)
  quote.append(paragraph)
}
