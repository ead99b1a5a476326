// No picture comes in by its address: what lies on another's server may go or be changed. Pictures
// that are in the text itself are given back, for the library; the rest are counted.
import { look } from "./source.js";

const TINY = 3
const pixels = (picture, side) => {
  const said = look(picture)[side] ?? picture.getAttribute(side)
  return said === null ? Infinity : parseFloat(said)
}

const isHidden = (picture) => {
  const { display, visibility } = look(picture)
  return display === "none" || visibility === "hidden"
}

export function pictures(body, tally) {
  const kept = []
  for (const picture of body.querySelectorAll("img, picture source")) {
    const source = picture.getAttribute("src") ?? ""
    if (pixels(picture, "width") < TINY || pixels(picture, "height") < TINY || isHidden(picture))
      tally.add("trackingPictures")
    else if (/^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i.test(source)) kept.push(source)
    else if (picture.localName === "img") tally.add("remotePictures")
    picture.remove()
  }
  return kept
}
