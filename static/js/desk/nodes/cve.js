// A card for one vulnerability. It is filled in as a small form, from its button or with Enter.
import { Node, pm } from "django-prose-editor/editor";

import { ask } from "../ask.js";
import { change, element, fixed, insert, ours } from "./element.js";

const FIELDS = {
  cve: {
    label: "CVE-nummer",
    placeholder: "CVE-2026-12345",
    check: (typed) =>
      /^CVE-[12]\d{3}-\d{4,12}$/i.test(typed) ? "" : "Skriv nummeret som CVE-ÅÅÅÅ-NNNN.",
  },
  product: { label: "Produkt" },
  severity: { label: "Alvor" },
  affected: { label: "Berørt", placeholder: "fx 4.0 til 4.2.7" },
  fixed: { label: "Rettet i", placeholder: "fx 4.2.8" },
  url: {
    label: "Link til mere",
    placeholder: "https://",
    check: (typed) =>
      !typed || /^https:\/\/[^\s/]+\.\S+$/i.test(typed)
        ? ""
        : "Adressen skal begynde med https://. Eller lad feltet stå tomt.",
  },
}

// A choice in a list begins with a capital; in the card the word stands after its own: »Alvor: høj«.
const capital = (word) => word[0].toUpperCase() + word.slice(1)

async function askCard(severities, attributes) {
  const choices = [["", "Ikke vurderet"], ...severities.map((word) => [word, capital(word)])]
  const fields = Object.entries(FIELDS).map(([name, field]) => [
    name,
    { ...field, value: attributes?.[name] ?? "", ...(name === "severity" && { choices }) },
  ])
  const given = await ask("Sårbarhed", Object.fromEntries(fields), { go: attributes ? "Ret" : "Sæt ind" })
  if (!given) return null
  const clean = Object.entries(given).map(([name, text]) => [name, text.trim() || null])
  return { ...Object.fromEntries(clean), cve: given.cve.trim().toUpperCase() }
}

class CardView {
  constructor({ node, view, getPos, extension }) {
    this.node = node
    this.facts = fixed("dl")
    const edit = fixed("button", { type: "button", textContent: "Ret kortet" })
    this.edit = async () => {
      const given = await askCard(extension.options.severities, this.node.attrs)
      if (given) change({ view, getPos }, given)
      view.focus()
    }
    edit.addEventListener("click", this.edit)
    this.dom = element("div", { role: "group", ariaLabel: "Sårbarhed" }, [this.facts, edit])
    this.dom.dataset.node = "cve"
    this.dom.addEventListener("dblclick", this.edit)
    this.stopEvent = (event) => event.target === edit
    this.ignoreMutation = () => true
    this.show()
  }

  show() {
    const { attrs } = this.node
    const shown = Object.entries(FIELDS).filter(([name]) => attrs[name])
    this.facts.replaceChildren(
      ...shown.map(([name, { label }]) =>
        element("div", {}, [
          element("dt", { textContent: label }),
          element("dd", { textContent: attrs[name] }),
        ]),
      ),
    )
  }

  update(node) {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }
}

export const CveCard = Node.create({
  ...ours(
    "aside",
    "cve",
    {
      cve: "data-cve",
      product: "data-product",
      severity: "data-severity",
      affected: "data-affected",
      fixed: "data-fixed",
      url: "data-url",
    },
    [],
  ),
  name: "cveCard",
  atom: true,
  draggable: true,
  addOptions: () => ({ severities: [] }),
  addNodeView() {
    return (props) => new CardView(props)
  },
  addCommands() {
    return {
      addCve: () => ({ editor }) => {
        askCard(this.options.severities).then((attrs) => {
          if (attrs) insert(editor, { type: this.name, attrs })
          else editor.commands.focus()
        })
        return true
      },
    }
  },
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor: { state, view } }) => {
        const { selection } = state
        if (!(selection instanceof pm.state.NodeSelection) || selection.node.type !== this.type)
          return false
        view.nodeDOM(selection.from).querySelector("button").click()
        return true
      },
    }
  },
})
