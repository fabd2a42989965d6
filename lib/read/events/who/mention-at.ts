import type { Actor, ActorMention } from "../../../domain";
import { overlapping } from "../sentence/overlapping";
import type { ArticleReading } from "../sentence/sentence-reading";
import { Descriptions } from "./descriptions";
import { References } from "./references";

/** A definite noun phrase takes up somebody named before where the model is this sure. */
const DEFINITE = 0.35;
/** Words of a description. */
const LONGEST = 7;

/** Finds whom a word stands for: a name, an office, a state, what a pronoun takes up, or the noun phrase itself. */
export class MentionFinder {
  readonly #named: readonly ActorMention[];
  readonly #references: References;
  readonly #descriptions: Descriptions;
  readonly #memo = new Map<number, ActorMention | null>();

  constructor(private readonly reading: ArticleReading) {
    const { actors, states } = reading.found;
    this.#named = [...actors, ...states.filter((s) => s.form === "name" && s.rule === "state-name")].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    this.#references = new References(reading, this.#named);
    this.#descriptions = new Descriptions(reading, this.#named);
  }

  /** The mention at a word; null for a word that can stand for nobody. `speaker` is whose words it stands in, if anybody's. */
  at(word: number, speaker: ActorMention | null = null): ActorMention | null {
    if (speaker && this.#references.isSpeakersOwn(word)) return this.#as(word, word, speaker);
    const known = this.#memo.get(word);
    if (known !== undefined) return known;
    this.#memo.set(word, null); // a circle of pronouns ends here
    const found = this.#find(word);
    this.#memo.set(word, found);
    return found;
  }

  #find(word: number): ActorMention | null {
    const { tree } = this.reading;
    const token = tree.at(word);
    const [first, last] = tree.basePhrase(word);
    const span = { start: tree.at(first).start, end: tree.at(last).end };
    const over = this.#covering(token.start, token.end);
    if (over && over.form !== "role") return over;
    const named = this.#beside(word) ?? this.#lastIn(span.start, span.end, token.end) ?? over;
    if (named) return named;
    if (token.pos === "PRON" || /^(?:his|her|its|their|my|our)$/.test(token.lower)) return this.#pronoun(word);
    if (!/^(?:NOUN|PROPN|NUM|ADJ|X|VERB)$/.test(token.pos)) return null;
    const taken = this.#definite(word, first, last);
    if (taken) return this.#as(first, last, taken);
    return this.#described(first, Math.max(word, last));
  }

  /** Whom "the president", "the company", "his team" take up: whom the article calls so, else whom the model takes it for. */
  #definite(word: number, first: number, last: number): ActorMention | null {
    const { tree, found } = this.reading;
    const opening = tree.at(first).lower;
    const definite = /^(?:the|this|that|its|their|both|those|these|his|her)$/.test(opening);
    const title = first === last && tree.at(word).pos === "PROPN";
    if (!definite && !title) return null;
    const plain =
      last - first <= 2 && tree.tokens[last + 1]?.lower !== "of" && !/^(?:its|their|his|her)$/.test(opening);
    const called = plain ? this.#descriptions.last(tree.at(last).lower, tree.at(first).start) : null;
    if (called) return called;
    const before = found.scores.takesUp[word] ?? -1;
    return definite && before >= 0 && (found.scores.takesUpSurely[word] ?? 0) >= DEFINITE ? this.at(before) : null;
  }

  /** What a pronoun takes up. */
  #pronoun(word: number): ActorMention | null {
    const before = this.reading.found.scores.takesUp[word] ?? -1;
    const taken = before >= 0 ? this.at(before) : null;
    const found = taken && this.#references.fits(word, taken) ? taken : (this.#references.nearest(word) ?? taken);
    return found && this.#as(word, word, found);
  }

  #as(first: number, last: number, { actor }: ActorMention): ActorMention {
    const { tree } = this.reading;
    return { start: tree.at(first).start, end: tree.at(last).end, actor, form: "pronoun", rule: "takes-up" };
  }

  #covering(start: number, end: number): ActorMention | null {
    let best: ActorMention | null = null;
    for (const m of overlapping(this.#named, start, end))
      if (!best || m.end - m.start > best.end - best.start) best = m;
    return best;
  }

  /** The last name in a noun phrase that ends where its head does: "Foreign Minister Ivanov". */
  #lastIn(start: number, end: number, at: number): ActorMention | null {
    let best: ActorMention | null = null;
    for (const m of overlapping(this.#named, start, end))
      if (m.start >= start && m.end <= end && m.end >= at && m.form !== "demonym") best = m;
    return best;
  }

  /** The name that a description is set beside: "CNN's news executive, Eason Jordan", "Prime Minister of Romania Nicolae Ciuca". */
  #beside(word: number): ActorMention | null {
    const { tree } = this.reading;
    for (const child of tree.children(tree.phraseHead(word))) {
      const { rel, start, end } = tree.at(child);
      if (child < word || !/^(?:appos|flat|nmod:desc)$/.test(rel)) continue;
      const named = this.#covering(start, end);
      if (named?.actor.kind === "person" && named.form === "name") return named;
    }
    return null;
  }

  /** Somebody without a name: "two gunmen", "Gaddafi's troops", "a group of teens". */
  #described(first: number, last: number): ActorMention | null {
    const { tree, text } = this.reading;
    let from = first;
    while (from < last && /^(?:DET|PUNCT|CCONJ|ADP)$/.test(tree.at(from).pos)) from++;
    while (from < last && /^(?:his|her|its|their|our|my|your)$/.test(tree.at(from).lower)) from++;
    while (
      from < last &&
      /^(?:at|least|most|more|than|about|around|some|up|to|nearly|almost|over)$/.test(tree.at(from).lower)
    )
      from++;
    from = Math.max(from, last - LONGEST + 1);
    const to = this.#withOf(last, from);
    const start = tree.at(from).start;
    const { end } = tree.at(to);
    const name = text(start, end).replace(/\s+/g, " ");
    if (!/\p{L}{2}/u.test(name) || name.length > 80) return null;
    const actor: Actor = { id: `g-${slug(name)}`, name, kind: "group", country: null, aliases: [], curated: false };
    return { start, end, actor, form: "role", rule: "description" };
  }

  /** The end of "group of teens", "one of the bombers", "mayor of Split": the noun alone says too little. */
  #withOf(last: number, from: number): number {
    const { tree } = this.reading;
    if (tree.tokens[last + 1]?.lower !== "of") return last;
    const complement = tree.children(tree.phraseHead(last)).find((c) => c > last + 1 && tree.at(c).rel === "nmod");
    if (complement === undefined) return last;
    const [, end] = tree.basePhrase(complement);
    return end - from < LONGEST ? end : last;
  }
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
