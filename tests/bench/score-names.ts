import type { Name } from "./gold";
import { pairSpans, type Rates, rates } from "./pair-spans";

/** How well names were found; all in per cent. */
export interface NamesScore {
  readonly people: Rates;
  readonly organisations: Rates;
  /** People and organisations, each with its type: exactly the gold's span, or overlapping it. */
  readonly strict: Rates;
  readonly relaxed: Rates;
  /** Names of people, organisations and places, whatever type they were given. */
  readonly untypedStrict: Rates;
  readonly untypedRelaxed: Rates;
}

interface Told {
  readonly gold: readonly Name[];
  readonly found: readonly Name[];
}

/** Scores spans of names, one to one. A span that one side lists twice with one type counts once. */
export function scoreNames(texts: readonly Told[]): NamesScore {
  const actor = (name: Name) => name.type === "PER" || name.type === "ORG";
  return {
    people: score(texts, (name) => name.type === "PER").strict,
    organisations: score(texts, (name) => name.type === "ORG").strict,
    ...score(texts, actor),
    ...untyped(texts),
  };
}

function untyped(texts: readonly Told[]): Pick<NamesScore, "untypedStrict" | "untypedRelaxed"> {
  const plain = (names: readonly Name[]) => names.map((name) => ({ ...name, type: null }));
  const { strict, relaxed } = score(
    texts.map(({ gold, found }) => ({ gold: plain(gold), found: plain(found) })),
    () => true,
  );
  return { untypedStrict: strict, untypedRelaxed: relaxed };
}

function score(texts: readonly Told[], counts: (name: Name) => boolean): { strict: Rates; relaxed: Rates } {
  const n = { gold: 0, found: 0, strict: 0, relaxed: 0 };
  for (const told of texts) {
    const gold = once(told.gold.filter(counts));
    const found = once(told.found.filter(counts));
    n.gold += gold.length;
    n.found += found.length;
    for (const pair of pairSpans(gold, found, (g, f) => g.type === f.type)) {
      n.relaxed++;
      if (pair.exact) n.strict++;
    }
  }
  return { strict: rates(n.strict, n.gold, n.found), relaxed: rates(n.relaxed, n.gold, n.found) };
}

function once(names: readonly Name[]): Name[] {
  return [...new Map(names.map((name) => [`${name.start}-${name.end} ${name.type}`, name])).values()];
}
