import type { EventAnswer, EventDetail, PassageDetail } from "../answers/events";
import type { EventPlace, EventRow } from "../answers/rows";
import type { Passage, Place, Span } from "../domain";
import { fragmentAt } from "../links/text-fragment";
import { addedOf } from "./added-rows";
import type { Anchor } from "./anchor";
import { articleHead, HEAD_COLUMNS } from "./article-head";
import { store } from "./client";
import type { Store } from "./connection";
import { correctionRows } from "./correction-rows";
import { marksOf } from "./event-marks";
import { findRelated } from "./find-related";
import { loadEventRows } from "./load-event-rows";
import { isMarked } from "./marked-passages";
import { queryEventNumber } from "./query-event-number";
import { selectActors, selectPlaces } from "./select-names";
import { selectPassages } from "./select-passages";
import { engine } from "./sql";
import { storiesOf } from "./stories";

/** Which of an event's passages are read, where it has more than one cares to see at once. */
export interface ReportPart {
  readonly most: number;
  readonly skip: number;
}

const ALL: ReportPart = { most: Infinity, skip: 0 };

/**
 * An event with its passages and neighbours; for an id that is no longer stored, where to go instead. Of more passages than `part.most` those stand
 * first that say something no other says: nothing that its sources differ in is put off for repetitions.
 */
export async function queryEvent(id: string, db: Store = store(), part: ReportPart = ALL): Promise<EventAnswer> {
  const at = await queryEventNumber(id, db);
  if (at.kind === "found") {
    const [row] = await loadEventRows(db, [at.number]);
    return row ? { kind: "found", event: await readDetail(db, at.number, row, part) } : { kind: "unknown" };
  }
  if (at.kind !== "gone") return at;
  return { kind: "gone", corrections: await correctionRows(db, await stillThere(db, at.anchor)) };
}

/** The passage that an event was named after, as far as it is there: what is removed by hand is still read. */
async function stillThere(db: Store, { passageId }: Anchor): Promise<string[]> {
  return (await db.passage.findUnique({ where: { id: passageId }, select: { id: true } })) ? [passageId] : [];
}

async function readDetail(db: Store, number: number, event: EventRow, part: ReportPart): Promise<EventDetail> {
  const all = await reportOrder(db, number);
  const order = (all.length > part.most ? freshFirst(all) : all).slice(part.skip, part.skip + part.most);
  const passages = await selectPassages(
    db,
    `p."id" in ${engine.given}`,
    order.map(([id]) => id),
  );
  const details = new Map((await passageDetails(db, passages, event.id)).map((detail) => [detail.id, detail]));
  const related = await loadEventRows(db, await findRelated(db, number));
  const corrections = await correctionRows(
    db,
    all.map(([id]) => id),
  );
  const reports = order.flatMap(([id]) => details.get(id) ?? []);
  const marked = reports.filter(({ id }) => isMarked(id));
  const added =
    marked.length === 0
      ? []
      : await addedOf(
          db,
          event.id,
          marked.map(({ id, articleId, start, quote, article: { url } }) => ({ id, articleId, start, quote, url })),
        );
  const [marks, stories] = [await marksOf(db, event.id), await storiesOf(db, event.id)];
  return { ...event, corrections, added, marks, stories, reports, related };
}

/** Of each passage its id, and what it says. */
type Said = readonly [id: string, ...(string | null)[]];

/** The passages of an event in its order. */
function reportOrder(db: Store, number: number): Promise<Said[]> {
  const from = `from "EventPassage" l join "Passage" p on p."id" = l."passageId"
    where l."eventNumber" in ${engine.givenNumbers} order by l."position"`;
  const columns = ["id", "articleId", "status", "placeId", "speakerId"].map((name) => `p."${name}"`);
  return engine.selectArrays(db, [...columns, engine.json('p."when"')], from, [number]);
}

function freshFirst(all: readonly Said[]): Said[] {
  const said = new Set<string>();
  const [fresh, again]: [Said[], Said[]] = [[], []];
  for (const row of all) {
    const [id, ...what] = row;
    const key = isMarked(id) ? id : JSON.stringify(what);
    (said.has(key) ? again : fresh).push(row);
    said.add(key);
  }
  return [...fresh, ...again];
}

async function passageDetails(db: Store, passages: readonly Passage[], eventId: string): Promise<PassageDetail[]> {
  const articleIds = [...new Set(passages.map(({ articleId }) => articleId))];
  const rows = await Promise.all(
    articleIds.map((id) => db.article.findUniqueOrThrow({ where: { id }, select: { ...HEAD_COLUMNS, text: true } })),
  );
  const articles = new Map(rows.map((row) => [row.id, { head: articleHead(row), text: row.text }]));
  const actorIds = passages.flatMap(({ actors, speakerId }) => [...actors.map(({ id }) => id), speakerId ?? ""]);
  const actors = await selectActors(db, [...new Set(actorIds)]);
  const places = await selectPlaces(db, [...new Set(passages.map(({ placeId }) => placeId ?? ""))]);
  const nameOf = (id: string) => actors.get(id)?.name ?? id;
  return passages.flatMap((passage) => {
    const article = articles.get(passage.articleId);
    if (!article) return [];
    const { speakerId, placeId } = passage;
    const place = places.get(placeId ?? "");
    return {
      ...passage,
      eventId,
      article: article.head,
      speaker: speakerId === null ? null : { id: speakerId, name: nameOf(speakerId) },
      place: place ? eventPlace(place) : null,
      placeParents: place?.parents ?? [],
      actorNames: passage.actors.map(({ id, role }) => ({ id, name: nameOf(id), role })),
      ...surroundings(article.text, passage),
      fragment: fragmentAt(article.text, passage),
    };
  });
}

const eventPlace = ({ id, name, kind, country, lat, lon }: Place): EventPlace => ({
  id,
  name,
  kind,
  country,
  lat,
  lon,
});

/** Longest stretch shown on either side of a quote, in UTF-16 units. */
const LONGEST = 700;

/**
 * What stands around a span in its paragraph, cut at white space where it is long; on a side where the paragraph has nothing, the paragraph
 * next to it, with the blank line between: in the news a paragraph is often one sentence.
 */
export function surroundings(text: string, { start, end }: Span): { before: string; after: string } {
  const opening = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const closing = endOfLine(text, end);
  const own = { before: text.slice(opening, start), after: text.slice(end, closing) };
  const before = own.before.trim() === "" ? paragraphBefore(text, opening) + own.before : own.before;
  const after = own.after.trim() === "" ? own.after + paragraphAfter(text, closing) : own.after;
  return {
    before: before.length <= LONGEST ? before : `…${before.slice(before.indexOf(" ", before.length - LONGEST))}`,
    after: after.length <= LONGEST ? after : `${after.slice(0, after.lastIndexOf(" ", LONGEST) + 1)}…`,
  };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** The paragraph that ends before an offset where a line starts, and the blank line after it; empty at the start of the text. */
function paragraphBefore(text: string, opening: number): string {
  const end = text.slice(0, opening).trimEnd().length;
  return end === 0 ? "" : text.slice(text.lastIndexOf("\n", end - 1) + 1, opening);
}

/** The blank line after an offset where a line ends, and the paragraph after it; empty at the end of the text. */
function paragraphAfter(text: string, closing: number): string {
  const rest = text.length - text.slice(closing).trimStart().length;
  return rest === text.length ? "" : text.slice(closing, endOfLine(text, rest));
}
