// What all grids of pictures have in common: where a key leads, and thumbnails that come a little late.
const next = {
  ArrowRight: (places, at) => places[at + 1],
  ArrowLeft: (places, at) => places[at - 1],
  ArrowDown: (places, at) => inNextRow(places.slice(at + 1), places[at]),
  ArrowUp: (places, at) => inNextRow(places.slice(0, at).reverse(), places[at]),
  Home: (places) => places[0],
  End: (places) => places.at(-1),
}

// Where a key leads from the place `at` this number: one step to the side, or to the picture above or
// below. Nothing where there is none, or for another key.
export function placeBy({ key, ctrlKey, metaKey, altKey }, places, at) {
  return ctrlKey || metaKey || altKey ? null : next[key]?.(places, at)
}

// The one in the row after whose middle is nearest.
function inNextRow(others, place) {
  const middle = (other) => other.getBoundingClientRect().left + other.offsetWidth / 2
  const top = (other) => Math.round(other.getBoundingClientRect().top)
  const next = others.find((other) => top(other) !== top(place))
  if (!next) return null
  const away = (other) => Math.abs(middle(other) - middle(place))
  return others
    .filter((other) => top(other) === top(next))
    .reduce((best, other) => (away(other) < away(best) ? other : best))
}

const AGAIN = 3000
const TIMES = 5

// A thumbnail that is drawn for the first time may be told to come again.
export function tryAgain(dom) {
  dom.addEventListener("error", ({ target }) => target.tagName === "IMG" && later(target), true)
  // One may have failed before anybody listened.
  for (const image of dom.querySelectorAll("img[src]")) if (image.complete && !image.naturalWidth) later(image)
}

function later(image) {
  const tried = Number(image.dataset.tried ?? 0)
  if (tried >= TIMES) return
  image.dataset.tried = tried + 1
  setTimeout(() => (image.src = image.src), AGAIN * (tried + 1))
}
