// A picture is chosen from the library, or laid in on the spot: a dialog with the library's own grid
// and filters. Gives the picture as the server tells of it, or null.
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
  const { box, answer, close } = dialog("chooser", title)
  const over = new AbortController()
  const body = element("div", { className: "chooser-body" })
  const open = { close, signal: over.signal, file, left: async () => true }
  // What is written of a picture that has just been laid in is not lost by leaving.
  const leave = async () => (await open.left()) && close(null)
  const cancel = button("Fortryd", { onclick: leave })
  box.append(body, element("p", { className: "buttons" }, [cancel]))
  // A search field would keep Escape for itself.
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  })
  const back = (event) => {
    if (event.target !== box) return
    event.preventDefault()
    event.stopImmediatePropagation()
    leave()
  }
  box.addEventListener("cancel", back, true)
  box.showModal()
  fill(body, open)
  const chosen = await answer
  over.abort()
  return chosen
}

async function fill(body, open) {
  const { close, file, signal } = open
  const response = await fetch(ADDRESS).catch(() => null)
  const isOurs = response?.ok && !response.redirected
  const page = isOurs && (await response.text().catch(() => null))
  // Whoever has left meanwhile wants nothing sent.
  if (signal.aborted) return
  if (!page) return refuse(body, response, () => fill(body, open))
  body.innerHTML = page
  const grid = new ChooserGrid(body.querySelector(".chooser-finds"), close)
  const adds = body.querySelector(".chooser-adds")
  if (adds) {
    const upload = new ChooserUpload(adds, { body, grid, close, signal })
    open.left = () => upload.left()
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
