// What was typed in a terminal and what it answered. It is written as a block of code is.
import { CodeBlock } from "django-prose-editor/editor";

import { ours } from "./element.js";

const { parseHTML, ...own } = ours("pre", "terminal", {}, [["code", 0]])

export const Terminal = CodeBlock.extend({
  ...own,
  name: "terminal",
  parseHTML: () => parseHTML().map((rule) => ({ ...rule, preserveWhitespace: "full" })),
  addCommands() {
    return { toggleTerminal: () => ({ commands }) => commands.toggleNode(this.name, "paragraph") }
  },
  addKeyboardShortcuts() {
    const { "Mod-Alt-c": toggle, ...keys } = this.parent()
    return keys
  },
  // These belong to the block of code alone.
  addInputRules: () => [],
  addProseMirrorPlugins: () => [],
})
