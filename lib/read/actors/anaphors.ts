import type { Actor, ActorKind, ActorMention } from "../../domain";
import { follows, type Word } from "./words";

/** Nouns that with "the" take up an organisation named just before, and the kinds that they fit; none = the noun must be in the name. */
const NOUNS = new Map<string, readonly ActorKind[]>([
  ["ministry", []],
  ["agency", ["media"]],
  ["group", ["armed-group", "organisation"]],
  ["company", ["company"]],
  ["firm", ["company"]],
  ["airline", []],
  ["bank", []],
  ["party", ["party"]],
  ["movement", ["armed-group"]],
  ["militia", ["armed-group"]],
  ["militants", ["armed-group"]],
  ["military", ["armed-force"]],
  ["army", ["armed-force"]],
  ["court", []],
  ["council", []],
  ["commission", []],
  ["committee", []],
  ["union", []],
  ["university", []],
  ["organization", ["organisation"]],
  ["organisation", ["organisation"]],
  ["alliance", []],
  ["bloc", ["organisation"]],
  ["newspaper", ["media"]],
  ["department", []],
]);

/** How far back the name may stand, in sentences. */
const REACH = 2;

/** "The ministry", "the group" where exactly one organisation that it fits was named in this sentence or the two before. */
export function findAnaphors(
  words: readonly Word[],
  before: readonly ActorMention[],
  taken: (start: number, end: number) => boolean,
): ActorMention[] {
  const bodies = before.filter(
    (m) => m.actor.kind !== "person" && m.actor.kind !== "state" && m.actor.kind !== "group",
  );
  const sentences = new Map(words.map((w) => [w.start, w.sentence]));
  const out: ActorMention[] = [];
  let next = 0;
  for (const [i, word] of words.entries()) {
    while (next < bodies.length && (bodies[next] as ActorMention).start < word.start) next++;
    const kinds = NOUNS.get(word.lower);
    const article = words[i - 1];
    if (!kinds || word.capital || article?.lower !== "the" || !follows(word) || goesOn(words, i)) continue;
    const fits = new Map<string, Actor>();
    for (let k = next - 1; k >= 0; k--) {
      const body = bodies[k] as ActorMention;
      if (word.sentence - (sentences.get(body.start) ?? 0) > REACH) break;
      if (kinds.includes(body.actor.kind) || body.actor.name.toLowerCase().includes(word.lower))
        fits.set(body.actor.id, body.actor);
    }
    const only = fits.size === 1 ? [...fits.values()][0] : undefined;
    if (!only || taken(word.start, word.end)) continue;
    out.push({ start: word.start, end: word.end, actor: only, form: "role", rule: "actor-anaphor" });
  }
  return out;
}

/** "the group of experts", "the army base": another thing than the one named before. */
function goesOn(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined &&
    follows(next) &&
    (next.lower === "of" || (next.pos === "NOUN" && !(words[at] as Word).possessive))
  );
}
