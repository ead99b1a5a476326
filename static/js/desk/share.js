// How much of a file is sent. When all of it is, the server has its part to do, and how long that
// takes, nobody knows.
export function showShare(bar, says, share) {
  const isSent = share === 1
  if (isSent) bar.removeAttribute("value")
  else bar.value = share
  const words = isSent ? "Behandles" : "Sendes"
  if (says.textContent !== words) says.textContent = words
}
