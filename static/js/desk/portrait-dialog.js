// The two dialogs of a portrait: a file on its way into the library, with its credit and the part of
// it that shows the face; and that part alone, of a picture that is there already.
import "./crop-frame.js";
import { button, dialog } from "./dialog.js";
import { element } from "./element.js";
import { askFor, readAsAddress } from "./picture-upload.js";

const SHAPE = "4x5"
// A face is looked for in a copy of this size.
const COPY = 400
const KINDS = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"]
const NO_PICTURE = "Filen er ikke et billede, eller den er gået i stykker. Gem den igen som JPEG."
const FAILED = "Det gik ikke. Prøv igen; udsnittet står her endnu."

export const isPicture = (file) => KINDS.includes(file.type)

export function askForPortrait(file, { upload, pictures, words, token }) {
  return askFor(file, {
    title: "Nyt portræt",
    address: upload,
    query: `?${new URLSearchParams(words)}`,
    go: "Brug portrættet",
    name: "portrait",
    before: (form) => frameOver(form, file, { pictures, token }),
  })
}

function frameOver(form, file, { pictures, token }) {
  const frame = element("crop-frame")
  form.prepend(frame)
  const folded = form.querySelector("details")
  folded.open = [...folded.querySelectorAll("[required]")].some((input) => !input.value)
  begin(frame, file, `${pictures}udsnit/${SHAPE}/`, token).catch(() => {
    frame.remove()
    form.querySelector("[role=alert]").textContent = NO_PICTURE
  })
  return () => ({ crops: frame.frame ? JSON.stringify({ [SHAPE]: frame.crop }) : "" })
}

// What cannot be shown cannot be sent either: it breaks here, before anything has left the machine.
async function begin(frame, file, address, token) {
  const source = await readAsAddress(file)
  const image = element("img", { src: source })
  await image.decode()
  const body = new FormData()
  body.set("csrfmiddlewaretoken", token())
  body.set("file", await copyOf(image), "kopi.jpg")
  body.set("width", image.naturalWidth)
  body.set("height", image.naturalHeight)
  const response = await fetch(address, { method: "POST", body })
  await frame.show(source, await response.json())
}

function copyOf(image) {
  const by = Math.min(1, COPY / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = element("canvas", {
    width: Math.max(1, Math.round(image.naturalWidth * by)),
    height: Math.max(1, Math.round(image.naturalHeight * by)),
  })
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85))
}

// Gives the picture as it is shown with its new crop, or null.
export async function askForCrop(address, token, title = "Beskær portrættet") {
  const response = await fetch(address)
  const { box, answer, close } = dialog("portrait", title)
  const form = element("form")
  const says = element("p", { className: "errorlist" })
  says.setAttribute("role", "alert")
  const frame = element("crop-frame")
  const cancel = button("Fortryd", { onclick: () => close(null) })
  const buttons = element("p", { className: "buttons" }, [cancel])
  form.append(frame, says, buttons)
  box.append(form)
  box.showModal()
  if (!response.ok) {
    says.textContent = response.status === 403 ? "Du kan ikke beskære billeder." : FAILED
    return answer
  }
  const picture = await response.json()
  buttons.append(button("Brug udsnittet", { main: true }))
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    const body = new FormData()
    body.set("csrfmiddlewaretoken", token())
    body.set("crop", JSON.stringify(frame.crop))
    const sent = await fetch(address, { method: "POST", body }).catch(() => null)
    const told = sent?.headers.get("Content-Type")?.startsWith("application/json") ? await sent.json() : null
    if (sent?.ok && told) return close(told)
    says.textContent = told?.errors?.[""]?.join(" ") ?? FAILED
  })
  await frame.show(picture.whole, picture)
  frame.box.focus()
  return answer
}
