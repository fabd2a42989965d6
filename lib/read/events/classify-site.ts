import type { Token } from "../../domain";
import type { Clause } from "./clauses";
import type { Classification } from "./event-type";
import { governTrigger, said, undone } from "./govern-trigger";
import type { GovernorKind } from "./governors";
import { ASKING, DOING, HAPPENING, IDIOMS, REFUSING, THREATENING, UNDOING } from "./light-verbs";
import { directObjects, type NounPhrase, nounLemma, nounPhrases, phraseWords } from "./noun-phrases";
import { eventNoun, nounTrigger } from "./noun-triggers";
import { refineForce } from "./refine-force";
import { statementKind, statementPlover } from "./speech-verbs";
import { LEXICON, type Trigger } from "./types";
import { chainOf } from "./verb-chains";
import { siteOf, type VerbSite, verbKeys } from "./verb-sites";

/** A trigger, how surely it tells an event, and the words that say so. */
export interface SiteReading {
  readonly trigger: Trigger;
  readonly strength: number;
  readonly span: readonly [from: number, to: number];
  readonly rule: string;
}

/** Longest chain of verbs governing verbs that is followed ("agreed to begin to withdraw"). */
const DEEPEST = 4;

// Every clause is asked for by the clauses it governs, by the nouns around it and by the sentence.
const READINGS = new WeakMap<Clause, { readonly reading: SiteReading | null }>();

/** What a clause's verb reports, with its objects and the verbs it governs. */
export function readClause(clause: Clause): SiteReading | null {
  let known = READINGS.get(clause);
  if (!known) {
    known = { reading: readSite(siteOf(clause)) };
    READINGS.set(clause, known);
  }
  return known.reading;
}

/** What a verb with its objects and the verbs it governs reports; null if no event that the lexicon knows. */
export function readSite(site: VerbSite, depth = 0): SiteReading | null {
  const found = (depth < DEEPEST ? readChain(site, depth) : null) ?? readOwn(site);
  return found ? { ...found, trigger: refineForce(found.trigger, site) } : null;
}

function readChain(site: VerbSite, depth: number): SiteReading | null {
  const chain = chainOf(site);
  if (!chain) return null;
  const inner = readSite(chain.next, depth + 1);
  const governed = governTrigger(chain.kind, inner?.trigger ?? null);
  if (!governed) return null;
  const strength = governed.weight * (OWN_WORD.has(chain.kind) ? 1 : (inner?.strength ?? 0.3));
  return {
    trigger: governed.trigger,
    strength,
    span: [site.group.head, chain.next.group.head + 1],
    rule: `chain:${chain.kind}`,
  };
}

/** Governors that tell an event whatever they govern. */
const OWN_WORD: ReadonlySet<GovernorKind> = new Set<GovernorKind>([
  "agree",
  "promise",
  "offer",
  "refuse",
  "threaten",
  "ask",
  "allow",
  "force",
  "order",
]);

interface Context {
  readonly site: VerbSite;
  readonly tokens: readonly Token[];
  /** Objects of the verb; the subject of a passive. */
  readonly objects: readonly NounPhrase[];
  /** Other phrases after the verb. */
  readonly rest: readonly NounPhrase[];
}

function readOwn(site: VerbSite): SiteReading | null {
  const tokens = site.stream.tokens;
  const phrases = nounPhrases(tokens, site.group.to, site.end);
  const direct = directObjects(tokens, phrases);
  const objects = site.group.passive ? subjectPhrases(site) : direct.length > 0 ? direct : impliedObjects(site);
  const rest = site.group.passive ? phrases : phrases.filter((p) => !direct.includes(p));
  const first = direct[0];
  const c: Context = { site, tokens, objects, rest };
  if (isIdiom(c)) return null;
  for (const key of verbKeys(site, first ? first.head + 1 : null)) {
    const found =
      readAffecting(c, key) ??
      readFrame(c, key, true) ??
      readLight(c, key) ??
      readFrame(c, key, false) ??
      readVerb(c, key) ??
      readSpeech(c, key);
    if (found) return found;
    const happening = readHappening(c, key);
    if (happening) return happening;
  }
  return null;
}

/** "talks that the two sides resumed": what the clause describes; "the government collapsed": the subject of what befalls it. */
function impliedObjects(site: VerbSite): NounPhrase[] {
  const { described, subject, group } = site;
  if (described && subject && described !== subject && group.form === "finite")
    return nounPhrases(site.stream.tokens, described[0], described[1]);
  return ERGATIVE.has(group.lemma) ? subjectPhrases(site) : [];
}

/** Verbs whose subject, without an object, is what the event befalls. */
const ERGATIVE = new Set("erupt collapse fall sink close open explode crash burn reopen topple".split(" "));

function isIdiom(c: Context): boolean {
  const idle = IDIOMS.get(c.site.group.lemma);
  const phrases = c.objects.length > 0 ? c.objects : c.rest.slice(0, 1);
  return idle !== undefined && phrases.some((p) => idle.has(nounLemma(c.tokens[p.head] as Token)));
}

function subjectPhrases(site: VerbSite): NounPhrase[] {
  if (!site.subject) return [];
  return directObjects(site.stream.tokens, nounPhrases(site.stream.tokens, site.subject[0], site.subject[1]));
}

/** Prepositions whose noun may complete a verb's frame: "provide X with aid". */
const COMPLETING = new Set(["of", "to", "for", "with", "on", "in", "into", "against", "over", "at", "as"]);

function readFrame(c: Context, key: string, near: boolean): SiteReading | null {
  const frame = LEXICON.frames.get(key);
  if (!frame) return null;
  const phrases = near ? completed(c, key) : c.rest.filter((p) => p.prep === null || COMPLETING.has(p.prep));
  for (const i of phrases.flatMap(phraseWords)) {
    const trigger = nounTrigger(c.tokens, i, frame);
    if (trigger) return { trigger, strength: near ? 0.85 : 0.75, span: reach(c.site, i), rule: `frame:${key}` };
  }
  if (near) return null;
  const after = c.tokens[c.site.group.to];
  const any = c.objects[0] && c.tokens[c.objects[0].head]?.pos !== "PRON" ? frame.get("*") : undefined;
  const trigger = (after && c.site.group.to < c.site.end ? frame.get(after.lower) : undefined) ?? any;
  return trigger ? { trigger, strength: 0.7, span: reach(c.site, c.site.group.to), rule: `frame:${key}` } : null;
}

/** The objects of a verb, or of its last particle ("went on | strike"). */
function completed(c: Context, key: string): readonly NounPhrase[] {
  if (c.objects.length > 0 || !key.includes("_")) return c.objects;
  const prep = key.slice(key.lastIndexOf("_") + 1);
  return c.rest.filter((p) => p.prep === prep).slice(0, 2);
}

const reach = (site: VerbSite, i: number): readonly [number, number] =>
  i >= site.group.head && i - site.group.head <= 12 ? [site.group.head, i + 1] : [site.group.head, site.group.head + 1];

function readLight(c: Context, key: string): SiteReading | null {
  const lighten = lightOf(key);
  if (!lighten) return null;
  for (const phrase of completed(c, key)) {
    const noun = eventNoun(c.tokens, phrase.head, c.site.end);
    if (noun) return { trigger: lighten(noun), strength: 0.85, span: reach(c.site, phrase.head), rule: `light:${key}` };
  }
  return null;
}

function lightOf(key: string): ((noun: Trigger) => Trigger) | null {
  if (REFUSING.has(key)) return () => said("reject", "REJECT");
  if (ASKING.has(key))
    return (noun) => said("demand", noun.plover === "COERCE" || noun.plover === "SANCTION" ? "ACCUSE" : "REQUEST");
  if (THREATENING.has(key)) return () => said("threaten", "THREATEN");
  if (UNDOING.has(key))
    return (noun) => ({
      ...noun,
      subtype: noun.plover === "COERCE" || noun.plover === "SANCTION" ? "lifted" : "ended",
      plover: undone(noun),
    });
  return DOING.has(key) ? (noun) => noun : null;
}

/** Verbs that only tell their event without an object: "thousands rallied", not "rallied support". */
const INTRANSITIVE = new Set("demonstrate rally march arrive fight_for riot surrender confer".split(" "));
/** Verbs that tell too many other things to be sure of. */
const WEAK = new Set(
  "fight hit strike arrive travel allow permit let vote try name quit beat question charge shoot agree fund partner debate discuss flood rule stall ignore arise campaign challenge resist aid help assist target rescue".split(
    " ",
  ),
);

function readVerb(c: Context, key: string): SiteReading | null {
  const trigger = LEXICON.verbs.get(key);
  if (!trigger || (INTRANSITIVE.has(key) && c.objects.length > 0)) return null;
  const strength = (c.objects.length > 0 || c.site.subject !== null ? 0.8 : 0.65) * (WEAK.has(key) ? 0.6 : 1);
  return { trigger, strength, span: [c.site.group.head, c.site.group.to], rule: `verb:${key}` };
}

/** Verbs of what an event does to people and things. */
const AFFECTING = new Set(
  "hit rock shake destroy strike kill leave damage displace devastate wound injure claim sweep engulf ravage flatten topple".split(
    " ",
  ),
);

/** "The blast killed two", "an outbreak hit the camp": the subject names the event more exactly than the verb. */
const readAffecting = (c: Context, key: string) => (AFFECTING.has(key) ? readHappening(c, key) : null);

/** "Talks began", "the truce took effect": the subject names the event. */
function readHappening(c: Context, key: string): SiteReading | null {
  if (c.site.group.passive || !HAPPENING.has(key)) return null;
  for (const phrase of subjectPhrases(c.site)) {
    const trigger = eventNoun(c.tokens, phrase.head, c.site.group.from);
    if (trigger)
      return { trigger, strength: key === "be" ? 0.35 : 0.75, span: [phrase.head, phrase.head + 1], rule: "happening" };
  }
  return null;
}

function readSpeech(c: Context, key: string): SiteReading | null {
  const kind = statementKind(key);
  if (!kind || chainOf(c.site)?.kind === "inner") return null;
  const strength = kind === "say" ? 0.5 : 0.75;
  return {
    trigger: { type: "statement", subtype: kind, plover: statementPlover(kind) },
    strength: c.site.group.form === "finite" ? strength : strength * 0.7,
    span: [c.site.group.head, c.site.group.to],
    rule: `speech:${kind}`,
  };
}

/** A reading as the rest of the reader knows it. */
export function toClassification(reading: SiteReading): Classification {
  const { trigger, strength, span, rule } = reading;
  return {
    type: trigger.type,
    subtype: trigger.subtype,
    plover: trigger.plover,
    strength: Math.round(Math.max(0.05, Math.min(1, strength)) * 100) / 100,
    trigger: span,
    rule,
  };
}
