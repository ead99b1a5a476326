// White space as it is read: one between words, none at the edges; soft hyphens, marks of no width
// and what no parser takes go; a no-break space stays where Danish typography has one (12,5 %, kl. 9, § 3).
// publishing/printable.py has the part no parser takes.
const NONE = /[\u00AD\u200B\u2060\uFEFF\0-\x08\v\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/gu

export const visibly = (text) => text.replace(NONE, "")

const BEFORE = /(\d|\bkl\.|§|\bnr\.|\bca\.|–)$/i
const AFTER = /^(\d|%|°|–|kr\b|mio\b|mia\b|pct\b|[kmgt]?b\b|[kmgt]?w\b|[a-zæøå])/i

export function spaced(runs, tally) {
  const clean = runs.map((run) => (run.br ? run : { ...run, text: visible(run, tally) }))
  const whole = clean.map(({ text, br }) => (br ? "\n" : text)).join("")
  if (!/[^\s\u00A0]/.test(whole)) return whole.includes("\n") ? [{ text: "\n" }] : []
  let at = 0
  let last = " "
  const kept = []
  for (const run of clean) {
    const start = at
    at += run.text.length
    const text = run.br ? "\n" : oneSpace(whole, start, at, tally, () => last, (c) => (last = c))
    if (run.br) last = "\n"
    if (text) kept.push({ ...run, text })
  }
  return trimmed(kept)
}

function visible(run, tally) {
  tally.add("softHyphens", run.text.split("\u00AD").length - 1)
  const text = visibly(run.text)
  return run.pre ? text.replace(/\t/g, "    ") : text.replace(/[ \t\r\n\f]+/g, " ")
}

function oneSpace(whole, start, end, tally, last, note) {
  let out = ""
  for (let at = start; at < end; at++) {
    const sign = whole[at]
    if (sign !== " " && sign !== "\u00A0") {
      out += sign
      note(sign)
      continue
    }
    const keep = sign === "\u00A0" && binds(whole, at)
    if (sign === "\u00A0" && !keep && whole[at - 1] !== "\u00A0") tally.add("spaces")
    if (/[ \u00A0\n]/.test(last())) continue
    out += keep ? sign : " "
    note(" ")
  }
  return out
}

const binds = (whole, at) =>
  BEFORE.test(whole.slice(Math.max(at - 5, 0), at)) && AFTER.test(whole.slice(at + 1, at + 5))

// No space at the end, and none before a line break.
function trimmed(runs) {
  for (let at = runs.length - 1; at >= 0; at--) {
    const next = runs[at + 1]
    if (runs[at].text === "\n" || (next && next.text !== "\n")) continue
    runs[at].text = runs[at].text.replace(/[ \u00A0]+$/, "")
    if (!runs[at].text) runs.splice(at, 1)
  }
  return runs
}
