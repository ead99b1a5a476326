import { button, dialog } from "./dialog.js";
import { element } from "./element.js";

// A dialog that searches as one types and gives the row that was chosen: {id, text}, or null.
// `url` answers ?q=… with {"results": [{"id", "text", "line"}]}; `nothing` is said where there are no
// rows.
export function choose(title, url, { nothing }) {
  const { box, answer, close } = dialog("choose", title)
  const input = document.createElement("input")
  input.type = "search"
  input.setAttribute("aria-label", title)
  const list = document.createElement("ul")
  const status = document.createElement("p")
  status.setAttribute("role", "status")
  box.append(input, status, list, button("Fortryd", { onclick: () => close(null) }))

  let asked = 0
  const search = async () => {
    const mine = ++asked
    const response = await fetch(`${url}?q=${encodeURIComponent(input.value)}`)
    const { results } = await response.json()
    if (mine !== asked) return
    status.textContent = results.length ? "" : nothing
    list.replaceChildren(...results.map((row) => line(row)))
  }
  const line = (row) => {
    const chosen = button("", { onclick: () => close(row) })
    const words = element("span", {}, [element("b", { textContent: row.text })])
    if (row.line) words.append(" ", element("span", { className: "line", textContent: row.line }))
    chosen.append(words)
    return element("li", {}, [chosen])
  }
  input.addEventListener("input", search)
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") list.querySelector("button")?.focus()
    if (event.key !== "Enter") return
    event.preventDefault()
    list.querySelector("button")?.click()
  })
  box.showModal()
  search()
  return answer
}
