// A pasted mail fills the fields. What a person has written stays until they say otherwise, and what
// was not used of the mail is shown.
import { addresses, ask, button, form, has, labelOf, paragraph, say, setValue, tell, valueOf } from "./form.js"
import { fill, isGiven, isTouched, untouch } from "./touched.js"
import { markAll } from "./unsure.js"

const mail = form?.elements.mail
const shown = document.querySelector("#reading")
// A spelling belongs to its company: both are the mail's, or neither.
const COMPANY = ["company", "printed_company"]
const NO_WAY = "Mailen kunne ikke læses lige nu. Teksten står stadig i feltet; prøv igen om lidt."

function put(notice, name) {
  setValue(name, notice.values[name], name === "company" ? notice.company_text : undefined)
}

// The fields where both a person and the mail say something, and not the same.
function kept(notice, names) {
  return names.filter((name) => {
    const read = notice.values[name]
    return isTouched(name) && read && read !== valueOf(name)
  })
}

function filled(notice, names) {
  fill(() => names.forEach((name) => put(notice, name)))
  form.dispatchEvent(new Event("fields-filled"))
  markAll(notice)
  tell()
}

export function take(notice) {
  const names = Object.keys(notice.values).filter(has)
  const both = kept(notice, names)
  // »Vi har ansat« names nobody: then it is the company the page was opened with.
  const stays = both.includes("company") || (!notice.values.company && isGiven("company"))
  filled(notice, names.filter((name) => !isTouched(name) && !(stays && COMPANY.includes(name))))
  if (both.length) offer(notice, both)
}

function offer(notice, names) {
  const box = document.createElement("div")
  box.className = "reading-kept"
  const use = (some) => {
    const taken = some.includes("company") ? [...some, ...COMPANY] : some
    taken.forEach(untouch)
    filled(notice, taken)
  }
  const all = () => {
    use(names)
    box.remove()
  }
  const lines = names.map((name) => {
    const text = name === "company" ? notice.company_text : notice.values[name]
    const line = paragraph("", `${labelOf(name)}: du har selv skrevet noget. I mailen står »${text}«. `)
    line.append(button("Brug mailens", () => {
      use([name])
      line.remove()
    }))
    return line
  })
  box.append(...lines)
  if (lines.length > 1) box.append(button("Brug mailens i dem alle", all))
  shown.append(box)
  say(`${names.length === 1 ? "Et felt" : `${names.length} felter`}, du selv har udfyldt, er ikke ændret.`)
}

let asked = 0
async function read() {
  const mine = ++asked
  const body = new FormData()
  body.set("mail", mail.value)
  shown.setAttribute("aria-busy", "true")
  try {
    const answer = await ask(addresses.readUrl, body)
    if (mine !== asked) return
    // Our own template, with everything from the mail escaped in it.
    shown.innerHTML = answer.shown
    say(answer.said)
    if (answer.notices.length === 1) take(answer.notices[0])
  } catch {
    shown.replaceChildren(paragraph("reading-fault", NO_WAY))
    say(NO_WAY)
  } finally {
    shown.removeAttribute("aria-busy")
  }
}

if (mail) {
  mail.addEventListener("paste", () => setTimeout(read))
  form.querySelector('[name="_read"]').addEventListener("click", (event) => {
    event.preventDefault()
    read()
  })
}
