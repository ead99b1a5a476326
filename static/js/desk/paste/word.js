// Word and the programs that share its HTML: desktop Outlook, and mails written in them.
import { nest } from "./lists.js";
import { className, look, neighbour, unwrap } from "./source.js";

const LIST = /\bl(\d+)\s+level(\d+)/
const NUMBER = /^\s*\(?(?:\d+|[a-zæøå]|[ivxlcdm]+)[.)]/i

export function word(body, sheet, tally) {
  const own = [...body.querySelectorAll("*")].filter((element) => element.localName.includes(":"))
  for (const element of own) unwrap(element)
  comments(body, tally)
  deletions(body, tally)
  for (const paragraph of body.querySelectorAll("p")) titles(paragraph)
  const listed = new Set()
  for (const paragraph of [...body.querySelectorAll("p")])
    if (levelOf(paragraph) && !listed.has(paragraph)) gather(paragraph, sheet, tally, listed)
  for (const mark of body.querySelectorAll("*")) if (isListMark(mark)) mark.remove()
}

function comments(body, tally) {
  const anchors = body.querySelectorAll(".msocomanchor, a[href^='#_msocom'], a[id^='_anchor_']")
  tally.add("comments", new Set([...anchors].map((anchor) => anchor.textContent.trim())).size)
  for (const anchor of anchors) anchor.remove()
  for (const element of body.querySelectorAll("*"))
    if (/^comment/.test(look(element)["mso-element"])) element.remove()
  for (const mark of body.querySelectorAll(".MsoCommentReference"))
    if (!mark.textContent.trim()) mark.remove()
}

// A tracked deletion names who made it; any other <del> is text somebody has struck out.
function deletions(body, tally) {
  for (const element of body.querySelectorAll("del[cite], del[datetime]")) {
    element.remove()
    tally.add("deletions")
  }
}

function titles(paragraph) {
  const name = className(paragraph)
  const as = /^MsoTitle/.test(name) ? "h1" : /^MsoSubtitle/.test(name) ? "h2" : null
  const quote = /^Mso(Intense)?Quote/.test(name)
  if (!as && !quote) return
  const dressed = paragraph.ownerDocument.createElement(as ?? "blockquote")
  paragraph.before(dressed)
  if (quote) dressed.append(paragraph)
  else {
    dressed.append(...paragraph.childNodes)
    paragraph.remove()
  }
}

function levelOf(element) {
  if (element.localName !== "p") return null
  return LIST.exec(look(element)["mso-list"])
}

const isListMark = (element) => look(element)["mso-list"] === "ignore"

// The run of list paragraphs that begins here becomes real lists.
function gather(first, styles, tally, listed) {
  const items = []
  let paragraph = first
  while (paragraph?.nodeType === 1) {
    const next = neighbour(paragraph)
    if (levelOf(paragraph)) items.push(item(paragraph, styles))
    else if (/^MsoListParagraph/.test(className(paragraph))) items.at(-1).nodes.push(paragraph)
    else break
    paragraph = next
  }
  const place = first.ownerDocument.createElement("div")
  first.before(place)
  for (const node of items.flatMap(({ nodes }) => nodes)) {
    listed.add(node)
    node.remove()
  }
  place.replaceWith(nest(items, first.ownerDocument))
  tally.add("lists")
}

function item(paragraph, styles) {
  const [, list, level] = levelOf(paragraph)
  const mark = [...paragraph.querySelectorAll("*")].find(isListMark)
  const text = mark?.textContent.trim()
  const ordered = text === undefined ? numbered(styles, list, level) : NUMBER.test(text)
  mark?.remove()
  return { level: Number(level), ordered, start: parseInt(text, 10) || 1, nodes: [paragraph] }
}

// Without its mark an item is what the style sheet says of its list and level.
function numbered(styles, list, level) {
  const rule = new RegExp(`@list\\s+l${list}:level${level}\\s*\\{([^}]*)\\}`).exec(styles)?.[1]
  return rule !== undefined && !/mso-level-number-format:\s*bullet/.test(rule)
}
