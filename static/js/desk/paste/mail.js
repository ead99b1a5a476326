// Mails: tables that only hold the page together, and quotes that only push the text in.
import { look, unwrap } from "./source.js";

const rowsOf = (table) => [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table)

export function mail(body, tally) {
  // From within: a table is judged when those inside it have been.
  for (const table of [...body.querySelectorAll("table")].reverse()) if (isLayout(table)) open(table, tally)
  for (const quote of body.querySelectorAll("blockquote")) if (isIndent(quote)) unwrap(quote)
}

function isLayout(table) {
  if (/^(presentation|none)$/.test(table.getAttribute("role") ?? "")) return true
  const rows = rowsOf(table)
  if (table.querySelector("table")) return true
  if (rows.some((row) => [...row.children].some((cell) => cell.localName === "th"))) return false
  return rows.length < 2 || rows.every((row) => row.children.length < 2)
}

function open(table, tally) {
  const inside = table.ownerDocument.createElement("div")
  for (const row of rowsOf(table))
    for (const cell of [...row.children]) {
      const block = table.ownerDocument.createElement("div")
      block.append(...cell.childNodes)
      inside.append(block)
    }
  table.replaceWith(inside)
  tally.add("layoutTables")
}

// A mail program's indent button makes a quote without the line at its side.
function isIndent(quote) {
  const { border, "border-left": left = border } = look(quote)
  return quote.getAttribute("type") !== "cite" && /^(none|0)/.test(left ?? "")
}
