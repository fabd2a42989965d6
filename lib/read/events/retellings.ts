import type { Passage } from "../../domain";
import { overlaps } from "../../time";
import type { Candidate } from "./candidate";
import type { SentenceFacts } from "./context";

/** Is it a noun with a date and nothing else, inside what a clause tells: "(hoped for progress at) Thursday's talks"? */
export function isBareNoun(c: Candidate, facts: SentenceFacts): boolean {
  if (!c.nominal) return false;
  return !facts.tokens.some(
    (t) =>
      t.start >= c.span.start &&
      t.end <= c.span.end &&
      /^(?:ADJ|NOUN|PROPN|VERB)$/.test(t.pos) &&
      !c.stream.tokens.slice(...c.what.trigger).includes(t) &&
      !facts.times.some((time) => time.start <= t.start && t.end <= time.end),
  );
}

/**
 * Passages without those that only name again, by a bare noun and its date, what the article tells elsewhere: such a noun says which event is
 * spoken of, not that it took place.
 */
export function withoutRetellings(passages: readonly Passage[], bare: ReadonlySet<string>): Passage[] {
  const tells = (a: Passage, b: Passage) =>
    !bare.has(b.id) && a.type === b.type && !!a.when && !!b.when && overlaps(a.when, b.when);
  return passages.filter((p) => !bare.has(p.id) || !passages.some((other) => tells(p, other)));
}
