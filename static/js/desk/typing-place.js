// Where one types in a field, also where the field is dressed up as a choice or the writing surface.
export function typingPlace(id) {
  const field = document.getElementById(id) ?? document.getElementById(`${id}_0`)
  const dressed = field?.closest("choice-field, authors-field, picture-field, .prose-editor")
  return dressed?.querySelector('[role="combobox"], .ProseMirror, .pick') ?? field
}
