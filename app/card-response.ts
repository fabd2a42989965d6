import { createHash } from "node:crypto";
import { densityCard } from "../components/card/density-card";
import { isReadingOpen } from "../lib/intake/reader";
import { log } from "../lib/log";
import { drawPng, TooBusy } from "../lib/picture/draw-png";
import { keptAnswer } from "../lib/serve/kept-answers";
import { type View, WHOLE_VIEW } from "../lib/view";
import { notModified } from "./bytes-response";
import { answersTag, selectionAnswer, shownVersion } from "./data";

/** Those who show previews keep them for themselves, too; so long they need not ask again. In seconds. */
const FRESH = 300;

/**
 * The picture of a link as a PNG, of the data as they are: 304 to whoever holds it, 404 for what is not there, 503 where too many are asked
 * for. `key` names what is shown; its picture is drawn once as long as what it shows stays the same. `make` gives its SVG.
 */
export async function cardResponse(
  request: Request,
  key: string,
  make: () => Promise<string | null>,
): Promise<Response> {
  const tag = hashOf(`${await answersTag()} ${key}`);
  const unchanged = notModified(request, tag);
  if (unchanged) return unchanged;
  const svg = await make();
  if (svg === null) return plain(404, "There is no picture of this.");
  try {
    const png = await keptAnswer(
      await shownVersion(),
      `picture ${hashOf(svg)}`,
      () => drawPng(svg),
      ({ byteLength }) => byteLength,
    );
    const headers = {
      "content-type": "image/png",
      "cache-control": `${isReadingOpen() ? "public" : "private"}, max-age=${FRESH}`,
      etag: `"${tag}"`,
    };
    return new Response(png, { headers });
  } catch (error) {
    if (error instanceof TooBusy) return plain(503, "Too many pictures are asked for.", { "retry-after": "10" });
    log("error", "a link preview could not be drawn", { why: error instanceof Error ? error.message : String(error) });
    return plain(500, "It could not be drawn.");
  }
}

/** The SVG of a view, worked out once as long as the data stay the same. */
export async function viewCard(view: View, kind: string, title: string): Promise<string> {
  const make = async () => {
    const type = view.types.length === 1 ? view.types[0] : undefined;
    return densityCard({ kind, title, view, type, ...(await selectionAnswer(view)) });
  };
  const key = `card ${await answersTag()} ${JSON.stringify([view, kind, title])}`; // a story changes without its events
  return keptAnswer(await shownVersion(), key, make, ({ length }) => length);
}

/** The SVG of all events of an actor or place. */
export function nameCard(filter: Partial<View>, kind: string, name: string): Promise<string> {
  return viewCard({ ...WHOLE_VIEW, ...filter }, kind, name);
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);

const plain = (status: number, words: string, more: Record<string, string> = {}) =>
  new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain;charset=UTF-8", "cache-control": "no-store", ...more },
  });
