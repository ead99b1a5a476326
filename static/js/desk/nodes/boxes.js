// Factbox and pull quote: text in a frame, each with a line of its own for where it comes from.
import { InputRule, Node, pm } from "django-prose-editor/editor";

import { element, enterLeaves, ours } from "./element.js";

const { Fragment } = pm.model
const { TextSelection } = pm.state

// The box the selection stands in: {node, before}, or null.
export function boxAround({ $from }, name) {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === name)
      return { node: $from.node(depth), before: $from.before(depth) }
  return null
}

const paragraph = { type: "paragraph" }

// A new box on an empty line, else a box around the text one stands in.
const setBox = (name, empty) => ({ state, chain, can, dispatch }) => {
  const { $from } = state.selection
  if (!state.selection.empty || $from.parent.content.size)
    return dispatch ? chain().wrapIn(name).addSourceLine().run() : can().wrapIn(name)
  const line = { from: $from.before(), to: $from.after() }
  return chain()
    .insertContentAt(line, { type: name, content: [...empty, { type: "sourceLine" }] })
    .setTextSelection(line.from + 2)
    .run()
}

// The box goes, its text stays.
const dissolve = (name) => ({ state, tr, dispatch }) => {
  const box = boxAround(state.selection, name)
  if (!box) return false
  if (!dispatch) return true
  const kept = []
  box.node.forEach((child) => {
    if (child.type.name !== "sourceLine") kept.push(child)
    else if (child.content.size) {
      const word = name === "factbox" ? [state.schema.text("Kilde: ")] : []
      const text = Fragment.from(word).append(child.content)
      kept.push(state.schema.nodes.paragraph.create(null, text))
    }
  })
  const at = state.selection.from - 1
  tr.replaceWith(box.before, box.before + box.node.nodeSize, kept)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size))))
  return true
}

// Enter goes on within the box: from its heading to the empty line under it, and from an empty last
// line, which goes, out of the box. An empty line in the middle does not break the box in two.
const goOn = (name) => ({ editor }) => {
  const { $from, empty } = editor.state.selection
  const { parent } = $from
  const box = $from.node(-1)
  if (!empty || box?.type.name !== name || parent.type.name === "sourceLine") return false
  const next = box.maybeChild($from.indexAfter(-1))
  const headsEmptyLine =
    parent.type.name === "heading" && next?.type.name === "paragraph" && !next.content.size
  if (headsEmptyLine && $from.pos === $from.end())
    return editor.commands.setTextSelection($from.after() + 1)
  if (parent.content.size) return false
  const isLast = !next || next.type.name === "sourceLine"
  return isLast && $from.index(-1) ? leave(editor, $from) : editor.commands.splitBlock()
}

const leave = (editor, $from) => {
  const after = $from.after(-1) - $from.parent.nodeSize
  return editor
    .chain()
    .deleteRange({ from: $from.before(), to: $from.after() })
    .insertContentAt(after, paragraph)
    .setTextSelection(after + 1)
    .run()
}

// Tab goes from the text of a box to its source line, where there is one; not from the caption of a
// picture in it, whose own fields come next.
const toSource = (name) => ({ editor }) => {
  const { $from } = editor.state.selection
  const box = $from.node(-1)
  if (box?.type.name !== name || box.lastChild.type.name !== "sourceLine") return false
  if ($from.parent === box.lastChild || $from.parent.type.spec.isolating) return false
  return editor.commands.addSourceLine()
}

// `lines` are what a box holds, and then its source. The one that has a source stands first, so that
// a new line is a line of text, and no source line, wherever both may stand.
const box = (name, tag, node, label, lines, command, empty) =>
  Node.create({
    ...ours(tag, node),
    name,
    content: `(${lines} sourceLine) | ${lines}`,
    defining: true,
    // On the surface a box is a group with a name, and no landmark of the page.
    addNodeView: () => () => {
      const dom = element("div", { role: "group", ariaLabel: label })
      dom.dataset.node = node
      return { dom, contentDOM: dom }
    },
    addKeyboardShortcuts: () => ({ Enter: goOn(name), Tab: toSource(name) }),
    addCommands: () => ({
      [`toggle${command}`]: () => (props) =>
        boxAround(props.state.selection, name)
          ? dissolve(name)(props)
          : setBox(name, empty)(props),
    }),
  })

export const Factbox = box(
  "factbox", "aside", "factbox", "Faktaboks", "block+", "Factbox",
  [{ type: "heading", attrs: { level: 3 } }, paragraph],
)
export const PullQuote = box(
  "pullQuote", "blockquote", "pullquote", "Fremhævet citat", "paragraph+", "PullQuote",
  [paragraph],
)

// A factbox says »Kilde:« by itself; who writes it too, or has it in an older text, writes it once.
const WORD = /^\s*Kilde:\s*/
function withoutWord(footer) {
  const first = footer.firstChild
  if (first instanceof Text) first.data = first.data.replace(WORD, "")
  return footer
}
const wordTyped = new InputRule({
  find: /^Kilde:\s$/,
  handler: ({ state, range }) => {
    if (state.selection.$from.parent.type.name !== "sourceLine") return null
    state.tr.delete(range.from, range.to)
  },
})

export const SourceLine = Node.create({
  name: "sourceLine",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "footer", contentElement: withoutWord }],
  renderHTML: ({ HTMLAttributes }) => ["footer", HTMLAttributes, 0],

  addInputRules: () => [wordTyped],

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
