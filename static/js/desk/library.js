// What the text takes from the newsroom's own library: a picture, another article.
import { choose } from "./choose.js";
import { choosePicture } from "./chooser.js";
import { insert } from "./nodes/element.js";
import { rowsById } from "./rows-by-id.js";

const ITEMS = "/admin/publishing/tag/indhold/"

export const itemOf = rowsById(ITEMS)

// A link in the running text carries no label, so paid posts are not among them.
export async function itemsNamed(typed) {
  const response = await fetch(`${ITEMS}?q=${encodeURIComponent(typed)}&paid=no`)
  return (await response.json()).results
}

// Puts in the row that is chosen, if one is.
const inserter = (type, ask) => async (editor, ...given) => {
  const chosen = await ask(...given)
  if (chosen) insert(editor, { type, attrs: { id: chosen.id } })
  else editor.commands.focus()
}

export const ONLY_PUBLISHED = "Ingen rubrikker passer. Kun det, der er udgivet, kan findes."

export const findPicture = inserter("libraryPicture", () => choosePicture("Find et billede"))
export const putInFile = inserter("libraryPicture", (file, title) => choosePicture(title, { file }))
export const findItem = inserter("relatedItem", () =>
  choose("Find noget at læse også", ITEMS, { nothing: ONLY_PUBLISHED }),
)
