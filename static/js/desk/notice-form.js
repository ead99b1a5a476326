// A notice's form shows the fields its occasion uses, and the sentences as they will be printed.
const form = document.querySelector("#notice_form")
const occasion = form?.querySelector("#id_occasion[data-used]")
// What every notice has, whatever its occasion.
const ALWAYS = ["occasion", "company", "printed_company", "first_name", "last_name", "who", "job_date"]

const holds = (field) =>
  [...field.querySelectorAll("input, textarea, select")].some((input) => input.value)

// Fields that are not used are put away, unless something stands in them.
function sort() {
  const used = new Set([...ALWAYS, ...JSON.parse(occasion.dataset.used)[occasion.value]])
  for (const row of form.querySelectorAll(".text .form-row")) {
    const fields = [...row.querySelectorAll(":scope > div > .field")]
    for (const field of fields) {
      const input = field.querySelector("[name]")
      if (input) field.hidden = !used.has(input.name) && !holds(field)
    }
    row.hidden = fields.every((field) => field.hidden)
  }
}

function remark({ field, message_da: message, suggestion }) {
  const input = form.elements[field]
  const line = document.createElement("p")
  line.className = "remark"
  line.append(message)
  if (suggestion && input) {
    const mend = document.createElement("button")
    mend.type = "button"
    mend.textContent = "Ret det"
    mend.addEventListener("click", () => {
      input.value = suggestion
      input.dispatchEvent(new Event("input", { bubbles: true }))
      input.focus()
    })
    line.append(" ", mend)
  }
  input?.closest?.(".field")?.append(line)
}

let asked = 0
async function read() {
  const mine = ++asked
  const response = await fetch("/admin/people/notice/tekst/", { method: "POST", body: new FormData(form) })
  if (!response.ok || mine !== asked) return
  const answer = await response.json()
  const { text, remarks } = answer
  document.dispatchEvent(new CustomEvent("notice-read", { detail: answer }))
  const printed = form.querySelector(".field-printed .readonly")
  if (printed) printed.textContent = text
  for (const old of form.querySelectorAll(".remark")) old.remove()
  remarks.forEach(remark)
}

if (occasion) {
  let waiting
  form.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(read, 400)
  })
  form.addEventListener("change", read)
  occasion.addEventListener("change", sort)
  sort()
  read()
}
