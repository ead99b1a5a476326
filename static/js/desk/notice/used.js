// Only the fields of the chosen occasion are shown, and those in which something stands.
import { form } from "./form.js"

const occasion = form?.querySelector("#id_occasion[data-used]")
// What every notice has, whatever its occasion.
const ALWAYS = ["occasion", "company", "printed_company", "first_name", "last_name", "who", "job_date"]

const holds = (field) =>
  [...field.querySelectorAll("input:not([type=radio]), textarea, select")].some(({ value }) => value)

function show() {
  const used = new Set([...ALWAYS, ...JSON.parse(occasion.dataset.used)[occasion.value]])
  for (const group of form.querySelectorAll("fieldset.clause")) {
    for (const row of group.querySelectorAll(".form-row")) {
      const fields = [...row.querySelectorAll(":scope > div > .field")]
      for (const field of fields) {
        const input = field.querySelector("[name]")
        if (input) field.hidden = !used.has(input.name) && !holds(field)
      }
      row.hidden = fields.every((field) => field.hidden)
    }
    group.hidden = [...group.querySelectorAll(".form-row")].every((row) => row.hidden)
  }
}

if (occasion) {
  form.addEventListener("fields-filled", show)
  occasion.addEventListener("change", show)
  show()
}
