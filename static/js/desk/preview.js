// The page as readers will get it, in a frame beside the text, or over it where there is no room. It
// comes anew after each autosave; the next one lies ready behind before it takes the place of the
// last, so that nothing flickers, and it stands where one had read to.
const WIDTHS = { telefon: 390, tavle: 820, skaerm: 1280 }
const STORED = "vis-"
const BESIDE = matchMedia("(width >= 100rem)")
const DARK = matchMedia("(prefers-color-scheme: dark)")

class DeskPreview extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById(this.dataset.form)
    this.button = this.querySelector(".preview-button")
    this.dialog = this.querySelector("dialog")
    this.stage = this.querySelector(".preview-stage")
    this.scrolled = {}
    this.choose("device", localStorage.getItem(`${STORED}device`))
    this.choose("light", localStorage.getItem(`${STORED}light`) ?? this.lightOfTheDesk)
    this.listen()
    if (BESIDE.matches && localStorage.getItem(`${STORED}open`)) this.open()
  }

  listen() {
    this.key = (event) => this.pressed(event)
    this.saved = () => this.load()
    document.addEventListener("keydown", this.key)
    document.addEventListener("autosaved", this.saved)
    this.button.addEventListener("click", () => this.toggle())
    this.querySelector(".preview-close").addEventListener("click", () => this.dialog.close())
    this.dialog.addEventListener("close", () => this.closed())
    this.dialog.addEventListener("change", ({ target }) => this.chosen(target))
    this.watching = new ResizeObserver(() => this.fit())
    this.watching.observe(this.stage)
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.key)
    document.removeEventListener("autosaved", this.saved)
    this.watching.disconnect()
  }

  // Choices --------------------------------------------------------------------------------------

  valueOf(name) {
    return this.querySelector(`[name="preview-${name}"]:checked`).value
  }

  choose(name, value) {
    const input = this.querySelector(`[name="preview-${name}"][value="${CSS.escape(value ?? "")}"]`)
    if (input) input.checked = true
  }

  chosen({ name, value }) {
    if (name === "preview-page") return this.load()
    localStorage.setItem(name.replace("preview-", STORED), value)
    this.fit()
  }

  get lightOfTheDesk() {
    const theme = document.documentElement.dataset.theme
    const dark = theme === "dark" || (theme !== "light" && DARK.matches)
    return dark ? "moerk" : "lys"
  }

  // Open and closed ------------------------------------------------------------------------------

  toggle() {
    if (this.dialog.open) this.dialog.close()
    else this.open()
  }

  // Beside the text one goes on writing; over it one has to close it first.
  open() {
    const writing = document.activeElement
    if (BESIDE.matches) {
      this.dialog.show()
      writing?.focus({ preventScroll: true })
    } else this.dialog.showModal()
    this.button.setAttribute("aria-expanded", "true")
    localStorage.setItem(`${STORED}open`, "1")
    this.load()
  }

  closed() {
    this.button.setAttribute("aria-expanded", "false")
    localStorage.removeItem(`${STORED}open`)
    if (this.contains(document.activeElement) || document.activeElement === document.body)
      this.button.focus()
  }

  pressed(event) {
    const inside = this.dialog.contains(document.activeElement)
    if (event.key === "Escape" && this.dialog.open && inside) this.dialog.close()
    else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === "KeyV") this.toggle()
    else return
    event.preventDefault()
  }

  // The page -------------------------------------------------------------------------------------

  // What is typed lies with this window, or with the one it was fetched from until it is kept here.
  get address() {
    const fields = this.form?.elements
    const query = new URLSearchParams({
      vindue: fields?.hentet?.value || fields?.vindue?.value || "",
    })
    const place = this.placeTried
    if (place) query.set("plads", place)
    return `${this.valueOf("page")}?${query}`
  }

  // The place chosen inside the frame is kept when the page comes anew.
  get placeTried() {
    const there = this.frame?.contentDocument?.location
    if (there?.pathname !== this.valueOf("page")) return null
    return new URLSearchParams(there.search).get("plads")
  }

  load() {
    if (!this.dialog.open) return
    this.late = Boolean(this.coming)
    if (this.late) return
    const frame = document.createElement("iframe")
    frame.title = "Siden, som læserne får den"
    frame.className = "coming"
    frame.src = this.querySelector(".preview-own").href = this.address
    frame.addEventListener("load", () => this.arrived(frame))
    this.coming = frame
    this.stage.append(frame)
  }

  arrived(frame) {
    if (frame.contentDocument) this.read(frame.contentWindow)
    if (frame !== this.coming) return
    this.frame?.remove()
    this.frame = frame
    this.coming = null
    this.fit()
    if (this.late) this.load()
  }

  // Where one has read to, for the next that comes; and the keys, which a frame keeps to itself.
  read(page) {
    const path = page.location.pathname
    page.scrollTo({ top: this.scrolled[path] ?? 0, behavior: "instant" })
    page.addEventListener("scroll", () => (this.scrolled[path] = page.scrollY), { passive: true })
    page.addEventListener("keydown", this.key)
  }

  // As wide as the device, and shown smaller where there is not that much room.
  fit() {
    const device = this.valueOf("device")
    const width = WIDTHS[device]
    const scale = Math.min(1, this.stage.clientWidth / width) || 1
    this.dialog.dataset.device = device
    this.stage.dataset.light = this.valueOf("light")
    this.stage.style.setProperty("--width", `${width}px`)
    this.stage.style.setProperty("--scale", scale)
    this.frame?.classList.remove("coming")
  }
}

customElements.define("desk-preview", DeskPreview)
