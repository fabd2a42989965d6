import type { Sentence, Span } from "../../domain";
import type { ProposedActor, ProposedEvent } from "../../read/proposed/proposal";
import type { SaidActor, SaidEvent, SaidWords } from "../answer/answer";
import { type Counts, noCounts } from "./counts";
import { Words } from "./find-words";
import { TitleCheck } from "./title-stands";

/** Sentences of an article that a model was asked about: `first` to `last`, by index from 0, both included. */
export interface Asked {
  readonly first: number;
  readonly last: number;
}

/** Of words that stand in one sentence again and again, so many are looked at. */
const MOST = 60;

/**
 * Lets through of a model's answers what stands in the article: an event whose quote and trigger are found in the sentence it names, with those
 * of its other words that are found where it says. What is left out is counted. Nothing a model says gets into a reading but by here.
 */
export class Gate {
  readonly counts: Counts = noCounts();
  readonly #words = new Map<number, Words>();
  readonly #triggers = new Set<number>();
  readonly #titles: TitleCheck;

  constructor(
    private readonly text: string,
    private readonly sentences: readonly Sentence[],
  ) {
    this.#titles = new TitleCheck(text);
  }

  /** The events of one answer that stand in the sentences asked about, in the order of the answer. */
  admit(events: readonly SaidEvent[], asked: Asked): ProposedEvent[] {
    this.counts.answered += events.length;
    const admitted = events.flatMap((event) => this.#event(event, asked) ?? []);
    this.counts.kept += admitted.length;
    return admitted;
  }

  /** Events that could not even be read. */
  countMalformed(n: number): void {
    this.counts.answered += n;
    this.counts.malformed += n;
  }

  #event(said: SaidEvent, { first, last }: Asked): ProposedEvent | null {
    const index = said.sentence - 1;
    if (index < first || index > last) {
      this.counts.malformed++;
      return null;
    }
    const told = this.#told(said);
    if (!told) return null;
    const { quote, trigger } = told;
    this.#triggers.add(trigger.start);
    const used = new Set<number>();
    const { type, core, offered, news } = said;
    const own = (words: string | null) =>
      words === null ? null : this.#in({ sentence: said.sentence, words }, quote, used);
    const date = said.date && this.#in(said.date, quote, new Set());
    const statusWords = own(said.statusWords);
    const isMadeUp = said.statusWords !== null && statusWords === null;
    return {
      ...{ quote, trigger, type, core, statusWords },
      status: isMadeUp ? null : said.status,
      actors: said.actors.flatMap((actor) => this.#actor(actor, own, quote) ?? []),
      place: said.place && this.#in(said.place, quote, new Set()),
      date: date ?? (news ? "published" : null),
      offered: date ? offered : null,
      title: isMadeUp ? null : this.#title(said.title), // it may tell what those words would have shown
    };
  }

  /** Quote and trigger: of a quote or trigger that stands there several times the first that tells of no other event. */
  #told({ sentence, quote, trigger }: SaidEvent): { quote: Span; trigger: Span } | null {
    const words = this.#sentence(sentence);
    const quotes = words?.find(quote).slice(0, MOST) ?? [];
    const triggers = words?.find(trigger).slice(0, MOST) ?? [];
    let doubled = false;
    for (const one of quotes)
      for (const other of triggers) {
        if (other.start < one.start || other.end > one.end) continue;
        if (!this.#triggers.has(other.start)) return { quote: one, trigger: other };
        doubled = true;
      }
    if (doubled) this.counts.doubled++;
    else this.counts.ungrounded++;
    return null;
  }

  #actor(
    { role, words, name }: SaidActor,
    own: (words: string | null) => Span | null,
    quote: Span,
  ): ProposedActor | null {
    const here = own(words);
    const named = name && this.#in(name, quote, new Set());
    return here || named ? { role, words: here, name: named } : null;
  }

  /** Where words stand in the sentence they were said to stand in: in the quote first, and where none of the event's words stand yet. */
  #in({ sentence, words }: SaidWords, quote: Span, used: Set<number>): Span | null {
    const found = this.#sentence(sentence)?.find(words) ?? [];
    const free = found.filter(({ start }) => !used.has(start));
    const span = free.find(({ start, end }) => start >= quote.start && end <= quote.end) ?? free[0] ?? found[0] ?? null;
    if (span) used.add(span.start);
    else this.counts.words++;
    return span;
  }

  #title(title: string | null): string | null {
    if (title === null) return null;
    const plain = title.replace(/\s+/g, " ").replace(/\.$/, "");
    if (this.#titles.stands(plain)) return plain;
    this.counts.titles++;
    return null;
  }

  #sentence(number: number): Words | null {
    const sentence = this.sentences[number - 1];
    if (!sentence) return null;
    const known = this.#words.get(number);
    if (known) return known;
    const made = new Words(this.text, sentence);
    this.#words.set(number, made);
    return made;
  }
}
