// The form of a notice, by the names of its fields.
import { typingPlace } from "../typing-place.js"

export const form = document.querySelector("#notice_form:has(#printed)")
const printed = document.querySelector("#printed")
export const addresses = printed?.dataset ?? {}

const inputsOf = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]

export const has = (name) => inputsOf(name).length > 0
export const fieldOf = (name) => inputsOf(name)[0]?.closest(".field")
export const valueOf = (name) => form.elements[name]?.value ?? ""
// Where one types, and what a screen reader reads the words beside a field with.
export const placeOf = (name) => {
  const [input] = inputsOf(name)
  return input?.type === "radio" ? input.closest("[role=radiogroup]") : typingPlace(input?.id)
}
export const labelOf = (name) =>
  fieldOf(name)?.querySelector("label, .label")?.textContent.trim() ?? name

export function setValue(name, value, text = value) {
  const inputs = inputsOf(name)
  const [input] = inputs
  if (!input) return
  if (input.type === "radio") for (const radio of inputs) radio.checked = radio.value === value
  else if (input.closest("choice-field")) input.closest("choice-field").choose({ id: value, text })
  else input.value = value
}

// Words beside a field, which belong to it for those who hear the page.
let number = 0
export function sayBeside(name, line) {
  const place = placeOf(name)
  line.id = `ved-feltet-${++number}`
  fieldOf(name)?.append(line)
  const ids = place?.getAttribute("aria-describedby")?.split(" ") ?? []
  place?.setAttribute("aria-describedby", [...ids, line.id].join(" "))
}

export function unsay(line) {
  for (const place of form.querySelectorAll(`[aria-describedby~="${line.id}"]`)) {
    const ids = place.getAttribute("aria-describedby").split(" ").filter((id) => id !== line.id)
    if (ids.length) place.setAttribute("aria-describedby", ids.join(" "))
    else place.removeAttribute("aria-describedby")
  }
  line.remove()
}

export function button(text, pressed) {
  const made = document.createElement("button")
  made.type = "button"
  made.textContent = text
  made.addEventListener("click", pressed)
  return made
}

export function paragraph(className, ...parts) {
  const line = document.createElement("p")
  line.className = className
  line.append(...parts)
  return line
}

const says = document.querySelector("#notice-says")
export const say = (sentence) => (says.textContent = sentence)

// Something was put into the form by a script: what listens to typing hears of it.
export const tell = () => form.dispatchEvent(new Event("input", { bubbles: true }))

export async function ask(address, body) {
  const token = form.elements.csrfmiddlewaretoken.value
  body.set("csrfmiddlewaretoken", token)
  const response = await fetch(address, { method: "POST", body })
  if (response.redirected) throw new Error("login")
  if (!response.ok && response.status !== 400) throw new Error(String(response.status))
  return response.json()
}
