// Counts a view at once and a reading after five seconds of visible page. No cookie, no storage: the
// server adds one to a number and forgets who asked.
const READING_SECONDS = 5

// A page seen before its readers see it is not read by one.
const counted = !("uncounted" in document.documentElement.dataset)
const send = (item, event) => counted && navigator.sendBeacon(`/tael/${item}/${event}/`)

function countReading(item) {
  let seconds = 0
  const timer = setInterval(() => {
    if (document.visibilityState !== "visible") return
    seconds += 1
    if (seconds < READING_SECONDS) return
    clearInterval(timer)
    send(item, "laest")
  }, 1000)
}

const item = document.querySelector("[data-count]")?.dataset.count
if (item) {
  send(item, "visning")
  countReading(item)
}

for (const link of document.querySelectorAll("[data-count-click]")) {
  link.addEventListener("click", () => send(link.dataset.countClick, "klik"))
}

// What lies elsewhere is fetched when the reader asks for it, and only that one.
for (const card of document.querySelectorAll("[data-frame]")) {
  const offer = card.querySelector(".embed-offer")
  offer.querySelector("button").addEventListener("click", () => {
    const frame = document.createElement("iframe")
    frame.title = `${card.querySelector(".embed-from").textContent}: ${card.querySelector("a").textContent}`
    frame.allowFullscreen = true
    frame.referrerPolicy = "strict-origin-when-cross-origin"
    frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    frame.src = card.dataset.frame
    offer.remove()
    card.prepend(frame)
    frame.focus()
  })
}

// A picture the server could not give at once may be there in a moment: asked for again after so many
// seconds, and once more.
const AGAIN_AFTER = [3, 10]
const asked = new WeakMap()

function askAgain(image) {
  const times = asked.get(image) ?? 0
  if (times === AGAIN_AFTER.length) return
  asked.set(image, times + 1)
  setTimeout(() => image.setAttribute("src", image.getAttribute("src")), AGAIN_AFTER[times] * 1000)
}

document.addEventListener("error", ({ target }) => {
  if (target instanceof HTMLImageElement) askAgain(target)
}, true)
// Those that failed before this was here to hear of it.
for (const image of document.images) if (image.complete && !image.naturalWidth) askAgain(image)

if (document.querySelector("moving-picture")) import("./moving-picture.js")
