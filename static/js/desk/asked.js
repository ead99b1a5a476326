// What is typed into a menu in the text: {from, to, typed}, or null where it is not open. The state
// under `key` is {at, sign}, the place and the sign that opened it.
const MOST = 40

export function asked(state, key) {
  const open = key.getState(state)
  const { $from, empty } = state.selection
  if (!open || !empty || $from.start() > open.at || $from.pos < open.at + open.sign.length) return null
  const typed = state.doc.textBetween(open.at, $from.pos, "\n", "\n")
  if (!typed.startsWith(open.sign)) return null
  const word = typed.slice(open.sign.length)
  return /^\s|\n/.test(word) || word.length > MOST ? null : { from: open.at, to: $from.pos, typed: word }
}
