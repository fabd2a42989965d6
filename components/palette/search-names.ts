import { fitOf, folded, type Wanted } from "./match";

/** Something that can be found by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** Names of one kind, folded once. */
export interface NameTable<Row extends Named = Named> {
  readonly rows: readonly Row[];
  readonly words: readonly string[];
}

export interface Hit<Row extends Named = Named> {
  readonly row: Row;
  readonly count: number;
  /** The other name it was found by, where its own does not fit. */
  readonly alias: string | null;
}

export interface Hits<Row extends Named = Named> {
  /** The best ones, best first. */
  readonly hits: readonly Hit<Row>[];
  /** How many match in all. */
  readonly total: number;
}

export function nameTable<Row extends Named>(rows: readonly Row[]): NameTable<Row> {
  return { rows, words: rows.map(({ name }) => folded(name)) };
}

interface Candidate {
  readonly i: number;
  readonly fit: number;
  readonly count: number;
}

/** The names that what was typed fits best, then those of most events, then by name; `also` are ids found by another name. */
export function searchNames<Row extends Named>(
  { rows, words }: NameTable<Row>,
  wanted: Wanted,
  counts: ReadonlyMap<string, number>,
  limit: number,
  also: ReadonlyMap<string, string> = new Map(),
): Hits<Row> {
  const best: Candidate[] = [];
  let total = 0;
  for (let i = 0; i < words.length; i++) {
    const found = fitOf(words[i] ?? "", wanted);
    const id = rows[i]?.id ?? "";
    if (found < 0 && !(also.size > 0 && also.has(id))) continue;
    total++;
    const candidate = { i, fit: found < 0 ? BY_ALIAS : found, count: counts.get(id) ?? 0 };
    insert(best, candidate, words, limit);
  }
  const hits = best.flatMap(({ i, fit, count }) => {
    const row = rows[i];
    return row ? { row, count, alias: fit === BY_ALIAS ? (also.get(row.id) ?? null) : null } : [];
  });
  return { total, hits };
}

/** Comes after all that fit themselves. */
const BY_ALIAS = 3;

/** Keeps the best few in order: sorting all that one letter finds would take long. */
function insert(best: Candidate[], candidate: Candidate, words: readonly string[], limit: number): void {
  const last = best[limit - 1];
  if (last && compare(last, candidate, words) <= 0) return;
  let at = Math.min(best.length, limit - 1);
  while (at > 0) {
    const before = best[at - 1];
    if (!before || compare(before, candidate, words) <= 0) break;
    best[at] = before;
    at--;
  }
  best[at] = candidate;
}

function compare(a: Candidate, b: Candidate, words: readonly string[]): number {
  if (a.fit !== b.fit) return a.fit - b.fit;
  if (a.count !== b.count) return b.count - a.count;
  const [x, y] = [words[a.i] ?? "", words[b.i] ?? ""];
  return x < y ? -1 : x > y ? 1 : 0;
}
