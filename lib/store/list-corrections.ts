import type { ListedCorrection } from "../answers";
import { holding } from "../corrections";
import { store } from "./client";
import type { Connection } from "./connection";
import { rowsOf } from "./correction-rows";
import { readCorrections } from "./load-corrections";
import { engine } from "./sql";

/** Longest stretch of a passage's words that a list shows, in UTF-16 units. */
const LONGEST = 200;

/**
 * Corrections ever made, newest first, each with the words it was made of and the event it stands at now; `lost`: only those that hold and find no place. At
 * most `limit`.
 */
export async function listCorrections(
  { lost = false, limit = Number.POSITIVE_INFINITY }: { readonly lost?: boolean; readonly limit?: number },
  db: Connection = store(),
): Promise<ListedCorrection[]> {
  const all = await readCorrections(db);
  const standing = new Set(
    (await engine.selectArrays<[number]>(db, ['"number"'], 'from "CorrectionAt" group by "number"')).map(
      ([number]) => number,
    ),
  );
  const held = new Set(holding(all).map(({ id }) => id));
  const wanted = new Map(
    all
      .filter(({ id, number }) => !lost || (held.has(id) && !standing.has(number)))
      .slice(-Math.min(limit, all.length))
      .map((correction) => [correction.id, correction]),
  );
  const events = await eventsOf(
    db,
    [...wanted.values()].map(({ number }) => number),
  );
  const rows = await rowsOf(db, all);
  return rows.flatMap((row) => {
    const correction = wanted.get(row.id);
    if (!correction) return [];
    const [anchor] = correction.anchors;
    const quote = anchor?.quote ?? "";
    return {
      ...row,
      event: events.get(correction.number) ?? null,
      founding: anchor ? `e-${anchor.passageId}` : null,
      stands: standing.has(correction.number),
      quote: quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote,
      article: anchor?.articleId ?? null,
    };
  });
}

async function eventsOf(db: Connection, numbers: readonly number[]): Promise<Map<number, string>> {
  const from = `from "CorrectionAt" c join "EventPassage" l on l."passageId" = c."passageId" join "Event" e on e."number" = l."eventNumber"
    where c."number" in ${engine.givenNumbers} order by c."number", c."position" desc`;
  return new Map(await engine.selectArrays<[number, string]>(db, ['c."number"', 'e."id"'], from, numbers));
}
