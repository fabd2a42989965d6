import { type CorrectedValues, correctedValue, holding } from "../corrections";
import type { Connection } from "./connection";
import type { AnchoredCorrection } from "./load-corrections";
import { engine } from "./sql";

/** Numbers of events of which a person has said what is right. */
export interface Mended {
  /** Their date, also that it is not known. */
  readonly date: ReadonlySet<number>;
  /** Any field of theirs. */
  readonly any: ReadonlySet<number>;
}

const FIELDS: ReadonlySet<string> = new Set<keyof CorrectedValues>([
  "when",
  "type",
  "status",
  "place",
  "actors",
  "title",
]);

/** The events that hold a date or another field by a person's word, of all corrections. */
export async function mendedEvents(db: Connection, corrections: readonly AnchoredCorrection[]): Promise<Mended> {
  const held = holding(corrections).filter(({ field }) => FIELDS.has(field));
  const eventsOf = await eventsAt(
    db,
    held.map(({ number }) => number),
  );
  const fields = new Map<number, Set<string>>();
  for (const { number, field, value } of held)
    for (const event of eventsOf.get(number) ?? []) {
      const own = fields.get(event) ?? new Set();
      if (isTakenBack(field, value)) own.delete(field);
      else own.add(field);
      fields.set(event, own);
    }
  const having = (is: (own: ReadonlySet<string>) => boolean) =>
    new Set([...fields].flatMap(([event, own]) => (is(own) ? [event] : [])));
  return { date: having((own) => own.has("when")), any: having((own) => own.size > 0) };
}

/** Null says of a date or place that it is not known; of all else that what was read holds. */
const isTakenBack = (field: AnchoredCorrection["field"], value: string) =>
  field !== "when" && field !== "place" && correctedValue(field, value) === null;

async function eventsAt(db: Connection, numbers: readonly number[]): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  if (numbers.length === 0) return found;
  const from = `from "CorrectionAt" c join "EventPassage" l on l."passageId" = c."passageId"
    where c."number" in ${engine.givenNumbers} group by c."number", l."eventNumber"`;
  const rows = await engine.selectArrays<[number, number]>(db, ['c."number"', 'l."eventNumber"'], from, numbers);
  for (const [correction, event] of rows) found.set(correction, [...(found.get(correction) ?? []), event]);
  return found;
}
