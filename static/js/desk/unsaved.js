// The browser asks before one leaves a form that has been typed in and not saved. Only what a person
// does counts: the writing surface tidies its text by itself. A page that saves by itself asks only
// for what has not been sent (editing-session.js).
let typed = false
const form = document.querySelector(
  ".change-form main:not(:has(editing-session)) form[method=post]:has(.submit-row)",
)

for (const event of ["input", "change", "beforeinput", "drop"])
  form?.addEventListener(event, ({ isTrusted }) => (typed ||= isTrusted))
form?.addEventListener("click", ({ target }) => (typed ||= Boolean(target.closest(".toolbar"))))
form?.addEventListener("submit", () => (typed = false))
window.addEventListener("beforeunload", (event) => {
  if (typed) event.preventDefault()
})
