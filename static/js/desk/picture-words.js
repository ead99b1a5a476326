// What is said of the top picture in this one text: the library's words stand in the empty field,
// and words or a cross that were put there for another picture are asked about, not taken away.
import { pictureOf } from "./own-pictures.js";

const ABOUT_ANOTHER = "Teksten er skrevet til et andet billede. Passer den på dette?"
const FOR_SHOW_WAS_ANOTHER = "Krydset er sat til et andet billede. Er dette også kun til pynt?"

const picture = document.querySelector("#id_picture")
const alt = document.querySelector("#id_picture_alt")
const forShow = document.querySelector("#id_picture_decorative")

async function chosen() {
  const found = picture.value ? await pictureOf(picture.value) : null
  alt.placeholder = found?.alt ?? ""
  says.textContent = found ? asked() : ""
}

function asked() {
  if (forShow.checked) return FOR_SHOW_WAS_ANOTHER
  return alt.value.trim() ? ABOUT_ANOTHER : ""
}

const says = document.createElement("p")
says.className = "help"
says.setAttribute("role", "status")

if (picture && alt && forShow) {
  alt.after(says)
  picture.addEventListener("change", () => chosen())
  for (const field of [alt, forShow]) {
    field.addEventListener("input", () => (says.textContent = ""))
  }
  // Kept as it is: whoever takes the cross away again has it back.
  const settle = () => (alt.readOnly = forShow.checked)
  forShow.addEventListener("change", settle)
  settle()
}
