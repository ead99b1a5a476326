// A new file for a picture that readers see is asked about when it is chosen, and not by the page
// that comes back: that would have lost the file.
const asks = document.querySelector(".new-file")
const file = document.querySelector("#id_file")

if (asks && file) {
  const box = asks.querySelector("input")
  file.closest(".form-row").append(asks)
  file.addEventListener("change", () => {
    asks.hidden = !file.files.length
    box.checked = false
  })
  // Before anybody takes the form for sent.
  const hold = (event) => {
    if (!file.files.length || box.checked) return
    event.preventDefault()
    event.stopImmediatePropagation()
    asks.hidden = false
    box.focus()
    asks.scrollIntoView({ block: "center" })
  }
  file.form.addEventListener("submit", hold, { capture: true })
}
