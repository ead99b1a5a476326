// Something that lies elsewhere, from its address. The providers come from the server's table with
// the extension's settings; the server puts the address right when the text is saved.
import { Node, Plugin } from "django-prose-editor/editor";

import { ask } from "../ask.js";
import { change, element, enterLeaves, fixed, insert, onlyText, ours } from "./element.js";

const ADDRESS = /^https:\/\/[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?$/i

export const providerOf = (address, providers) =>
  providers.find(([, , pages]) => pages.some((page) => new RegExp(`^(?:${page})`).test(address)))

const wrong = (providers) => (typed) =>
  ADDRESS.test(typed) || providerOf(typed, providers)
    ? ""
    : "Skriv hele adressen. Den skal begynde med https://"

async function askAddress(providers, url = "") {
  const given = await ask(
    url ? "Ret indlejringen" : "Sæt noget ind fra en anden side",
    {
      url: {
        label: "Adresse",
        value: url,
        help: "YouTube, Vimeo, X, LinkedIn, Mastodon og Bluesky vises, når læseren klikker. Andre adresser bliver et kort med et link.",
        check: wrong(providers),
      },
    },
    { go: url ? "Ret" : "Sæt ind" },
  )
  return given?.url
}

class EmbedView {
  constructor({ node, view, getPos, extension }) {
    this.node = node
    this.providers = extension.options.providers
    this.from = fixed("b")
    this.address = fixed("span", { className: "embed-address" })
    this.contentDOM = element("span", { className: "embed-says" })
    this.contentDOM.dataset.placeholder = "Skriv, hvad læseren får at se"
    const edit = fixed("button", { type: "button", textContent: "Ret adressen" })
    edit.addEventListener("click", async () => {
      const url = await askAddress(this.providers, this.node.attrs.url)
      if (url) change({ view, getPos }, { url })
      view.focus()
    })
    this.dom = element("div", {}, [this.from, this.contentDOM, this.address, edit])
    this.dom.dataset.node = "embed"
    this.stopEvent = (event) => event.target === edit
    this.ignoreMutation = onlyText(this.contentDOM)
    this.show()
  }

  show() {
    const { url } = this.node.attrs
    this.from.textContent = providerOf(url ?? "", this.providers)?.[0] ?? "Link"
    this.address.textContent = url ?? "Adressen mangler"
  }

  update(node) {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }
}

export const Embed = Node.create({
  ...ours("p", "embed", { url: "data-url" }),
  name: "embed",
  content: "text*",
  marks: "",
  isolating: true,
  draggable: true,
  addOptions: () => ({ providers: [] }),
  addNodeView() {
    return (props) => new EmbedView(props)
  },
  addKeyboardShortcuts: () => ({ Enter: enterLeaves("embed") }),
  addCommands() {
    return {
      addEmbed: () => ({ editor }) => {
        askAddress(this.options.providers).then((url) => {
          if (url) insert(editor, { type: this.name, attrs: { url } }, { inIt: true })
          else editor.commands.focus()
        })
        return true
      },
    }
  },
  // The bare address of a known provider, pasted on an empty line, becomes what it leads to.
  addProseMirrorPlugins() {
    const { type, options } = this
    const handlePaste = (view, event) => {
      const url = event.clipboardData?.getData("text/plain").trim() ?? ""
      const { $from, empty } = view.state.selection
      const emptyLine = empty && $from.parent.type.name === "paragraph" && !$from.parent.content.size
      if (!emptyLine || !ADDRESS.test(url.replace(/^http:/i, "https:"))) return false
      if (!providerOf(url, options.providers)) return false
      view.dispatch(view.state.tr.replaceSelectionWith(type.create({ url })).scrollIntoView())
      return true
    }
    return [new Plugin({ props: { handlePaste } })]
  },
})
