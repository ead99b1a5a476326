// The filters of Navnenyt work as they stand; here they are made quicker to fill in.
const form = document.querySelector("[data-filters]")
const WAIT = 200

// Names known to us, as one types. What is typed is found by its name either way.
function suggest(input) {
  let waiting
  input.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => fill(input), WAIT)
  })
}

async function fill(input) {
  const text = input.value.trim()
  if (text.length < 2) return
  const kind = input.name === "emne" ? "emne" : "virksomhed"
  const response = await fetch(`${form.dataset.suggestions}?${new URLSearchParams({ [kind]: text })}`)
  if (!response.ok || input.value.trim() !== text) return
  const { names } = await response.json()
  input.list.replaceChildren(...names.map((name) => new Option(name, name)))
}

for (const input of form.querySelectorAll("input[list]")) suggest(input)

// An address holds what was chosen and nothing empty, so that it can be sent to somebody.
form.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) if (!value.trim()) formData.delete(name)
})
