/** Parameters that only say where a reader came from. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|ocid|cmpid?|ito|ico|smid|smtyp|sref|src|ref|referrer|ref_src|ref_url|source|cid|ns_\w+|at_\w+|guccounter|guce_\w+|partner|feature|xtor|ftag|__twitter_impression|amp|amp_\w+|_ga|_gl|share|sh|spm|via|trk|tblci|taid|wt[._]\w+|icid|intcmp|echobox|_hs\w+|feedtype|feedname|traffic_source)$/i;

/**
 * An address as articles are told apart by: http and https as https, host in lower case without "www." and "m.", no port of its own, no
 * fragment, no tracking parameters, the others in order, no slash at the end. Null if it is no web address. A text fragment
 * ("#:~:text=") stays: it tells the stories of one page apart.
 */
export function canonicalAddress(address: string): string | null {
  const url = parse(address);
  if (!url) return null;
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  const host = url.host.replace(/^(?:www\.|m\.|mobile\.|amp\.)(?=[^.]+\.)/, "");
  const path = url.pathname.replace(/\/+$/, "") || "/";
  const fragment = url.hash.startsWith("#:~:") ? url.hash : "";
  return `https://${host}${path}${query ? `?${query}` : ""}${fragment}`;
}

/** An address without the parameters that only say where a reader came from; all else stays as it is written. */
export function withoutTracking(address: string): string {
  const url = parse(address);
  if (!url) return address;
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return address;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

/** Do two addresses lead to one article, for all that can be told from them? */
export function sameAddress(a: string, b: string): boolean {
  const first = canonicalAddress(a);
  return first !== null && first === canonicalAddress(b);
}

/** An address made whole by that of the page it stands on; null if it is no web address or the page's is needed and missing. */
export function resolveAddress(address: string, base: string | null): string | null {
  try {
    const url = base === null ? new URL(address.trim()) : new URL(address.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parse(address: string): URL | null {
  const whole = resolveAddress(address.slice(0, 4000), null);
  return whole === null ? null : new URL(whole);
}
