// Pasted HTML made into what a body may hold: the structure stays, the other program's look goes.
// Pure: `clean(html)` gives {html, tidied: [{what, count}], pictures: [data address]}, and cleaning
// what is clean changes nothing. Each rule has a file of its own; this one is their order.
import { blocks } from "./blocks.js";
import { codeFromType } from "./code.js";
import { headings } from "./headings.js";
import { mail } from "./mail.js";
import { pictures } from "./pictures.js";
import { print } from "./print.js";
import { read } from "./source.js";
import { Tally } from "./tally.js";
import { word } from "./word.js";
import { wordOnTheWeb } from "./word-web.js";

export function clean(html) {
  const tally = new Tally()
  const { body, sheet } = read(html)
  word(body, sheet, tally)
  wordOnTheWeb(body, tally)
  mail(body, tally)
  const kept = pictures(body, tally)
  const tree = headings(codeFromType(blocks(body, tally)), tally)
  return { html: print(tree), tidied: tally.list(), pictures: kept }
}
