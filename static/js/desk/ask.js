import { button, dialog } from "./dialog.js";

// A dialog with a few fields. Gives {name: text}, or null. A field is {label, value}, and may have
// `choices` ([value, text], …), `help`, `placeholder` and `check`, which says what is wrong with a
// text, or "".
export function ask(title, fields, { go, also = [] }) {
  const { box, answer, close } = dialog("ask", title)
  const form = document.createElement("form")
  form.method = "dialog"
  form.noValidate = true
  const lines = Object.entries(fields).map(([name, field]) => new Line(name, field))
  form.append(...lines.map(({ dom }) => dom))
  const buttons = document.createElement("p")
  buttons.className = "buttons"
  const others = also.map(({ text, gives }) => button(text, { onclick: () => close(gives) }))
  const cancel = button("Fortryd", { onclick: () => close(null) })
  buttons.append(...others, cancel, button(go, { main: true }))
  form.append(buttons)
  // The editor lies in a form of its own, which must not hear of this one.
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    event.stopPropagation()
    const faulty = lines.filter((line) => !line.passes())
    if (faulty.length) faulty[0].input.focus()
    else close(Object.fromEntries(new FormData(form)))
  })
  box.append(form)
  box.showModal()
  return answer
}

class Line {
  constructor(name, { label, value, choices, help, placeholder, check = () => "" }) {
    this.check = check
    this.dom = document.createElement("div")
    this.dom.className = "line"
    this.input = choices ? this.select(choices) : document.createElement("input")
    Object.assign(this.input, { name, id: `ask-${name}`, value: value ?? "" })
    if (placeholder) this.input.placeholder = placeholder
    const word = document.createElement("label")
    word.htmlFor = this.input.id
    word.textContent = label
    this.dom.append(word, this.input)
    if (help) this.say(help, "help", `${this.input.id}-hjaelp`)
  }

  select(choices) {
    const select = document.createElement("select")
    select.append(...choices.map(([value, text]) => new Option(text, value)))
    return select
  }

  say(text, className, id) {
    const line = document.createElement("p")
    Object.assign(line, { textContent: text, className, id })
    this.dom.append(line)
    const ids = [...this.dom.querySelectorAll("p[id]")].map((p) => p.id)
    this.input.setAttribute("aria-describedby", ids.join(" "))
  }

  passes() {
    const fault = this.check(this.input.value.trim())
    this.dom.querySelector(".fault")?.remove()
    this.input.setAttribute("aria-invalid", String(Boolean(fault)))
    if (fault) this.say(fault, "fault", `${this.input.id}-fejl`)
    return !fault
  }
}
