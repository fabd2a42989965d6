import type { EventProof, PassageProof } from "../answers/events";
import { fragmentAt, quoteFragment, SHORT } from "../links/text-fragment";
import type { View } from "../view";
import { store } from "./client";
import type { Store } from "./connection";
import { loadEventRows } from "./load-event-rows";
import { sortedNumbers } from "./sorted-numbers";
import { engine } from "./sql";
import { captionsOf } from "./stories";

/** Events loaded together: what is held for longer than a moment costs more to let go of again. */
const BATCH = 200;

/** What is to leave the tool. */
export interface Exported {
  /** Names the data. */
  readonly version: string;
  /** How many events are to come; fewer do if some go meanwhile. */
  readonly total: number;
  /** What the story says of itself, where one was asked for. */
  readonly story?: string;
  /** In parts, each loaded when it is asked for. */
  readonly events: AsyncGenerator<readonly EventProof[]>;
}

/**
 * The events of a view, its range too, with the passages behind them, in the order of its list; those of a story in the order of the story, with its captions.
 */
export async function exportEvents(view: View, db: Store = store()): Promise<Exported> {
  const { version, numbers } = await sortedNumbers(view, "time", db);
  if (view.story === null) return { version, total: numbers.length, events: inParts(db, numbers) };
  const captions = await captionsOf(db, view.story);
  const inView = new Set(numbers);
  const ordered = Uint32Array.from([...captions.keys()].filter((number) => inView.has(number)));
  const told = await db.story.findUnique({ where: { id: view.story }, select: { about: true } });
  const events = captioned(inParts(db, ordered), captions);
  return { version, total: ordered.length, events, ...(told ? { story: told.about } : {}) };
}

async function* captioned(
  events: AsyncGenerator<readonly EventProof[]>,
  captions: ReadonlyMap<number, string>,
): AsyncGenerator<readonly EventProof[]> {
  for await (const part of events)
    yield part.map((event) => {
      const caption = captions.get(event.number);
      return caption ? { ...event, caption } : event;
    });
}

/** Events by their ids. */
export interface These extends Omit<Exported, "version"> {
  /** Those there are, in the order they were asked for, each once: a merged one is the event it is part of now. */
  readonly found: readonly { readonly id: string; readonly title: string }[];
  /** How many of the ids are of events that were removed, and how many never were of any. */
  readonly gone: number;
  readonly unknown: number;
}

/** The events with the given ids, or what they are part of now, in that order. */
export async function exportThese(ids: readonly string[], db: Store = store()): Promise<These> {
  const stored = await titlesOf(ids, db);
  const missing = ids.filter((id) => !stored.has(id));
  const from = `from "EventAlias" where "id" in ${engine.given}`;
  const leads = new Map(
    missing.length === 0 ? [] : await engine.selectArrays<[string, string | null]>(db, ['"id"', '"to"'], from, missing),
  );
  const merged = await titlesOf(
    [...leads.values()].flatMap((to) => to ?? []),
    db,
  );
  const events = new Map(
    ids.flatMap((id) => {
      const event = stored.get(id) ?? merged.get(leads.get(id) ?? "");
      return event ? [[event.id, event] as const] : [];
    }),
  );
  const found = [...events.values()];
  const gone = missing.filter((id) => leads.has(id) && !merged.has(leads.get(id) ?? "")).length;
  const unknown = missing.filter((id) => !leads.has(id)).length;
  const numbers = Uint32Array.from(found, ({ number }) => number);
  return { total: found.length, events: inParts(db, numbers), found, gone, unknown };
}

async function titlesOf(ids: readonly string[], db: Store) {
  if (ids.length === 0) return new Map<string, never>();
  const from = `from "Event" where "id" in ${engine.given}`;
  const rows = await engine.selectArrays<[string, number, string]>(db, ['"id"', '"number"', '"title"'], from, ids);
  return new Map(rows.map(([id, number, title]) => [id, { id, number, title }]));
}

async function* inParts(db: Store, numbers: Uint32Array): AsyncGenerator<readonly EventProof[]> {
  for (let at = 0; at < numbers.length; at += BATCH)
    yield await loadProofs(Array.from(numbers.subarray(at, at + BATCH)), db);
}

/** The events with the given numbers, in their order, with their passages; those that are gone are left out. */
export async function loadProofs(numbers: readonly number[], db: Store = store()): Promise<EventProof[]> {
  const [rows, passages] = [await loadEventRows(db, numbers), await loadPassageProofs(db, numbers)];
  return rows.map((row) => ({ ...row, reports: passages.get(row.number) ?? [] }));
}

/** The words that a browser looks for first: a short quote whole, else how it begins. Where they stand before it too, its article has to be looked at. */
const SOUGHT = `case when length(p."quote") <= ${SHORT} and p."quote" not like '%\n%' then p."quote" else substr(p."quote", 1, 24) end`;
const BEFORE = 'substr(a."text", 1, p."start")';
const COLUMNS = [
  ...['l."eventNumber"', 'p."id"', 'p."start"', 'p."end"', 'p."quote"', 'p."type"', 'p."subtype"', 'p."plover"'],
  ...['p."status"', engine.json('p."when"'), engine.exactly('p."confidence"')],
  ...['s."id"', 's."name"', 'x."id"', 'x."name"'],
  ...[
    'a."id"',
    'a."url"',
    'a."title"',
    'a."publisher"',
    'a."author"',
    engine.field('a."published"', "edtf"),
    'a."retrieved"',
    'a."version"',
    engine.field('a."readBy"', "model"),
  ],
  `case when replace(${BEFORE}, ${SOUGHT}, '') = ${BEFORE} then 0 else 1 end`,
];
const FROM = `from "EventPassage" l join "Passage" p on p."id" = l."passageId" join "Article" a on a."id" = p."articleId"
  left join "Actor" s on s."id" = p."speakerId" left join "Place" x on x."id" = p."placeId"
  where l."eventNumber" in ${engine.givenNumbers} order by l."eventNumber", l."position"`;

type Text = string | null;
type Row = readonly [
  ...[event: number, id: string, start: number, end: number, quote: string, type: string, subtype: Text, plover: Text],
  ...[status: string, when: Text, confidence: string],
  ...[speaker: Text, speakerName: Text, place: Text, placeName: Text],
  ...[article: string, url: Text, title: string, publisher: Text, author: Text, published: Text, retrieved: Text],
  ...[version: number, readBy: Text, repeated: number],
];

async function loadPassageProofs(db: Store, numbers: readonly number[]): Promise<Map<number, PassageProof[]>> {
  const rows = await engine.selectArrays<Row>(db, COLUMNS, FROM, numbers);
  const repeated = [...new Set(rows.filter((row) => row[24] === 1).map((row) => row[15]))];
  const from = `from "Article" where "id" in ${engine.given}`;
  const texts = new Map(
    repeated.length === 0 ? [] : await engine.selectArrays<[string, string]>(db, ['"id"', '"text"'], from, repeated),
  );
  const byEvent = new Map<number, PassageProof[]>();
  for (const row of rows) {
    const list = byEvent.get(row[0]) ?? [];
    list.push(toProof(row, row[24] === 1 ? texts.get(row[15]) : undefined));
    byEvent.set(row[0], list);
  }
  return byEvent;
}

function toProof(row: Row, text: string | undefined): PassageProof {
  const [, id, start, end, quote, type, subtype, plover, status, when, confidence, ...rest] = row;
  const [speaker, speakerName, place, placeName, article, url, title, publisher, author, published, retrieved] = rest;
  return {
    id,
    start,
    end,
    quote,
    type: type as PassageProof["type"], // these words were checked by the types when they were written
    subtype,
    plover,
    status: status as PassageProof["status"],
    when: when === null ? null : JSON.parse(when),
    confidence: Number(confidence),
    article: {
      id: article,
      title,
      publisher,
      author,
      url,
      published,
      retrieved,
      version: row[22],
    },
    speaker: speaker === null ? null : { id: speaker, name: speakerName ?? speaker },
    place: place === null ? null : { id: place, name: placeName ?? place },
    readBy: row[23],
    fragment: text === undefined ? quoteFragment(quote) : fragmentAt(text, { start, end }),
  };
}
