import { button, dialog } from "./dialog.js";

// A dialog with a few text fields, {name: {label, value}}. Gives {name: text}, or null.
export function ask(title, fields, { go, also = [] }) {
  const { box, answer, close } = dialog("ask", title)
  const form = document.createElement("form")
  form.method = "dialog"
  for (const [name, { label, value }] of Object.entries(fields)) {
    const line = document.createElement("p")
    const word = document.createElement("label")
    const input = document.createElement("input")
    input.type = "text"
    input.name = name
    input.value = value ?? ""
    input.id = `ask-${name}`
    word.htmlFor = input.id
    word.textContent = label
    line.append(word, input)
    form.append(line)
  }
  const buttons = document.createElement("p")
  buttons.className = "buttons"
  const others = also.map(({ text, gives }) => button(text, { onclick: () => close(gives) }))
  const cancel = button("Fortryd", { onclick: () => close(null) })
  buttons.append(...others, cancel, button(go, { main: true }))
  form.append(buttons)
  // The editor lies in a form of its own, which must not hear of this one.
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    close(Object.fromEntries(new FormData(form)))
  })
  box.append(form)
  box.showModal()
  return answer
}
