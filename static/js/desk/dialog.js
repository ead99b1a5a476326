// A modal dialog with a heading. Gives it with `close`, which takes it away, gives the answer and
// leaves the focus where it was before; Escape answers null.
export function dialog(className, title) {
  const box = document.createElement("dialog")
  box.className = className
  const heading = document.createElement("h2")
  heading.textContent = title
  heading.id = `${className}-title`
  box.setAttribute("aria-labelledby", heading.id)
  box.append(heading)
  document.body.append(box)
  let close
  const answer = new Promise((resolve) => {
    close = (given) => {
      box.close()
      box.remove()
      resolve(given)
    }
  })
  // A file picker in it that is left without a file cancels too, and means only itself.
  box.addEventListener("cancel", ({ target }) => target === box && close(null))
  return { box, answer, close }
}

export function button(text, { main = false, onclick }) {
  const element = document.createElement("button")
  element.type = main ? "submit" : "button"
  element.className = main ? "default" : ""
  element.textContent = text
  if (onclick) element.addEventListener("click", onclick)
  return element
}
