// Typewriter letters are code: whole paragraphs a block of it, words in a line code in the line.
// Where everything is written so, it is only how that mail is shown.
import { visibly } from "./spaces.js";

// The languages a block of code can name: publishing/body/richtext.py has the same.
export const LANGUAGES = (
  "bash c cpp csharp css diff dockerfile go hcl html ini java javascript json nginx php powershell " +
  "python ruby rust sql text toml typescript xml yaml"
).split(" ")

export const isLanguage = (name) => LANGUAGES.includes(name)

export function codeFromType(tree) {
  const paragraphs = tree.filter(({ type }) => type === "p")
  const runs = paragraphs.flatMap((block) => block.runs)
  const everything = runs.every(({ mono, text }) => mono || !text.trim())
  if (everything && !runs.some(({ pre }) => pre)) return tree
  const found = []
  for (const block of tree) {
    if (!isCode(block)) found.push(inline(block))
    else if (found.at(-1)?.isTyped) found.at(-1).text += `\n${lineOf(block)}`
    else found.push({ type: "pre", text: lineOf(block), language: null, isTyped: true })
  }
  return found
}

// As it was typed, with the spaces at its beginning.
const lineOf = ({ runs, typed }) =>
  visibly((typed || runs.map(({ text }) => text).join("")).replace(/^\n+|\s+$/g, ""))

const isCode = ({ type, runs }) =>
  type === "p" && runs.length > 0 && runs.every(({ mono, text }) => mono || !text.trim())

function inline(block) {
  if (block.type !== "p") return block
  const runs = block.runs.map((run) => (run.mono ? { ...run, marks: { ...run.marks, code: true } } : run))
  return { ...block, runs }
}
