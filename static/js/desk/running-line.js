// One line of text in a field as tall as it needs. Enter goes on to the next field.
const grow = (field) => {
  field.style.height = "auto"
  field.style.height = `${field.scrollHeight}px`
}

const fields = document.querySelectorAll("textarea.running-line")
for (const field of fields) {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = [...document.querySelectorAll(".text :is(input, textarea, .ProseMirror)")]
    const seen = next.filter((other) => other.offsetParent)
    seen[seen.indexOf(field) + 1]?.focus()
  })
  if (CSS.supports("field-sizing", "content")) continue
  field.addEventListener("input", () => grow(field))
  grow(field)
}
