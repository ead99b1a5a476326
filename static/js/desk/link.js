// Links: our own dialog, in Danish, that also takes an address typed without its https://.
import { Link as BaseLink } from "django-prose-editor/editor";

import { ask } from "./ask.js";

export const address = (typed) => {
  const text = typed.trim()
  if (!text || /^(https?:|mailto:|\/|#)/i.test(text)) return text
  return text.includes("@") ? `mailto:${text}` : `https://${text}`
}

async function link(editor) {
  const { href } = editor.getAttributes("link")
  const bare = editor.state.selection.empty && !href
  const given = await ask(
    href ? "Ret linket" : "Indsæt link",
    {
      href: { label: "Adresse", value: href },
      ...(bare ? { text: { label: "Tekst", value: "" } } : {}),
    },
    { go: "Indsæt", also: href ? [{ text: "Fjern linket", gives: { href: "" } }] : [] },
  )
  const chain = editor.chain().focus()
  if (!given) return chain.run()
  const to = address(given.href)
  if (bare && to) {
    const text = given.text.trim() || given.href.trim()
    chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href: to } }] }).run()
  } else if (!to) chain.extendMarkRange("link").unsetLink().run()
  else chain.extendMarkRange("link").setLink({ href: to }).run()
}

export const Link = BaseLink.extend({
  addCommands() {
    return {
      ...this.parent?.(),
      addLink: () => () => {
        link(this.editor)
        return true
      },
    }
  },
})
