// Texts the browser keeps until the server has them, each under the key of the page it was typed in.
const PREFIX = "ikke-gemt:"

// Gives whether there was room.
export function keep(key, text) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(text))
    return true
  } catch {
    return false
  }
}

export const drop = (key) => localStorage.removeItem(PREFIX + key)

const read = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name))
  } catch {
    return null
  }
}

// Those of one item (or of a new one) at one kind's page.
export function keptFor(url, item) {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
  const texts = names.map((name) => ({ key: name.slice(PREFIX.length), ...read(name) }))
  return texts.filter((kept) => kept.url === url && kept.item === item && kept.text)
}
