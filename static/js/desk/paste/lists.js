// Nested lists from a run of items that only tell their level: [{level, ordered, start, nodes}].
export function nest(items, document) {
  const top = document.createDocumentFragment()
  const open = []
  const last = () => open.at(-1)
  for (const { level, ordered, start, nodes } of items) {
    while (open.length && last().level > level) open.pop()
    if (open.length && last().level === level && last().ordered !== ordered) open.pop()
    if (!open.length || last().level < level) {
      const list = document.createElement(ordered ? "ol" : "ul")
      if (ordered && start > 1) list.setAttribute("start", start)
      ;(open.length ? last().list.lastElementChild : top).append(list)
      open.push({ level, ordered, list })
    }
    const item = document.createElement("li")
    item.append(...nodes)
    last().list.append(item)
  }
  return top
}
