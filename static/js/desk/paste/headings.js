// Cross-heads: the program's own headings, and the paragraphs somebody made large or bold instead.
// A page has one h1, and it is not in the body: levels begin at 2, and there are two of them.
const LONGEST = 100
const LARGER = 1.2
const UNSAID = 12

export function headings(tree, tally) {
  const real = tree.filter(({ type }) => /^h[1-6]$/.test(type))
  const down = real.some(({ type }) => type === "h1") ? 1 : 0
  const usual = usualSize(tree)
  const large = tree.filter((block) => isLarge(block, usual))
  const largest = Math.max(...large.map(sizeOf))
  const bold = tree.filter((block, at) => isBold(block) && leads(tree, at))
  const made = new Map()
  for (const block of bold) made.set(block, real.length || large.length ? "h3" : "h2")
  for (const block of large) made.set(block, real.length || sizeOf(block) === largest ? "h2" : "h3")
  tally.add("headings", made.size)
  return tree.map((block) => {
    if (made.has(block)) return asHeading(block, made.get(block))
    if (!real.includes(block)) return within(block)
    const level = Math.min(Math.max(Number(block.type[1]) + down, 2), 3)
    return asHeading(block, `h${level}`)
  })
}

const textOf = ({ runs }) => runs.map(({ text }) => text).join("")
const sizeOf = ({ runs }) => Math.min(...runs.map(({ size }) => size ?? 0))

// The size most of the text has, in points; text that does not say has what a browser gives it.
function usualSize(tree) {
  const letters = new Map()
  const paragraphs = tree.filter(({ type }) => type === "p")
  for (const { text, size } of paragraphs.flatMap(({ runs }) => runs))
    letters.set(size ?? UNSAID, (letters.get(size ?? UNSAID) ?? 0) + text.length)
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0]
}

const isShort = (block) =>
  block.type === "p" && textOf(block).length <= LONGEST && !textOf(block).includes("\n")

const isLarge = (block, usual) => isShort(block) && usual && sizeOf(block) >= usual * LARGER

// A bold line that ends as a sentence is one: an answer, a teaser, a question in an interview.
const isBold = (block) =>
  isShort(block) &&
  !/[.:;,?!…][»”"']?$/.test(textOf(block)) &&
  /\p{L}/u.test(textOf(block)) &&
  block.runs.every(({ text, marks }) => marks.bold || !text.trim())

// Text comes after a heading, in another dress.
function leads(tree, at) {
  const next = tree[at + 1]
  return Boolean(next) && !/^(h|pre)/.test(next.type) && !isBold(next)
}

function asHeading(block, type) {
  const runs = block.runs.map((run) => ({ ...run, marks: { ...run.marks, bold: undefined } }))
  return { type, runs }
}

// Headings deeper in (a quote, a table's cell) keep their words and nothing else.
function within(block) {
  const all = (blocks) => blocks.map((inner) => within(/^h[1-6]$/.test(inner.type) ? { ...inner, type: "p" } : inner))
  if (block.items) return { ...block, items: block.items.map(all) }
  if (block.blocks) return { ...block, blocks: all(block.blocks) }
  if (!block.rows) return block
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: all(cell.blocks) })))
  return { ...block, rows }
}
