// The button says in one plain sentence what it will do.
const form = document.querySelector("#release_form")
const button = form.querySelector(".submit-row .default")
const day = form.elements.publish_at_0
const clock = form.elements.publish_at_1
const place = form.elements.place_0

const when = () => {
  if (!day?.value) return "nu"
  const [year, month, date] = day.value.split("-").map(Number)
  const name = new Intl.DateTimeFormat("da-DK", { month: "long" }).format(new Date(year, month - 1))
  return `${date}. ${name} kl. ${(clock.value || "00:00").replace(":", ".")}`
}

function say() {
  const verb = form.dataset.live ? "Udgiv ændringerne" : "Udgiv"
  const chosen = place?.selectedOptions[0]
  const where = chosen?.value ? `på forsiden, ${chosen.dataset.short ?? chosen.textContent.toLowerCase()}` : ""
  button.textContent = [verb, where, when()].filter(Boolean).join(" · ")
}

form.addEventListener("input", say)
say()
