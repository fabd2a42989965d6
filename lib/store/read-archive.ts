import type { Actor, NameCorrection, Place, Reading, Status, When } from "../domain";
import { formatInstant, now } from "../time";
import { filterOf, formatView, type View, WHOLE_VIEW } from "../view";
import type { Anchor } from "./anchor";
import { type ArchiveLine, type LineOf, VERSION } from "./archive-line";
import { linesOfStories } from "./archive-stories";
import { store } from "./client";
import type { Store } from "./connection";
import { loadArticle } from "./given-date";
import { type AnchoredCorrection, readCorrections } from "./load-corrections";
import { AFTER_ALL } from "./marked-passages";
import { readNameCorrections } from "./name-corrections";
import { differencesOf } from "./reading-differences";
import { namesIn } from "./rebuild-events";
import { actorsAsRead, placesAsRead } from "./select-names";
import { selectPassages } from "./select-passages";
import { sortedNumbers } from "./sorted-numbers";
import { engine } from "./sql";

/**
 * The articles that report the events of a view, with every text known at their addresses, or with the whole view all there are; what persons marked in
 * them, and all corrections, older addresses of events, stars, tags, notes and stories.
 */
export async function* readArchive(view: View, db: Store = store()): AsyncGenerator<ArchiveLine> {
  let lines = 0;
  for await (const line of linesOf(view, db)) {
    lines++;
    yield line;
  }
  yield { kind: "end", lines };
}

async function* linesOf(view: View, db: Store): AsyncGenerator<ArchiveLine> {
  yield { kind: "archive", version: VERSION, made: formatInstant(now()) };
  const told: Told = { actors: new Set(), places: new Set(), around: new Set() };
  for (const id of await articlesOf(view, db)) {
    const reading = await loadReading(id, db);
    if (!reading) continue;
    yield { kind: "reading", reading };
    note(told, reading);
    yield* marksOf(id, db);
  }
  const [corrections, ofNames] = [await readCorrections(db), await readNameCorrections(db)];
  yield* namesBeside(told, corrections, ofNames, db);
  for (const { anchors, number: _, ...correction } of corrections) yield { kind: "correction", correction, anchors };
  for (const correction of ofNames) yield { kind: "name", correction };
  for (const { id, to, anchor } of await db.eventAlias.findMany({ orderBy: { id: "asc" } }))
    yield { kind: "alias", id, to, anchor: anchor as unknown as Anchor };
  yield* linesOfStories(db);
}

/** Ids of the articles, older texts of an address before newer ones. */
async function articlesOf(view: View, db: Store): Promise<string[]> {
  const order = 'order by "version", "id"';
  if (formatView(filterOf(view)) === formatView(WHOLE_VIEW)) {
    const all = await engine.selectArrays<[string, number]>(db, ['"id"', '"version"'], `from "Article" ${order}`);
    return all.map(([id]) => id);
  }
  const { numbers } = await sortedNumbers(view, "time", db);
  const reporting = `select p."articleId" from "EventPassage" l join "Passage" p on p."id" = l."passageId"
    where l."eventNumber" in ${engine.givenNumbers}`;
  const rows = await engine.selectArrays<[string, string | null]>(
    db,
    ['a."id"', 'a."url"'],
    `from "Article" a where a."id" in (${reporting}) order by a."id"`,
    Array.from(numbers),
  );
  const urls = [...new Set(rows.flatMap(([, url]) => url ?? []))];
  const older = await engine.selectArrays<[string, number]>(
    db,
    ['"id"', '"version"'],
    `from "Article" where "url" in ${engine.given} ${order}`,
    urls,
  );
  return [...new Set([...older.map(([id]) => id), ...rows.map(([id]) => id)])];
}

async function loadReading(id: string, db: Store): Promise<Reading | null> {
  const stored = await loadArticle(id, db);
  if (!stored) return null;
  const { article, problems, readBy } = stored;
  const found = `p."articleId" in ${engine.given} and p."position" < ${AFTER_ALL}`;
  const passages = await selectPassages(db, found, [id]);
  const differences = readBy ? await differencesOf(id, db) : [];
  const all = [...passages, ...differences.flatMap(({ own }) => own ?? [])];
  const actors = all.flatMap((passage) => [
    ...passage.actors.map((actor) => actor.id),
    ...(passage.speakerId === null ? [] : [passage.speakerId]),
  ]);
  const places = all.flatMap(({ placeId }) => placeId ?? []);
  return {
    article,
    ...(readBy ? { readBy, differences } : {}),
    ...{ times: [], placeMentions: [], actorMentions: [], passages, problems },
    actors: [...(await actorsAsRead(db, [...new Set(actors)])).values()],
    places: [...(await placesAsRead(db, [...new Set(places)])).values()],
  };
}

async function* marksOf(articleId: string, db: Store): AsyncGenerator<LineOf<"mark">> {
  const rows = await db.markedPassage.findMany({ where: { articleId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  for (const { url: _, status, when, at, ...row } of rows) {
    const typed = { status: status as Status, when: when as unknown as When | null, at: Number(at) };
    yield { kind: "mark", mark: { ...row, ...typed } };
  }
}

/** Ids of the names that readings bear, and of the places in which theirs lie. */
type Told = Readonly<Record<"actors" | "places" | "around", Set<string>>>;

function note(told: Told, { actors, places }: { readonly actors: Iterable<Actor>; readonly places: Iterable<Place> }) {
  for (const { id } of actors) told.actors.add(id);
  for (const { id, parents } of places) {
    told.places.add(id);
    for (const parent of parents) told.around.add(parent);
  }
}

/** What no reading bears: what corrections name, and what places lie in. */
async function* namesBeside(
  told: Told,
  corrections: readonly AnchoredCorrection[],
  ofNames: readonly NameCorrection[],
  db: Store,
): AsyncGenerator<LineOf<"names">> {
  const named = corrections.map(namesIn);
  const inNames = (of: "actor" | "place") =>
    ofNames
      .filter(({ about }) => about === of)
      .flatMap(({ target, field, value }) => (field === "into" ? [target, value] : [target]));
  const missing = (ids: readonly string[], known: ReadonlySet<string>) =>
    [...new Set(ids)].filter((id) => !known.has(id)).sort();
  const actors = await actorsAsRead(
    db,
    missing([...named.flatMap((each) => each.actors), ...inNames("actor")], told.actors),
  );
  const places = new Map<string, Place>();
  for (let wanted = [...named.flatMap((each) => each.places), ...inNames("place")]; ; wanted = []) {
    const found = await placesAsRead(db, missing([...wanted, ...told.around], told.places));
    if (found.size === 0) break;
    for (const [id, place] of found) places.set(id, place);
    note(told, { actors: [], places: found.values() });
  }
  if (actors.size + places.size > 0)
    yield { kind: "names", actors: byId(actors.values()), places: byId(places.values()) };
}

const byId = <Named extends { readonly id: string }>(all: Iterable<Named>): Named[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
