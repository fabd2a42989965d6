import type { ListedCorrection } from "../answers/corrections";
import { correctedValue, holding } from "../corrections";
import type { Connection } from "./connection";
import { rowsOf } from "./correction-rows";
import type { AnchoredCorrection } from "./load-corrections";
import { shortened } from "./shortened";
import { engine } from "./sql";

interface Wanted {
  /** Only those that hold and find no place, or too little of it to mean anything. */
  readonly lost?: boolean;
  readonly limit?: number;
}

/** Some of all corrections of events, newest first, each with the words it was made of and the event it stands at now. */
export async function listCorrections(
  all: readonly AnchoredCorrection[],
  { lost = false, limit = Number.POSITIVE_INFINITY }: Wanted,
  db: Connection,
): Promise<ListedCorrection[]> {
  const positions = await standingPositions(db);
  const isStanding = (correction: AnchoredCorrection) => stands(correction, positions.get(correction.number) ?? []);
  const shown = (lost ? holding(all).filter((correction) => !isStanding(correction)) : all).slice(
    -Math.min(limit, all.length),
  );
  const wanted = new Map(shown.map((correction) => [correction.id, correction]));
  const events = await eventsOf(
    db,
    shown.map(({ number }) => number),
  );
  const rows = await rowsOf(db, all, shown);
  return rows.flatMap((row) => {
    const correction = wanted.get(row.id);
    if (!correction) return [];
    const [anchor] = correction.anchors;
    const quote = anchor?.quote ?? "";
    return {
      ...row,
      event: events.get(correction.number) ?? null,
      founding: anchor ? `e-${anchor.passageId}` : null,
      stands: isStanding(correction),
      quote: shortened(quote),
      article: anchor?.articleId ?? null,
    };
  });
}

/** At which of its positions each correction finds its passage. */
async function standingPositions(db: Connection): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  const rows = await engine.selectArrays<[number, number]>(db, ['"number"', '"position"'], 'from "CorrectionAt"');
  for (const [number, position] of rows) {
    const known = found.get(number);
    if (known) known.push(position);
    else found.set(number, [position]);
  }
  return found;
}

/** Does a correction still say something? That two are one, or one is two, says nothing of one side alone. */
function stands({ field, value }: AnchoredCorrection, positions: readonly number[]): boolean {
  if (field === "same") return positions.length > 1;
  if (field !== "apart") return positions.length > 0;
  const sides = correctedValue("apart", value) ?? [];
  return new Set(positions.map((position) => sides[position] ?? false)).size > 1;
}

async function eventsOf(db: Connection, numbers: readonly number[]): Promise<Map<number, string>> {
  const from = `from "CorrectionAt" c join "EventPassage" l on l."passageId" = c."passageId" join "Event" e on e."number" = l."eventNumber"
    where c."number" in ${engine.givenNumbers} order by c."number", c."position" desc`;
  return new Map(await engine.selectArrays<[number, string]>(db, ['c."number"', 'e."id"'], from, numbers));
}
