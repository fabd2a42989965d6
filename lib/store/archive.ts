import type { Correction, Reading } from "../domain";
import { formatInstant, now } from "../time";
import type { View } from "../view";
import type { Anchor } from "./anchor";
import { store } from "./client";
import type { Prisma } from "./client/client";
import type { Store } from "./connection";
import { loadArticle } from "./given-date";
import { readCorrections } from "./load-corrections";
import { saveReading } from "./save-reading";
import { selectActors, selectPlaces } from "./select-names";
import { selectPassages } from "./select-passages";
import { sortedNumbers } from "./sorted-numbers";
import { engine } from "./sql";
import { write } from "./write";

/** Of the form of the lines; others are refused. */
const VERSION = 1;

/** A line of an archive: all that events are made of, so that they can be made again elsewhere, with the same ids. */
export type ArchiveLine =
  | { readonly kind: "archive"; readonly version: number; readonly made: string }
  | { readonly kind: "reading"; readonly reading: Reading }
  | {
      readonly kind: "correction";
      readonly correction: Omit<Correction, "targets">;
      readonly anchors: readonly Anchor[];
    }
  | { readonly kind: "alias"; readonly id: string; readonly to: string | null; readonly anchor: Anchor };

/** The articles that report the events of a view, with every text known at their addresses, and all corrections and older addresses of events. */
export async function* readArchive(view: View, db: Store = store()): AsyncGenerator<ArchiveLine> {
  yield { kind: "archive", version: VERSION, made: formatInstant(now()) };
  for (const id of await articlesOf(view, db)) {
    const reading = await loadReading(id, db);
    if (reading) yield { kind: "reading", reading };
  }
  for (const { anchors, number: _, ...correction } of await readCorrections(db))
    yield { kind: "correction", correction, anchors };
  for (const { id, to, anchor } of await db.eventAlias.findMany({ orderBy: { id: "asc" } }))
    yield { kind: "alias", id, to, anchor: anchor as unknown as Anchor };
}

/** Ids of the articles, older texts of an address before newer ones. */
async function articlesOf(view: View, db: Store): Promise<string[]> {
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
    `from "Article" where "url" in ${engine.given} order by "version", "id"`,
    urls,
  );
  return [...new Set([...older.map(([id]) => id), ...rows.map(([id]) => id)])];
}

async function loadReading(id: string, db: Store): Promise<Reading | null> {
  const stored = await loadArticle(id, db);
  if (!stored) return null;
  const { article, problems, readBy } = stored;
  const passages = await selectPassages(db, `p."articleId" in ${engine.given}`, [id]);
  const actors = passages.flatMap((passage) => [...passage.actors.map((actor) => actor.id), passage.speakerId ?? ""]);
  const places = passages.map(({ placeId }) => placeId ?? "");
  return {
    article,
    ...(readBy ? { readBy } : {}),
    ...{ times: [], placeMentions: [], actorMentions: [], passages, problems },
    actors: [...(await selectActors(db, [...new Set(actors)])).values()],
    places: [...(await selectPlaces(db, [...new Set(places)])).values()],
  };
}

/** How much of an archive was new. */
export interface Imported {
  readonly articles: number;
  readonly corrections: number;
}

/**
 * Stores what an archive holds; events are to be merged after it. What is there already stays. Throws, saying which line, on one that is none
 * of an archive; what stood before it is stored.
 */
export async function importArchive(lines: AsyncIterable<string>, db: Store = store()): Promise<Imported> {
  let [at, articles, corrections] = [0, 0, 0];
  for await (const text of lines) {
    at++;
    if (text.trim() === "") continue;
    const line = parse(text, at);
    if (at === 1 && (line.kind !== "archive" || line.version !== VERSION))
      throw new NotAnArchive(`line 1: this is no archive of a form that is known here (${VERSION})`);
    if (line.kind === "reading") articles += (await saveReading(line.reading, db)) === "unchanged" ? 0 : 1;
    if (line.kind === "correction") corrections += (await saveCorrection(line, db)) ? 1 : 0;
    if (line.kind === "alias") await saveAlias(line, db);
  }
  if (at === 0) throw new NotAnArchive("it is empty");
  return { articles, corrections };
}

/** Said to the user: a file that was not written by `export archive`, or is damaged. */
export class NotAnArchive extends Error {}

const KINDS: ReadonlySet<unknown> = new Set(["archive", "reading", "correction", "alias"]);

function parse(text: string, at: number): ArchiveLine {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new NotAnArchive(`line ${at} is no JSON`);
  }
  if (typeof line !== "object" || line === null || !("kind" in line) || !KINDS.has(line.kind))
    throw new NotAnArchive(`line ${at} is no line of an archive`);
  return line as ArchiveLine;
}

async function saveCorrection(
  { correction, anchors }: Extract<ArchiveLine, { kind: "correction" }>,
  db: Store,
): Promise<boolean> {
  return write(db, async (tx) => {
    const { id, field, value, by, at, reason } = correction;
    if (await tx.correction.findUnique({ where: { id }, select: { id: true } })) return false;
    const kept = anchors as unknown as Prisma.InputJsonArray;
    await tx.correction.create({ data: { id, field, value, by, at, reason, anchors: kept } });
    return true;
  });
}

async function saveAlias({ id, to, anchor }: Extract<ArchiveLine, { kind: "alias" }>, db: Store): Promise<void> {
  const kept = anchor as unknown as Prisma.InputJsonObject;
  await write(db, (tx) => tx.eventAlias.upsert({ where: { id }, create: { id, to, anchor: kept }, update: {} }));
}
