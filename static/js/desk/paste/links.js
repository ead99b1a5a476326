// Where a link leads, without those who count on the way. Null where a body can hold no such link.
const TRACKERS = new RegExp(
  "^(utm_.*|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|" +
    "igsh|li_fat_id|mkt_tok|_hsenc|_hsmi|hsa_.*|_ga|_gl|vero_id|oly_(anon|enc)_id|wickedid|s_cid|" +
    "ck_subscriber_id|mtm_.*|pk_(campaign|kwd|source|medium)|ref_src|ref_url|trk|trkcampaign)$",
  "i",
)
const WRAPPERS = [
  [/^(www\.)?google(\.com?)?\.[a-z]{2,3}$/, /^\/url$/, ["q", "url"]],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, ["url"]],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, ["u"]],
  [/^(www\.)?linkedin\.com$/, /^\/(redir|safety)\//, ["url"]],
  [/^out\.reddit\.com$/, /^\//, ["url"]],
  [/^(www\.)?youtube\.com$/, /^\/redirect$/, ["q"]],
]

function parsed(address) {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

function unwrapped(address) {
  const url = parsed(address)
  const wrapper = url && WRAPPERS.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname))
  const inner = wrapper?.[2].map((name) => url.searchParams.get(name)).find(Boolean)
  return inner && /^https?:/i.test(inner) ? inner : null
}

// The text of what stays is left as it is: a parser would write it anew.
function untracked(address) {
  const [, start, query, hash] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address)
  const kept = (query ?? "?").slice(1).split("&").filter((part) => !TRACKERS.test(part.split("=")[0]))
  const place = (hash ?? "").replace(/:~:text=.*$/s, "").replace(/^#$/, "")
  return start + (query && kept.join("&") ? `?${kept.join("&")}` : "") + place
}

export function destination(href, tally) {
  let address = href.replace(/[\t\r\n]/g, "").trim()
  if (/^(#|about:|file:)/i.test(address) && address.includes("#")) tally.add("bookmarks")
  if (/^mailto:[^?\s]+@[^?\s]+/i.test(address)) return untracked(address)
  if (!/^https?:\/\/[^\s/]/i.test(address) || !parsed(address)) return null
  for (let inner = unwrapped(address); inner; inner = unwrapped(address)) address = inner
  address = untracked(address)
  if (!parsed(address)) return null
  if (address !== href.trim()) tally.add("trackers")
  return address.replace(/[<>"\s`]/g, encodeURIComponent)
}
