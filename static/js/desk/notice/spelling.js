// A spelling belongs to its company: another company empties it, unless it was typed on this page.
import { form, say, setValue, valueOf } from "./form.js"

let company = form && valueOf("company")
let typed = false

form?.addEventListener("input", ({ target }) => (typed ||= target.name === "printed_company"))
form?.addEventListener("change", ({ target }) => {
  if (target.name !== "company" || target.value === company) return
  const other = Boolean(company)
  company = target.value
  if (!other || typed || !valueOf("printed_company")) return
  setValue("printed_company", "")
  say("»Trykkes som« er tømt, for virksomheden er en anden.")
})
