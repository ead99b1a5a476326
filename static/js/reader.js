// Counts a view at once and a reading after five seconds of visible page. No cookie, no storage: the
// server adds one to a number and forgets who asked.
const READING_SECONDS = 5

const send = (item, event) => navigator.sendBeacon(`/tael/${item}/${event}/`)

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
