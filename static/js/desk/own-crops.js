// The shapes of a picture in the library, each with its crop by hand. What is done here is saved at
// once: it belongs to the picture, not to what else is typed on the page.
import { askForCrop } from "./portrait-dialog.js";

const FAILED = "Det gik ikke. Prøv igen."

class OwnCrops extends HTMLElement {
  connectedCallback() {
    this.says = this.querySelector("[role=alert]")
    for (const figure of this.querySelectorAll("figure")) {
      const { url } = figure.dataset
      const name = figure.querySelector("strong").textContent.toLowerCase()
      figure.querySelector(".small-buttons").hidden = false
      figure.querySelector(".crop").addEventListener("click", async () => {
        this.show(await askForCrop(url, this.token, `Beskær: ${name}`))
        figure.querySelector(".crop").focus()
      })
      figure.querySelector(".follow").addEventListener("click", () => this.follow(figure))
    }
  }

  token = () => this.closest("form").elements.csrfmiddlewaretoken.value

  async follow(figure) {
    const body = new FormData()
    body.set("csrfmiddlewaretoken", this.token())
    const response = await fetch(figure.dataset.url, { method: "POST", body }).catch(() => null)
    this.says.textContent = response?.ok ? "" : FAILED
    if (!response?.ok) return
    this.show(await response.json())
    figure.querySelector(".crop").focus()
  }

  show(picture) {
    for (const { shape, src, says, own } of picture?.shapes ?? []) {
      const figure = this.querySelector(`[data-shape="${shape}"]`)
      figure.querySelector("img").src = src
      figure.querySelector("figcaption span").textContent = says
      figure.querySelector(".follow").hidden = !own
    }
  }
}

customElements.define("own-crops", OwnCrops)
