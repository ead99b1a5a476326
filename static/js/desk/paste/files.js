// The picture files of a paste or a drop. Office programs put a picture of the text beside the text:
// where there is text, the text is meant.
export function filesOf(event, slice) {
  const given = event.clipboardData ?? event.dataTransfer
  const files = [...(given?.files ?? [])].filter(({ type }) => type.startsWith("image/"))
  const hasText = slice.size > 0 && slice.content.textBetween(0, slice.content.size, " ", " ").trim()
  return hasText ? [] : files
}

// A file from a data: address. (fetch would be refused by our own policy.)
export function fileFrom(address) {
  const [, type, base64, data] = /^data:([^;,]+)[^,]*?(;base64)?,(.*)$/is.exec(address)
  const bytes = base64 ? atob(data.replace(/\s/g, "")) : decodeURIComponent(data)
  const octets = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))
  return new File([octets], `indsat.${type.split("/")[1].replace("jpeg", "jpg")}`, { type })
}
