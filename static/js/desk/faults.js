// What the server says is wrong with the fields of a form, each beside its field (the paragraph
// whose id is that of the field and »_fejl«).
import { button } from "./dialog.js";

const beside = (input) => document.getElementById(`${input.id}_fejl`)

// What is said of a field, a fault or that it is suggested, is read with it, beside its help.
export function describeFaults(within) {
  for (const note of within.querySelectorAll("[id$=_foreslaaet], [id$=_fejl]")) {
    const input = within.querySelector(`#${CSS.escape(note.id.replace(/_[^_]+$/, ""))}`)
    const known = (input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean)
    if (!known.includes(note.id)) input.setAttribute("aria-describedby", [...known, note.id].join(" "))
    if (note.matches("[id$=_fejl]") && note.textContent.trim()) input.setAttribute("aria-invalid", "true")
  }
}

export function clearFaults(within) {
  for (const list of within.querySelectorAll(".errorlist")) list.textContent = ""
  for (const input of within.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid")
}

// Gives the sentences that belong to no field one can see.
export function showFaults(within, errors) {
  const rest = []
  for (const [name, sentences] of Object.entries(errors)) {
    const input = name && within.querySelector(`[name="${CSS.escape(name)}"]`)
    if (!input || input.type === "hidden") rest.push(...sentences)
    else {
      input.setAttribute("aria-invalid", "true")
      beside(input).textContent = sentences.join(" ")
    }
  }
  return rest
}

// What the fields could say instead, by one press.
export function offerMends(within, mend = {}) {
  for (const [name, text] of Object.entries(mend)) {
    const input = within.querySelector(`[name="${CSS.escape(name)}"]`)
    const write = button(`Skriv »${text}«`, { onclick: () => put(input, text) })
    write.className = "mend"
    beside(input).append(" ", write)
  }
}

export function put(input, text) {
  input.value = text
  input.removeAttribute("aria-invalid")
  beside(input).textContent = ""
  input.dispatchEvent(new Event("input", { bubbles: true }))
  input.focus()
}
