// What is known of a picture of the library by its id.
import { rowsById } from "./rows-by-id.js";

const PICTURES = "/admin/pictures/picture"

export const miniature = (id) => `${PICTURES}/${id}/miniature/`
export const asInText = (id) => `${miniature(id)}?tekst`
export const pageOf = (id) => `${PICTURES}/${id}/change/`
export const pictureOf = rowsById(`${PICTURES}/forslag/`)
