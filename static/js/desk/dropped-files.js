// What came with a drop or out of a file field, as jobs for the queue: {file, name, sentence}. A
// sentence tells why something cannot be sent at all; what only the server can see is left to it.
const PICTURE = /\.(jpe?g|png|webp|avif|hei[cf]|gif)$/i
const NOT_A_PICTURE = "Det er ikke et billede. Vælg en fil i JPEG, PNG, WebP, AVIF, HEIC eller GIF."
const FOLDER = "Det er en mappe. Åbn den, og træk billederne i den herhen."
const megabytes = (bytes) => Math.round(bytes / 1024 ** 2)

export const holdsFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files")

// A drop's list is emptied when its event is over, so it is read at once.
export function droppedJobs({ dataTransfer }, most) {
  const items = [...dataTransfer.items].filter(({ kind }) => kind === "file")
  if (!items.length) return fileJobs(dataTransfer.files, most)
  return items.flatMap((item) => {
    const entry = item.webkitGetAsEntry?.()
    if (entry?.isDirectory) return [{ name: entry.name, sentence: FOLDER }]
    return fileJobs([item.getAsFile()].filter(Boolean), most)
  })
}

export function fileJobs(files, most) {
  return [...files].map((file) => ({ file, name: file.name, sentence: refused(file, most) }))
}

function refused({ type, name, size }, most) {
  if (!type.startsWith("image/") && !PICTURE.test(name) && type !== "application/pdf") return NOT_A_PICTURE
  if (size > most) return `Filen fylder mere end ${megabytes(most)} MB. Gør den mindre, og prøv igen.`
  return ""
}

// The same file chosen twice is the same by its name, its size and when it was last changed.
export function withoutTwins(jobs, known) {
  const seen = new Set(known.map(sign))
  return jobs.filter((job) => !seen.has(sign(job)) && seen.add(sign(job)))
}

const sign = ({ file, name }) => `${name}/${file?.size}/${file?.lastModified}`
