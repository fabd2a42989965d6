import type { ActorMention, Span } from "../../../domain";
import { type ModelAct, ROLE } from "../sentence/act";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";
import type { MentionFinder } from "./mention-at";

/** Who says each quotation, by where it starts: whoever speaks in its sentence, else who said the one before or after it in its paragraph. */
export function quoteSpeakers(reading: ArticleReading, finder: MentionFinder): ReadonlyMap<number, ActorMention> {
  const speakers = new Map<number, ActorMention>();
  for (const sentence of reading.sentences)
    for (const quote of sentence.quotes) {
      const speaker = speakers.has(quote.start) ? null : speakerIn(sentence, quote, reading, finder);
      if (speaker) speakers.set(quote.start, speaker);
    }
  carry(reading.sentences, speakers);
  carry([...reading.sentences].reverse(), speakers);
  return speakers;
}

/** A quotation without a speaker has that of the one before it in its paragraph, in the order given. */
function carry(sentences: readonly SentenceReading[], speakers: Map<number, ActorMention>): void {
  let last: { speaker: ActorMention; paragraph: number } | null = null;
  for (const { sentence, quotes } of sentences)
    for (const quote of quotes) {
      const own = speakers.get(quote.start);
      if (own) last = { speaker: own, paragraph: sentence.paragraph };
      else if (last && last.paragraph === sentence.paragraph) speakers.set(quote.start, last.speaker);
    }
}

/** The speaker of what a sentence says outside a quotation. */
function speakerIn(
  { acts }: SentenceReading,
  quote: Span,
  reading: ArticleReading,
  finder: MentionFinder,
): ActorMention | null {
  let best: ModelAct | null = null;
  for (const act of acts) {
    const { start } = reading.tree.at(act.word);
    const inside = start >= quote.start && start < quote.end;
    if (act.type === "statement" && !inside && (!best || act.probability > best.probability)) best = act;
  }
  if (!best) return null;
  let word = -1;
  let most = 0.3;
  for (let i = best.from; i < best.to; i++) {
    const share = best.role(i, ROLE.speaker);
    if (share > most) [word, most] = [i, share];
  }
  return word < 0 ? null : finder.at(word);
}
