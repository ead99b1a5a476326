// Pictures on their way into a text go by the library: each is asked for its words and its rights,
// sent, and put in as the library's picture. One that is not wanted after all puts in nothing.
import { askFor } from "../picture-upload.js";

const ADDRESS = "/admin/pictures/picture/ny-til-tekst/"

export async function putInLibrary(editor, files) {
  for (const [at, file] of files.entries()) {
    const title = files.length > 1 ? `Læg billedet i arkivet (${at + 1} af ${files.length})` : "Læg billedet i arkivet"
    const picture = await askFor(file, { title, address: ADDRESS, go: "Læg i arkivet og sæt ind" })
    const chain = editor.chain().focus()
    if (picture) chain.insertContent({ type: "libraryPicture", attrs: { id: picture.id } })
    chain.run()
  }
}
