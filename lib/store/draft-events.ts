import type { Actor, Event, When } from "../domain";
import { parseEdtf } from "../time";
import type { Anchor } from "./anchor";
import type { Transaction } from "./connection";
import { digest } from "./digest";
import { loadAnchors } from "./load-anchors";
import { selectArrays } from "./sqlite";

/** An event as it will be written. */
export interface EventDraft {
  readonly row: ReturnType<typeof eventRow> & { readonly digest: string };
  readonly actors: Event["actors"];
  readonly passages: Event["passages"];
  readonly anchor: Anchor;
  /** What it is found by. */
  readonly words: { readonly title: string; readonly quotes: string; readonly names: string };
}

/** Adds to events what is stored beside them. Throws if one has no passage, or one that is not stored. */
export async function draftEvents(tx: Transaction, events: readonly Event[]): Promise<EventDraft[]> {
  const anchors = new Map((await loadAnchors(tx)).map((anchor) => [anchor.passageId, anchor]));
  const published = await readPublished(tx);
  const names = await readNames(tx);
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
    const row = eventRow(event, founding, earliest(of.map(({ articleId }) => published.get(articleId) ?? null)));
    const mark = digest([row, event.actors, event.passages, words]);
    return { row: { ...row, digest: mark }, actors: event.actors, passages: event.passages, anchor: founding, words };
  });
}

function eventRow(event: Event, anchor: Anchor, reported: string | null) {
  const { id, type, subtype, status, when, placeId, title, sources, importance, confidence } = event;
  return {
    ...{ id, type, subtype, status, placeId, title, sources, importance, confidence, reported },
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

/** Publication dates by article, as EDTF. */
async function readPublished(tx: Transaction): Promise<Map<string, string>> {
  const from = `from "Article" where "current" and "published" is not null`;
  const rows = await selectArrays<[string, string]>(tx, ['"id"', '"published"'], from);
  return new Map(rows.map(([id, published]) => [id, (JSON.parse(published) as When).edtf]));
}

/** Every name of every actor and place, one a line. */
async function readNames(tx: Transaction): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [table, kind] of [
    ["Actor", "actor"],
    ["Place", "place"],
  ]) {
    const rows = await selectArrays<[string, string, string]>(tx, ['"id"', '"name"', '"aliases"'], `from "${table}"`);
    for (const [id, name, aliases] of rows)
      names.set(`${kind} ${id}`, [name, ...(JSON.parse(aliases) as Actor["aliases"])].join("\n"));
  }
  return names;
}
