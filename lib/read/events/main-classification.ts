import { classifyNouns } from "./classify-nouns";
import { isHostile, readSite, toClassification } from "./classify-site";
import type { Clause } from "./clauses";
import type { Classification, PloverClass } from "./event-type";
import { siteOf } from "./verb-sites";

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
  const rank = (c: Clause) => (c.kind === "main" ? 0 : c.kind === "coordinate" ? 1 : c.kind === "content" ? 2 : c.group.form !== "finite" ? 3 : 4);
  return [...clauses].sort((a, b) => rank(a) - rank(b) || clauses.indexOf(a) - clauses.indexOf(b));
}

function act(clause: Clause, clauses: readonly Clause[], depth: number): Classification | null {
  const reading = readSite(siteOf(clause));
  if (!reading) return null;
  const found = toClassification(reading);
  if (found.plover === null) {
    if (found.type !== "statement" || depth > 3) return null;
    const content = clauses.find((c) => c.parent === clause && c.kind === "content");
    return content ? act(content, clauses, depth + 1) : null;
  }
  return { ...found, plover: turned(clause, found.plover, found.rule) };
}

/** Negation, obligation and future change what an act amounts to. */
function turned(clause: Clause, plover: PloverClass, rule: string): PloverClass {
  const { group } = clause;
  const coming = group.modal === "will" || group.modal === "would" || rule === "chain:future";
  if (group.negated) return isHostile(plover) ? plover : "REJECT";
  if (group.modal === "must" || group.modal === "should") return "REQUEST";
  if (!coming) return plover;
  if (isHostile(plover)) return "THREATEN";
  return plover === "REQUEST" ? plover : "AGREE";
}

function bestNoun(clauses: readonly Clause[]): Classification | null {
  const streams = new Set(clauses.map((c) => c.stream));
  const nouns = [...streams].flatMap((s) => classifyNouns(s, clauses)).filter((n) => n.plover !== null);
  return nouns.reduce<Classification | null>((best, n) => (!best || n.strength > best.strength ? n : best), null);
}
