import { classifyNouns } from "./classify-nouns";
import { readClause, readSite, toClassification } from "./classify-site";
import type { Clause } from "./clauses";
import type { Classification, PloverClass } from "./event-type";
import { isHostile } from "./govern-trigger";
import { governedSite, siteOf } from "./verb-sites";

/** The one act a sentence is about: its main clause's, or what a neutral verb of saying reports; a coming act is a promise or a threat. */
export function mainClassification(clauses: readonly Clause[]): Classification | null {
  for (const clause of ranked(clauses)) {
    const found = act(clause, clauses, 0);
    if (found) return found;
  }
  return bestNoun(clauses);
}

/** Main clauses first, then their continuations, then the rest, in text order. */
function ranked(clauses: readonly Clause[]): Clause[] {
  return clauses
    .map((clause, at) => ({ clause, at, rank: rankOf(clause, clauses[at - 1]) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map((x) => x.clause);
}

function rankOf(clause: Clause, before: Clause | undefined): number {
  const bare = clause.kind === "relative" && clause.marker === null && clause.group.form === "finite";
  // "The missiles fired by the army struck ...", "Families of those who died have filed ...": the finite verb after what describes the subject
  if (bare && before && (before.kind === "participle" || describesSubject(before)) && clause.stream === before.stream)
    return 0;
  if (clause.kind === "main") return describesSubject(clause) ? 4 : 0;
  if (clause.kind === "coordinate") return 1;
  if (clause.kind === "content") return 2;
  return clause.group.form !== "finite" ? 3 : 4;
}

/** A first clause whose verb follows "who" or "which". */
function describesSubject(clause: Clause): boolean {
  const before = clause.stream.tokens[clause.group.from - 1];
  return (
    clause.parent === null &&
    clause.group.from > clause.from + 1 &&
    /^(?:who|which|that)$/.test(before?.lower ?? "") &&
    before?.pos !== "DET"
  );
}

function act(clause: Clause, clauses: readonly Clause[], depth: number): Classification | null {
  const reading = readClause(clause);
  if (!reading) return null;
  const found = toClassification(reading);
  if (found.plover === null) {
    if (found.type !== "statement" || depth > 3) return null;
    const content = clauses.find((c) => c.parent === clause && c.kind === "content");
    return content ? act(content, clauses, depth + 1) : null;
  }
  return { ...found, plover: turned(clause, purpose(clause, found.plover, found.rule), found.rule) };
}

/** Verbs whose purpose tells more than they do themselves, and the classes of purpose that do. */
const PURPOSEFUL: ReadonlyMap<string, ReadonlySet<PloverClass | null>> = new Map([
  ["send", new Set<PloverClass | null>(["ASSAULT", "ACCUSE", "AID", "CONSULT"])],
  ["dispatch", new Set<PloverClass | null>(["ASSAULT", "ACCUSE", "AID", "CONSULT"])],
  ["summon", new Set<PloverClass | null>(["ACCUSE", "REQUEST", "REJECT"])],
  ["call", new Set<PloverClass | null>(["SUPPORT", "ACCUSE", "REQUEST", "THREATEN"])],
  ["phone", new Set<PloverClass | null>(["SUPPORT", "ACCUSE", "REQUEST", "THREATEN"])],
  ["telephone", new Set<PloverClass | null>(["SUPPORT", "ACCUSE", "REQUEST", "THREATEN"])],
]);

const HELPING = new Set("help assist aid support protect secure train advise rescue relieve monitor".split(" "));

function purpose(clause: Clause, plover: PloverClass, rule: string): PloverClass {
  const wanted = PURPOSEFUL.get(clause.group.lemma);
  if (!wanted || rule.startsWith("chain:")) return plover;
  const next = governedSite(siteOf(clause));
  if (next?.group.form !== "infinitive") return plover;
  if (HELPING.has(next.group.lemma) && plover === "MOBILIZE") return "AID";
  const inner = readSite(next)?.trigger.plover ?? null;
  return inner !== null && wanted.has(inner) ? inner : plover;
}

/** Negation, obligation and future change what an act amounts to. */
function turned(clause: Clause, plover: PloverClass, rule: string): PloverClass {
  const { group } = clause;
  const coming = group.modal === "will" || group.modal === "would" || rule === "chain:future";
  if (group.negated) return isHostile(plover) ? plover : "REJECT";
  if (group.modal === "must" || group.modal === "should") return "REQUEST";
  if (!coming || plover === "REQUEST" || plover === "ACCUSE") return plover;
  return isHostile(plover) ? "THREATEN" : "AGREE";
}

function bestNoun(clauses: readonly Clause[]): Classification | null {
  const streams = new Set(clauses.map((c) => c.stream));
  const nouns = [...streams].flatMap((s) => classifyNouns(s, clauses)).filter((n) => n.plover !== null);
  return nouns.reduce<Classification | null>((best, n) => (!best || n.strength > best.strength ? n : best), null);
}
