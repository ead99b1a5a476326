// A text with a button that copies it, so that it can be pasted wherever one wants it.
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = "Kopiér"
    const text = this.firstElementChild
    button.addEventListener("click", async () => {
      const html = new Blob([text.innerHTML], { type: "text/html" })
      const plain = new Blob([text.innerText], { type: "text/plain" })
      const copy = new ClipboardItem({ "text/html": html, "text/plain": plain })
      await navigator.clipboard.write([copy])
      button.textContent = "Kopieret"
    })
    this.append(button)
  }
}

customElements.define("copy-text", CopyText)
