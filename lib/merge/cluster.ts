import { eachCandidatePair } from "./blocks";
import type { Bond } from "./bonds";
import type { Fact } from "./fact";
import { sameEvent } from "./same-event";
import { mayJoin, type Scene, sceneFrom, sceneKey, sceneOf, together } from "./scenes";

interface Edge {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Groups facts that report one event: connected components of `sameEvent`, joined from the surest pair on, except where a join would
 * bring conflicting dates or places into one event. What persons said of them, latest first, holds before anything else. `facts` must be in
 * order of telling; groups and their members come out in it.
 */
export function cluster(facts: readonly Fact[], bonds: readonly Bond[] = []): Fact[][] {
  const sets = new Sets(facts);
  for (const bond of bonds) sets.tie(bond);
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
    const key = [fact.kin, sceneOf(fact), ...fact.speakers, fact.text].join("\n");
    const known = first.get(key);
    if (known !== undefined) sets.join(known, i);
    else {
      first.set(key, i);
      unlike.push(i);
    }
  });
  return unlike;
}

/** Union-find whose sets never hold conflicting dates, nor what different people say. */
class Sets {
  readonly #parent: number[];
  /** Facts of a set that differ in scene, and how many share it. */
  readonly #distinct: (Map<string, Scene> | undefined)[];
  readonly #facts: readonly Fact[];
  /** On which side of what was parted a set is, where it is on one. */
  readonly #sides = new Map<number, Map<Bond, boolean>>();

  constructor(facts: readonly Fact[]) {
    this.#facts = facts;
    this.#parent = facts.map((_, i) => i);
    this.#distinct = new Array(facts.length);
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
    const [a, b] = this.#roots(i, j);
    if (a === b || this.#areParted(a, b)) return;
    if (mayJoin(this.#scenes(a), this.#scenes(b))) this.#unite(a, b);
  }

  /** Makes one what a person says is one, whatever its dates and places, and parts what is parted; what was tied before holds. */
  tie(bond: Bond): void {
    const { places, sides } = bond;
    if (sides === null) {
      this.#uniteAll(places);
      return;
    }
    const both = [true, false].map((side) => places.filter((_, i) => sides[i] === side));
    const [those, rest] = both.map((of) => new Set(of.map((place) => this.find(place)))) as [Set<number>, Set<number>];
    for (const root of new Set([...those, ...rest])) {
      if (those.has(root) && rest.has(root)) continue; // somebody has joined them since
      const known = this.#sides.get(root) ?? new Map<Bond, boolean>();
      this.#sides.set(root, known.set(bond, those.has(root)));
    }
    for (const of of both) this.#uniteAll(of);
  }

  #uniteAll(places: readonly number[]): void {
    const heads: number[] = [];
    for (const place of places) {
      const head = heads.find((each) => !this.#areParted(this.find(each), this.find(place)));
      if (head === undefined) heads.push(place);
      else {
        const [a, b] = this.#roots(head, place);
        if (a !== b) this.#unite(a, b);
      }
    }
  }

  #roots(i: number, j: number): [number, number] {
    const [a, b] = [this.find(i), this.find(j)];
    return a < b ? [a, b] : [b, a];
  }

  #unite(a: number, b: number): void {
    const mine = this.#scenes(a);
    for (const [key, scene] of this.#scenes(b)) mine.set(key, together(mine.get(key), scene));
    this.#distinct[b] = undefined;
    this.#parent[b] = a;
    const sides = this.#sides.get(b);
    if (!sides) return;
    this.#sides.delete(b);
    this.#sides.set(a, new Map([...(this.#sides.get(a) ?? []), ...sides]));
  }

  #areParted(a: number, b: number): boolean {
    if (this.#sides.size === 0) return false;
    const [mine, other] = [this.#sides.get(a), this.#sides.get(b)];
    if (!mine || !other) return false;
    for (const [bond, side] of mine) if (other.has(bond) && other.get(bond) !== side) return true;
    return false;
  }

  #scenes(root: number): Map<string, Scene> {
    const known = this.#distinct[root];
    if (known) return known;
    const fact = this.#facts[root] as Fact;
    const own = new Map([[sceneKey(fact), sceneFrom(fact)]]);
    this.#distinct[root] = own;
    return own;
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
