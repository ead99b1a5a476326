// Pasting and dropping in the writing surface: text is tidied on its way in, the line under the
// toolbar says so and can take it back, and pictures go by the library.
import { Extension, pm } from "django-prose-editor/editor";

import { clean } from "./clean.js";
import { gapSelection, showGap, showNoGap } from "./drop-gap.js";
import { fileFrom, filesOf } from "./files.js";
import { visibly } from "./spaces.js";
import { TidiedLine } from "./tidied-line.js";
import { putInLibrary } from "./upload.js";

const { Plugin, PluginKey } = pm.state
const KEY = new PluginKey("paste")
// What the surface itself has copied is clean, and knows more than HTML can tell.
const OWN = /data-pm-slice/

class Pasting {
  constructor(editor) {
    this.editor = editor
    this.last = null
  }

  // HTML on its way in: tidied, and remembered as it came.
  tidy(html, view) {
    this.last = null
    if (OWN.test(html)) return html
    const { html: tidy, tidied, pictures } = clean(html)
    this.last = { html, tidied, pictures, before: view.state }
    return tidy
  }

  // True where nothing is to be put in as text.
  take(event, slice, at) {
    const { last } = this
    this.last = null
    const files = filesOf(event, slice)
    if (files.length) {
      if (at !== undefined) this.standAt(at)
      putInLibrary(this.editor, files)
      return true
    }
    if (last) this.afterwards(last)
    return false
  }

  // What is dropped comes in the gap the line shows: no sentence is parted.
  standAt(position) {
    const { state, view } = this.editor
    view.dispatch(state.tr.setSelection(gapSelection(state, position)))
  }

  // When the surface has put the text in: the line, and the dialogs for the pictures in it.
  async afterwards({ html, tidied, pictures, before }) {
    await Promise.resolve()
    const { view } = this.editor
    if (tidied.length && view.state.doc !== before.doc)
      view.dispatch(view.state.tr.setMeta(KEY, { html, tidied, before }))
    if (pictures.length) putInLibrary(this.editor, await Promise.all(pictures.map(fileFrom)))
  }

  // What the paste would have put in untidied, in place of what it did: one step to undo.
  restore({ html, before, ...pasted }) {
    const { view } = this.editor
    const { selection } = before
    const from = { state: before, someProp: untidied(view) }
    const slice = pm.view.__parseFromClipboard(from, "", html, false, selection.$from)
    const tr = before.tr.replaceSelection(slice)
    const plain = tr.doc.slice(tr.mapping.map(selection.from, -1), tr.mapping.map(selection.to, 1))
    const back = view.state.tr.replaceRange(pasted.from, pasted.to, plain)
    view.dispatch(pm.history.closeHistory(back).setMeta(KEY, null).scrollIntoView())
    view.focus()
  }
}

// The surface's own ways with pasted HTML, all but ours.
const untidied = (view) => (name, use) =>
  name === "transformPastedHTML" || name === "transformPasted" ? undefined : view.someProp(name, use)

// The text last tidied and where it is now: null when there is none, or all of it is gone again.
const remembered = {
  init: () => null,
  apply(tr, value) {
    const given = tr.getMeta(KEY)
    if (given !== undefined) return given && { ...given, ...span(given.before, tr.doc) }
    if (!value || !tr.docChanged) return value
    const from = tr.mapping.map(value.from, -1)
    const to = tr.mapping.map(value.to, 1)
    return from < to ? { ...value, from, to } : null
  },
}

// The part of `doc` that is not as it was before the paste.
function span({ doc: before, selection }, doc) {
  const start = before.content.findDiffStart(doc.content) ?? selection.from
  const end = before.content.findDiffEnd(doc.content)
  const from = Math.min(start, selection.from)
  const to = doc.content.size - (before.content.size - Math.max(end?.a ?? 0, selection.to))
  return { from, to: Math.max(from, to) }
}

export const Paste = Extension.create({
  name: "pasteTidily",
  // Before the extensions that take pasted text for their own ends.
  priority: 1100,

  addProseMirrorPlugins() {
    const pasting = new Pasting(this.editor)
    return [
      new Plugin({
        key: KEY,
        state: remembered,
        props: {
          handleDOMEvents: { dragover: showGap, dragleave: showNoGap, drop: showNoGap },
          transformPastedHTML: (html, view) => pasting.tidy(html, view),
          transformPastedText: (text) => visibly(text),
          handlePaste: (view, event, slice) => pasting.take(event, slice),
          handleDrop: (view, event, slice, moved) => {
            if (moved) return false
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
            return pasting.take(event, slice, place?.pos)
          },
        },
        view: (view) => new TidiedLine(view, KEY, (tidied) => pasting.restore(tidied)),
      }),
    ]
  },
})
