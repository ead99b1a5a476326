// `@` finds one of the newsroom's own, and links to it by its headline.
import { ONLY_PUBLISHED, itemsNamed } from "./library.js";
import { textMenu } from "./text-menu.js";

const rows = async (editor, typed) =>
  (await itemsNamed(typed)).map(({ text, line, url }) => ({ title: text, line, url }))

const choose = (editor, { title, url }) =>
  editor
    .chain()
    .focus()
    .insertContent({ type: "text", text: title, marks: [{ type: "link", attrs: { href: url } }] })
    .unsetMark("link")
    .run()

export const OwnLink = textMenu({
  name: "OwnLink",
  sign: "@",
  label: "Link til en af vores egne",
  nothing: ONLY_PUBLISHED,
  rows,
  choose,
})
