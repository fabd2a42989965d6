/**
 * What a key of the view is for: `filter` leaves events out, as `range` does in time; `order` and `clock` say how they follow each other; `look`
 * is how they are drawn; `open` which of them is open.
 */
export type Part = "filter" | "range" | "clock" | "order" | "look" | "open";

/** How a value of the view stands in its URL. */
export interface Key<T> {
  /** Its name there. */
  readonly name: string;
  /** What it is where the URL says nothing. */
  readonly none: T;
  /** Total: what means nothing is given back as ignored, the rest survives. `given` holds no empty strings. */
  readonly read: (given: readonly string[]) => { readonly value: T; readonly ignored: readonly string[] };
  /** The one way to write a value, a string for each time the key stands there; nothing for `none`. */
  readonly write: (value: T) => readonly string[];
  /** May it stand beside the keys before it? If not it is ignored. */
  readonly fits?: (value: T, before: Readonly<Record<string, unknown>>) => boolean;
  /** Does it mean anything beside the keys before it? If not it is left out, which is no news. */
  readonly matters?: (before: Readonly<Record<string, unknown>>) => boolean;
}

/** Takes a value out of a URL; null = it means nothing. */
type Accept<T> = (given: string) => T | null;

const MOST_VALUES = 100;

/** At most one value: the first that is given counts. */
export function single<T>(name: string, accept: Accept<T>): Key<T | null> {
  return {
    name,
    none: null,
    read: ([given]) => {
      const value = given === undefined ? null : accept(given);
      return { value, ignored: given !== undefined && value === null ? [given] : [] };
    },
    write: (value) => (value === null ? [] : [String(value)]),
  };
}

/** The same with a value where none is given. */
export function singleOr<T>(name: string, none: T, accept: Accept<T>): Key<T> {
  const { read, write } = single(name, accept);
  return {
    name,
    none,
    read: (given) => {
      const { value, ignored } = read(given);
      return { value: value ?? none, ignored };
    },
    write: (value) => (value === none ? [] : write(value)),
  };
}

/** One of some words; the first of them where none is given. */
export function oneOf<const T extends string>(name: string, words: readonly [T, ...T[]]): Key<T> {
  return singleOr<T>(name, words[0], (given) => words.find((word) => word === given) ?? null);
}

/** Any number of values, each once, sorted. */
export function list(name: string, accept: Accept<string>): Key<readonly string[]> {
  return many(name, accept, (values) => [...values].sort());
}

/** Any of some words, in their order. */
export function anyOf<const T extends string>(name: string, words: readonly T[]): Key<readonly T[]> {
  return many<T>(
    name,
    (given) => words.find((word) => word === given) ?? null,
    (values) => words.filter((word) => values.includes(word)),
  );
}

function many<T extends string>(
  name: string,
  accept: Accept<T>,
  sorted: (values: readonly T[]) => readonly T[],
): Key<readonly T[]> {
  return {
    name,
    none: [],
    read: (given) => {
      const found = new Set<T>();
      const ignored: string[] = [];
      for (const each of given) {
        const value = found.size < MOST_VALUES ? accept(each) : null;
        if (value === null) ignored.push(each);
        else found.add(value);
      }
      return { value: sorted([...found]), ignored };
    },
    write: sorted,
  };
}
