// The links beside a choice, in Django's own wrapper, lead to the row that is chosen, or nowhere.
export function writeLinks(field, id) {
  const beside = field.closest(".related-widget-wrapper")
  for (const link of beside?.querySelectorAll("[data-href-template]") ?? []) {
    if (id) link.href = link.dataset.hrefTemplate.replace("__fk__", id)
    else link.removeAttribute("href")
  }
}
