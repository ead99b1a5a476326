// The toolbar's signs: strokes on a field of 24 by 24.
const PATHS = {
  heading2: "M5 5v14 M13 5v14 M5 12h8 M17 19h4 M17.5 13.5a1.8 1.8 0 1 1 3 1.8L17 19",
  heading3: "M6 7v10 M12 7v10 M6 12h6 M16 10h4l-2.5 3a2 2 0 1 1-1.8 3",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7z M7 12h7a3.5 3.5 0 0 1 0 7H7z",
  italic: "M10 5h7 M7 19h7 M14 5l-4 14",
  strike: "M5 12h14 M16 8a4 3 0 0 0-8 0 M8 16a4 3 0 0 0 8 0",
  subscript: "M5 6l8 10 M13 6L5 16 M17 20h4 M17.5 16a1.7 1.7 0 1 1 3 1l-3.5 3",
  superscript: "M5 9l8 10 M13 9L5 19 M17 9h4 M17.5 5a1.7 1.7 0 1 1 3 1L17 9",
  code: "M8 8l-4 4 4 4 M16 8l4 4-4 4 M13.5 6l-3 12",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.6-5.6L12 7.2 M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.6 5.6L12 16.8",
  bulletList: "M9 6h11 M9 12h11 M9 18h11 M4.5 6h.01 M4.5 12h.01 M4.5 18h.01",
  orderedList: "M10 6h10 M10 12h10 M10 18h10 M4 5l1.5-1v5 M3.8 14.500a1.5 1.5 0 1 1 2.6 1L4 19h3",
  blockquote: "M4 5v14 M9 8h11 M9 12h11 M9 16h7",
  picture: "M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15 9h.01",
  factbox: "M4 5h16v14H4z M8 9h8 M8 13h8",
  pullQuote: "M5 7v5h4v-5H6 M14 7v5h4v-5h-3 M5 17h13",
  related: "M5 12h12 M13 7l5 5-5 5",
  table: "M4 5h16v14H4z M4 10h16 M4 14.500h16 M10 5v14",
  codeBlock: "M4 5h16v14H4z M8 10l3 2.5-3 2.5 M13 15h4",
  terminal: "M4 5h16v14H4z M7 9l3 3-3 3 M12 15.500h5",
  embed: "M4 5h16v14H4z M10 9l5 3-5 3z",
  cve: "M12 4l8 3v5c0 4-3 7-8 8-5-1-8-4-8-8V7z M12 8v5 M12 16h.01",
  rule: "M4 12h16",
  undo: "M9 7l-4 4 4 4 M5 11h9a5 5 0 0 1 0 9h-2",
  redo: "M15 7l4 4-4 4 M19 11h-9a5 5 0 0 0 0 9h2",
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path")
  const look = { fill: "none", stroke: "currentColor", "stroke-width": "2" }
  const ends = { "stroke-linecap": "round", "stroke-linejoin": "round" }
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true" }))
    svg.setAttribute(key, value)
  for (const [key, value] of Object.entries({ ...look, ...ends, d: PATHS[name] }))
    path.setAttribute(key, value)
  svg.append(path)
  return svg
}
