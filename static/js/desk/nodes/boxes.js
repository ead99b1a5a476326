// Factbox and pull quote: text in a frame, each with a line of its own for where it comes from.
import { Node, pm } from "django-prose-editor/editor";

import { element, enterLeaves, ours } from "./element.js";

const { TextSelection } = pm.state

// The box the selection stands in: {node, before}, or null.
export function boxAround({ $from }, name) {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === name)
      return { node: $from.node(depth), before: $from.before(depth) }
  return null
}

const paragraph = { type: "paragraph" }

// A new box where the selection is empty, else a box around what is selected.
const setBox = (name, empty) => ({ state, chain, can }) => {
  if (boxAround(state.selection, name)) return false
  if (state.selection.empty) {
    const at = state.selection.$from
    const start = at.parent.isTextblock && !at.parent.content.size ? at.before() : at.pos
    const into = start === at.pos ? at.pos : { from: start, to: at.after() }
    return chain()
      .insertContentAt(into, { type: name, content: [...empty, { type: "sourceLine" }] })
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
    else if (child.content.size)
      kept.push(state.schema.nodes.paragraph.create(null, child.content))
  })
  const at = state.selection.from - 1
  tr.replaceWith(box.before, box.before + box.node.nodeSize, kept)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size))))
  return true
}

const box = (name, tag, node, label, content, command, empty) =>
  Node.create({
    ...ours(tag, node),
    name,
    content,
    defining: true,
    // On the surface a box is a group with a name, and no landmark of the page.
    addNodeView: () => () => {
      const dom = element("div", { role: "group", ariaLabel: label })
      dom.dataset.node = node
      return { dom, contentDOM: dom }
    },
    addCommands: () => ({
      [`toggle${command}`]: () => (props) =>
        boxAround(props.state.selection, name)
          ? dissolve(name)(props)
          : setBox(name, empty)(props),
    }),
  })

export const Factbox = box(
  "factbox", "aside", "factbox", "Faktaboks", "block+ sourceLine?", "Factbox",
  [{ type: "heading", attrs: { level: 3 } }, paragraph],
)
export const PullQuote = box(
  "pullQuote", "blockquote", "pullquote", "Fremhævet citat", "paragraph+ sourceLine?", "PullQuote",
  [paragraph],
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
      const made = box.node.lastChild.type.name !== "sourceLine"
      if (made) tr.insert(end, schema.nodes.sourceLine.create())
      tr.setSelection(TextSelection.create(tr.doc, made ? end + 1 : end - 1))
      return true
    },
  }),

  // The source is the last of its box: on from there is out of it.
  addKeyboardShortcuts: () => ({ Enter: enterLeaves("sourceLine", 1) }),
})
