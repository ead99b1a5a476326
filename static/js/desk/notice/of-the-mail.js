// On the pages of the drafts a mail was laid down as: the mail itself, what of this notice was not
// used, and the doubts. The browser's window holds the mail until its last notice.
import { addresses, ask, form, say, setValue, valueOf } from "./form.js"
import { markAll } from "./unsure.js"

const KEY = "navnenyt-mail"
const chain = document.querySelector(".chain")
const shown = document.querySelector("#reading")

form?.addEventListener("submit", ({ submitter }) => {
  if (submitter?.name !== "_drafts") return
  try {
    sessionStorage.setItem(KEY, valueOf("mail"))
  } catch {
    // A browser without room: the drafts have all of it but the doubts.
  }
})

const same = ({ values }) =>
  ["first_name", "last_name"].every((name) => values[name] === valueOf(name))

function original(mail) {
  const details = document.createElement("details")
  const summary = document.createElement("summary")
  summary.textContent = "Mailen"
  const text = document.createElement("p")
  text.className = "mail-text"
  text.textContent = mail
  details.append(summary, text)
  return details
}

async function recall(mail) {
  const body = new FormData()
  body.set("mail", mail)
  body.set("nr", chain.dataset.number)
  const answer = await ask(addresses.readUrl, body).catch(() => null)
  const notice = answer?.notices[chain.dataset.number - 1]
  if (!notice || answer.notices.length !== Number(chain.dataset.total) || !same(notice)) return
  shown.innerHTML = answer.shown
  shown.append(original(mail))
  if (!valueOf("caption_name")) setValue("caption_name", notice.values.caption_name)
  markAll(notice)
  form.dispatchEvent(new Event("change"))
  if (notice.unsure.length) say("Felter, du skal se efter, er mærket.")
}

const mail = sessionStorage.getItem(KEY)
if (chain && mail) recall(mail)
else sessionStorage.removeItem(KEY)
