// A menu in the text: a sign opens it at the start of a line or after a space, what is typed after
// the sign searches it, and the row that is chosen takes the place of both.
//
// The surface stays a text box, whose `aria-activedescendant` is the marked row; since not every
// screen reader follows that in a long text, a quiet line says the row too.
import { Extension, Plugin, pm } from "django-prose-editor/editor";

import { MenuList } from "./menu-list.js";

const { PluginKey } = pm.state

// `rows(editor, typed)` gives [{title, line, icon}], at once or later; `choose(editor, row)` is
// called when the sign and what was typed are gone. `opens($from)` may refuse a place.
export const textMenu = ({ name, sign, label, rows, choose, opens = () => true, ...more }) =>
  Extension.create({
    name,
    priority: 900,
    addStorage: () => ({ key: new PluginKey(name) }),
    addCommands() {
      const { key } = this.storage
      return {
        // At the cursor, with no sign: for a button.
        [`open${name}`]: () => ({ tr, dispatch }) => {
          dispatch?.(tr.setMeta(key, { at: tr.selection.from, sign: "" }))
          return true
        },
      }
    },
    addProseMirrorPlugins() {
      const { editor, storage: { key } } = this
      const menu = { editor, key, sign, label, rows, choose, opens, ...more }
      return [plugin(menu)]
    },
  })

function plugin(menu) {
  const { key, sign, opens } = menu
  let list = null
  const close = (view) => view.dispatch(view.state.tr.setMeta(key, null))
  return new Plugin({
    key,
    state: {
      init: () => null,
      apply(tr, open) {
        const said = tr.getMeta(key)
        if (said !== undefined) return said
        return open && { ...open, at: tr.mapping.map(open.at, -1) }
      },
    },
    view(view) {
      list = new MenuList(view, menu, () => close(view))
      return list
    },
    props: {
      handleTextInput(view, from, to, text) {
        const $from = view.state.doc.resolve(from)
        const before = $from.parent.textBetween(0, $from.parentOffset, "\n", " ").slice(-1)
        if (text !== sign || !/^\s?$/.test(before)) return false
        if ($from.parent.type.name !== "paragraph" || !opens($from)) return false
        view.dispatch(view.state.tr.insertText(text, from, to).setMeta(key, { at: from, sign }))
        return true
      },
      handleKeyDown: (view, event) => list.key(event),
      handleDOMEvents: {
        blur: (view, event) => {
          list.left(event.relatedTarget)
          return false
        },
      },
    },
  })
}
