/** What a link said up to some version of links, and what says the same since. */
export interface Move {
  /** The first version in which the old spelling is no more, or means something else: 2 or more. */
  readonly since: number;
  readonly key: string;
  /** Null: any value. */
  readonly value: string | null;
  /** What is said instead; nothing where it has no meaning any more. A value of null is the old one. */
  readonly to: readonly (readonly [key: string, value: string | null])[];
}

/**
 * Every change to a spelling that links out there may hold, oldest first: the one place where a key or value of the view is given another name. All that version 1
 * of links can say stands in tests/view-links.json, and has to be understood or moved.
 */
export const MOVES: readonly Move[] = [];

/** The key in a link that says which version of links it is of: there only where the link could be taken for an older one. */
export const VERSION = "v";

/** A link's query as it is written now. */
export interface Moved {
  readonly query: URLSearchParams;
  /** It was of an older version and said something that is said otherwise now. */
  readonly isOld: boolean;
  /** The version it names, where there is no such version. */
  readonly unknown: string | null;
}

/** Takes a query of any version to this one. One that names a version which is not known, as of a newer program, is read as it stands. */
export function movedQuery(given: URLSearchParams, moves: readonly Move[] = MOVES): Moved {
  const latest = latestOf(moves);
  const named = given.get(VERSION);
  const number = named === null || named === "" ? 1 : /^[1-9]\d{0,3}$/.test(named) ? Number(named) : Number.NaN;
  const isKnown = number <= latest;
  let pairs = [...given].filter(([key]) => key !== VERSION);
  let isOld = false;
  for (const { since, key, value, to } of isKnown ? moves : []) {
    if (since <= number) continue;
    pairs = pairs.flatMap((pair) => {
      if (pair[0] !== key || (value !== null && pair[1] !== value)) return [pair];
      isOld = true;
      return to.map(([newKey, newValue]): [string, string] => [newKey, newValue ?? pair[1]]);
    });
  }
  return { query: new URLSearchParams(pairs), isOld, unknown: isKnown ? null : (named ?? "") };
}

/** The query with its version, where without it an old link would say the same. */
export function withVersion(query: URLSearchParams, moves: readonly Move[] = MOVES): URLSearchParams {
  if (movedQuery(query, moves).isOld) query.append(VERSION, String(latestOf(moves)));
  return query;
}

const latestOf = (moves: readonly Move[]) => Math.max(1, ...moves.map(({ since }) => since));
