// The tree as the HTML the writing surface itself would write.
// From the outside in, the order in which the surface nests them.
const MARKS = ["link", "bold", "italic", "strike", "sub", "sup"]
const TAGS = { bold: "strong", italic: "em", strike: "s", sub: "sub", sup: "sup" }
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\u00A0": "&nbsp;" }

const escaped = (text) => text.replace(/[&<>\u00A0]/g, (sign) => SIGNS[sign])
const attribute = (text) => text.replace(/[&"<>]/g, (sign) => SIGNS[sign])

export const print = (blocks) => blocks.map(block).join("")

function block({ type, ...rest }) {
  if (type === "hr") return "<hr>"
  if (type === "pre") return pre(rest)
  if (type === "blockquote") return `<blockquote>${print(rest.blocks)}</blockquote>`
  if (type === "table") return `<table><tbody>${rest.rows.map(row).join("")}</tbody></table>`
  if (rest.items) {
    const start = type === "ol" && rest.start > 1 ? ` start="${rest.start}"` : ""
    return `<${type}${start}>${rest.items.map((item) => `<li>${print(item)}</li>`).join("")}</${type}>`
  }
  return `<${type}>${line(rest.runs)}</${type}>`
}

function pre({ text, language }) {
  const named = language ? ` class="language-${attribute(language)}"` : ""
  return `<pre><code${named}>${escaped(text)}</code></pre>`
}

const row = (cells) => `<tr>${cells.map(cell).join("")}</tr>`

function cell({ head, colspan, rowspan, blocks }) {
  const tag = head ? "th" : "td"
  const inside = blocks.length ? print(blocks) : "<p></p>"
  const wide = colspan > 1 ? ` colspan="${colspan}"` : ""
  const tall = rowspan > 1 ? ` rowspan="${rowspan}"` : ""
  return `<${tag}${wide}${tall}>${inside}</${tag}>`
}

// Runs that say the same are one; code in a line takes no other mark but a link.
function line(runs) {
  const dressed = runs.map(({ text, marks = {} }) => ({ text, marks: list(marks) }))
  return nested(dressed, 0)
}

function list(marks) {
  if (marks.code) return [...(marks.link ? [["link", marks.link]] : []), ["code", true]]
  return MARKS.filter((name) => marks[name]).map((name) => [name, marks[name]])
}

const same = (one, other) => one?.[0] === other?.[0] && one?.[1] === other?.[1]

function nested(runs, depth) {
  let out = ""
  for (let at = 0; at < runs.length; ) {
    const mark = runs[at].marks[depth]
    let end = at + 1
    while (mark && end < runs.length && same(runs[end].marks[depth], mark)) end++
    out += mark ? wrapped(mark, nested(runs.slice(at, end), depth + 1)) : plain(runs[at].text)
    at = end
  }
  return out
}

const plain = (text) => (text === "\n" ? "<br>" : escaped(text))

function wrapped([name, value], inside) {
  if (name === "link") return `<a href="${attribute(value)}">${inside}</a>`
  const tag = name === "code" ? "code" : TAGS[name]
  return `<${tag}>${inside}</${tag}>`
}
