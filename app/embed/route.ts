import { writeHtml } from "../../lib/export/formats/html";
import { viewTitle } from "../../lib/export/view-title";
import { records } from "../../lib/export/write-file";
import { eventHref, viewHref } from "../../lib/links/page-links";
import { exportThese, loadProofs } from "../../lib/store/export-events";
import { sortedNumbers } from "../../lib/store/sorted-numbers";
import { viewNames } from "../../lib/store/view-names";
import { now } from "../../lib/time";
import { parseView } from "../../lib/view";
import { siteOrigin } from "../site-origin";
import { streamOf } from "../stream-response";

export const dynamic = "force-dynamic";

/** Events in a frame: those that a summary would keep. */
const MOST = 100;

/** A view, or the one event of `?id=`, as a small page of its own to be shown in other sites: which ones, the proxy says in its policy. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const origin = siteOrigin(request.headers);
  const id = searchParams.get("id");
  const view = parseView(searchParams);
  const link = origin + (id === null ? viewHref(view) : eventHref(id));
  const shown = id === null ? await most(view) : await exportThese([id]);
  const title = id === null ? viewTitle(view, await viewNames(view)) : "An event";
  const nonce = /'nonce-([\w-]+)'/.exec(request.headers.get("content-security-policy") ?? "")?.[1] ?? null;
  const page = writeHtml(
    records(shown.events, origin),
    { origin, link, title, made: now(), total: shown.total },
    nonce,
  );
  return new Response(streamOf(page), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache", "x-robots-tag": "noindex" },
  });
}

/** The most important events of a view, in the order of its list. */
async function most(view: ReturnType<typeof parseView>) {
  const { numbers } = await sortedNumbers(view, "importance");
  const kept = new Set(numbers.subarray(0, MOST));
  const { numbers: inOrder } = await sortedNumbers(view, "time");
  const wanted = Array.from(inOrder.filter((number) => kept.has(number)));
  async function* events() {
    yield await loadProofs(wanted);
  }
  return { total: wanted.length, events: events() };
}
