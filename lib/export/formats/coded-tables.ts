import type { EventTypeId, Subtype } from "../../domain";
import { EVENT_TYPE_CODES } from "../../event-types";
import { dayOf, formatDay, parseEdtf } from "../../time";
import type { Cell } from "../csv";
import { creditOf, oneLine } from "../evidence";
import type { Batches } from "../format";
import type { EventRecord } from "../schemas";
import { type Column, csvTable } from "./csv-tables";

// Tables with the columns of two codings of conflict events, for tools that read those. What Dateline does not know stays empty; the last
// columns are its own: what a row stands on, and whether it is told as having happened.

/** ACLED's event type and sub-event type (codebook 2023 on); null where ACLED codes no such thing, or finer than is known here. */
const ACLED: Readonly<Record<EventTypeId, readonly [event: string | null, sub: string | null]>> = {
  strike: ["Explosions/Remote violence", null],
  clash: ["Battles", "Armed clash"],
  attack_civilians: ["Violence against civilians", "Attack"],
  territory: ["Battles", null],
  military_move: ["Strategic developments", null],
  talks: [null, null],
  agreement: ["Strategic developments", "Agreement"],
  release_exchange: [null, null],
  aid: [null, null],
  sanction: [null, null],
  statement: [null, null],
  protest: ["Protests", null],
  legal: [null, null],
  politics: [null, null],
  cyber_info: [null, null],
  disaster: [null, null],
  other: [null, null],
};

/** Finer kinds that ACLED has a name of its own for. */
const ACLED_SUBTYPES: Partial<Record<Subtype, readonly [event: string, sub: string]>> = {
  drone: ["Explosions/Remote violence", "Air/drone strike"],
  air: ["Explosions/Remote violence", "Air/drone strike"],
  missile: ["Explosions/Remote violence", "Shelling/artillery/missile attack"],
  shelling: ["Explosions/Remote violence", "Shelling/artillery/missile attack"],
  bombing: ["Explosions/Remote violence", "Remote explosive/landmine/IED"],
  arrest: ["Strategic developments", "Arrests"],
};

function acledOf({ type, subtype }: EventRecord): readonly [event: string | null, sub: string | null] {
  const finer = subtype ? ACLED_SUBTYPES[subtype] : undefined;
  if (finer) return finer;
  return ACLED[type];
}

/** ACLED's 1 = the day, 2 = the week, 3 = the month; null = coarser or unknown, or nothing but the day of a report. */
function timePrecision({ date }: EventRecord): number | null {
  if (!date || date.from === null || date.to === null || date.approximate || date.basis === "published") return null;
  if (["minute", "hour", "day"].includes(date.precision)) return date.edtf.includes("/") ? 2 : 1;
  return date.precision === "week" ? 2 : date.precision === "month" ? 3 : null;
}

/** The first day of a date that is known to the month or better: a coarser one must not look like a day. */
function eventDay(event: EventRecord): string | null {
  if (timePrecision(event) === null || !event.date) return null;
  const from = parseEdtf(event.date.edtf)?.from ?? null;
  if (from === null) return null;
  return /^-?\d{4}-\d\d-\d\dT/.test(event.date.edtf) ? event.date.edtf.slice(0, 10) : formatDay(dayOf(from));
}

const byRole = ({ actors }: EventRecord, ...roles: readonly string[]) =>
  actors.filter(({ role }) => roles.includes(role));
const sides = (event: EventRecord) => {
  const agents = byRole(event, "agent");
  const targets = byRole(event, "target");
  const both = byRole(event, "participant");
  return { first: agents[0] ?? both[0], second: targets[0] ?? both[agents[0] ? 0 : 1], agents, targets };
};
const listed = (names: readonly { readonly name: string }[]) => names.map(({ name }) => name).join("; ") || null;
const townOf = ({ place }: EventRecord) => (place && ["town", "facility"].includes(place.kind) ? place.name : null);

/** ACLED's 1 = the place itself, 2 = a part of a region, 3 = a region; null = no point. */
function geoPrecision({ place }: EventRecord): number | null {
  if (!place || place.latitude === null) return null;
  return ["town", "facility"].includes(place.kind) ? 1 : place.kind === "area" ? 2 : 3;
}

const OWN: readonly Column<EventRecord>[] = [
  ["status", ({ status }) => status],
  ["dateline_type", ({ type }) => type],
  ["date_edtf", ({ date }) => date?.edtf ?? null],
  ["date_basis", ({ date }) => date?.basis ?? null],
  ["date_explanation", ({ date }) => date?.explanation ?? null],
  ["confidence", ({ confidence }) => Math.round(confidence * 1000) / 1000],
  ["quote", ({ passages: [first] }) => (first ? oneLine(first.quote) : null)],
  ["quote_start", ({ passages: [first] }) => first?.start ?? null],
  ["quote_end", ({ passages: [first] }) => first?.end ?? null],
  ["source_url", ({ passages: [first] }) => first?.article.source ?? null],
  ["passage_url", ({ passages: [first] }) => first?.url ?? null],
  ["event_url", ({ url }) => url],
  ["caption", ({ caption }) => caption ?? null],
];

const publishers = ({ passages }: EventRecord) =>
  [...new Set(passages.flatMap(({ article }) => article.publisher ?? []))].join("; ") || null;
const NOTHING = (): Cell => null;

const ACLED_COLUMNS: readonly Column<EventRecord>[] = [
  ["event_id_cnty", ({ id }) => id],
  ["event_date", eventDay],
  ["year", (event) => eventDay(event)?.slice(0, -6) ?? null],
  ["time_precision", timePrecision],
  ["disorder_type", disorderOf],
  ["event_type", (event) => acledOf(event)[0]],
  ["sub_event_type", (event) => acledOf(event)[1]],
  ["actor1", (event) => sides(event).first?.name ?? null],
  ["assoc_actor_1", (event) => listed(sides(event).agents.slice(1))],
  ["inter1", NOTHING],
  ["actor2", (event) => sides(event).second?.name ?? null],
  ["assoc_actor_2", (event) => listed(sides(event).targets.slice(1))],
  ["inter2", NOTHING],
  ["interaction", NOTHING],
  ["civilian_targeting", ({ type }) => (type === "attack_civilians" ? "Civilian targeting" : null)],
  ["iso", NOTHING], // a number there: `country_code` has the letters
  ["region", NOTHING],
  ["country", ({ place }) => (place?.kind === "country" ? place.name : null)],
  ["admin1", ({ place }) => (place?.kind === "region" ? place.name : null)],
  ["admin2", NOTHING],
  ["admin3", NOTHING],
  ["location", ({ place }) => place?.name ?? null],
  ["latitude", ({ place }) => place?.latitude ?? null],
  ["longitude", ({ place }) => place?.longitude ?? null],
  ["geo_precision", geoPrecision],
  ["source", publishers],
  ["source_scale", NOTHING],
  [
    "notes",
    ({ title, passages: [first] }) => `${title}. ${first ? `“${oneLine(first.quote)}” (${creditOf(first)})` : ""}`,
  ],
  ["fatalities", NOTHING],
  ["tags", NOTHING],
  ["timestamp", NOTHING],
  ...OWN,
  ["country_code", ({ place }) => place?.country ?? null],
];

function disorderOf(event: EventRecord): string | null {
  const [type] = acledOf(event);
  if (type === null) return null;
  if (type === "Strategic developments") return type;
  return type === "Protests" ? "Demonstrations" : "Political violence";
}

/** The class that most of the passages have; else that of the type. */
function ploverOf({ type, passages }: EventRecord): string | null {
  const counts = new Map<string, number>();
  for (const { plover } of passages) if (plover) counts.set(plover, (counts.get(plover) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? EVENT_TYPE_CODES[type].plover[0];
}

const PLOVER_COLUMNS: readonly Column<EventRecord>[] = [
  ["Event ID", ({ id }) => id],
  ["Event Date", eventDay],
  ["Event Type", ploverOf],
  ["Event Mode", ({ subtype }) => subtype],
  ["Contexts", NOTHING],
  ["Actor Name", (event) => listed(byRole(event, "agent", "participant", "speaker"))],
  ["Recipient Name", (event) => listed(byRole(event, "target"))],
  ["Placename", ({ place }) => place?.name ?? null],
  ["City", townOf],
  ["Province", ({ place }) => (place?.kind === "region" ? place.name : null)],
  ["Country", ({ place }) => place?.country ?? null],
  ["Latitude", ({ place }) => place?.latitude ?? null],
  ["Longitude", ({ place }) => place?.longitude ?? null],
  ["Publication Date", ({ reported }) => reported],
  ["Headline", ({ title }) => title],
  ["Event Text", ({ passages: [first] }) => (first ? oneLine(first.quote) : null)],
  ["Source", publishers],
  ...OWN,
];

/** ACLED's columns. */
export const writeAcled = (events: Batches) => csvTable(ACLED_COLUMNS, events, (event) => [event]);

/** PLOVER's columns, as POLECAT names them. */
export const writePlover = (events: Batches) => csvTable(PLOVER_COLUMNS, events, (event) => [event]);
