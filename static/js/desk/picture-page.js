// What the file suggests is put in its field and seen there, before anything is saved.
for (const said of document.querySelectorAll(".picture-beside [data-field]")) {
  const input = document.querySelector(`#id_${said.dataset.field}`)
  said.querySelector('[name="_use"], [name="_mend"]')?.addEventListener("click", (event) => {
    if (!input) return
    event.preventDefault()
    const beside = said.dataset.field === "tags" && input.value.trim() ? `${input.value}, ` : ""
    input.value = beside + said.dataset.text
    input.dispatchEvent(new Event("input", { bubbles: true }))
    input.focus()
  })
}
