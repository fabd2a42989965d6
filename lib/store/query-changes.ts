import type { EventProof } from "../answers/events";
import type { EventRow } from "../answers/rows";
import { columnsFrom } from "../columns/columns-from";
import { select } from "../columns/select";
import { offsetOf, parseEdtf } from "../time";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { loadProofs } from "./export-events";
import { idsChosen } from "./ids-chosen";
import type { Gone } from "./save-changes";
import { sortedNumbers } from "./sorted-numbers";
import { engine } from "./sql";

/** What happened to an event last. */
export type EventChange =
  | {
      readonly kind: "added" | "changed";
      /** When, in milliseconds since 1970; its earliest report where it was there before changes were noted; 0 = not known. */
      readonly at: number;
      readonly added: number;
      readonly event: EventProof;
    }
  | {
      readonly kind: "merged" | "withdrawn";
      readonly at: number;
      readonly added: number;
      /** As it was. */
      readonly event: EventRow;
      /** Id of the event it is part of now; null for a withdrawn one. */
      readonly to: string | null;
    };

/** Rows of changes read at a time. */
const CHUNK = 2000;
/** How far back what went is looked through for a narrow view, in rows. */
const MOST_LOOKED_AT = 50_000;
/** Events that the database is asked for by their numbers. */
const FEW = 20_000;

/** The events of a view and its range that came or changed last, and those of it that went meanwhile, newest first, at most `most`. */
export async function queryChanges(view: View, most: number, db: Store = store()): Promise<EventChange[]> {
  const { numbers } = await sortedNumbers(view, "time", db);
  const present = await latest(db, new Set(numbers), most);
  const oldest = present.length < most ? 0 : (present.at(-1)?.at ?? 0);
  const gone = await queryGone(view, { since: oldest, most }, db);
  return [...present, ...gone].sort((a, b) => b.at - a.at).slice(0, most);
}

async function latest(db: Store, inView: ReadonlySet<number>, most: number): Promise<EventChange[]> {
  const wanted = await lastChanged(db, inView, most);
  const events = new Map(
    (
      await loadProofs(
        wanted.map(({ number }) => number),
        db,
      )
    ).map((event) => [event.number, event]),
  );
  return wanted.flatMap(({ number, kind, at, added }) => {
    const event = events.get(number);
    if (!event) return [];
    const reported = event.reported === null ? 0 : (parseEdtf(event.reported)?.from ?? 0);
    return {
      kind: kind === "changed" ? ("changed" as const) : ("added" as const),
      at: at || reported,
      added: added || reported,
      event,
    };
  });
}

interface Changed {
  readonly number: number;
  readonly kind: string | null;
  readonly at: number;
  readonly added: number;
}

/** Those of a view that changed last. Of few it asks alone; of many the first rows of all will do. */
async function lastChanged(db: Store, inView: ReadonlySet<number>, most: number): Promise<Changed[]> {
  const few = inView.size <= FEW;
  const wanted: Changed[] = [];
  for (let skip = 0, chunk = few ? most : CHUNK; wanted.length < Math.min(most, inView.size); ) {
    const from = `from "Event" e left join "EventChange" c on c."id" = e."id"
      ${few ? `where e."number" in ${engine.givenNumbers}` : ""}
      order by coalesce(c."at", 0) desc, e."number" desc limit ${chunk} offset ${skip}`;
    const columns = ['e."number"', 'c."kind"', 'coalesce(c."at", 0)', 'coalesce(c."added", 0)'];
    type Row = [number, string | null, number | string, number | string];
    const rows = await engine.selectArrays<Row>(db, columns, from, few ? [...inView] : undefined);
    for (const [number, kind, at, added] of rows)
      if (inView.has(number) && wanted.length < most)
        wanted.push({ number, kind, at: Number(at), added: Number(added) });
    if (few || rows.length < chunk) break;
    skip += chunk;
    chunk *= 8; // each sorts all there are
  }
  return wanted;
}

/** The events that were in a view and went since, newest first, at most `most`. Words are looked for in their titles. */
export async function queryGone(
  view: View,
  { since, most }: { readonly since: number; readonly most: number },
  db: Store = store(),
): Promise<EventChange[]> {
  const chosen = await idsChosen(db, view);
  const where = { kind: "gone", at: { gte: since } };
  const found: Went[] = [];
  let behind = {}; // what was looked at, so that no part is found by counting through all before it
  for (let looked = 0; found.length < most && looked < MOST_LOOKED_AT; looked += CHUNK) {
    const rows = await db.eventChange.findMany({
      where: { ...where, ...behind },
      orderBy: [{ at: "desc" }, { id: "asc" }],
      take: CHUNK,
    });
    const end = rows.at(-1);
    if (end) behind = { OR: [{ at: { lt: end.at } }, { at: end.at, id: { gt: end.id } }] };
    const part = rows.map((row) => ({
      ...row,
      at: Number(row.at),
      added: Number(row.added),
      was: row.was as unknown as Gone,
    }));
    const ids = passing(
      view,
      part.filter(({ id }) => chosen?.has(id) ?? true).map(({ was }) => was),
    );
    found.push(...part.filter(({ id }) => ids.has(id)));
    if (rows.length < CHUNK) break;
  }
  const told = found.slice(0, most);
  const ids = told.map(({ id }) => id);
  const leads = new Map(
    await engine.selectArrays<[string, string | null]>(
      db,
      ['"id"', '"to"'],
      `from "EventAlias" where "id" in ${engine.given}`,
      ids,
    ),
  );
  return told.map(({ id, at, added, was }) => {
    const to = leads.get(id) ?? null;
    return { kind: to === null ? ("withdrawn" as const) : ("merged" as const), at, added, event: was.event, to };
  });
}

interface Went {
  readonly id: string;
  readonly at: number;
  readonly added: number;
  readonly was: Gone;
}

/** Ids of those that the view would show. */
function passing(view: View, all: readonly Gone[]): Set<string> {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = all.filter(({ event }) => words.every((word) => event.title.toLowerCase().includes(word)));
  const actors = new Map(
    rows.flatMap(({ event }) => event.actors.map(({ id, name }) => [id, { name, kind: "group" as const }])),
  );
  const places = new Map(
    rows.flatMap(({ event: { place }, parents }) =>
      place ? [[place.id, { ...place, parents: [...parents] }] as const] : [],
    ),
  );
  const given = rows.map(({ event, publishers }, i) => ({
    ...event,
    number: i + 1,
    when: event.when && { ...event.when, offset: offsetOf(event.when.edtf) },
    place: event.place?.id ?? null,
    actors: event.actors.map(({ id }) => id),
    publishers,
  }));
  const { columns } = columnsFrom(given, { actors, places }, "gone");
  const selection = select(columns, { ...view, q: "" }, null);
  const shown = selection.positions.filter((i) => (selection.failed[i] ?? 0) === 0);
  return new Set(Array.from(shown, (i) => rows[(columns.numbers[i] ?? 0) - 1]?.event.id ?? ""));
}
