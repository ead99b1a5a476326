// What to mend, beside the field at fault, with a button where it can be mended at once.
import { button, fieldOf, labelOf, paragraph, placeOf, say, sayBeside, setValue, tell, unsay } from "./form.js"

let shown = "[]"
let lines = []

function mend({ field, suggestion }) {
  setValue(field, suggestion)
  tell()
  placeOf(field)?.focus()
}

function line(remark) {
  const made = paragraph("remark", remark.message_da)
  if (remark.suggestion && fieldOf(remark.field)) {
    const fix = button("Ret det", () => mend(remark))
    fix.setAttribute("aria-label", `Ret det: ${labelOf(remark.field)} bliver »${remark.suggestion}«`)
    made.append(" ", fix)
  }
  return made
}

// Only what is new is said aloud; the rest stands where it stood.
export function show(remarks) {
  if (JSON.stringify(remarks) === shown) return
  const before = new Set(JSON.parse(shown).map(({ message_da: message }) => message))
  shown = JSON.stringify(remarks)
  lines.forEach(unsay)
  lines = remarks.filter(({ field }) => fieldOf(field)).map((remark) => {
    const made = line(remark)
    sayBeside(remark.field, made)
    return made
  })
  const fresh = remarks.filter(({ message_da: message }) => !before.has(message))
  if (fresh.length) say(fresh.map(({ field, message_da: m }) => `${labelOf(field)}: ${m}`).join(" "))
}
