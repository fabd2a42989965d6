import { quoteFragment } from "./text-fragment";

/** The publisher's page, scrolled to a quote; null unless the address is http or https. `fragment`: as `fragmentAt` gives it, where the text is known. */
export function sourceLink(url: string | null, quote = "", fragment: string | null = null): string | null {
  return withFragment(httpUrl(url), fragment ?? quoteFragment(quote));
}

/** A safe address that leads to words of its page. */
export function withFragment(safe: string | null, fragment: string): string | null {
  if (safe === null || !fragment) return safe;
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
