import { formatView, parseView } from "../../lib/view";
import { embedSites } from "../embed-sites";
import { pathId } from "../path-id";
import { siteOrigin } from "../site-origin";

export const dynamic = "force-dynamic";

const SIZE = { width: 800, height: 600 };
const LEAST = 200;

/** oEmbed 1.0 for the pages of views and events: the frame that shows one. Only where the server's setting lets sites frame it. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const origin = siteOrigin(request.headers);
  if ((searchParams.get("format") ?? "json") !== "json") return say(501, "Only JSON is given.");
  if (embedSites(process.env.DATELINE_EMBED_SITES).length === 0)
    return say(404, "This server lets no site show its pages in a frame: DATELINE_EMBED_SITES names none.");
  const src = embedOf(searchParams.get("url") ?? "", origin);
  if (src === null) return say(404, "That is no page of a view or an event here.");
  const size = (name: "width" | "height") => {
    const most = Number(searchParams.get(`max${name}`) ?? Number.NaN);
    return Number.isInteger(most) && most > 0 ? Math.max(LEAST, Math.min(SIZE[name], most)) : SIZE[name];
  };
  const [width, height] = [size("width"), size("height")];
  const html = `<iframe src="${src.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}" width="${width}" height="${height}" title="Dateline" style="border:0;max-width:100%" loading="lazy"></iframe>`;
  const answer = {
    version: "1.0",
    type: "rich",
    provider_name: "Dateline",
    provider_url: origin,
    title: "Dateline",
    html,
    width,
    height,
  };
  return Response.json(answer, { headers: { "access-control-allow-origin": "*", "cache-control": "no-cache" } });
}

/** The address of the frame for one of our pages; null for any other address. */
function embedOf(address: string, origin: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== origin) return null;
  const event = /^\/events\/([^/]+)$/.exec(url.pathname)?.[1];
  if (event !== undefined) return `${origin}/embed?${new URLSearchParams({ id: pathId(event) })}`;
  if (url.pathname !== "/") return null;
  const query = formatView(parseView(url.searchParams));
  return `${origin}/embed${query ? `?${query}` : ""}`;
}

const say = (status: number, problem: string) => Response.json({ problem }, { status });
