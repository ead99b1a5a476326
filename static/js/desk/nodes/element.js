// What the nodes of ours have in common: the element is `<tag data-node="name">`, and an attribute
// of the node is an attribute of the element. `attributes` is {of the node: of the element}.
import { mergeAttributes, pm } from "django-prose-editor/editor";
import { element } from "../element.js";

const { TextSelection } = pm.state

export const ours = (tag, name, attributes = {}, holds = [0]) => ({
  group: "block",
  priority: 200,
  addAttributes: () =>
    Object.fromEntries(
      Object.entries(attributes).map(([key, attribute]) => [
        key,
        {
          default: null,
          parseHTML: (element) => element.getAttribute(attribute),
          renderHTML: ({ [key]: value }) => (value ? { [attribute]: value } : {}),
        },
      ]),
    ),
  // Before the plain <p>, <pre> and <blockquote> of the library.
  parseHTML: () => [{ tag: `${tag}[data-node="${name}"]`, priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => [
    tag,
    mergeAttributes({ "data-node": name }, HTMLAttributes),
    ...holds,
  ],
})

export { element }

// A part of a node's look that is no part of the text.
export const fixed = (tag, properties, children) =>
  element(tag, { ...properties, contentEditable: "false" }, children)

const paragraph = { type: "paragraph" }

// Where a block may stand by a place in the text. A paragraph is parted there; whatever else one
// stands in (a caption, a cross-head, code, a box that takes no such block) stays whole before it.
function placeBy($at, type) {
  const { depth, parent, parentOffset } = $at
  const fits = (level, index) => $at.node(level).canReplaceWith(index, index, type)
  if (!parent.isTextblock) return $at.pos
  if (!parent.type.spec.isolating && !parentOffset && fits(depth - 1, $at.index(depth - 1)))
    return $at.before()
  const isInside = parentOffset < parent.content.size
  if (parent.type.name === "paragraph" && isInside && fits(depth - 1, $at.indexAfter(depth - 1)))
    return $at.pos
  let level = depth
  while (!fits(level - 1, $at.indexAfter(level - 1))) level--
  return $at.after(level)
}

// Puts a node in after what is marked, in one step to undo, and the cursor in its own text where
// `inIt` is said, else in the paragraph under it, which is made where there is none.
export function insert({ view }, { type, attrs }, { inIt = false } = {}) {
  const { schema, selection, tr } = view.state
  const node = schema.nodes[type].create(attrs)
  const at = placeBy(selection.$to, node.type)
  const $end = tr.insert(at, node).doc.resolve(tr.mapping.map(at))
  const after = $end.parent.isTextblock ? $end.before() : $end.pos
  if (!inIt && tr.doc.nodeAt(after)?.type !== schema.nodes.paragraph)
    tr.insert(after, schema.nodes.paragraph.create())
  tr.setSelection(TextSelection.create(tr.doc, inIt ? after - 1 : after + 1))
  // In this order: Chromium would put the first letter where the focus was before the text was there,
  // and without the focus the surface does not scroll.
  view.dispatch(tr)
  view.focus()
  view.dispatch(view.state.tr.scrollIntoView())
}

// In a node of one line Enter goes on after it, on the empty line there is or a new one; `up` of its
// frames are left too.
export const enterLeaves = (name, up = 0) => ({ editor }) => {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== name) return false
  const after = $from.after($from.depth - up)
  const next = editor.state.doc.nodeAt(after)
  const chain = editor.chain()
  if (next?.type.name !== "paragraph" || next.content.size) chain.insertContentAt(after, paragraph)
  return chain.setTextSelection(after + 1).run()
}

// Puts new attributes on a node that is shown at `getPos()`.
export function change({ view, getPos }, attributes) {
  const at = getPos()
  const node = at === undefined ? null : view.state.doc.nodeAt(at)
  if (!node) return
  view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...node.attrs, ...attributes }))
}

// What goes on inside the fixed parts of a node is no change of the text.
export const onlyText = (contentDOM) => (mutation) =>
  mutation.type === "attributes" ||
  (mutation.type !== "selection" && !contentDOM.contains(mutation.target))
