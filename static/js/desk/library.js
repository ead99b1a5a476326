// What the text takes from the newsroom's own library: a picture, another article.
import { choose } from "./choose.js";
import { insert } from "./nodes/element.js";

const PICTURES = "/admin/pictures/picture"
const ITEMS = "/admin/publishing/tag/indhold/"

export const miniature = (id) => `${PICTURES}/${id}/miniature/`
export const pageOf = (id) => `${PICTURES}/${id}/change/`

// Rows by their id. All that are asked for at one moment are fetched together, however many nodes
// a text has.
function rowsById(url) {
  let waiting = null
  const fetchAll = async (ids) => {
    const query = new URLSearchParams(ids.map((id) => ["id", id]))
    const { results } = await (await fetch(`${url}?${query}`)).json()
    return new Map(results.map((row) => [String(row.id), row]))
  }
  return async (id) => {
    if (!waiting) {
      const ids = new Set()
      waiting = { ids, rows: Promise.resolve().then(() => ((waiting = null), fetchAll([...ids]))) }
    }
    const { ids, rows } = waiting
    ids.add(String(id))
    return (await rows).get(String(id))
  }
}

export const pictureOf = rowsById(`${PICTURES}/forslag/`)
export const itemOf = rowsById(ITEMS)

// A link in the running text carries no label, so paid posts are not among them.
export async function itemsNamed(typed) {
  const response = await fetch(`${ITEMS}?q=${encodeURIComponent(typed)}&paid=no`)
  return (await response.json()).results
}

const inserter = (type, ask) => async (editor) => {
  const chosen = await ask()
  if (chosen) insert(editor, { type, attrs: { id: chosen.id } })
  else editor.commands.focus()
}

export const ONLY_PUBLISHED = "Ingen rubrikker passer. Kun det, der er udgivet, kan findes."

export const findPicture = inserter("libraryPicture", () =>
  choose("Find et billede", `${PICTURES}/forslag/`, { image: (row) => miniature(row.id) }),
)
export const findItem = inserter("relatedItem", () =>
  choose("Find noget at læse også", ITEMS, { nothing: ONLY_PUBLISHED }),
)
