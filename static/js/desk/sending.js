// Something sent to the desk with its progress told. What comes back is {status, answer} from the
// server itself, or {sentence, again} where another answered or nobody did; `again` says whether it
// may go better the next time.
export const OFFLINE = "Der er ingen forbindelse lige nu."
export const LOGGED_OUT = "Du er ikke logget ind længere. Log ind i et andet vindue, og prøv igen her."
const TOO_LARGE = "Filen er større, end serveren tager imod. Gør den mindre, og vælg den igen."
const BROKEN = "Serveren kunne ikke svare. Prøv igen om lidt."
const OURS = [200, 201, 403, 404, 422]

// Whoever logs in again in another window gets another token than the page was given.
const token = () => /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? ""

export function send(address, data, { progress } = {}) {
  const request = new XMLHttpRequest()
  const outcome = new Promise((resolve) => {
    request.addEventListener("load", () => resolve(understood(request, address)))
    request.addEventListener("error", () => resolve({ sentence: OFFLINE, again: true }))
    request.addEventListener("abort", () => resolve({ cancelled: true }))
  })
  if (progress)
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total ? loaded / total : 0))
  request.open("POST", address)
  request.setRequestHeader("X-CSRFToken", token())
  request.send(data)
  return { outcome, cancel: () => request.abort() }
}

function understood(request, address) {
  const answer = parsed(request.responseText)
  if (answer && OURS.includes(request.status)) return { status: request.status, answer }
  if (request.status === 413) return { sentence: TOO_LARGE, again: false }
  // The desk's login page answers for it, or the token is that of a session which is over.
  const moved = new URL(request.responseURL || address, location.href).pathname
  const elsewhere = moved !== new URL(address, location.href).pathname
  if (elsewhere || request.status === 403) return { sentence: LOGGED_OUT, again: true }
  return { sentence: BROKEN, again: true }
}

function parsed(text) {
  try {
    const found = JSON.parse(text)
    return typeof found === "object" ? found : null
  } catch {
    return null
  }
}
