import { createHash } from "node:crypto";
import { counted } from "../../describe/dates";
import { TYPES_IN_ORDER, typeLabel } from "../../describe/event-types";
import { statusLabel } from "../../describe/status";
import { STATUSES } from "../../domain";
import { formatInstant, parseEdtf } from "../../time";
import { creditOf, standingOf } from "../evidence";
import { type Batches, each, type Sheet } from "../format";
import { escapeMarkup as text } from "../markup";
import { SCRIPT } from "../offline/script";
import { STYLE } from "../offline/style";
import type { EventRecord, PassageRecord } from "../schemas";
import { spanOf } from "../span";

const HASH = createHash("sha256").update(SCRIPT).digest("base64");
/** Nothing is loaded, nothing is sent, and no other script runs, whatever stood in an article. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`;

/** One page that needs nothing else: the timeline, filters, and every event with its quotes. `nonce`: where it is served under a policy with one. */
export async function* writeHtml(
  events: Batches,
  { title, link, made, total, story }: Sheet,
  nonce: string | null = null,
): AsyncGenerator<string> {
  const script = `<script${nonce ? ` nonce="${text(nonce)}"` : ""}>`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${text(POLICY)}">
<meta name="generator" content="Dateline">
<meta name="referrer" content="no-referrer">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">${text(title)}</h1>
${story ? `<p class="caption" dir="auto">${text(story)}</p>\n` : ""}<p class="soft">${counted(total, "event")} read out of news articles by Dateline, as of ${formatInstant(made).slice(0, 10)}: <a href="${text(link)}" target="_blank" rel="noopener">${text(link)}</a></p>
</header>
<form id="controls" role="search" aria-label="Filters" hidden>
<label>Words <input id="words" type="search"></label>
<label>From <input id="from" type="date"></label>
<label>To <input id="to" type="date"></label>
<label>Status <select id="status"><option value="">Any</option>${STATUSES.map((status) => `<option value="${status}">${statusLabel(status)}</option>`).join("")}</select></label>
<button type="button" id="all">Show all</button>
<fieldset><legend class="quiet">Types</legend>${TYPES_IN_ORDER.map(typeBox).join("")}</fieldset>
<p id="count" role="status"></p>
</form>
<section aria-label="Timeline">
<svg id="timeline" tabindex="0" role="img" aria-label="Timeline. Left and right go from event to event, Enter opens one in the list." hidden></svg>
<p id="said" class="quiet" role="status"></p>
</section>
<main>
`;
  for await (const event of each(events)) yield article(event);
  yield `</main>\n${script}${SCRIPT}</script>\n</body>\n</html>\n`;
}

function typeBox(type: EventRecord["type"]): string {
  const label = text(typeLabel(type));
  return `<label data-type="${type}"><input type="checkbox" name="type" value="${type}" data-label="${label}" checked>${label}</label>`;
}

function article(event: EventRecord): string {
  const { id, url, title, type, status, date, place, actors, passages, caption } = event;
  const span = date && spanOf(date);
  const range = date && parseEdtf(date.edtf);
  const from = range?.from ?? range?.to ?? null;
  const to = range?.to ?? range?.from ?? null;
  const vague = span && (span.imprecise || span.openStart || span.openEnd);
  const facts = [typeLabel(type), standingOf(event), place?.name, actors.map(({ name }) => name).join(", ")];
  return `<article id="${text(id)}" data-type="${type}" data-status="${status}"${from === null ? "" : ` data-from="${from}" data-to="${to}"`}${vague ? ' data-vague="1"' : ""}>
<p class="date">${text(date?.text ?? "No date given")}</p>
<h2 dir="auto" tabindex="-1"><a href="${text(url)}" target="_blank" rel="noopener">${text(title)}</a></h2>
<p class="soft" dir="auto">${text(facts.filter(Boolean).join(" · "))}</p>
${caption ? `<p class="caption" dir="auto">${text(caption)}</p>\n` : ""}${passages.map(quote).join("")}${date ? `<details><summary>How the date was reached</summary><p>${text(date.explanation)}</p></details>\n` : ""}</article>
`;
}

function quote(passage: PassageRecord): string {
  const { quote, start, end, source, url, speaker } = passage;
  const original = source
    ? `<a href="${text(source)}" target="_blank" rel="noopener">${text(creditOf(passage))}</a>`
    : text(creditOf(passage));
  const says = speaker ? ` · says so: ${text(speaker.name)}` : "";
  return `<blockquote dir="auto">${text(quote)}</blockquote>
<p class="soft">${original}${says} · <a href="${text(url)}" target="_blank" rel="noopener">characters ${start}–${end}</a></p>
`;
}
