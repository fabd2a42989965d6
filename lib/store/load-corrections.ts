import { byTime } from "../corrections";
import type { CorrectedField, Correction } from "../domain";
import type { Anchor } from "./anchor";
import type { Connection, Transaction } from "./connection";
import { engine } from "./sql";

/** A correction with where it was made. */
export interface AnchoredCorrection extends Omit<Correction, "targets"> {
  readonly number: number;
  readonly anchors: readonly Anchor[];
}

const PLAIN = ["number", "id", "field", "value", "by", "at", "reason"].map((name) => `"${name}"`);
const COLUMNS = [...PLAIN, engine.json('"anchors"')];
type Row = [number, string, CorrectedField, string, string, number, string, string];

/** All corrections ever made, in the order they were made. */
export async function readCorrections(db: Connection): Promise<AnchoredCorrection[]> {
  const rows = await engine.selectArrays<Row>(db, COLUMNS, 'from "Correction" order by "number"');
  return rows.map(toCorrection);
}

/** Those of the given numbers, in the order they were made. */
export async function selectCorrections(db: Connection, numbers: readonly number[]): Promise<AnchoredCorrection[]> {
  const rest = `from "Correction" where "number" in ${engine.givenNumbers} order by "number"`;
  return (await engine.selectArrays<Row>(db, COLUMNS, rest, numbers)).map(toCorrection);
}

function toCorrection([number, id, field, value, by, at, reason, anchors]: Row): AnchoredCorrection {
  return { number, id, field, value, by, at: Number(at), reason, anchors: JSON.parse(anchors) as Anchor[] };
}

/** Where corrections stand among the passages that are there. */
export function standing(
  corrections: readonly AnchoredCorrection[],
  find: (anchor: Anchor) => Anchor | null,
): (Correction & { readonly number: number })[] {
  return corrections.map(({ anchors, ...correction }) => ({
    ...correction,
    targets: anchors.map((anchor) => find(anchor)?.passageId ?? null),
  }));
}

/** All corrections as they stand now. */
export async function loadCorrections(db: Connection, find: (anchor: Anchor) => Anchor | null) {
  return standing(await readCorrections(db), find);
}

/** The corrections that stand on any of these passages, oldest first, with where they stand. */
export async function correctionsOn(
  db: Connection,
  passages: readonly string[],
): Promise<(Correction & { readonly number: number })[]> {
  const rest = `from "CorrectionAt" where "passageId" in ${engine.given} group by "number"`;
  const numbers = await engine.selectArrays<[number]>(db, ['"number"'], rest, passages);
  if (numbers.length === 0) return [];
  const found = await selectCorrections(
    db,
    numbers.map(([number]) => number),
  );
  return (await aligned(db, found)).toSorted(byTime);
}

/** Corrections with where they stand, as the last merge found it. */
export async function aligned(
  db: Connection,
  corrections: readonly AnchoredCorrection[],
): Promise<(Correction & { readonly number: number })[]> {
  const columns = ['"number"', '"position"', '"passageId"'];
  const rest = `from "CorrectionAt" where "number" in ${engine.givenNumbers}`;
  const rows = await engine.selectArrays<[number, number, string]>(
    db,
    columns,
    rest,
    corrections.map(({ number }) => number),
  );
  const at = new Map(rows.map(([number, position, passage]) => [`${number} ${position}`, passage]));
  return corrections.map(({ anchors, ...correction }) => ({
    ...correction,
    targets: anchors.map((_, position) => at.get(`${correction.number} ${position}`) ?? null),
  }));
}

/** Writes down where corrections stand, so that a page of an event need not look for them. All have been merged with now. */
export async function saveStanding(
  tx: Transaction,
  corrections: readonly Pick<Correction & { number: number }, "number" | "targets">[],
): Promise<void> {
  if (corrections.length === 0) return;
  const key = (number: number, position: number, passageId: string) => `${number} ${position} ${passageId}`;
  const wanted = corrections.flatMap(({ number, targets }) =>
    targets.flatMap((passageId, position) => (passageId === null ? [] : [{ number, position, passageId }])),
  );
  const columns = ['"number"', '"position"', '"passageId"'];
  const stored = await engine.selectArrays<[number, number, string]>(tx, columns, 'from "CorrectionAt"');
  const known = new Set(stored.map((row) => key(...row)));
  const fresh = wanted.filter(({ number, position, passageId }) => !known.has(key(number, position, passageId)));
  const keys = new Set(wanted.map(({ number, position, passageId }) => key(number, position, passageId)));
  const stale = stored.filter((row) => !keys.has(key(...row)));
  const touched = [...new Set([...fresh.map(({ number }) => number), ...stale.map(([number]) => number)])];
  await engine.deleteRows(tx, "CorrectionAt", "number", touched);
  const again = new Set(touched);
  await engine.insertRows(
    tx,
    "CorrectionAt",
    wanted.filter(({ number }) => again.has(number)),
  );
  await tx.correction.updateMany({ where: { settled: false }, data: { settled: true } });
}
