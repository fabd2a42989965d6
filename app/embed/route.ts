import { partTitle, viewTitle } from "../../lib/describe/view-title";
import { writeHtml } from "../../lib/export/formats/html";
import { records } from "../../lib/export/write-file";
import { eventHref, viewHref } from "../../lib/links/page-links";
import { type Exported, exportThese, loadProofs } from "../../lib/store/export-events";
import { sortedNumbers } from "../../lib/store/sorted-numbers";
import { viewNames } from "../../lib/store/view-names";
import { now } from "../../lib/time";
import { parseView, type View } from "../../lib/view";
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
  const shown = id === null ? await most(parseView(searchParams)) : await one(id);
  if ("status" in shown)
    return pageOf(`<!doctype html><html lang="en"><title>Dateline</title><p>${shown.words}`, shown.status);
  const { href, title, total, events } = shown;
  const nonce = /'nonce-([\w-]+)'/.exec(request.headers.get("content-security-policy") ?? "")?.[1] ?? null;
  const about = { origin, link: origin + href, title, made: now(), total };
  return pageOf(streamOf(writeHtml(records(events, origin), about, nonce)), 200);
}

const pageOf = (body: BodyInit, status: number) =>
  new Response(body, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache", "x-robots-tag": "noindex" },
  });

type Shown = Pick<Exported, "events" | "total"> & { readonly href: string; readonly title: string };
interface Refused {
  readonly status: 404 | 410;
  readonly words: string;
}

/** One event, or the one it is part of now. */
async function one(id: string): Promise<Shown | Refused> {
  const { found, gone, ...shown } = await exportThese([id]);
  const [event] = found;
  if (event) return { ...shown, href: eventHref(event.id), title: event.title };
  return gone > 0
    ? { status: 410, words: "This event has been removed." }
    : { status: 404, words: "There is no such event." };
}

/** The most important events of a view, in the order of its list. */
async function most(view: View): Promise<Shown> {
  const { numbers } = await sortedNumbers(view, "importance");
  const kept = new Set(numbers.subarray(0, MOST));
  const { numbers: inOrder } = await sortedNumbers(view, "time");
  const wanted = Array.from(inOrder.filter((number) => kept.has(number)));
  async function* events() {
    yield await loadProofs(wanted);
  }
  const all = viewTitle(view, await viewNames(view));
  const title = partTitle(all, wanted.length, numbers.length, "most important");
  return { total: wanted.length, events: events(), href: viewHref(view), title };
}
