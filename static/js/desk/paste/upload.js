// Pictures on their way into a text go by the library: each is laid in there, with its words and its
// rights, and put in as the library's picture. One that is not wanted after all puts in nothing.
import { choosePicture } from "../chooser.js";

const NODE = "libraryPicture"

export async function putInLibrary(editor, files) {
  for (const [at, file] of files.entries()) {
    const title = files.length > 1 ? `Sæt billedet ind (${at + 1} af ${files.length})` : "Sæt billedet ind"
    const picture = await choosePicture(title, { file })
    const chain = editor.chain().focus()
    if (picture) chain.insertContentAt(place(editor.state), { type: NODE, attrs: { id: picture.id } })
    chain.run()
  }
}

// After the picture whose caption one stands in, never in its place.
function place({ selection: { $from, from, to } }) {
  for (let { depth } = $from; depth > 0; depth--)
    if ($from.node(depth).type.name === NODE) return $from.after(depth)
  return { from, to }
}
