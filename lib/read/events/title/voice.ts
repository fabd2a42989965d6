import type { ActorMention } from "../../../domain";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";
import type { MentionFinder } from "../who/mention-at";

/** In whose voice an article speaks outside quotations. */
export interface Voice {
  /** Who speaks a sentence of a transcript ("Ana Kolar: We met yesterday."), by its index. */
  readonly labelled: ReadonlyMap<number, ActorMention>;
  /** Who speaks throughout, in the words of the headline, where the article is a speech; null where it is none. */
  readonly orator: string | null;
  /** Who publishes it, for what it says of itself; null where that is not known, or others speak in it. */
  readonly publisher: string | null;
  /** The state its "our country" means: the one its publisher has in its name; null where there is none. */
  readonly home: string | null;
}

/** "Address by President Ana Kolar to the nation". */
const SPEECH =
  /\b(?:address|speech|remarks|appeal|message|statement) (?:by|of) (?<who>(?:the )?\p{Lu}[^,:;–—]*?)(?= (?:to|at|in|on|for|before|during|following|after|-|–) |[,:;–—]|$)/iu;
/** "Every day we are fighting - President Ana Kolar": a headline that ends with who says it. */
const SIGNED = / [-–—] (?<who>(?:the )?\p{Lu}[^-–—:]{3,60}?)(?: (?:at|in|to|during|on) .*)?\s*$/u;
/** So many sentences in the first person outside quotations make a speech, if they are that share of all. */
const SPOKEN = 3;
const SHARE = 1 / 8;

/** Reads in whose voice an article speaks. Linear. */
export function voiceOf(reading: ArticleReading, finder: MentionFinder): Voice {
  const { article, found, tree, sentences } = reading;
  const labelled = labels(reading, finder);
  const spoken = sentences.filter(
    (s) =>
      !labelled.has(s.sentence.index) &&
      tree.tokens.slice(s.from, s.to).some((w) => isFirstPerson(w.text) && !isQuoted(s, w)),
  );
  const isSpeech = spoken.length >= SPOKEN && spoken.length >= SHARE * sentences.length;
  const who =
    isSpeech && article.title ? (SPEECH.exec(article.title) ?? SIGNED.exec(article.title))?.groups?.who : undefined;
  const publisher = article.publisher?.replace(/\s*\([^)]*\)\s*$/, "") || null;
  const state = publisher
    ? [...found.actors, ...found.states].find(
        ({ actor }) =>
          actor.kind === "state" && [actor.name, ...actor.aliases].some((name) => hasName(publisher, name)),
      )
    : undefined;
  return {
    labelled,
    orator: who ? who.trim().replace(/^\p{Ll}/u, (c) => c.toUpperCase()) : null,
    publisher: isSpeech || labelled.size > 0 ? null : publisher,
    home: state?.actor.name ?? null,
  };
}

/** The speakers of a transcript: whoever a label names speaks until the next one. */
function labels({ sentences, wordAt }: ArticleReading, finder: MentionFinder): Map<number, ActorMention> {
  const out = new Map<number, ActorMention>();
  let speaker: ActorMention | null = null;
  for (const { sentence, label } of sentences) {
    if (label > 0) {
      const named = finder.at(wordAt(sentence.start + label - 1));
      speaker = named?.actor.kind === "person" && named.form === "name" ? named : speaker;
    }
    if (speaker) out.set(sentence.index, speaker);
  }
  return out;
}

const isFirstPerson = (word: string): boolean => /^(?:I|we|We|WE)$/.test(word);

const isQuoted = ({ quotes }: SentenceReading, { start, end }: { start: number; end: number }): boolean =>
  quotes.some((q) => q.start <= start && end <= q.end);

const hasName = (text: string, name: string): boolean =>
  name.length > 3 && ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${name} `);
