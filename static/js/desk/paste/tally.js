// What was tidied, counted and named as the line under the toolbar says it.
const NAMES = {
  emptyParagraphs: ["tomt afsnit", "tomme afsnit"],
  headings: ["mellemrubrik genkendt", "mellemrubrikker genkendt"],
  lists: ["liste genkendt", "lister genkendt"],
  fonts: ["skrifttype", "skrifttyper"],
  sizes: ["skriftstørrelse", "skriftstørrelser"],
  colours: ["farve", "farver"],
  trackers: ["sporingslink", "sporingslinks"],
  trackingPictures: ["sporingsbillede", "sporingsbilleder"],
  bookmarks: ["bogmærke", "bogmærker"],
  comments: ["kommentar", "kommentarer"],
  deletions: ["overstreget rettelse", "overstregede rettelser"],
  layoutTables: ["tabel om teksten", "tabeller om teksten"],
  spaces: ["hårdt mellemrum", "hårde mellemrum"],
  softHyphens: ["blød bindestreg", "bløde bindestreger"],
  remotePictures: ["billede, der skal hentes selv", "billeder, der skal hentes selv"],
}

export class Tally {
  constructor() {
    this.counts = {}
    this.seen = {}
  }

  add(what, count = 1) {
    this.counts[what] = (this.counts[what] ?? 0) + count
  }

  // Counted once, however often it comes: a typeface, a colour.
  note(what, value) {
    const seen = (this.seen[what] ??= new Set())
    if (seen.has(value)) return
    seen.add(value)
    this.add(what)
  }

  list() {
    return Object.keys(NAMES)
      .filter((what) => this.counts[what])
      .map((what) => ({ what, count: this.counts[what] }))
  }
}

const named = ({ what, count }) => `${count} ${NAMES[what][count === 1 ? 0 : 1]}`
const sum = (tidied) => tidied.reduce((all, { count }) => all + count, 0)
const NAMED = 3

// One line: the most there was of, and always what somebody has to do something about.
export function sentence(tidied) {
  const toDo = tidied.filter(({ what }) => what === "remotePictures")
  const done = tidied.filter((one) => !toDo.includes(one)).sort((one, other) => other.count - one.count)
  const most = done.length === NAMED + 1 ? done : done.slice(0, NAMED)
  const rest = sum(done) - sum(most)
  const parts = [...most.map(named), ...(rest ? [`${rest} andre`] : [])].join(", ")
  const list = [parts, ...toDo.map(named)].filter(Boolean).join(" samt ")
  return `${sum(tidied)} ting ryddet op: ${list}.`
}

export const everything = (tidied) => tidied.map(named).join(", ")
