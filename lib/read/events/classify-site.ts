import type { Token } from "../../domain";
import type { Classification, PloverClass } from "./event-type";
import { EFFORTS, type GovernorKind, governorKind } from "./governors";
import { ASKING, DOING, HAPPENING, REFUSING, THREATENING, UNDOING, undone } from "./light-verbs";
import { directObjects, type NounPhrase, nounPhrases, phraseWords } from "./noun-phrases";
import { eventNoun, nounTrigger } from "./noun-triggers";
import { refineForce } from "./refine-force";
import { type StatementKind, statementKind, statementPlover } from "./speech-verbs";
import { LEXICON, type Trigger } from "./types";
import { governedSite, type VerbSite, verbKeys } from "./verb-sites";

/** A trigger, how surely it tells an event, and the words that say so. */
export interface SiteReading {
  readonly trigger: Trigger;
  readonly strength: number;
  readonly span: readonly [from: number, to: number];
  readonly rule: string;
}

const HOSTILE: ReadonlySet<PloverClass | null> = new Set<PloverClass | null>([
  "ASSAULT",
  "COERCE",
  "SANCTION",
  "THREATEN",
  "MOBILIZE",
  "PROTEST",
  "REJECT",
  "ACCUSE",
]);

/** Is this what one does against somebody? */
export const isHostile = (plover: PloverClass | null): boolean => HOSTILE.has(plover);

/** Longest chain of verbs governing verbs that is followed ("agreed to begin to withdraw"). */
const DEEPEST = 4;

/** What a verb with its objects and the verbs it governs reports; null if no event that the lexicon knows. */
export function readSite(site: VerbSite, depth = 0): SiteReading | null {
  const tokens = site.stream.tokens;
  const phrases = nounPhrases(tokens, site.group.to, site.end);
  const objects = site.group.passive ? subjectPhrases(site) : directObjects(tokens, phrases);
  const first = objects[0];
  const keys = verbKeys(site, !site.group.passive && first ? first.head + 1 : null);
  const context: Context = { site, tokens, keys, objects, phrases };
  const chained = depth < DEEPEST ? readChain(context, depth) : null;
  const found = chained ?? readFrame(context) ?? readLight(context) ?? readVerb(context) ?? readHappening(context) ?? readSpeech(context);
  return found ? { ...found, trigger: refineForce(found.trigger, site) } : null;
}

interface Context {
  readonly site: VerbSite;
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
  readonly objects: readonly NounPhrase[];
  readonly phrases: readonly NounPhrase[];
}

function subjectPhrases(site: VerbSite): NounPhrase[] {
  if (!site.subject) return [];
  return directObjects(site.stream.tokens, nounPhrases(site.stream.tokens, site.subject[0], site.subject[1]));
}

// ---- verbs that govern verbs

/** How a site's verb governs the infinitive or gerund after it; null if it stands alone. */
export function chainKind(site: VerbSite): GovernorKind | null {
  const next = governedSite(site);
  if (!next || next.group.from - site.group.to > 12) return null;
  for (const key of verbKeys(site, null)) {
    const kind = governorKind(key);
    if (kind) return fits(kind, site, next) ? kind : null;
  }
  return effortBefore(site, next) ? "inner" : null;
}

function fits(kind: GovernorKind, site: VerbSite, next: VerbSite): boolean {
  const near = next.group.from - site.group.to <= 1;
  if (next.group.form === "gerund") {
    if (kind === "stop" || kind === "inner") return next.group.from === site.group.to;
    return kind === "refuse" ? near : false;
  }
  if (kind === "stop") return false;
  if (kind === "inner" || kind === "fail" || kind === "future" || kind === "wish")
    return next.group.from - site.group.to <= 4 && (near || !hasObject(site, next.group.from));
  return true;
}

function hasObject(site: VerbSite, to: number): boolean {
  return nounPhrases(site.stream.tokens, site.group.to, to).some((p) => p.prep === null);
}

/** "launched an operation | to detain", "the decision | to expel". */
function effortBefore(site: VerbSite, next: VerbSite): boolean {
  const noun = site.stream.tokens[next.group.from - 1];
  return (
    next.group.form === "infinitive" &&
    !!noun &&
    EFFORTS.has(noun.lemma.toLowerCase()) &&
    verbKeys(site, null).some((k) => DOING.has(k))
  );
}

function readChain(c: Context, depth: number): SiteReading | null {
  const kind = chainKind(c.site);
  const next = kind ? governedSite(c.site) : null;
  if (!kind || !next) return null;
  const inner = readSite(next, depth + 1);
  const governed = governTrigger(kind, inner?.trigger ?? null);
  if (!governed) return null;
  const strength = Math.min(0.9, governed.weight * (kind in OWN_WORD ? 1 : (inner?.strength ?? 0.3)));
  return { trigger: governed.trigger, strength, span: [c.site.group.head, next.group.head + 1], rule: `chain:${kind}` };
}

const OWN_WORD: Partial<Record<GovernorKind, true>> = { agree: true, offer: true, refuse: true, threaten: true, ask: true, allow: true, force: true };

const said = (subtype: StatementKind, plover: PloverClass): Trigger => ({ type: "statement", subtype, plover });

function governTrigger(kind: GovernorKind, inner: Trigger | null): { trigger: Trigger; weight: number } | null {
  const hostile = inner !== null && isHostile(inner.plover);
  switch (kind) {
    case "agree":
      return { trigger: hostile ? said("threaten", "THREATEN") : { type: "agreement", subtype: "pledge", plover: "AGREE" }, weight: 0.8 };
    case "offer":
      return { trigger: said("propose", "AGREE"), weight: 0.7 };
    case "refuse":
      return { trigger: said("reject", "REJECT"), weight: 0.8 };
    case "threaten":
      return { trigger: said("threaten", "THREATEN"), weight: 0.8 };
    case "ask":
      return { trigger: said("demand", "REQUEST"), weight: 0.75 };
    case "allow":
      return { trigger: { type: "release_exchange", subtype: "access", plover: "YIELD" }, weight: 0.6 };
    case "force":
      return { trigger: { type: inner?.type ?? "legal", subtype: inner?.subtype ?? null, plover: "COERCE" }, weight: 0.6 };
    case "fail":
      return { trigger: inner ? { ...inner, subtype: "failed", plover: "REJECT" } : said("reject", "REJECT"), weight: 0.8 };
    case "stop":
      return inner ? { trigger: { ...inner, subtype: "ended", plover: undone(inner.plover) }, weight: 0.9 } : null;
    case "order":
      return { trigger: inner && ORDERED.has(inner.plover) ? inner : said("demand", "REQUEST"), weight: 0.8 };
    case "wish":
      return inner ? { trigger: inner, weight: 0.5 } : null;
    case "future":
      return inner ? { trigger: inner, weight: 0.9 } : null;
    default:
      return inner ? { trigger: inner, weight: 1 } : null;
  }
}

const ORDERED: ReadonlySet<PloverClass | null> = new Set<PloverClass | null>(["COERCE", "MOBILIZE", "YIELD", "ASSAULT", "SANCTION"]);

// ---- verb and object

function readFrame(c: Context): SiteReading | null {
  for (const key of c.keys) {
    const frame = LEXICON.frames.get(key);
    if (!frame) continue;
    for (const i of objectWords(c)) {
      const trigger = nounTrigger(c.tokens, i, frame);
      if (trigger) return { trigger, strength: 0.85, span: reach(c.site, i), rule: `frame:${key}` };
    }
    const after = c.tokens[c.site.group.to];
    const trigger = after && c.site.group.to < c.site.end ? frame.get(after.lower) : undefined;
    if (trigger) return { trigger, strength: 0.8, span: reach(c.site, c.site.group.to), rule: `frame:${key}` };
  }
  return null;
}

/** Words that may fill a frame: the objects with what stands before their heads, then what depends on them. */
function objectWords(c: Context): number[] {
  const heads = c.objects.flatMap(phraseWords);
  if (c.site.group.passive) return [...heads, ...c.phrases.filter((p) => p.prep === "as" || p.prep === null).flatMap(phraseWords)];
  return [...heads, ...c.phrases.filter((p) => !c.objects.includes(p) && p.prep !== "by").flatMap(phraseWords)];
}

const reach = (site: VerbSite, i: number): readonly [number, number] =>
  i >= site.group.head && i - site.group.head <= 12 ? [site.group.head, i + 1] : [site.group.head, site.group.head + 1];

function readLight(c: Context): SiteReading | null {
  for (const key of c.keys) {
    const sort = lightSort(key);
    if (!sort) continue;
    const noun = objectNoun(c, key);
    if (!noun) continue;
    const trigger = lighten(sort, noun.trigger);
    if (trigger) return { trigger, strength: 0.85 * noun.weight, span: reach(c.site, noun.at), rule: `light:${key}` };
  }
  return null;
}

type LightSort = "do" | "undo" | "refuse" | "ask" | "threaten";

function lightSort(key: string): LightSort | null {
  if (REFUSING.has(key)) return "refuse";
  if (ASKING.has(key)) return "ask";
  if (THREATENING.has(key)) return "threaten";
  if (UNDOING.has(key)) return "undo";
  return DOING.has(key) ? "do" : null;
}

function objectNoun(c: Context, key: string): { trigger: Trigger; at: number; weight: number } | null {
  const prep = key.includes("_") ? key.slice(key.lastIndexOf("_") + 1) : null;
  const heads = c.objects.length > 0 ? c.objects : c.phrases.filter((p) => p.prep === prep).slice(0, 2);
  for (const phrase of heads) {
    const trigger = eventNoun(c.tokens, phrase.head, c.site.end);
    if (trigger) return { trigger, at: phrase.head, weight: 1 };
  }
  return null;
}

function lighten(sort: LightSort, trigger: Trigger): Trigger | null {
  switch (sort) {
    case "do":
      return trigger;
    case "undo":
      return { ...trigger, subtype: trigger.plover === "COERCE" || trigger.plover === "SANCTION" ? "lifted" : "ended", plover: undone(trigger.plover) };
    case "refuse":
      return said("reject", "REJECT");
    case "ask":
      return said("demand", "REQUEST");
    case "threaten":
      return said("threaten", "THREATEN");
  }
}

function readVerb(c: Context): SiteReading | null {
  for (const key of c.keys) {
    const trigger = LEXICON.verbs.get(key);
    if (trigger) return { trigger, strength: verbStrength(c, key), span: [c.site.group.head, c.site.group.to], rule: `verb:${key}` };
  }
  return null;
}

/** A verb with nobody and nothing around it says little. */
function verbStrength(c: Context, key: string): number {
  const people = c.objects.length > 0 || c.site.subject !== null;
  return (people ? 0.8 : 0.65) * (WEAK.has(key) ? 0.6 : 1);
}

const WEAK = new Set("fight hit strike arrive travel allow permit let vote try name quit fire beat question charge shoot agree fund support partner debate discuss flood question rule stall ignore arise campaign".split(" "));

/** "Talks began", "the truce took effect": the subject names the event. */
function readHappening(c: Context): SiteReading | null {
  if (c.site.group.passive || !c.keys.some((k) => HAPPENING.has(k))) return null;
  for (const phrase of subjectPhrases(c.site)) {
    const trigger = eventNoun(c.tokens, phrase.head, c.site.group.from);
    if (trigger) return { trigger, strength: c.site.group.lemma === "be" ? 0.35 : 0.75, span: [phrase.head, phrase.head + 1], rule: "happening" };
  }
  return null;
}

function readSpeech(c: Context): SiteReading | null {
  const kind = c.keys.map((k) => statementKind(k)).find((k) => k !== null) ?? null;
  if (!kind) return null;
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
