import type { Actor, ActorMention, Token } from "../../domain";
import { lowerBound } from "./attachment";
import { isSpeechVerb } from "./speech-verbs";

/** What a sentence offers to phrases that take up actors. */
export interface Spoken {
  readonly tokens: readonly Token[];
  /** Names, roles and state words of the sentence, in text order. */
  readonly mentions: readonly ActorMention[];
}

const STATES = new Set("side country nation state party neighbor neighbour government military army force".split(" "));
const PEOPLE = new Set("leader president man woman minister politician diplomat".split(" "));
/** How many sentences back two sides may stand. */
const REACH = 3;
/** How many of a sentence's last mentions are looked at for "A and B". */
const LATEST = 12;

/**
 * What phrases such as "the two sides", "both leaders" and "the country" take up: two states or two people named alone together in this
 * sentence or the nearest one before it. For each sentence its own mentions, two at the same words for two sides.
 */
export function findReferences(sentences: readonly Spoken[]): ActorMention[][] {
  return sentences.map((sentence, index) => {
    const out: ActorMention[] = [];
    sentence.tokens.forEach((token, i) => {
      const one = single(sentences, index, i);
      if (one) out.push({ start: token.start, end: token.end, actor: one, form: "pronoun", rule: "one-state" });
      if (token.lower === "they" && token.pos === "PRON")
        for (const actor of joinedPair(sentences, index, token.start, "person", 1))
          out.push({ start: token.start, end: token.end, actor, form: "pronoun", rule: "they-two" });
      const phrase = pairPhrase(sentence.tokens, i);
      if (!phrase) return;
      const span = { start: token.start, end: phrase.end };
      const sides = twoSides(sentences, index, token.start, phrase.kind);
      for (const actor of sides) out.push({ ...span, actor, form: "pronoun", rule: "two-sides" });
    });
    return out;
  });
}

/** "the two", "the two sides", "both countries", "the two neighbouring states". */
function pairPhrase(tokens: readonly Token[], i: number): { end: number; kind: "state" | "person" } | null {
  const token = tokens[i] as Token;
  const both = token.lower === "both";
  const two = token.lower === "the" && tokens[i + 1]?.lower === "two";
  const sides = token.lower === "the" && /^(?:sides|parties)$/.test(tokens[i + 1]?.lower ?? "");
  if (!both && !two && !sides) return null;
  for (let k = sides || both ? i + 1 : i + 2; k < Math.min(tokens.length, i + 5); k++) {
    const t = tokens[k] as Token;
    const lemma = t.lemma.toLowerCase();
    if (t.pos === "NOUN" && tokens[k + 1]?.lower !== "of") {
      if (STATES.has(lemma)) return { end: t.end, kind: "state" };
      return PEOPLE.has(lemma) ? { end: t.end, kind: "person" } : null;
    }
    if (t.pos !== "ADJ") break;
  }
  const last = tokens[two ? i + 1 : i] as Token;
  const verb = tokens[two ? i + 2 : i + 1];
  return two && verb && /^(?:VERB|AUX)$/.test(verb.pos) ? { end: last.end, kind: "person" } : null;
}

/** Two people named in one sentence, or two states over a few. */
function twoSides(sentences: readonly Spoken[], index: number, before: number, kind: "state" | "person"): Actor[] {
  const joined = joinedPair(sentences, index, before, kind, REACH);
  if (joined.length > 0) return joined;
  const named = new Map<string, Actor>();
  for (let i = index; i >= Math.max(0, index - REACH); i--) {
    if (kind === "person") named.clear();
    const { tokens, mentions } = sentences[i] as Spoken;
    for (const m of mentions) {
      if (m.start >= before) break;
      if (m.actor.kind !== kind || m.form === "pronoun" || (kind === "person" && reports(tokens, m))) continue;
      named.set(m.actor.id, m.actor);
    }
    if (named.size === 2) return [...named.values()];
    if (named.size > 2) return [];
  }
  return [];
}

/** The nearest "A and B" of one kind before an offset, at most `reach` sentences back. */
function joinedPair(sentences: readonly Spoken[], index: number, before: number, kind: string, reach: number): Actor[] {
  for (let i = index; i >= Math.max(0, index - reach); i--) {
    const { tokens, mentions } = sentences[i] as Spoken;
    const fits = mentions.filter((m) => m.start < before && m.actor.kind === kind && m.form !== "pronoun");
    for (let k = fits.length - 1; k > Math.max(0, fits.length - LATEST); k--) {
      const [a, b] = [fits[k - 1] as ActorMention, fits[k] as ActorMention];
      const joint = lowerBound(tokens, a.end);
      const linked = /^(?:and|with|met)$/.test(tokens[joint]?.lower ?? "") && lowerBound(tokens, b.start) - joint <= 4;
      if (!linked || a.actor.id === b.actor.id) continue;
      const before = fits[k - 2];
      const third = before && tokens[lowerBound(tokens, a.start) - 1]?.text === "," && a.start - before.end < 4;
      return third ? [] : [a.actor, b.actor];
    }
  }
  return [];
}

/** "Peskov said", "said Peskov": who reports is none of the two. */
function reports(tokens: readonly Token[], mention: ActorMention): boolean {
  const after = tokens[lowerBound(tokens, mention.end)];
  const before = tokens[lowerBound(tokens, mention.start) - 1];
  return [after, before].some((t) => t?.pos === "VERB" && isSpeechVerb(t.lemma));
}

/** Verbs whose object "it" is another state than their subject. */
const AGAINST = new Set(
  "accuse blame urge warn threaten condemn criticize criticise attack invade denounce sanction bomb strike".split(" "),
);

/** "accused it of ...": the one other state spoken of; "the country's army": the one state spoken of last. */
function single(sentences: readonly Spoken[], index: number, i: number): Actor | null {
  const { tokens } = sentences[index] as Spoken;
  const token = tokens[i] as Token;
  const verb = tokens[i - 1];
  if (token.lower === "it" && verb?.pos === "VERB" && AGAINST.has(verb.lemma)) {
    const own = states(sentences[index], verb.start);
    const subject = own.at(-1);
    if (!subject) return null;
    const before = [...states(sentences[index - 1], Number.POSITIVE_INFINITY), ...own];
    return onlyOne(before.filter((a) => a.id !== subject.id));
  }
  if (token.lower === "country" && verb?.lower === "the" && tokens[i + 1]?.lower !== "of") {
    const own = states(sentences[index], token.start);
    return (
      onlyOne(own.length > 0 ? own : states(sentences[index - 1], Number.POSITIVE_INFINITY)) ??
      accuser(sentences[index] as Spoken, token.start)
    );
  }
  return null;
}

/** "Chad accused it of attacks in the south of the country": whoever accuses another speaks of its own. */
function accuser({ tokens, mentions }: Spoken, before: number): Actor | null {
  for (let k = mentions.length - 1; k >= 0; k--) {
    const m = mentions[k] as ActorMention;
    if (m.end > before || m.actor.kind !== "state" || m.form !== "name") continue;
    let verb = lowerBound(tokens, m.end);
    while (tokens[verb]?.pos === "ADV") verb++;
    const at = tokens[verb];
    return at?.pos === "VERB" && AGAINST.has(at.lemma) && tokens[verb + 1]?.lower === "it" ? m.actor : null;
  }
  return null;
}

function states(sentence: Spoken | undefined, before: number): Actor[] {
  return (sentence?.mentions ?? []).filter((m) => m.start < before && m.actor.kind === "state").map((m) => m.actor);
}

function onlyOne(actors: readonly Actor[]): Actor | null {
  return new Set(actors.map((a) => a.id)).size === 1 ? (actors[0] ?? null) : null;
}
