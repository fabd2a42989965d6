import type { ActorMention, Span } from "../../domain";
import type { Clause } from "./clauses";
import type { SentenceFacts } from "./context";
import { subjectActors } from "./roles";
import { isSpeechVerb } from "./speech-verbs";

/** How far from a quotation its verb of saying may stand, in characters. */
const REACH = 70;

/** Who says each quotation, by where it starts: named after it, before it, or with the quotation before it in the same paragraph. */
export function quoteSpeakers(sentences: readonly SentenceFacts[]): Map<number, ActorMention> {
  const out = new Map<number, ActorMention>();
  let last: ActorMention | null = null;
  let within = -1;
  const done = new Set<number>();
  for (const [i, facts] of sentences.entries()) {
    for (const quote of facts.quotes) {
      if (done.has(quote.start)) continue;
      done.add(quote.start);
      const { paragraph } = facts.sentence;
      const named = after(quote, closing(sentences, i, quote)) ?? before(quote, facts);
      const speaker: ActorMention | null = named ?? (within === paragraph && opens(quote, facts) ? last : null);
      if (!speaker) continue;
      out.set(quote.start, speaker);
      last = speaker;
      within = paragraph;
    }
  }
  return out;
}

/** The sentence in which a quotation ends. */
function closing(sentences: readonly SentenceFacts[], from: number, quote: Span): SentenceFacts {
  let i = from;
  while (i + 1 < sentences.length && (sentences[i + 1] as SentenceFacts).sentence.start < quote.end) i++;
  return sentences[i] as SentenceFacts;
}

const opens = (quote: Span, facts: SentenceFacts): boolean => quote.start - facts.sentence.start <= 1;

function after(quote: Span, facts: SentenceFacts): ActorMention | null {
  return speaker(facts, (verb) => verb.start >= quote.end && verb.start - quote.end <= REACH);
}

function before(quote: Span, facts: SentenceFacts): ActorMention | null {
  return speaker(facts, (verb) => verb.end <= quote.start && quote.start - verb.end <= REACH);
}

function speaker(facts: SentenceFacts, near: (verb: Span) => boolean): ActorMention | null {
  for (const clause of facts.clauses) {
    if (clause.group.form !== "finite" || !isSpeechVerb(clause.group.lemma)) continue;
    const verb = clause.stream.tokens[clause.group.head];
    if (!verb || !near(verb)) continue;
    const who = mainSpeaker(clause, facts);
    if (who) return who;
  }
  return null;
}

/** Of several names in a subject ("Kremlin spokesman Dmitry Peskov") the person speaks. */
export function mainSpeaker(clause: Clause, facts: SentenceFacts): ActorMention | null {
  const named = subjectActors(clause, facts);
  return named.find((m) => m.actor.kind === "person") ?? named[0] ?? null;
}
