// What is typed is sent to the server within a second and kept there for its author, beside the
// versions and never among them; without a way to the server it lies in the browser until there is
// one. The same answers tell who else is at the text, and when a newer version has been made.
import { drop, keep, keptFor } from "./kept-texts.js";

const WAIT = 800
const PING = 10000
const IDLE = 180000
const NO_WAY = "Ingen forbindelse. Det, du skriver, ligger i browseren og gemmes, så snart der er hul igennem."
const LOGGED_OUT = "Du er logget ud. Log ind i et andet vindue, så gemmes teksten her. Indtil da ligger den i browseren."
const NO_ROOM = "Ingen forbindelse, og browseren har ikke plads til teksten. Kopiér den, før du går herfra."

class EditingSession extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById(this.dataset.form)
    this.says = this.form.querySelector(".kept")
    this.others = this.querySelector(".others")
    this.newer = this.form.querySelector(".newer")
    this.touchedAt = Date.now()
    // A form that came back with faults holds what no row has.
    if ("unsent" in this.dataset) this.kept = ""
    if (this.reloaded()) return
    this.begin()
    this.bringHome()
  }

  // A page loaded anew is often answered before the word that the old one was left: the browser's
  // window remembers which page had something unsaved.
  reloaded() {
    const [how] = performance.getEntriesByType("navigation")
    const key = sessionStorage.getItem(this.place)
    sessionStorage.removeItem(this.place)
    const anew = how?.type === "reload" && key && !this.form.elements.hentet.value
    if (anew && !("unsent" in this.dataset)) location.replace(`?hent=${encodeURIComponent(key)}`)
    return Boolean(anew)
  }

  get place() {
    return `ikke-gemt:${this.dataset.url}${this.dataset.item}`
  }

  begin() {
    for (const event of ["pointerdown", "keydown", "beforeinput", "paste", "drop", "focusin"])
      this.form.addEventListener(event, (moved) => this.touched(moved), { capture: true, passive: true })
    for (const event of ["input", "change", "click", "keyup", "drop"])
      this.form.addEventListener(event, () => this.look())
    this.form.addEventListener("submit", (event) => this.submit(event))
    window.addEventListener("pagehide", () => this.leave())
    window.addEventListener("pageshow", (event) => event.persisted && location.reload())
    window.addEventListener("beforeunload", (event) => this.unsent && event.preventDefault())
    this.pinging = setInterval(() => this.ping(), PING)
    if (this.unsent) this.keep()
    else this.ping()
  }

  get key() {
    return this.form.elements.vindue.value
  }

  // Logging in again, in another window, gives a new token; the cookie has the one that holds.
  get token() {
    const [, token] = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) ?? []
    return token ?? this.form.elements.csrfmiddlewaretoken.value
  }

  // The form as text, to tell whether anything has changed.
  get text() {
    const pairs = [...new FormData(this.form)].filter(([, value]) => typeof value === "string")
    return new URLSearchParams(pairs.filter(([name]) => name !== "csrfmiddlewaretoken")).toString()
  }

  // The first touch finds the form as the page made it, the writing surface's tidying included.
  touched(event) {
    this.typing ||= event.type === "beforeinput"
    this.touchedAt = Date.now()
    this.kept ??= this.text
  }

  look() {
    if (this.kept === undefined || this.waiting || this.submitting || this.refused) return
    this.waiting = setTimeout(() => {
      this.waiting = null
      if (this.text !== this.kept) this.keep()
    }, WAIT)
  }

  get unsent() {
    return !this.submitting && this.kept !== undefined && this.text !== this.kept
  }

  // Gives whether the server has it.
  async keep() {
    if (this.sending || this.refused) return false
    const text = this.text
    try {
      const answer = await this.send({ skrevet: "1" })
      this.kept = text
      drop(this.key)
      sessionStorage.setItem(this.place, this.key)
      this.say(`Autogemt ${answer.kept}. »Gem« laver en version.`, "ok")
      document.dispatchEvent(new CustomEvent("autosaved"))
      return true
    } catch (error) {
      if (this.submitting || this.left) return false
      if (this.refused) return this.say(this.refused, "fault")
      const room = keep(this.key, { url: this.dataset.url, item: this.dataset.item, text })
      this.say(error.message === "login" ? LOGGED_OUT : room ? NO_WAY : NO_ROOM, "fault")
      return false
    }
  }

  async ping() {
    if (this.sending || this.submitting) return
    try {
      await this.send({})
    } catch {
      // The next one tells; what is typed has its own way.
      if (this.refused) this.say(this.refused, "fault")
    }
  }

  body(extra) {
    const body = extra.skrevet ? new FormData(this.form) : new FormData()
    for (const [name, value] of [...body]) if (typeof value !== "string") body.delete(name)
    for (const name of ["vindue", "base", "hentet", "aabnet"]) body.set(name, this.form.elements[name].value)
    body.set("csrfmiddlewaretoken", this.token)
    body.set("item", this.dataset.item)
    if (Date.now() - this.touchedAt < IDLE) body.set("rort", "1")
    for (const [name, value] of Object.entries(extra)) body.set(name, value)
    return body
  }

  async send(extra) {
    this.sending = new AbortController()
    const signal = AbortSignal.any([this.sending.signal, AbortSignal.timeout(10000)])
    try {
      const answer = await this.post(extra, signal)
      this.cut = false
      this.form.elements.hentet.value = ""
      this.show(answer)
      return answer
    } catch (error) {
      this.cut = true
      throw error
    } finally {
      this.sending = null
      // Typed meanwhile, or not come through: once more.
      if (this.unsent) this.look()
    }
  }

  async post(extra, signal) {
    const response = await fetch(this.dataset.url, { method: "POST", body: this.body(extra), signal })
    if (response.redirected) throw new Error("login")
    if (!response.ok) throw new Error(String(response.status))
    const answer = await response.json()
    if (!answer.closed || this.submitting) return answer
    if (answer.closed === "rewritten") this.refuse(answer.sentence)
    // The text was fetched to another window. This one goes on as one of its own.
    drop(this.key)
    this.form.elements.vindue.value = crypto.randomUUID()
    return this.post({ ...extra, skrevet: "1" }, signal)
  }

  // A name was taken out of the text after the page was opened. What is typed stays on the page, to be
  // copied; nothing of it is kept anywhere else.
  refuse(sentence) {
    clearInterval(this.pinging)
    drop(this.key)
    this.refused = sentence
    throw new Error("rewritten")
  }

  // The browser keeps a copy until a later page has seen that the version was made. Where the last
  // word did not come through, the button waits until one does.
  async submit(event) {
    if (this.submitting || this.refused) return event.preventDefault()
    const { key, text } = this
    keep(key, { url: this.dataset.url, item: this.dataset.item, text })
    if (this.cut) {
      event.preventDefault()
      const { submitter } = event
      if (await this.keep()) this.form.requestSubmit(submitter)
      return
    }
    this.submitting = true
    sessionStorage.removeItem(this.place)
    clearTimeout(this.waiting)
    clearInterval(this.pinging)
    this.sending?.abort()
    this.form.elements.csrfmiddlewaretoken.value = this.token
  }

  leave() {
    if (this.submitting || this.refused) return
    this.left = true
    const extra = this.unsent ? { forlad: "1", skrevet: "1" } : { forlad: "1" }
    if (!navigator.sendBeacon(this.dataset.url, this.body(extra)))
      navigator.sendBeacon(this.dataset.url, this.body({ forlad: "1" }))
  }

  // What an earlier page could not send goes to the server now. Where nobody has begun to write, an
  // item's page fetches it from there; else it is offered. What a version was made of is dropped.
  async bringHome() {
    for (const { key, text } of keptFor(this.dataset.url, this.dataset.item)) {
      if (key === this.key) continue
      const body = new URLSearchParams(text)
      const extra = { item: this.dataset.item, skrevet: "1", forlad: "1" }
      for (const [name, value] of Object.entries({ ...extra, csrfmiddlewaretoken: this.token }))
        body.set(name, value)
      const home = await this.deliver(body)
      if (home === undefined) continue
      drop(key)
      if (home) this.offer(`?hent=${encodeURIComponent(home)}`)
    }
  }

  offer(address) {
    if (this.dataset.item && !this.unsent && !this.typing) {
      this.submitting = true
      return location.replace(address)
    }
    const link = document.createElement("a")
    link.href = address
    link.textContent = "Hent den"
    this.newer.replaceChildren("En tekst, som ikke nåede frem til skrivebordet, er her nu. ", link)
  }

  // The key a kept text has on the server now; null where a version was made of it, undefined where
  // the server could not be asked.
  async deliver(body) {
    try {
      const response = await fetch(this.dataset.url, { method: "POST", body })
      if (response.redirected || !response.ok) return undefined
      const { closed } = await response.json()
      if (!closed) return body.get("vindue")
      if (closed === "saved" || closed === "rewritten") return null
      body.set("vindue", crypto.randomUUID())
      return this.deliver(body)
    } catch {
      return undefined
    }
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
    const note = newer.note ? ` ${newer.note}` : ""
    this.newer.replaceChildren(
      `${newer.what}${note} `,
      link,
      ". Det, du skriver, flettes ind, når du gemmer.",
    )
  }

  person({ name, state, own, key }) {
    const line = document.createElement("li")
    line.textContent = own ? `${name}: ${state}` : `${name} ${state}`
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
