// What a form says of pictures, asked for as one types. What is asked for last is what is shown, and
// what is shown already is not asked for again.
const PAUSE = 150
export const OFFLINE = "Billederne kunne ikke hentes. Prøv igen om lidt."

export class PictureSearch {
  // `show` gets a part of the grid at `address`, or null where it did not come. `always` is asked for
  // beside what the form says.
  constructor(form, address, { show, always = {} }) {
    Object.assign(this, { form, address, show, always, times: 0 })
    for (const kind of ["input", "change"]) form.addEventListener(kind, () => this.soon())
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.ask()
    })
  }

  get query() {
    const filled = [...new FormData(this.form)].filter(([, value]) => value.trim())
    return new URLSearchParams(filled).toString()
  }

  soon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.ask(), PAUSE)
  }

  ask() {
    clearTimeout(this.timer)
    const { query } = this
    if (query === this.asked) return this.answer
    this.asked = query
    return (this.answer = this.bring(query, ++this.times))
  }

  again() {
    this.asked = null
    return this.ask()
  }

  async bring(query, mine) {
    const page = await this.fetch(query)
    if (mine !== this.times) return
    // What did not come can be asked for once more as it stands.
    if (!page) this.asked = null
    this.show(page, query)
  }

  async fetch(query) {
    const asked = new URLSearchParams(query)
    for (const [name, value] of Object.entries(this.always)) asked.set(name, value)
    const response = await fetch(`${this.address}?${asked}`).catch(() => null)
    if (!response?.ok || response.redirected) return null
    const page = document.createElement("template")
    page.innerHTML = await response.text()
    return page.content
  }
}
