// A picture is chosen from the library, or laid in on the spot: a dialog with the library's own grid
// and filters. Gives the picture as the server tells of it, or null; then the focus is where it was.
import { ChooserGrid } from "./chooser-grid.js";
import { ChooserUpload } from "./chooser-upload.js";
import { button, dialog } from "./dialog.js";
import { element } from "./element.js";
import "./tag-field.js";

const ADDRESS = "/admin/pictures/picture/vaelg/"
const MAY_NOT = "Du kan ikke se billedarkivet. Bed en kollega om hjælp."
const OFFLINE = "Arkivet kunne ikke hentes. Prøv igen."

// A `file` is laid in at once.
export async function choosePicture(title, { file } = {}) {
  const before = document.activeElement
  const { box, answer, close } = dialog("chooser", title)
  const body = element("div", { className: "chooser-body" })
  const cancel = button("Fortryd", { onclick: () => close(null) })
  box.append(body, element("p", { className: "buttons" }, [cancel]))
  // A search field would keep Escape for itself.
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    close(null)
  })
  const over = new AbortController()
  box.showModal()
  fill(body, { close, file, signal: over.signal })
  const chosen = await answer
  over.abort()
  if (!chosen) before?.focus()
  return chosen
}

async function fill(body, given) {
  const { close, file, signal } = given
  const response = await fetch(ADDRESS).catch(() => null)
  if (!response?.ok || response.redirected) return refuse(body, response, () => fill(body, given))
  body.innerHTML = await response.text()
  const grid = new ChooserGrid(body.querySelector(".chooser-finds"), close)
  const adds = body.querySelector(".chooser-adds")
  if (adds) {
    const upload = new ChooserUpload(adds, { body, grid, close, signal })
    if (file) return upload.take([file])
  }
  grid.begin()
}

function refuse(body, response, again) {
  const line = element("p", { textContent: response?.status === 403 ? MAY_NOT : OFFLINE })
  line.setAttribute("role", "alert")
  const retry = button("Prøv igen", { onclick: again })
  body.replaceChildren(line, retry)
  retry.focus()
}
