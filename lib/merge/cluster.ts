import { eachCandidatePair } from "./blocks";
import type { Fact } from "./fact";
import { compatible, sameEvent } from "./same-event";

interface Edge {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Groups facts that report one event: connected components of `sameEvent`, joined from the surest pair on, except where a join would
 * bring conflicting dates or places into one event. `facts` must be in order of telling; groups and their members come out in it.
 */
export function cluster(facts: readonly Fact[]): Fact[][] {
  const sets = new Sets(facts);
  const unlike = joinCopies(facts, sets);
  const edges: Edge[] = [];
  eachCandidatePair(
    unlike.map((i) => facts[i] as Fact),
    (i, j) => {
      const [a, b] = [unlike[i], unlike[j]] as [number, number];
      if (sets.find(a) === sets.find(b)) return;
      const score = sameEvent(facts[a] as Fact, facts[b] as Fact);
      if (score > 0) edges.push({ score, a, b });
    },
  );
  edges.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const edge of edges) sets.join(edge.a, edge.b);
  return sets.groups();
}

/** Joins copies of one text with one date and place; returns the place of one of each, so that a thousand copies cost no more than one. */
function joinCopies(facts: readonly Fact[], sets: Sets): number[] {
  const first = new Map<string, number>();
  const unlike: number[] = [];
  facts.forEach((fact, i) => {
    if (fact.from === null || fact.to === null) return;
    const key = [fact.family, sceneOf(fact), ...fact.speakers, fact.text].join("\n");
    const known = first.get(key);
    if (known !== undefined) sets.join(known, i);
    else {
      first.set(key, i);
      unlike.push(i);
    }
  });
  return unlike;
}

/** All that `compatible` depends on. */
const sceneOf = (fact: Fact): string => [fact.from, fact.to, fact.clock?.edtf, fact.passage.placeId].join(" ");

/** Union-find whose sets never hold two incompatible facts. */
class Sets {
  readonly #parent: number[];
  /** Facts of a set that differ in scene. */
  readonly #distinct: Map<string, Fact>[];
  readonly #facts: readonly Fact[];

  constructor(facts: readonly Fact[]) {
    this.#facts = facts;
    this.#parent = facts.map((_, i) => i);
    this.#distinct = facts.map((fact) => new Map([[sceneOf(fact), fact]]));
  }

  find(i: number): number {
    let root = i;
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up;
    for (let next = i; next !== root; ) {
      const up = this.#parent[next] ?? root;
      this.#parent[next] = root;
      next = up;
    }
    return root;
  }

  join(i: number, j: number): void {
    const [a, b] = [this.find(i), this.find(j)].sort((x, y) => x - y) as [number, number];
    const [mine, other] = [this.#distinct[a], this.#distinct[b]];
    if (a === b || !mine || !other) return;
    for (const [key, y] of other)
      if (!mine.has(key)) for (const [known, x] of mine) if (!other.has(known) && !compatible(x, y)) return;
    for (const [key, y] of other) mine.set(key, y);
    this.#parent[b] = a;
  }

  groups(): Fact[][] {
    const groups = new Map<number, Fact[]>();
    this.#facts.forEach((fact, i) => {
      const root = this.find(i);
      const group = groups.get(root);
      if (group) group.push(fact);
      else groups.set(root, [fact]);
    });
    return [...groups.values()];
  }
}
