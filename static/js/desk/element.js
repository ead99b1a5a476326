export function element(tag, properties = {}, children = []) {
  const dom = Object.assign(document.createElement(tag), properties)
  dom.append(...children)
  return dom
}
