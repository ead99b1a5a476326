// Pictures on their way into a text go by the library: each is laid in there, with its words and its
// rights, and put in as the library's picture. One that is not wanted after all puts in nothing.
import { putInFile } from "../library.js";

export async function putInLibrary(editor, files) {
  for (const [at, file] of files.entries()) {
    const title = files.length > 1 ? `Sæt billedet ind (${at + 1} af ${files.length})` : "Sæt billedet ind"
    await putInFile(editor, file, title)
  }
}
