// What every page of the desk has: the keys, the menus, and a word before work is lost.
import "./menus.js";
import { typingPlace } from "./typing-place.js";
import "./unsaved.js";

// Ctrl-S saves wherever there is something to save; Ctrl-Enter goes to the button that goes on.
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
  if (event.key === "s") {
    const save = document.querySelector('button[name="_save"]')
    if (!save) return
    event.preventDefault()
    save.click()
  }
  if (event.key === "Enter") document.querySelector(".submit-row .default")?.focus()
})

// What cannot be undone is asked about first.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm
  if (question && !window.confirm(question)) event.preventDefault()
})

// A link to a field with a fault leads to what one types in, also where the field is dressed up.
document.querySelector(".what-is-wrong")?.addEventListener("click", (event) => {
  const id = event.target.closest("a")?.hash.slice(1)
  const target = id && typingPlace(id)
  if (!target) return
  event.preventDefault()
  target.focus()
  target.scrollIntoView({ block: "center" })
})
// A form that came back begins at its first fault, when the surfaces are up; one that came back with
// a question, at the answer.
window.addEventListener("load", () => {
  const answer = document.querySelector(".what-is-wrong + .anyway:not([hidden]) input")
  if (answer) answer.focus()
  else document.querySelector(".what-is-wrong a[href^='#']")?.click()
})
