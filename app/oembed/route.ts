import { viewTitle } from "../../lib/describe/view-title";
import { escapeMarkup } from "../../lib/export/markup";
import { exportThese } from "../../lib/store/export-events";
import { viewNames } from "../../lib/store/view-names";
import { formatView, parseView } from "../../lib/view";
import { embedSites } from "../embed-sites";
import { pathId } from "../path-id";
import { siteOrigin } from "../site-origin";

export const dynamic = "force-dynamic";

const SIZE = { width: 800, height: 600 };
const LEAST = 200;

/** oEmbed 1.0 for the pages of views and events: the frame that shows one. Only where the server's setting lets sites frame it. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const origin = siteOrigin(request.headers);
  if ((searchParams.get("format") ?? "json") !== "json") return say(501, "Only JSON is given.");
  if (embedSites(process.env.DATELINE_EMBED_SITES).length === 0)
    return say(404, "This server lets no site show its pages in a frame: DATELINE_EMBED_SITES names none.");
  const shown = await shownAt(searchParams.get("url") ?? "", origin);
  if (shown === null) return say(404, "That is no page of a view or an event here.");
  const size = (name: "width" | "height") => {
    const most = Number(searchParams.get(`max${name}`) ?? Number.NaN);
    return Number.isInteger(most) && most > 0 ? Math.max(LEAST, Math.min(SIZE[name], most)) : SIZE[name];
  };
  const [width, height] = [size("width"), size("height")];
  const title = `${shown.title} – Dateline`;
  const html = `<iframe src="${escapeMarkup(shown.src)}" width="${width}" height="${height}" title="${escapeMarkup(title)}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
  const answer = {
    version: "1.0",
    type: "rich",
    provider_name: "Dateline",
    provider_url: origin,
    title,
    html,
    width,
    height,
  };
  return Response.json(answer, { headers: { "access-control-allow-origin": "*", "cache-control": "no-cache" } });
}

interface Shown {
  /** Address of the frame. */
  readonly src: string;
  readonly title: string;
}

/** What a frame for one of our pages shows: a merged event is the one it is part of now. Null for any other address, and of an event that is gone. */
async function shownAt(address: string, origin: string): Promise<Shown | null> {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== origin) return null;
  const event = /^\/events\/([^/]+)$/.exec(url.pathname)?.[1];
  if (event !== undefined) {
    const [found] = (await exportThese([pathId(event)])).found;
    return found ? { src: `${origin}/embed?${new URLSearchParams({ id: found.id })}`, title: found.title } : null;
  }
  if (url.pathname !== "/") return null;
  const view = parseView(url.searchParams);
  const query = formatView(view);
  return { src: `${origin}/embed${query ? `?${query}` : ""}`, title: viewTitle(view, await viewNames(view)) };
}

const say = (status: number, problem: string) => Response.json({ problem }, { status });
