import type { Passage } from "../../domain";
import type { Candidate } from "./candidate";

/** Words that were said before something else was: "confirmed that the minister had told her counterpart ...", without a day of their own. */
export function saidEarlier(c: Candidate, own: Passage): boolean {
  const group = c.clause?.group;
  const undated = own.when === null || own.when.basis === "published";
  return own.type === "statement" && undated && !!group && !group.modal && group.perfect && group.tense === "past";
}

/**
 * Gives such words the day on which the article has both, who said them and whom they were said to, talk with each other, where it tells of
 * one such day only.
 */
export function dateEarlierWords(passages: readonly Passage[], earlier: ReadonlySet<string>): Passage[] {
  return passages.map((p) => {
    if (!earlier.has(p.id)) return p;
    const speaker = p.actors.find((a) => a.role === "speaker")?.id;
    const others = new Set(p.actors.filter((a) => a.role !== "speaker").map((a) => a.id));
    const talks = passages.filter(
      (t) =>
        t.type === "talks" &&
        t.status === "occurred" &&
        t.when?.precision === "day" &&
        (t.when.basis === "stated" || t.when.basis === "resolved") &&
        t.actors.some((a) => a.id === speaker) &&
        t.actors.some((a) => others.has(a.id)),
    );
    const [first] = talks;
    if (!first?.when || talks.some((t) => t.when?.edtf !== first.when?.edtf)) return p;
    const words = first.mentions.filter((m) => m.role === "when");
    const mentions = [...p.mentions.filter((m) => m.role !== "when"), ...words];
    return { ...p, when: { ...first.when, basis: "inherited" as const }, mentions };
  });
}
