// The tree of a body from any HTML: blocks, each with its runs of text. A block is
//   {type: "p" | "h1" … "h6", runs}   a run: {text, marks, size, mono}
//   {type: "ul" | "ol", start, items: [[block]]}   {type: "blockquote", blocks}
//   {type: "pre", text, language}   {type: "table", rows}   {type: "hr"}
import { isLanguage } from "./code.js";
import { isCodeBox, looks, PLAIN } from "./looks.js";
import { className } from "./source.js";
import { spaced, visibly } from "./spaces.js";
import { table } from "./tables.js";

const INLINE = new Set(
  ("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q " +
    "rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture source").split(" "),
)
const SPECIAL = { ul: list, ol: list, pre, table: tabular, hr: rule, blockquote: quote }

// Collects blocks; text goes to the paragraph that is open, and a block closes it.
export class Writer {
  constructor(tally, type = "p") {
    Object.assign(this, { tally, type, done: [], runs: [] })
  }

  // Where white space stands as it is written, the end of a line is a line break.
  text(text, said) {
    const lines = said.pre ? text.split(/\r\n?|\n/) : [text]
    lines.forEach((line, at) => {
      if (at) this.runs.push({ text: "\n", ...said, br: true })
      this.runs.push({ text: line, ...said })
    })
  }

  lineBreak(said) {
    this.runs.push({ text: "\n", ...said, br: true })
  }

  close() {
    const typed = asTyped(this.runs)
    const found = paragraphs(spaced(this.runs, this.tally))
    this.runs = []
    for (const runs of found) this.done.push({ type: this.type, runs, typed: found.length === 1 && typed })
  }

  // A block, several, or none.
  add(block) {
    this.close()
    this.done.push(...[block ?? []].flat())
  }
}

// The text with its own spaces, should it turn out to be code.
const asTyped = (runs) =>
  runs
    .map(({ text, pre }) => (pre || text === "\n" ? text : text.replace(/[ \t\r\n\f]+/g, " ")))
    .join("")
    .replace(/^ (?=\S)/, "")
    .replace(/\u00A0/g, " ")

// Two line breaks are how some write a new paragraph.
function paragraphs(runs) {
  if (!runs.length) return []
  const all = [[]]
  const trim = () => {
    while (all.at(-1).at(-1)?.text === "\n") all.at(-1).pop()
  }
  runs.forEach((run, at) => {
    const before = runs[at - 1]
    if (run.text === "\n" && before?.text === "\n") {
      trim()
      if (all.at(-1).length) all.push([])
    } else if (run.text !== "\n" || all.at(-1).length) all.at(-1).push(run)
  })
  trim()
  return all.filter((paragraph) => paragraph.length)
}

export function blocks(element, tally, said = PLAIN) {
  const writer = new Writer(tally)
  walk(element, said, writer)
  writer.close()
  return writer.done
}

function walk(element, said, writer) {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) writer.text(node.data, said)
    else if (node.nodeType === 1) visit(node, said, writer)
  }
}

function visit(element, outer, writer) {
  const { localName: tag } = element
  const said = looks(element, outer, writer.tally)
  if (tag === "br") return lineBreak(element, said, writer)
  if (tag === "div" && isCodeBox(element)) return writer.add(pre(element))
  if (INLINE.has(tag)) return walk(element, said, writer)
  if (SPECIAL[tag]) return writer.add(SPECIAL[tag](element, said, writer.tally))
  writer.close()
  const before = writer.done.length
  const type = writer.type
  if (/^h[1-6]$/.test(tag)) Object.assign(writer, { type: tag })
  if (tag === "li") list.item(element, said, writer)
  else walk(element, /^h[1-6]$/.test(tag) ? { ...said, marks: { ...said.marks, bold: false } } : said, writer)
  writer.close()
  writer.type = type
  if (writer.done.length === before && isLeaf(element)) writer.tally.add("emptyParagraphs")
}

const isLeaf = (element) =>
  element.localName === "p" ||
  /^h[1-6]$/.test(element.localName) ||
  (element.localName === "div" && element.querySelector("br") && !element.querySelector("div, p"))

function lineBreak(element, said, writer) {
  if (className(element).includes("Apple-interchange-newline")) return
  // Between two blocks it is an empty line; in a text it breaks it.
  if (!writer.runs.some(({ text }) => /\S/.test(text)) && element.parentElement.localName === "body")
    writer.tally.add("emptyParagraphs")
  else writer.lineBreak(said)
}

function quote(element, said, tally) {
  const inside = blocks(element, tally, said)
  const runs = inside.flatMap((block) => block.runs ?? [])
  // A quote all in italics has them from its style; ours has its own look.
  if (runs.every(({ text, marks }) => marks?.italic || !text.trim()))
    for (const run of runs) if (run.marks) run.marks = { ...run.marks, italic: undefined }
  return inside.length ? { type: "blockquote", blocks: inside } : null
}

function rule() {
  return { type: "hr" }
}

function tabular(element, said, tally) {
  return table(element, (cell) => blocks(cell, tally, looks(cell, said, tally)))
}

function pre(element) {
  for (const row of element.querySelectorAll("div, p")) row.append("\n")
  for (const br of element.querySelectorAll("br")) br.replaceWith("\n")
  const text = visibly(element.textContent).replace(/\u00A0/g, " ")
  const named = [element, ...element.querySelectorAll("code")].map(className).join(" ")
  const language = /\blang(?:uage)?-([\w+#-]+)/.exec(named)?.[1].toLowerCase() ?? null
  const trimmed = text.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "")
  return trimmed ? { type: "pre", text: trimmed, language: isLanguage(language) ? language : null } : null
}

// A list's items; a list that lies beside the items, as some programs write it, belongs to the one
// before it.
function list(element, said, tally) {
  const items = []
  for (const node of element.childNodes) {
    const child = asElement(node)
    if (!child) continue
    const inner = looks(child, said, tally)
    const nested = /^[uo]l$/.test(child.localName)
    const inside = nested ? [list(child, inner, tally)].filter(Boolean) : blocks(child, tally, inner)
    if (nested && items.length) items.at(-1).push(...inside)
    else if (inside.length) items.push(inside)
  }
  if (!items.length) return null
  const start = Number(element.getAttribute("start")) || 1
  return { type: element.localName, start, items: items.map(led) }
}

// Text that lies loose in a list is an item of its own.
function asElement(node) {
  if (node.nodeType === 1) return node
  if (node.nodeType !== 3 || !node.data.trim()) return null
  const item = node.ownerDocument.createElement("li")
  item.textContent = node.data
  return item
}

// An item that stands outside any list.
list.item = (element, said, writer) => {
  const inside = blocks(element, writer.tally, said)
  const before = writer.done.at(-1)
  if (!inside.length) return
  if (before?.loose) before.items.push(led(inside))
  else writer.add({ type: "ul", start: 1, items: [led(inside)], loose: true })
}

// The first thing in an item is a paragraph.
function led(inside) {
  const flat = inside.flatMap((block) => (/^h/.test(block.type) && block.runs ? { ...block, type: "p" } : block))
  return flat[0]?.type === "p" ? flat : [{ type: "p", runs: [] }, ...flat]
}
