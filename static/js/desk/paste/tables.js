// Tables of data. The header row is the one that says so, or a first row that alone is all bold.
const size = (cell, name) => Math.min(Math.max(parseInt(cell.getAttribute(name), 10) || 1, 1), 50)

export function table(element, blocks) {
  const rows = [...element.querySelectorAll("tr")]
    .filter((row) => row.closest("table") === element)
    .map((row) => cells(row, blocks))
    .filter((row) => row.length)
  const some = rows.filter((row) => row.some((cell) => cell.blocks.length || cell.rowspan > 1))
  if (!some.length) return null
  const [first, ...rest] = some
  if (!first.some(({ head }) => head) && isBold(first) && rest.length && !rest.some(isBold))
    for (const cell of first) cell.head = true
  for (const cell of some.flat()) if (cell.head) cell.blocks = cell.blocks.map(unbold)
  const caption = [...element.children].find(({ localName }) => localName === "caption")
  return [...(caption ? blocks(caption) : []), { type: "table", rows: some }]
}

const cells = (row, blocks) =>
  [...row.children]
    .filter(({ localName }) => localName === "td" || localName === "th")
    .map((cell) => ({
      head: isHead(cell, row),
      colspan: size(cell, "colspan"),
      rowspan: size(cell, "rowspan"),
      blocks: blocks(cell),
    }))

const isHead = (cell, row) =>
  cell.localName === "th" ||
  row.parentElement.localName === "thead" ||
  /^(column|row)header$/.test(cell.getAttribute("role") ?? "")

const isBold = (row) => {
  const runs = row.flatMap((cell) => cell.blocks.flatMap((block) => block.runs ?? []))
  return runs.length > 0 && runs.every(({ marks, text }) => marks?.bold || !text.trim())
}

const unbold = (block) =>
  block.runs
    ? { ...block, runs: block.runs.map((run) => ({ ...run, marks: { ...run.marks, bold: undefined } })) }
    : block
