// Where a picture file that is dropped on the text comes: in a gap between two blocks. While it is held
// over the text, the surface's own drop line shows that gap, as it does for a picture that is moved.
import { pm } from "django-prose-editor/editor";
import { holdsFiles } from "../dropped-files.js";

const { Fragment, Slice } = pm.model
const picture = ({ schema }) => new Slice(Fragment.from(schema.nodes.libraryPicture.create()), 0, 0)

export function showGap(view, event) {
  if (holdsFiles(event) && !view.dragging) view.dragging = { slice: picture(view.state), isFile: true }
}

export function showNoGap(view) {
  if (view.dragging?.isFile) view.dragging = null
}

// A selection from which a picture is put in just there: where the next block begins, or else where
// the one before ends.
export function gapSelection(state, position) {
  const gap = pm.transform.dropPoint(state.doc, position, picture(state)) ?? position
  const $gap = state.doc.resolve(gap)
  const after = $gap.nodeAfter
  const isBefore = after?.isTextblock && !after.type.spec.isolating
  return pm.state.Selection.near($gap, isBefore ? 1 : -1)
}
