import type { Span } from "../../lib/domain";

/** Two spans that are taken for the same thing. */
export interface Pair<G, P> {
  readonly gold: G;
  readonly found: P;
  /** Same start and same end. */
  readonly exact: boolean;
}

/**
 * Pairs gold spans with found ones, each at most once: those that agree exactly, then those that share most characters. Spans that
 * only touch do not pair. `may` can forbid pairs, such as those of different types.
 */
export function pairSpans<G extends Span, P extends Span>(
  gold: readonly G[],
  found: readonly P[],
  may: (gold: G, found: P) => boolean = () => true,
): Pair<G, P>[] {
  const possible: (Pair<G, P> & { shared: number })[] = [];
  for (const g of gold) {
    for (const f of found) {
      const shared = Math.min(g.end, f.end) - Math.max(g.start, f.start);
      if (shared <= 0 || !may(g, f)) continue;
      possible.push({ gold: g, found: f, exact: g.start === f.start && g.end === f.end, shared });
    }
  }
  possible.sort(
    (a, b) =>
      Number(b.exact) - Number(a.exact) ||
      b.shared - a.shared ||
      a.gold.start - b.gold.start ||
      a.found.start - b.found.start,
  );
  const taken = new Set<G | P>();
  return possible.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.found)) return false;
    taken.add(pair.gold).add(pair.found);
    return true;
  });
}

/** Precision, recall and their harmonic mean, in per cent. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Rates from counts; nothing found or nothing to find is 0. */
export function rates(right: number, gold: number, found: number): Rates {
  const precision = found === 0 ? 0 : (100 * right) / found;
  const recall = gold === 0 ? 0 : (100 * right) / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
