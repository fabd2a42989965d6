import { ACTOR_ROLES, EVENT_TYPES, type Event, type PassageActor, type Status, type When } from "../domain";
import type { Override } from "./corrections";
import type { Fact } from "./fact";
import { type Attention, importanceOf } from "./importance";
import { contentWords } from "./words";

/** One event from the facts that report it, in order of telling. Corrected values win, then what its passages agree on best. */
export function resolve(facts: readonly Fact[], attention: Attention): Event {
  const founding = facts[0];
  if (!founding) throw new Error("an event without passages");
  // what was said at a meeting belongs to it, however much was said
  const deeds = facts.filter((f) => f.kin !== "statement");
  const telling = deeds.length > 0 ? deeds : facts;
  const type = corrected(facts, "type") ?? majority(telling, (f) => f.passage.type, EVENT_TYPES) ?? "other";
  const status = corrected(facts, "status") ?? statusOf(facts);
  const date = corrected(facts, "when");
  const place = corrected(facts, "place");
  // a plan says neither when it came about nor that it did
  const reporting = facts.filter((fact) => stateOf(toldStatus(fact)) === stateOf(status));
  const witnesses = reporting.length > 0 ? reporting : facts;
  const dated = date === undefined ? (dateOf(witnesses) ?? dateOf(facts)) : date;
  const sources = countSources(witnesses);
  const best = bestTold(facts, type, status);
  const sameType = facts.filter((f) => f.passage.type === type);
  return {
    id: `e-${founding.passage.id}`,
    type,
    subtype: majority(sameType, (f) => f.passage.subtype, []) ?? null,
    status,
    when: dated,
    placeId: place === undefined ? placeOf(facts) : place,
    actors: corrected(facts, "actors") ?? actorsOf(facts),
    title: corrected(facts, "title") ?? best.passage.title,
    passages: facts.map((f) => f.passage.id),
    sources,
    importance: importanceOf(facts, { type, status, when: dated, sources }, attention),
    confidence: corrected(facts, "confirmed") ? 1 : confidenceOf(witnesses),
  };
}

/** The latest correction of a field among the facts; undefined = none. */
function corrected<K extends keyof Override>(
  facts: readonly Fact[],
  field: K,
): NonNullable<Override[K]>["value"] | undefined {
  let best: NonNullable<Override[K]> | undefined;
  for (const { override } of facts) {
    const set = override[field];
    if (set && (!best || set.order > best.order)) best = set as NonNullable<Override[K]>;
  }
  return best?.value;
}

/** The value with most confidence behind it; ties go to the one first in `order`, then to the one told first. */
function majority<T extends string>(
  facts: readonly Fact[],
  read: (fact: Fact) => T | null,
  order: readonly T[],
): T | undefined {
  const weight = new Map<T, number>();
  for (const fact of facts) {
    const value = read(fact);
    if (value !== null) weight.set(value, (weight.get(value) ?? 0) + fact.passage.confidence + 0.01);
  }
  return [...weight].sort((a, b) => b[1] - a[1] || order.indexOf(a[0]) - order.indexOf(b[0]))[0]?.[0];
}

/**
 * A status is a history: what happened outweighs what was planned or claimed before. Among plans, refusals and cancellations the one
 * published last holds. An event told before its day cannot have happened then.
 */
function statusOf(facts: readonly Fact[]): Status {
  const told = new Set<Status>(facts.map(toldStatus));
  for (const status of ["occurred", "ongoing", "claimed"] as const) if (told.has(status)) return status;
  const open = facts.filter((f) => f.passage.status !== "hypothetical");
  return open.length > 0 ? toldStatus(open[open.length - 1] as Fact) : "hypothetical";
}

/** What passages must agree on to bear each other out: that it happened, that somebody says so, that it is to come, or that it is not. */
const STATES: Readonly<Record<Status, string>> = {
  occurred: "held",
  ongoing: "held",
  claimed: "claimed",
  planned: "to come",
  hypothetical: "to come",
  denied: "not",
  cancelled: "not",
};

const stateOf = (status: Status): string => STATES[status];

function toldStatus(fact: Fact): Status {
  const { status } = fact.passage;
  const early = fact.from !== null && fact.publishedDay !== null && fact.from > fact.publishedDay + 1;
  return early && (status === "occurred" || status === "ongoing") ? "planned" : status;
}

const BASIS_RANK = { stated: 0, resolved: 0, inherited: 1, published: 2 } as const;

/** A date the words give, over one taken from a neighbour or the publication day; then the sharpest; then the surest. */
function dateOf(facts: readonly Fact[]): When | null {
  let best: Fact | null = null;
  for (const fact of facts) if (fact.passage.when && (!best || betterDated(fact, best))) best = fact;
  return best?.passage.when ?? null;
}

function betterDated(a: Fact, b: Fact): boolean {
  const [x, y] = [a.passage.when, b.passage.when];
  if (!x || !y) return y === null;
  const rank = BASIS_RANK[x.basis] - BASIS_RANK[y.basis];
  if (rank !== 0) return rank < 0;
  const width = span(x) - span(y);
  if (width !== 0 && !Number.isNaN(width)) return width < 0;
  return a.passage.confidence > b.passage.confidence;
}

const span = (w: When): number => (w.from === null || w.to === null ? Infinity : w.to - w.from);

/** The most exact place its passages name: they never conflict. */
function placeOf(facts: readonly Fact[]): string | null {
  const depth = (f: Fact) => f.report.place?.parents.length ?? -1;
  let best: Fact | null = null;
  for (const fact of facts) if (fact.passage.placeId && (!best || depth(fact) > depth(best))) best = fact;
  return best?.passage.placeId ?? null;
}

/** Everybody any passage names, each in the role most often given. Most often named first. */
function actorsOf(facts: readonly Fact[]): PassageActor[] {
  const roles = new Map<string, number[]>();
  for (const { passage } of facts)
    for (const { id, role } of passage.actors) {
      const counts = roles.get(id) ?? ACTOR_ROLES.map(() => 0);
      const at = ACTOR_ROLES.indexOf(role);
      counts[at] = (counts[at] ?? 0) + 1;
      roles.set(id, counts);
    }
  const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return [...roles]
    .sort((a, b) => total(b[1]) - total(a[1]))
    .map(([id, counts]) => ({ id, role: ACTOR_ROLES[counts.indexOf(Math.max(...counts))] ?? "participant" }));
}

/** The passage whose title stands for the event: right type and status, sure, in the words that most of its passages use. */
function bestTold(facts: readonly Fact[], type: string, status: Status): Fact {
  const use = new Map<string, number>();
  for (const { words } of facts) for (const word of words) use.set(word, (use.get(word) ?? 0) + 1);
  const typical = (title: string): number => {
    const words = [...contentWords(title)];
    const common = words.reduce((sum, word) => sum + (use.get(word) ?? 0), 0) / facts.length;
    return common / Math.max(4, words.length); // two words in common use are not yet a title
  };
  const score = ({ passage }: Fact): number =>
    (passage.type === type ? 1 : 0) +
    (passage.status === status ? 1 : 0) +
    (facts.length > 2 ? 1.5 * typical(passage.title) : 0) +
    passage.confidence +
    0.15 * (BASIS_RANK.published - BASIS_RANK[passage.when?.basis ?? "published"]) +
    0.1 * Math.min(passage.actors.length, 3);
  const scores = facts.map(score);
  return facts[scores.indexOf(Math.max(...scores))] as Fact;
}

/** Independent publishers: several articles of one are one, and so are copies of one text. */
function countSources(facts: readonly Fact[]): number {
  const own = new Map<string, Set<string>>();
  for (const fact of facts) {
    const texts = own.get(fact.source) ?? new Set();
    own.set(fact.source, texts.add(fact.text));
  }
  // a publisher counts if it wrote something that no publisher counted before it wrote
  const seen = new Set<string>();
  let sources = 0;
  for (const texts of own.values()) {
    if ([...texts].every((text) => seen.has(text))) continue;
    sources++;
    for (const text of texts) seen.add(text);
  }
  return sources;
}

/** Sureness grows with every independent source, never to certainty. */
function confidenceOf(facts: readonly Fact[]): number {
  const bySource = new Map<string, number>();
  for (const { source, passage } of facts)
    bySource.set(source, Math.max(bySource.get(source) ?? 0, passage.confidence));
  let doubt = 1;
  for (const confidence of bySource.values()) doubt *= 1 - 0.9 * confidence;
  const top = Math.max(...bySource.values());
  return round(Math.max(top, Math.min(0.99, 1 - doubt)));
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
