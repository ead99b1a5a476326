// What an element says of the text in it: {marks, size, mono, plain}, handed down from the outside in.
import { destination } from "./links.js";
import { look } from "./source.js";

const TAGS = {
  b: "bold", strong: "bold", i: "italic", em: "italic", cite: "italic", dfn: "italic", var: "italic",
  s: "strike", strike: "strike", del: "strike", sub: "sub", sup: "sup", code: "code", kbd: "code",
  samp: "code", tt: "code",
}
const MONO = /\b(courier|consolas|monaco|menlo|[\w ]*mono(space)?|cascadia|source code|fira code|lucida console)\b/
const FONT_SIZES = [7.5, 10, 12, 13.5, 18, 24, 36]
const UNITS = { pt: 1, px: 0.75 }

const typeface = (element) => look(element)["font-family"] ?? element.getAttribute("face")?.toLowerCase()

// A box of code as an editor for code hands it over: typewriter letters, spaces as they stand.
export const isCodeBox = (element) =>
  look(element)["white-space"] === "pre" && MONO.test(typeface(element) ?? "")

export const PLAIN = { marks: {}, size: null, mono: false, pre: false }

export function looks(element, outer, tally) {
  const style = look(element)
  count(element, style, tally)
  const marks = { ...outer.marks, ...marksOf(element, style, tally) }
  for (const name of Object.keys(marks)) if (!marks[name]) delete marks[name]
  const family = typeface(element)
  return {
    marks,
    size: sizeOf(element, style) ?? outer.size,
    mono: family ? MONO.test(family) : outer.mono,
    pre: style["white-space"] ? /^(pre|break)/.test(style["white-space"]) : outer.pre,
  }
}

function marksOf(element, style, tally) {
  const tag = TAGS[element.localName]
  const marks = tag ? { [tag]: true } : {}
  const weight = style["font-weight"]
  if (weight) marks.bold = /bold|[6-9]00/.test(weight)
  if (style["font-style"]) marks.italic = /italic|oblique/.test(style["font-style"])
  const line = style["text-decoration"] ?? style["text-decoration-line"] ?? ""
  if (line.includes("line-through")) marks.strike = true
  if (/^(sub|super)$/.test(style["vertical-align"])) marks[style["vertical-align"].slice(0, 3)] = true
  if (marks.sup) marks.sub = false
  if (element.localName === "a") marks.link = linkOf(element, tally)
  return marks
}

function linkOf(element, tally) {
  if (!element.hasAttribute("href")) {
    if (element.hasAttribute("name") || element.id) tally.add("bookmarks")
    return undefined
  }
  return destination(element.getAttribute("href"), tally)
}

// In points; null where nothing is said, or only in relation to something else.
function sizeOf(element, style) {
  const [, number, unit] = /^([\d.]+)(pt|px)/.exec(style["font-size"]) ?? []
  if (unit) return Number(number) * UNITS[unit]
  if (element.localName !== "font") return null
  return FONT_SIZES[Number(element.getAttribute("size")) - 1] ?? null
}

const firstOf = (said) => said.split(",")[0].replace(/["']/g, "").trim()

function count(element, style, tally) {
  const face = typeface(element)
  if (face) tally.note("fonts", firstOf(face))
  if (style["font-size"]) tally.note("sizes", style["font-size"])
  for (const name of ["color", "background", "background-color"])
    if (style[name]) tally.note("colours", style[name])
}
