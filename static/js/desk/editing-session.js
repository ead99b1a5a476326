// What is typed is sent to the server within a second and kept there for its author, beside the
// versions and never among them; without a way to the server it lies in the browser until there is
// one. The same answers tell who else is at the text, and when a newer version has been made.
const WAIT = 800
const PING = 10000
const IDLE = 180000
const STORED = "ikke-gemt:"

class EditingSession extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById(this.dataset.form)
    this.key = this.form.elements.vindue.value
    this.says = this.form.querySelector(".kept")
    this.others = this.querySelector(".others")
    this.newer = this.querySelector(".newer")
    this.touchedAt = Date.now()
    this.bringHome().then((fetching) => fetching || this.begin())
  }

  begin() {
    for (const event of ["pointerdown", "keydown", "beforeinput", "paste", "drop", "focusin"])
      this.form.addEventListener(event, () => this.touched(), { capture: true, passive: true })
    for (const event of ["input", "change", "click", "keyup", "drop"])
      this.form.addEventListener(event, () => this.look())
    this.form.addEventListener("submit", () => this.submit())
    window.addEventListener("pagehide", () => this.leave())
    window.addEventListener("pageshow", (event) => event.persisted && location.reload())
    window.addEventListener("beforeunload", (event) => this.unsent && event.preventDefault())
    this.pinging = setInterval(() => this.ping(), PING)
    this.ping()
  }

  // The form as text, to tell whether anything has changed.
  get text() {
    const pairs = [...new FormData(this.form)].filter(([, value]) => typeof value === "string")
    return new URLSearchParams(pairs).toString()
  }

  // The first touch finds the form as the page made it, the writing surface's tidying included.
  touched() {
    this.touchedAt = Date.now()
    this.kept ??= this.text
  }

  look() {
    if (this.kept === undefined || this.waiting || this.submitting) return
    this.waiting = setTimeout(() => {
      this.waiting = null
      if (this.text !== this.kept) this.keep()
    }, WAIT)
  }

  get unsent() {
    return !this.submitting && this.kept !== undefined && this.text !== this.kept
  }

  async keep() {
    if (this.sending) return
    const text = this.text
    try {
      const answer = await this.send({ skrevet: "1" })
      this.kept = text
      localStorage.removeItem(STORED + this.key)
      this.say(`Autogemt ${answer.kept}. »Gem« laver en version.`, "ok")
      document.dispatchEvent(new CustomEvent("autosaved"))
    } catch (error) {
      if (this.submitting) return
      localStorage.setItem(
        STORED + this.key,
        JSON.stringify({ url: this.dataset.url, item: this.dataset.item, text }),
      )
      this.say(this.explain(error), "fault")
    }
  }

  explain(error) {
    if (error.message === "login")
      return "Du er logget ud. Log ind i et andet vindue, så gemmes teksten. Indtil da ligger den i browseren."
    return "Ingen forbindelse. Det, du skriver, ligger i browseren og gemmes, så snart der er hul igennem."
  }

  async ping() {
    if (this.sending || this.submitting) return
    try {
      await this.send({})
    } catch {
      // The next one tells; what is typed has its own way.
    }
  }

  body(extra) {
    const body = extra.skrevet ? new FormData(this.form) : new FormData()
    for (const [name, value] of [...body]) if (typeof value !== "string") body.delete(name)
    for (const name of ["csrfmiddlewaretoken", "vindue", "base", "hentet"])
      body.set(name, this.form.elements[name].value)
    body.set("item", this.dataset.item)
    if (Date.now() - this.touchedAt < IDLE) body.set("rort", "1")
    for (const [name, value] of Object.entries(extra)) body.set(name, value)
    return body
  }

  async send(extra) {
    this.sending = new AbortController()
    const signal = AbortSignal.any([this.sending.signal, AbortSignal.timeout(10000)])
    try {
      const body = this.body(extra)
      const response = await fetch(this.dataset.url, { method: "POST", body, signal })
      if (response.redirected) throw new Error("login")
      if (!response.ok) throw new Error(String(response.status))
      const answer = await response.json()
      this.form.elements.hentet.value = ""
      this.show(answer)
      return answer
    } finally {
      this.sending = null
      // Typed meanwhile, or not come through: once more.
      if (this.unsent) this.look()
    }
  }

  submit() {
    this.submitting = true
    clearTimeout(this.waiting)
    clearInterval(this.pinging)
    this.sending?.abort()
    localStorage.removeItem(STORED + this.key)
  }

  leave() {
    if (this.submitting) return
    const extra = this.unsent ? { forlad: "1", skrevet: "1" } : { forlad: "1" }
    if (!navigator.sendBeacon(this.dataset.url, this.body(extra)))
      navigator.sendBeacon(this.dataset.url, this.body({ forlad: "1" }))
  }

  // What an earlier page could not send goes to the server now, and is fetched from there.
  async bringHome() {
    for (const name of Object.keys(localStorage).filter((name) => name.startsWith(STORED))) {
      const { url, item, text } = JSON.parse(localStorage.getItem(name))
      if (url !== this.dataset.url || item !== this.dataset.item) continue
      const body = new URLSearchParams(text)
      body.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value)
      body.set("item", item)
      body.set("skrevet", "1")
      body.set("forlad", "1")
      try {
        const response = await fetch(url, { method: "POST", body })
        if (!response.ok || response.redirected) continue
      } catch {
        continue
      }
      localStorage.removeItem(name)
      location.replace(`?hent=${encodeURIComponent(body.get("vindue"))}`)
      return true
    }
    return false
  }

  say(sentence, state) {
    this.says.textContent = sentence
    this.says.dataset.state = state
  }

  show({ others, newer }) {
    this.others.replaceChildren(...others.map((other) => this.person(other)))
    if (!newer || newer.number === this.told) return
    this.told = newer.number
    const link = document.createElement("a")
    link.href = newer.url
    link.target = "_blank"
    link.textContent = "Se den"
    this.newer.replaceChildren(
      `${newer.by} har gemt version ${newer.number} ${newer.at}. `,
      link,
      ". Det, du skriver, flettes ind, når du gemmer.",
    )
  }

  person({ name, state, own, key }) {
    const line = document.createElement("li")
    line.textContent = `${name} ${state}`
    if (own && state === "har ugemte ændringer") {
      const link = document.createElement("a")
      link.href = `?hent=${key}`
      link.textContent = "Hent dem hertil"
      line.append(". ", link)
    }
    return line
  }
}

customElements.define("editing-session", EditingSession)
