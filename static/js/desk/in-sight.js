// The bars that stick to the window's edges stand over the text. Where one types is kept clear of
// them: by the browser, by the surface, which scrolls by itself, and when a bar grows, or the text
// does, as a picture is told of.
import { Extension, Plugin } from "django-prose-editor/editor";

const AIR = 8
const root = document.documentElement
const height = (selector) => document.querySelector(selector)?.offsetHeight ?? 0

const covered = {
  left: 0,
  right: 0,
  get top() {
    return height(".bar") + height(".toolbar") + AIR
  },
  get bottom() {
    return height(".submit-row") + AIR
  },
}

// Somebody who has scrolled away from the cursor stays where they read.
function bringBack({ state, view }) {
  const { top, bottom } = view.coordsAtPos(state.selection.head)
  if (view.hasFocus() && bottom > 0 && top < innerHeight) view.dispatch(state.tr.scrollIntoView())
}

export const InSight = Extension.create({
  name: "inSight",
  addStorage: () => ({ growing: null }),
  onCreate() {
    this.storage.growing = new ResizeObserver(() => {
      root.style.scrollPaddingBlock = `${covered.top}px ${covered.bottom}px`
      bringBack(this.editor)
    })
    for (const bar of document.querySelectorAll(".bar, .toolbar, .submit-row"))
      this.storage.growing.observe(bar)
    this.storage.growing.observe(this.editor.view.dom)
  },
  onDestroy() {
    this.storage.growing?.disconnect()
  },
  addProseMirrorPlugins: () => [
    new Plugin({ props: { scrollThreshold: covered, scrollMargin: covered } }),
  ],
})
