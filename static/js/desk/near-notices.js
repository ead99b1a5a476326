// Says beside the name which earlier notices the one being written may be. It warns and never
// stops; what has been said is not said again until it is something else.
class NearNotices extends HTMLElement {
  connectedCallback() {
    this.said = this.links
    document.addEventListener("notice-read", this.read = ({ detail }) => this.show(detail.near ?? []))
  }

  disconnectedCallback() {
    document.removeEventListener("notice-read", this.read)
  }

  get links() {
    return [...this.querySelectorAll("li")].map((line) => line.textContent.trim()).join("\n")
  }

  show(near) {
    const lines = near.map(line)
    const told = lines.map((one) => one.textContent).join("\n")
    if (told === this.said) return
    this.said = told
    this.replaceChildren(...(near.length ? [box(near[0].strong, lines)] : []))
  }
}

function element(name, ...children) {
  const made = document.createElement(name)
  made.append(...children)
  return made
}

function line({ sentence, detail, url }) {
  const link = element("a", sentence)
  link.href = url
  link.target = "_blank"
  return element("li", link, element("br"), element("small", detail))
}

function box(strong, lines) {
  const what = strong ? "Den har vi måske allerede:" : "Se efter, om det er den samme:"
  const way = "Er det noget andet, så skriv bare videre."
  return element("div", element("p", what), element("ul", ...lines), element("p", way))
}

customElements.define("near-notices", NearNotices)
