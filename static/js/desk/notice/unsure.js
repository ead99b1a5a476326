// The fields the mail leaves in doubt say so beside them, until a person has touched them.
import { button, fieldOf, form, paragraph, sayBeside, setValue, tell, unsay, valueOf } from "./form.js"

const marks = new Map()

export function clear(name) {
  const line = marks.get(name)
  if (line) unsay(line)
  fieldOf(name)?.classList.remove("is-unsure")
  marks.delete(name)
}

function mark(name, ...words) {
  clear(name)
  const line = paragraph("unsure", ...words)
  sayBeside(name, line)
  fieldOf(name)?.classList.add("is-unsure")
  marks.set(name, line)
}

// »Ligner netHEGN«: one press takes the company that is there already, and prints it as it was sent.
function use({ id, text }, printed) {
  setValue("company", id, text)
  setValue("printed_company", printed === text ? "" : printed)
  clear("company")
  tell()
}

function markCompany({ near, company_text: name }) {
  const buttons = near.map((row) => button(`Brug ${row.text}`, () => use(row, name)))
  const names = near.map((row) => row.text).join(", ")
  mark("company", `Ligner ${names}. `, ...buttons.flatMap((made) => [made, " "]))
}

export function markAll(notice) {
  for (const name of [...marks.keys()]) clear(name)
  for (const name of notice.unsure)
    mark(name, valueOf(name) ? "Usikker, se efter" : "Stod ikke i mailen")
  if (notice.near.length) markCompany(notice)
}

form?.addEventListener("field-touched", ({ detail: name }) => clear(name))
