// Factbox and pull quote: text in a frame, each with a line of its own for where it comes from.
import { Node, pm } from "django-prose-editor/editor";

import { ours } from "./element.js";

const { TextSelection } = pm.state
const SOURCE = "Kilde: "

// The box the selection stands in: {node, before}, or null.
export function boxAround({ $from }, name) {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === name)
      return { node: $from.node(depth), before: $from.before(depth) }
  return null
}

const paragraph = (text = "") => ({
  type: "paragraph",
  content: text ? [{ type: "text", text }] : [],
})
const sourceLine = (text) => ({ ...paragraph(text), type: "sourceLine" })

// A new box where the selection is empty, else a box around what is selected.
const setBox = (name, empty, source) => ({ state, chain, can }) => {
  if (boxAround(state.selection, name)) return false
  if (state.selection.empty) {
    const at = state.selection.$from
    const start = at.parent.isTextblock && !at.parent.content.size ? at.before() : at.pos
    const into = start === at.pos ? at.pos : { from: start, to: at.after() }
    return chain()
      .insertContentAt(into, { type: name, content: [...empty, sourceLine(source)] })
      .setTextSelection(start + 2)
      .run()
  }
  return can().wrapIn(name) && chain().wrapIn(name).addSourceLine().run()
}

// The box goes, its text stays.
const dissolve = (name) => ({ state, tr, dispatch }) => {
  const box = boxAround(state.selection, name)
  if (!box) return false
  if (!dispatch) return true
  const kept = []
  box.node.forEach((child) => {
    if (child.type.name !== "sourceLine") kept.push(child)
    else if (![SOURCE.trim(), ""].includes(child.textContent.trim()))
      kept.push(state.schema.nodes.paragraph.create(null, child.content))
  })
  const at = state.selection.from - 1
  tr.replaceWith(box.before, box.before + box.node.nodeSize, kept)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size))))
  return true
}

const box = (name, tag, node, content, command, empty, source) =>
  Node.create({
    ...ours(tag, node),
    name,
    content,
    defining: true,
    addCommands: () => ({
      [`toggle${command}`]: () => (props) =>
        boxAround(props.state.selection, name)
          ? dissolve(name)(props)
          : setBox(name, empty, source)(props),
    }),
  })

export const Factbox = box(
  "factbox", "aside", "factbox", "block+ sourceLine?", "Factbox",
  [{ type: "heading", attrs: { level: 3 } }, paragraph()], SOURCE,
)
export const PullQuote = box(
  "pullQuote", "blockquote", "pullquote", "paragraph+ sourceLine?", "PullQuote",
  [paragraph()], "",
)

export const SourceLine = Node.create({
  name: "sourceLine",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "footer" }],
  renderHTML: ({ HTMLAttributes }) => ["footer", HTMLAttributes, 0],

  addCommands: () => ({
    // To the source line of the box one stands in, which is made where there is none.
    addSourceLine: () => ({ state, tr, dispatch }) => {
      const { selection } = tr
      const box = boxAround(selection, "factbox") ?? boxAround(selection, "pullQuote")
      if (!box) return false
      if (!dispatch) return true
      const { schema } = state
      const end = box.before + box.node.nodeSize - 1
      if (box.node.lastChild.type.name !== "sourceLine") {
        const text = box.node.type.name === "factbox" ? [schema.text(SOURCE)] : []
        tr.insert(end, schema.nodes.sourceLine.create(null, text))
      }
      const line = tr.doc.resolve(end).nodeAfter ?? tr.doc.resolve(end).nodeBefore
      const at = tr.doc.resolve(end).nodeAfter ? end + line.nodeSize - 1 : end - 1
      tr.setSelection(TextSelection.create(tr.doc, at))
      return true
    },
  }),

  addKeyboardShortcuts() {
    return {
      // The source is the last of its box: on from there is out of it.
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection
        if ($from.parent.type.name !== "sourceLine") return false
        const after = $from.after($from.depth - 1)
        return editor
          .chain()
          .insertContentAt(after, paragraph())
          .setTextSelection(after + 1)
          .run()
      },
    }
  },
})
