const EDGE_WORDS = 5;
const SHORT = 120;

/** The publisher's page, scrolled to a quote by a text fragment; null unless the address is http or https. */
export function sourceLink(url: string | null, quote = ""): string | null {
  const safe = httpUrl(url);
  if (safe === null) return null;
  const fragment = textFragment(quote);
  if (!fragment) return safe;
  const [page = safe] = safe.split(":~:"); // it may lead to words already
  return `${page}${page.includes("#") ? "" : "#"}:~:text=${fragment}`;
}

/** The address, if it is one a browser may be sent to. */
export function httpUrl(url: string | null): string | null {
  if (!url) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
  } catch {
    return null;
  }
}

/** "start,end" of a long quote, the whole of a short one; cut at paragraph ends, which a fragment cannot cross as one run. */
function textFragment(quote: string): string {
  const [line = ""] = quote
    .replace(/\p{Surrogate}/gu, "")
    .trim()
    .split(/\n/);
  const words = line.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return "";
  if (line.length <= SHORT || words.length <= 2 * EDGE_WORDS) return encode(words.join(" "));
  return `${encode(words.slice(0, EDGE_WORDS).join(" "))},${encode(words.slice(-EDGE_WORDS).join(" "))}`;
}

/** "-" and "," have a meaning of their own in a text fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, "%2D");
}
