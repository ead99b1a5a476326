// What is said of the top picture in this one text: the library's words stand in the empty fields, and
// words or a cross that were put there for another picture are asked about, not taken away.
import { pictureOf } from "./own-pictures.js";

const picture = document.querySelector("#id_picture")
const alt = document.querySelector("#id_picture_alt")
const caption = document.querySelector("#id_picture_caption")
const forShow = document.querySelector("#id_picture_decorative")

// Asks at a field that says something, when another picture is there than the one it was said of.
function mind(field, says, question) {
  let saidOf = picture.value
  const asks = document.createElement("p")
  asks.className = "help"
  asks.setAttribute("role", "status")
  field.closest(".field").append(asks)
  field.addEventListener("input", () => {
    saidOf = picture.value
    asks.textContent = ""
  })
  picture.addEventListener("change", () => {
    const isAnother = picture.value && picture.value !== saidOf
    asks.textContent = isAnother && says() ? question : ""
  })
}

async function suggest() {
  const found = picture.value ? await pictureOf(picture.value) : null
  alt.placeholder = found?.alt ?? ""
  caption.placeholder = found?.caption ?? ""
}

if (picture && alt && caption && forShow) {
  const ofAnother = "Teksten er skrevet til et andet billede. Passer den på dette?"
  mind(alt, () => !forShow.checked && alt.value.trim(), ofAnother)
  mind(caption, () => caption.value.trim(), ofAnother)
  mind(forShow, () => forShow.checked, "Krydset er sat til et andet billede. Er dette også kun til pynt?")
  picture.addEventListener("change", suggest)
  // Kept as it is: whoever takes the cross away again has it back.
  const settle = () => (alt.readOnly = forShow.checked)
  forShow.addEventListener("change", settle)
  settle()
}
