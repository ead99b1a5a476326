// The sentences as they will be printed, while one types. Keys never wait for the server: the
// newest answer counts, and others listen to it as `notice-read`.
import { addresses, ask, form } from "./form.js"
import { show } from "./remarks.js"

const WAIT = 250
const printed = document.querySelector("#printed")
let asked = 0

// What stands in the form, without the mail, which no sentence comes from.
function sent() {
  const body = new FormData(form)
  body.delete("mail")
  for (const [name, value] of [...body]) if (typeof value !== "string") body.delete(name)
  body.set("item", document.querySelector("editing-session")?.dataset.item ?? "")
  return body
}

async function read() {
  const mine = ++asked
  let answer
  try {
    answer = await ask(addresses.sentenceUrl, sent())
  } catch {
    // Logged out or no way through: the autosave says so, and the next key asks again.
    return
  }
  if (mine !== asked) return
  printed.querySelector(".sentence").textContent = answer.text
  printed.querySelector(".occasion").textContent = answer.label
  show(answer.remarks)
  document.dispatchEvent(new CustomEvent("notice-read", { detail: answer }))
}

if (form?.querySelector("#id_occasion")) {
  let waiting
  for (const kind of ["input", "change"])
    form.addEventListener(kind, ({ target }) => {
      if (target.name === "mail") return
      clearTimeout(waiting)
      waiting = setTimeout(read, WAIT)
    })
  read()
}
