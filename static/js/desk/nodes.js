// What the outlet adds to the writing surface. The nodes are defined in publishing/body/nodes/, which
// the server's half is made from too; a test holds the two together.
export { CveCard } from "./nodes/cve.js";
export { Embed } from "./nodes/embed.js";
export { Factbox, PullQuote, SourceLine } from "./nodes/boxes.js";
export { LibraryPicture } from "./nodes/picture.js";
export { RelatedItem } from "./nodes/related.js";
export { Terminal } from "./nodes/terminal.js";
export { InsertMenu } from "./insert-menu.js";
export { OrderedList } from "./lists.js";
export { OwnLink } from "./own-link.js";
export { Link } from "./link.js";
export { Menu, NoSpellCheck } from "./toolbar.js";
