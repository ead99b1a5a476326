// What the nodes of ours have in common: the element is `<tag data-node="name">`, and an attribute
// of the node is an attribute of the element. `attributes` is {of the node: of the element}.
import { mergeAttributes, pm } from "django-prose-editor/editor";
import { element } from "../element.js";

const { NodeSelection, TextSelection } = pm.state

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

// Puts a node in, and the cursor where one goes on writing: in its text, or else after it.
export function insert(editor, content) {
  const goOn = ({ tr, state }) => {
    const { selection } = tr
    if (!(selection instanceof NodeSelection)) return true
    const after = selection.to
    if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, state.schema.nodes.paragraph.create())
    tr.setSelection(TextSelection.create(tr.doc, after + 1))
    return true
  }
  editor.chain().focus().insertContent(content).command(goOn).run()
}

// In a node of one line Enter goes on after it; `up` of its frames are left too.
export const enterLeaves = (name, up = 0) => ({ editor }) => {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== name) return false
  const after = $from.after($from.depth - up)
  return editor.chain().insertContentAt(after, paragraph).setTextSelection(after + 1).run()
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
