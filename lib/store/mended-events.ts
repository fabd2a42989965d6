import { holding, takesBack } from "../corrections";
import type { CorrectedField } from "../domain";
import type { Connection } from "./connection";
import type { AnchoredCorrection } from "./load-corrections";
import { engine } from "./sql";

/** Numbers of events of which a person has said what is right. */
export interface Mended {
  /** Their date, also that it is not known. */
  readonly date: ReadonlySet<number>;
  /** Any field of theirs. */
  readonly any: ReadonlySet<number>;
  /** Which fields of theirs. */
  readonly fields: ReadonlyMap<number, ReadonlySet<CorrectedField>>;
}

/** Does a correction of a field say what an event is? The others say that it is right, or which events there are. */
const SAYS: Readonly<Record<CorrectedField, boolean>> = {
  ...{ when: true, type: true, status: true, place: true, actors: true, title: true },
  ...{ confirmed: false, removed: false, same: false, apart: false, undo: false },
};

/** The events that hold a date or another field by a person's word, of all corrections. */
export async function mendedEvents(db: Connection, corrections: readonly AnchoredCorrection[]): Promise<Mended> {
  const held = holding(corrections).filter(({ field }) => SAYS[field]);
  const eventsOf = await eventsAt(
    db,
    held.map(({ number }) => number),
  );
  const fields = new Map<number, Set<CorrectedField>>();
  for (const { number, field, value } of held)
    for (const event of eventsOf.get(number) ?? []) {
      const own = fields.get(event) ?? new Set<CorrectedField>();
      if (takesBack(field, value)) own.delete(field);
      else own.add(field);
      fields.set(event, own);
    }
  const having = (is: (own: ReadonlySet<CorrectedField>) => boolean) =>
    new Set([...fields].flatMap(([event, own]) => (is(own) ? [event] : [])));
  return { date: having((own) => own.has("when")), any: having((own) => own.size > 0), fields };
}

async function eventsAt(db: Connection, numbers: readonly number[]): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  if (numbers.length === 0) return found;
  const from = `from "CorrectionAt" c join "EventPassage" l on l."passageId" = c."passageId"
    where c."number" in ${engine.givenNumbers} group by c."number", l."eventNumber"`;
  const rows = await engine.selectArrays<[number, number]>(db, ['c."number"', 'l."eventNumber"'], from, numbers);
  for (const [correction, event] of rows) found.set(correction, [...(found.get(correction) ?? []), event]);
  return found;
}
