import type { Span } from "../../lib/domain";

/** Tellings of one event by several outlets: where in which article, in UTF-16 units. */
export interface WireGroup {
  readonly id: string;
  readonly tellings: readonly (Span & { readonly article: string })[];
}

/** An event as `dateline merge` prints it, as far as it is scored. */
export interface MergedEvent {
  readonly id: string;
  readonly passages: readonly (Span & { readonly source: string })[];
}

export interface WireScore {
  readonly tellings: number;
  /** Tellings that a passage was read from. */
  readonly found: number;
  /** Pairs of tellings found: of one group, joined, and joined that are of one group. */
  readonly gold: number;
  readonly joined: number;
  readonly right: number;
}

/** The articles that groups tell from, each once. */
export const articlesOf = (groups: readonly WireGroup[]): ReadonlySet<string> =>
  new Set(groups.flatMap(({ tellings }) => tellings.map(({ article }) => article)));

/** How the tellings of known events lie in merged events: of one group together, of two apart. Two tellings read as one passage are no pair. */
export function scoreGroups(groups: readonly WireGroup[], events: readonly MergedEvent[]): WireScore {
  const passages = new Map<string, (Span & { readonly event: string })[]>();
  for (const { id, passages: own } of events)
    for (const { source, start, end } of own) {
      const known = passages.get(source) ?? [];
      passages.set(source, known);
      known.push({ start, end, event: id });
    }
  const found = groups.flatMap(({ id, tellings }) =>
    tellings.flatMap((telling) => {
      const passage = nearest(telling, passages.get(telling.article) ?? []);
      return passage ? [{ group: id, passage }] : [];
    }),
  );
  const pairs = found.flatMap((a, i) => found.slice(i + 1).map((b) => [a, b] as const));
  const apart = pairs.filter(([a, b]) => a.passage !== b.passage);
  const same = apart.filter(([a, b]) => a.group === b.group);
  const joined = apart.filter(([a, b]) => a.passage.event === b.passage.event);
  return {
    tellings: groups.reduce((sum, group) => sum + group.tellings.length, 0),
    found: found.length,
    gold: same.length,
    joined: joined.length,
    right: joined.filter(([a, b]) => a.group === b.group).length,
  };
}

/** Of the passages that share words with a telling the one that is most of all made of them. */
function nearest<T extends Span>(telling: Span, passages: readonly T[]): T | null {
  const share = (p: Span): number =>
    Math.max(0, Math.min(p.end, telling.end) - Math.max(p.start, telling.start)) / (p.end - p.start);
  const best = passages.reduce<T | null>((a, b) => (a && share(a) >= share(b) ? a : b), null);
  return best && share(best) > 0 ? best : null;
}
