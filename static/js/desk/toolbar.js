// The writing surface's toolbar, in place of the library's own: Danish names, one stop on the
// Tab key's way with arrows inside it (the toolbar pattern of ARIA), Alt-F10 from the text to it.
import { Extension, TrailingNode } from "django-prose-editor/editor";

import { icon } from "./icons.js";
import { InSight } from "./in-sight.js";
import { Paste } from "./paste/extension.js";
import { IN_A_BOX, IN_A_TABLE, TOOLS, known, possible, use } from "./tools.js";

class Toolbar {
  constructor(editor, textarea) {
    this.editor = editor
    this.tools = []
    this.dom = document.createElement("div")
    this.dom.className = "toolbar"
    this.dom.setAttribute("role", "toolbar")
    this.dom.setAttribute("aria-label", "Tekstens udseende")
    this.dom.append(...TOOLS.map((tools) => this.group(tools)))
    this.table = this.group(IN_A_TABLE, "toolbar-here")
    this.box = this.group(IN_A_BOX, "toolbar-here")
    this.code = document.createElement("div")
    this.code.className = "toolbar-group toolbar-here"
    this.code.append(this.languages())
    this.dom.append(this.table, this.box, this.code)
    this.dom.addEventListener("keydown", (event) => this.key(event))
    this.stops[0].tabIndex = 0
    this.update()
  }

  group(tools, here = "") {
    const dom = document.createElement("div")
    dom.className = `toolbar-group ${here}`.trim()
    dom.append(...known(this.editor, tools).map((tool) => this.button(tool)))
    return dom
  }

  button(tool) {
    const button = document.createElement("button")
    button.type = "button"
    button.tabIndex = -1
    if (tool.name) {
      button.append(icon(tool.name))
      button.title = tool.title
      button.setAttribute("aria-label", tool.title)
    } else button.append(tool.title)
    if (tool.word) {
      const word = document.createElement("span")
      word.className = "toolbar-word"
      word.textContent = tool.word
      button.append(word)
    }
    button.addEventListener("pointerdown", (event) => event.preventDefault())
    button.addEventListener("click", () => use(this.editor, tool))
    this.tools.push({ ...tool, button })
    return button
  }

  languages() {
    const select = document.createElement("select")
    select.setAttribute("aria-label", "Kodens sprog")
    select.tabIndex = -1
    const code = this.editor.extensionManager.extensions.find(({ name }) => name === "codeBlock")
    const languages = Object.entries(code.options.languages)
    select.append(...languages.map(([value, text]) => new Option(text, value)))
    select.addEventListener("change", () =>
      this.editor.chain().focus().updateAttributes("codeBlock", { language: select.value }).run(),
    )
    this.select = select
    return select
  }

  get stops() {
    return [...this.dom.querySelectorAll("button, select")].filter((stop) => !stop.closest("[hidden]"))
  }

  key(event) {
    const { stops } = this
    const at = stops.indexOf(event.target)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key]
    if (event.key === "Escape") this.editor.view.focus()
    else if (to === undefined) return
    else this.stand(stops[(to + stops.length) % stops.length])
    event.preventDefault()
  }

  stand(stop) {
    for (const other of this.stops) other.tabIndex = -1
    stop.tabIndex = 0
    stop.focus()
  }

  focus() {
    this.stand(this.stops.find((stop) => stop.tabIndex === 0) ?? this.stops[0])
  }

  update() {
    const { editor } = this
    this.table.hidden = !editor.isActive("table")
    this.box.hidden = !editor.isActive("factbox") && !editor.isActive("pullQuote")
    this.code.hidden = !editor.isActive("codeBlock")
    this.select.value = editor.getAttributes("codeBlock").language ?? "text"
    for (const tool of this.tools) {
      tool.button.setAttribute("aria-disabled", String(!possible(editor, tool)))
      if (tool.on) tool.button.setAttribute("aria-pressed", String(editor.isActive(...tool.on)))
    }
    if (!this.stops.some((stop) => stop.tabIndex === 0)) this.stops[0].tabIndex = 0
  }
}

// What the text field was to those who do not see it, the surface is now: named by the label,
// described by the help text and the fault.
function name(surface, textarea) {
  surface.id = `${textarea.id}-flade`
  surface.setAttribute("aria-multiline", "true")
  const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`)
  if (label) {
    label.id ||= `${textarea.id}-label`
    surface.setAttribute("aria-labelledby", label.id)
    label.addEventListener("click", () => surface.focus())
  }
  for (const attribute of ["aria-describedby", "aria-invalid"])
    if (textarea.hasAttribute(attribute))
      surface.setAttribute(attribute, textarea.getAttribute(attribute))
}

export const Menu = Extension.create({
  name: "menu",

  onBeforeCreate() {
    // Its styles are in css/desk; a <style> made by a script is refused by our own policy.
    this.editor.options.injectCSS = false
  },

  onCreate() {
    const surface = this.editor.view.dom
    const textarea = surface.closest(".prose-editor").querySelector("textarea")
    name(surface, textarea)
    this.storage.toolbar = new Toolbar(this.editor, textarea)
    surface.before(this.storage.toolbar.dom)
    textarea.form?.addEventListener("submit", () => {
      textarea.value = textarea.value.replace(/(<p><\/p>)+$/, "")
    })
  },

  // There is always a line to write on after a table or a box; it is not sent with the text.
  addExtensions: () => [TrailingNode, Paste, InSight],

  onTransaction() {
    this.storage.toolbar?.update()
  },

  addStorage: () => ({ toolbar: null }),

  addKeyboardShortcuts() {
    return {
      "Alt-F10": () => {
        this.storage.toolbar.focus()
        return true
      },
      // Ctrl-Enter goes to the button that goes on, here as on the rest of the page.
      "Mod-Enter": () => {
        document.querySelector(".submit-row .default")?.focus()
        return true
      },
    }
  },

  priority: 1000,
})

// The library's own turns the browser's spelling off; a newsroom wants it on.
export const NoSpellCheck = Extension.create({ name: "noSpellCheck" })
