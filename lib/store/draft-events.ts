import type { Actor, Event, When } from "../domain";
import { publisherName } from "../publisher";
import { parseEdtf } from "../time";
import type { Anchor } from "./anchor";
import type { Transaction } from "./connection";
import { digest } from "./digest";
import { engine } from "./sql";

/** An event as it will be written. */
export interface EventDraft {
  readonly row: ReturnType<typeof eventRow> & { readonly digest: string };
  readonly actors: Event["actors"];
  readonly passages: Event["passages"];
  readonly anchor: Anchor;
  /** What it is found by. */
  readonly words: { readonly title: string; readonly quotes: string; readonly names: string };
}

/** Adds to events what is stored beside them; `present` are the passages that are stored. Throws if one has no passage, or another one. */
export async function draftEvents(
  tx: Transaction,
  events: readonly Event[],
  present: readonly Anchor[],
): Promise<EventDraft[]> {
  const anchors = new Map(present.map((anchor) => [anchor.passageId, anchor]));
  const isFew = events.length < FEW;
  const articles = await readArticles(tx, isFew ? [...new Set(present.map(({ articleId }) => articleId))] : null);
  const actorIds = isFew ? [...new Set(events.flatMap(({ actors }) => actors.map(({ id }) => id)))] : null;
  const placeIds = isFew ? [...new Set(events.flatMap(({ placeId }) => placeId ?? []))] : null;
  const names = await readNames(tx, { Actor: actorIds, Place: placeIds });
  return events.map((event) => {
    const of = event.passages.map((id) => {
      const anchor = anchors.get(id);
      if (!anchor) throw new Error(`event ${event.id}: its passage ${id} is not stored`);
      return anchor;
    });
    const [founding] = of;
    if (!founding) throw new Error(`event ${event.id} has no passage`);
    const known = [...event.actors.map(({ id }) => names.get(`actor ${id}`)), names.get(`place ${event.placeId}`)];
    const words = {
      title: event.title,
      quotes: [...new Set(of.map(({ quote }) => quote))].join("\n"),
      names: known.filter((each) => each !== undefined).join("\n"),
    };
    const row = eventRow(
      event,
      founding,
      of.flatMap(({ articleId }) => articles.get(articleId) ?? []),
    );
    const mark = digest([row, event.actors, event.passages, words]);
    return { row: { ...row, digest: mark }, actors: event.actors, passages: event.passages, anchor: founding, words };
  });
}

/** For fewer events than this, only what they name is read. */
const FEW = 200;

/** An event's row but for its digest; `articles` are those that report it. */
export function eventRow(event: Event, anchor: Anchor, articles: readonly Reporting[]) {
  const { id, type, subtype, status, when, placeId, title, sources, importance, confidence } = event;
  return {
    ...{ id, type, subtype, status, placeId, title, sources, importance, confidence },
    reported: earliest(articles.map(({ published }) => published)),
    publishers: JSON.stringify([...new Set(articles.flatMap(({ publisher }) => publisher ?? []))].sort()),
    when: when ? JSON.stringify(when) : null,
    from: when?.from ?? null,
    to: when?.to ?? null,
    precision: when?.precision ?? null,
    passageCount: event.passages.length,
    anchor: JSON.stringify(anchor),
  };
}

function earliest(dates: readonly (string | null)[]): string | null {
  let first: string | null = null;
  let at = Infinity;
  for (const date of dates) {
    const from = date === null ? null : (parseEdtf(date)?.from ?? null);
    if (from === null || from >= at) continue;
    first = date;
    at = from;
  }
  return first;
}

/** Who reports an event, and when. */
export interface Reporting {
  readonly publisher: string | null;
  /** EDTF */
  readonly published: string | null;
}

async function readArticles(tx: Transaction, ids: readonly string[] | null): Promise<Map<string, Reporting>> {
  const columns = ['"id"', '"publisher"', '"url"', engine.json('"published"')];
  type Row = [string, string | null, string | null, string | null];
  const rest = `from "Article" where ${ids ? `"id" in ${engine.given}` : '"current"'}`;
  const rows = await engine.selectArrays<Row>(tx, columns, rest, ids ?? []);
  return new Map(
    rows.map(([id, publisher, url, published]) => {
      const date = published === null ? null : (JSON.parse(published) as When).edtf;
      return [id, { publisher: publisherName(publisher, url), published: date }];
    }),
  );
}

/** Every name of actors and places, one a line; null = of all. */
async function readNames(
  tx: Transaction,
  wanted: Readonly<Record<"Actor" | "Place", readonly string[] | null>>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [table, kind] of [
    ["Actor", "actor"],
    ["Place", "place"],
  ] as const) {
    const ids = wanted[table];
    const rows = await engine.selectArrays<[string, string, string]>(
      tx,
      ['"id"', '"name"', engine.json('"aliases"')],
      `from "${table}"${ids ? ` where "id" in ${engine.given}` : ""}`,
      ids ?? [],
    );
    for (const [id, name, aliases] of rows)
      names.set(`${kind} ${id}`, [name, ...(JSON.parse(aliases) as Actor["aliases"])].join("\n"));
  }
  return names;
}
