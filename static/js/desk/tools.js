// What one can do to the text, for the toolbar and for the menu in the text. A tool has a name and
// a title, what it does to a chain of commands (`run`) or to the editor (`start`), and when it
// counts as pressed (`on`). Tools with a `word` show it beside their sign; those with a `line`
// stand in the menu, and are found there by the words of `also` too.
import { findItem, findPicture } from "./library.js";

const mark = (name, title, command) => ({ name, title, run: (c) => c[command](), on: [name] })

export const TOOLS = [
  [
    { name: "heading2", title: "Mellemrubrik", on: ["heading", { level: 2 }], run: (c) => c.toggleHeading({ level: 2 }),
      line: "Deler teksten op", also: "overskrift h2 heading" },
    { name: "heading3", title: "Lille mellemrubrik", on: ["heading", { level: 3 }], run: (c) => c.toggleHeading({ level: 3 }),
      line: "Under en mellemrubrik", also: "overskrift h3 heading" },
  ],
  [
    mark("bold", "Fed", "toggleBold"),
    mark("italic", "Kursiv", "toggleItalic"),
    { name: "link", title: "Link", on: ["link"], start: (editor) => editor.commands.addLink() },
    mark("code", "Kode i linjen", "toggleCode"),
    mark("strike", "Gennemstreget", "toggleStrike"),
    mark("subscript", "Sænket", "toggleSubscript"),
    mark("superscript", "Hævet", "toggleSuperscript"),
  ],
  [
    { ...mark("bulletList", "Punktliste", "toggleBulletList"), line: "En liste med prikker", also: "liste list bullets ul punkter" },
    { ...mark("orderedList", "Nummereret liste", "toggleOrderedList"), line: "En liste med tal", also: "liste list numbers ol tal trin" },
    { ...mark("blockquote", "Citat i teksten", "toggleBlockquote"), line: "Et længere citat, rykket ind", also: "quote blockquote henvisning" },
  ],
  [
    { name: "undo", title: "Fortryd", run: (c) => c.undo() },
    { name: "redo", title: "Gentag", run: (c) => c.redo() },
  ],
  [
    { name: "picture", title: "Billede fra arkivet", word: "Billede", node: "libraryPicture", start: findPicture,
      line: "Med billedtekst og kredit", also: "foto image picture illustration photo" },
    { name: "factbox", title: "Faktaboks", word: "Faktaboks", on: ["factbox"], run: (c) => c.toggleFactbox(),
      line: "Kort baggrund med kilde", also: "fakta boks factbox box sidebar" },
    { name: "pullQuote", title: "Fremhævet citat", word: "Citat", on: ["pullQuote"], run: (c) => c.togglePullQuote(),
      line: "Et citat med stort, og hvem der sagde det", also: "citat quote pullquote" },
    { name: "related", title: "Læs også", word: "Læs også", node: "relatedItem", start: findItem,
      line: "Peger på noget, I har udgivet", also: "relateret related artikel laes" },
    { name: "table", title: "Tabel", word: "Tabel", on: ["table"], run: (c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
      line: "Rækker og kolonner", also: "table skema grid" },
    { name: "codeBlock", title: "Kodeblok", word: "Kode", on: ["codeBlock"], run: (c) => c.toggleCodeBlock(),
      line: "Programkode med sprog", also: "kode code kildekode script" },
    { name: "terminal", title: "Terminal", word: "Terminal", node: "terminal", on: ["terminal"], run: (c) => c.toggleTerminal(),
      line: "Kommandoer og det, de svarede", also: "shell konsol console kommando prompt" },
    { name: "embed", title: "Fra en anden side", word: "Indlejring", node: "embed", start: (editor) => editor.commands.addEmbed(),
      line: "Video, opslag eller linkkort fra en adresse", also: "indlejring embed youtube vimeo twitter x linkedin mastodon bluesky video link" },
    { name: "cve", title: "Sårbarhed (CVE)", word: "CVE", node: "cveCard", start: (editor) => editor.commands.addCve(),
      line: "Nummer, alvor, berørt og rettet i", also: "vulnerability saarbarhed sikkerhed security" },
    { name: "rule", title: "Skillelinje", run: (c) => c.setHorizontalRule(), line: "En streg mellem to afsnit", also: "streg linje hr divider" },
  ],
]

export const IN_A_TABLE = [
  { title: "Ny række", run: (c) => c.addRowAfter() },
  { title: "Ny kolonne", run: (c) => c.addColumnAfter() },
  { title: "Slet række", run: (c) => c.deleteRow() },
  { title: "Slet kolonne", run: (c) => c.deleteColumn() },
  { title: "Slet tabel", run: (c) => c.deleteTable() },
]

export const IN_A_BOX = [{ title: "Kildelinje", run: (c) => c.addSourceLine() }]

// Those this surface has the nodes for.
export const known = (editor, tools) => tools.filter(({ node }) => !node || editor.schema.nodes[node])

export const possible = (editor, tool) => !tool.run || tool.run(editor.can().chain()).run()

export function use(editor, tool) {
  if (!possible(editor, tool)) return
  if (tool.start) tool.start(editor)
  else tool.run(editor.chain().focus()).run()
}
