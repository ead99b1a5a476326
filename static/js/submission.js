// The public form writes its sentence while one types. Without this the button »Vis teksten« does.
const form = document.querySelector("form[data-text]")
const PAUSE = 400

let asked = 0
async function write() {
  const mine = ++asked
  const typed = new FormData(form)
  typed.delete("portrait")
  let answer
  try {
    const response = await fetch(form.dataset.text, { method: "POST", body: typed })
    if (!response.ok) return
    answer = await response.json()
  } catch {
    // No connection for a moment: the next key asks again.
    return
  }
  if (mine !== asked) return
  form.querySelector(".printed").textContent = answer.text
  for (const field of form.querySelectorAll("[data-field]")) {
    const advice = field.querySelector(".advice")
    if (advice) advice.textContent = answer.remarks[field.dataset.field] ?? ""
  }
}

// The browser may show what it has itself, as a data address: the policy lets no other through.
function showPortrait(input) {
  const box = form.querySelector(".portrait-chosen")
  const [file] = input.files
  if (!file?.type.startsWith("image/")) return
  const reader = new FileReader()
  reader.addEventListener("load", () => {
    const image = box.querySelector("img") ?? box.appendChild(document.createElement("img"))
    image.alt = "Det portræt, du har valgt"
    image.src = reader.result
    box.hidden = false
  })
  reader.readAsDataURL(file)
}

if (form) {
  let waiting
  form.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(write, PAUSE)
  })
  const occasion = form.querySelector("[name=occasion]")
  const turn = form.querySelector("[name=skift]")
  occasion.addEventListener("change", () => form.requestSubmit(turn))
  turn.hidden = true
  form.querySelector(".show-text").hidden = true
  form.querySelector("[name=portrait]").addEventListener("change", (event) => showPortrait(event.target))
  write()
}
document.querySelector(".faults")?.focus()
