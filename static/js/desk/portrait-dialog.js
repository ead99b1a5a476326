// The two dialogs of a portrait: a file on its way into the library, with its credit and the part of
// it that shows the face; and that part alone, of a picture that is there already.
import "./crop-frame.js";
import { button, dialog } from "./dialog.js";
import { element } from "./element.js";
import { askFor } from "./picture-upload.js";
import { send } from "./sending.js";

const SHAPE = "4x5"
// A face is looked for in a copy of this size.
const COPY = 400
// From telephones. Few browsers show it, and some have no name for it.
const HEIC = /^image\/hei[cf]$/
const HEIC_NAME = /\.hei[cf]$/i
const UNSEEN = "Browseren kan ikke vise HEIC. Skriv, hvem der har taget billedet; udsnittet vælger du bagefter."
const LATER = "Udsnittet kunne ikke hentes. Skriv, hvem der har taget billedet; udsnittet vælger du bagefter."
const NO_PICTURE = "Filen er ikke et billede, eller den er gået i stykker. Gem den igen som JPEG."
const FAILED = "Billedet kunne ikke hentes. Luk, og prøv igen."
const KEPT = "Udsnittet står her endnu."

const isHeic = ({ type, name }) => HEIC.test(type) || HEIC_NAME.test(name)

export function askForPortrait(file, { upload, pictures, words }) {
  return askFor(file, {
    title: "Nyt portræt",
    address: upload,
    query: `?${new URLSearchParams(words)}`,
    go: "Brug portrættet",
    name: "portrait",
    before: (form) => frameOver(form, file, pictures),
  })
}

function frameOver(form, file, pictures) {
  const frame = element("crop-frame")
  form.prepend(frame)
  const folded = form.querySelector("details")
  folded.open = [...folded.querySelectorAll("[required]")].some((input) => !input.value)
  begin(frame, file, `${pictures}udsnit/${SHAPE}/`).then((fault) => {
    if (!fault) return
    frame.remove()
    form.querySelector("[role=alert]").textContent = fault
  })
  return () => ({ crops: frame.frame ? JSON.stringify({ [SHAPE]: frame.crop }) : "" })
}

// Gives why there is no frame, or nothing. What cannot be shown may be a picture all the same: the
// server knows, and it is cropped when it is there.
async function begin(frame, file, address) {
  const source = await readAsAddress(file)
  const image = element("img", { src: source })
  const isShown = await image.decode().then(() => true, () => false)
  if (!isShown) return isHeic(file) ? UNSEEN : NO_PICTURE
  const body = new FormData()
  body.set("file", await copyOf(image), "kopi.jpg")
  body.set("width", image.naturalWidth)
  body.set("height", image.naturalHeight)
  const { status, answer } = await send(address, body).outcome
  if (status !== 200) return LATER
  await frame.show(source, answer)
}

function readAsAddress(file) {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener("load", () => resolve(reader.result))
    reader.readAsDataURL(file)
  })
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
export function askForCrop(address, title = "Beskær portrættet") {
  const { box, answer, close } = dialog("portrait", title)
  const form = element("form")
  const says = element("p", { className: "errorlist" })
  says.setAttribute("role", "alert")
  const frame = element("crop-frame")
  const go = button("Brug udsnittet", { main: true })
  go.disabled = true
  const cancel = button("Fortryd", { onclick: () => close(null) })
  form.append(frame, says, element("p", { className: "buttons" }, [cancel, go]))
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    const body = new FormData()
    body.set("crop", JSON.stringify(frame.crop))
    const { status, answer: told, sentence } = await send(address, body).outcome
    if (status === 200) return close(told)
    says.textContent = told ? told.errors[""].join(" ") : `${sentence} ${KEPT}`
  })
  box.append(form)
  box.showModal()
  showCrop(frame, address).then((fault) => {
    if (fault) {
      frame.remove()
      go.remove()
      says.textContent = fault
      return
    }
    go.disabled = false
    frame.box.focus()
  })
  return answer
}

// Gives why the picture cannot be cropped, or nothing.
async function showCrop(frame, address) {
  const response = await fetch(address).catch(() => null)
  if (response?.status === 403) return "Du kan ikke beskære billeder."
  try {
    const picture = await response.json()
    await frame.show(picture.whole, picture)
  } catch {
    return FAILED
  }
}
