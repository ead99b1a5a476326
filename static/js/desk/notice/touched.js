// The fields a person has had a hand in. The mail never writes over those by itself.
import { form, has, valueOf } from "./form.js"

// What a new page has before anybody has typed: an occasion, and the company it was opened with.
const opened = new URLSearchParams(location.search)
export const isGiven = (name) => name === "occasion" || opened.get(name) === valueOf(name)
const touched = new Set()
let filling = false

const names = new Set([...form?.elements ?? []].map(({ name }) => name).filter(Boolean))
const visible = (name) => has(name) && form.elements[name].type !== "hidden"
for (const name of names) if (!isGiven(name) && visible(name) && valueOf(name)) touched.add(name)

for (const kind of ["input", "change"])
  form?.addEventListener(kind, ({ target }) => {
    if (filling || !target.name) return
    touched.add(target.name)
    form.dispatchEvent(new CustomEvent("field-touched", { detail: target.name }))
  })

export const isTouched = (name) => touched.has(name) && Boolean(valueOf(name))
export const untouch = (name) => touched.delete(name)

// What a script puts in is not touched by it.
export function fill(action) {
  filling = true
  try {
    action()
  } finally {
    filling = false
  }
}
