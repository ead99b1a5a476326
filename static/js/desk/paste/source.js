// The clipboard's HTML as an inert document: nothing in it is loaded, run or applied.
const NEVER = "script, style, title, meta, link, base, template, noscript, iframe, object, embed, " +
  "svg, math, canvas, audio, video, input, select, textarea, xml, head"

// Our own policy refuses pasted styles and handlers (and the console would tell), so they are parsed
// under another name; the styles are read as the plain text they are.
const STYLE = "data-pasted-style"

const renamed = (tag) =>
  tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE}$2`).replace(/(\s)on(\w+\s*=)/gi, "$1data-pasted-on$2")

// The body of it, and the style sheet that came along.
export function read(html) {
  let sheet = ""
  const bare = html.replace(/<style\b[^>]*>([^]*?)<\/style\s*>/gi, (_, rules) => ((sheet += rules), ""))
  const inert = bare.replace(/<[a-z][^<>]*>/gi, renamed)
  const parsed = new DOMParser().parseFromString(inert, "text/html")
  for (const element of parsed.body.querySelectorAll(NEVER)) element.remove()
  return { body: parsed.body, sheet }
}

const known = new WeakMap()

// The declarations of an element's style attribute: {property: value}, in small letters.
export function look(element) {
  if (known.has(element)) return known.get(element)
  const text = element.getAttribute(STYLE) ?? element.getAttribute("style") ?? ""
  const found = {}
  for (const [, property, value] of text.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;])*)/g))
    found[property.toLowerCase()] = value.trim().toLowerCase()
  known.set(element, found)
  return found
}

export const className = (element) => element.getAttribute("class") ?? ""

export const unwrap = (element) => element.replaceWith(...element.childNodes)

// The next sibling that is more than white space and comments.
export function neighbour(node) {
  let next = node.nextSibling
  while (next && (next.nodeType === 8 || (next.nodeType === 3 && !next.data.trim())))
    next = next.nextSibling
  return next
}
