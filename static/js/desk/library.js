// What the text takes from the newsroom's own library: a picture, another article.
import { choose } from "./choose.js";

const PICTURES = "/admin/pictures/picture"
const ITEMS = "/admin/publishing/tag/indhold/"

export const miniature = (id) => `${PICTURES}/${id}/miniature/`

export async function titleOf(id) {
  const response = await fetch(`${ITEMS}?id=${id}`)
  const { results } = await response.json()
  return results[0]?.text ?? "findes ikke mere"
}

const inserter = (type, ask) => async (editor) => {
  const chosen = await ask()
  const chain = editor.chain().focus()
  if (chosen) chain.insertContent({ type, attrs: { id: chosen.id } })
  chain.run()
}

export const findPicture = inserter("libraryPicture", () =>
  choose("Find et billede", `${PICTURES}/forslag/`, (row) => miniature(row.id)),
)
export const findItem = inserter("relatedItem", () => choose("Find noget at læse også", ITEMS))
