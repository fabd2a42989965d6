import { embedSites } from "./embed-sites";
import { siteOrigin } from "./site-origin";

/** Where programs find the frame of a page, as Next's metadata take it; nothing where no site may frame it. */
export function oembedOf(href: string, headers: Headers): Record<string, string> {
  if (embedSites(process.env.DATELINE_EMBED_SITES).length === 0) return {};
  const url = siteOrigin(headers) + href;
  return { "application/json+oembed": `/oembed?${new URLSearchParams({ url })}` };
}
