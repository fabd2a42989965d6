import type { Actor, ActorMention, PlaceMention } from "../../../domain";
import { lastBefore } from "../../text/last-before";
import { UNNAMED } from "../lexicon/offices";
import { isExpletive } from "../sentence/clause";
import { overlapping } from "../sentence/overlapping";
import type { ArticleReading } from "../sentence/sentence-reading";
import { agedFrom, besideName } from "./beside";
import { callsThing, describe, groupId } from "./described";
import { Descriptions } from "./descriptions";
import { BODIES, FORCES, GENDERED, isOtherBody, NAMELESS, NOBODY, STATES, TOWNS } from "./nouns";
import { planOf } from "./plans";
import { References } from "./references";

/** A definite noun phrase takes up somebody named before where the model is this sure. */
const DEFINITE = 0.25;
/** Peoples that are called by an adjective: "the British" are their state. */
const COLLECTIVE = /(?:sh|ch|ese|iss)$/;
/** A pronoun stands for a description in a headline where the model is this sure; set by hand: a wrong subject does more harm than a pronoun. */
const SURELY = 0.75;
/** Words of what a bracket glosses a pronoun by. */
const GLOSS = 7;

/** Finds whom a word stands for: a name, an office, a state, what a pronoun takes up, or the noun phrase itself. */
export class MentionFinder {
  readonly #named: readonly ActorMention[];
  readonly #references: References;
  readonly #descriptions: Descriptions;
  readonly #towns: readonly PlaceMention[];
  readonly #regions: readonly PlaceMention[];
  readonly #peoples: readonly ActorMention[];
  /** Pronouns that the model is sure of. */
  readonly #sure = new Set<number>();
  readonly #things = new Set<string>();
  readonly #memo = new Map<number, ActorMention | null>();

  constructor(private readonly reading: ArticleReading) {
    const { actors, states } = reading.found;
    this.#named = [...actors, ...states.filter((s) => s.form === "name" && s.rule === "state-name")].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    this.#towns = reading.found.places.filter(({ place }) => place?.kind === "town");
    this.#regions = reading.found.places.filter(({ place }) => place?.kind === "region");
    this.#peoples = states.filter((s) => s.form === "demonym" && COLLECTIVE.test(reading.text(s.start, s.end)));
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

  /** The name of whom a word stands for, for a headline; null where nobody is known, or a pronoun may well stand for another description. */
  nameAt(word: number): string | null {
    const mention = this.at(word);
    if (!mention || (mention.form === "pronoun" && !/^\p{Lu}/u.test(mention.actor.name) && !this.#sure.has(word)))
      return null;
    return mention.actor.name;
  }

  /** Does a description call something that is nobody? */
  isThing({ actor }: ActorMention): boolean {
    return this.#things.has(actor.id);
  }

  /** Is a word part of a name, or made of one: "Russian"? */
  isName(word: number): boolean {
    const { start, end } = this.reading.tree.at(word);
    const { states, places } = this.reading.found;
    return (
      this.#covering(start, end)?.form === "name" ||
      overlapping(states, start, end).length > 0 ||
      overlapping(places, start, end).length > 0
    );
  }

  #find(word: number): ActorMention | null {
    const { tree } = this.reading;
    const token = tree.at(word);
    const [begins, last] = tree.basePhrase(word);
    const first = Math.min(begins, agedFrom(tree, last) ?? begins);
    const span = { start: tree.at(first).start, end: tree.at(last).end };
    const over = this.#covering(token.start, token.end);
    if (over && over.form !== "role") return over;
    if (over?.form === "role") {
      const holder =
        besideName(tree, word, (start, end) => this.#covering(start, end)) ?? this.#descriptions.called(last);
      if (holder) return this.#as(first, last, holder);
    }
    const named =
      besideName(tree, word, (start, end) => this.#covering(start, end)) ??
      this.#lastIn(span.start, span.end, token.end);
    if (named && named !== over) return named;
    if (over) return this.#whose(over, first) ? this.described(first, Math.max(word, last)) : over;
    if (NOBODY.test(token.lower)) return null;
    if (token.pos === "PRON" || /^(?:his|her|its|their|my|our)$/.test(token.lower)) return this.#pronoun(word);
    if (
      !/^(?:NOUN|PROPN|NUM|X)$/.test(token.pos) &&
      !(/^(?:ADJ|VERB)$/.test(token.pos) && tree.at(first).pos === "DET")
    )
      return null;
    const people =
      tree.at(first).lower === "the" && first === last - 1 && overlapping(this.#peoples, token.start, token.end)[0];
    if (people) return people;
    const taken = this.#definite(word, first, last);
    if (taken) return this.#as(first, last, taken);
    return this.described(first, Math.max(word, last));
  }

  /** Whom "the president", "the company", "his team" take up: whom the article calls so, else whom the model takes it for. */
  #definite(word: number, first: number, last: number): ActorMention | null {
    const { tree } = this.reading;
    const opening = tree.at(first).lower;
    const owned = this.#isOwned(first, last);
    const definite = owned || /^(?:the|this|that|its|their|both|those|these|his|her)$/.test(opening);
    const title = first === last && tree.at(word).pos === "PROPN";
    if (!definite && !title) return null;
    const plain =
      (owned || last - first <= (UNNAMED.has(tree.at(last).lemma) ? 4 : 2)) && !/^(?:its|their|his|her)$/.test(opening);
    const called = plain ? this.#descriptions.called(last) : null;
    if (called || owned) return called;
    const { lower } = tree.at(last);
    if (!definite || NAMELESS.test(lower)) return null;
    const town =
      /^(?:the|this|that)$/.test(opening) && last - first === 1 && TOWNS.has(lower) ? this.#townBefore(word) : null;
    if (town) return town;
    if (last > first && /^(?:other|another)$/.test(tree.at(first + 1).lower)) return null; // not the one before
    const several = tree.at(last).tag === "NNS" && !FORCES.has(tree.at(last).lemma);
    const gender = GENDERED.get(tree.at(last).lemma);
    const aged = agedFrom(tree, last) !== null;
    const { genders } = this.reading.found;
    const fits = ({ actor: { id, kind }, rule }: ActorMention, at: number) => {
      if (this.#things.has(id)) return false;
      // "the company" is not "two ministers"
      if (rule === "description" && !several && !FORCES.has(lower) && tree.at(at).tag === "NNS") return false;
      if (kind === "group" && isOtherBody(tree.at(at).lemma, lower)) return false;
      const known = genders.get(id) ?? "u";
      if (aged && kind !== "person" && kind !== "group") return false;
      if (gender && kind !== "group" && (kind !== "person" || (known !== "u" && known !== gender))) return false;
      if (kind === "state") return !several && (tree.at(last).pos !== "NOUN" || STATES.has(tree.at(last).lemma));
      return kind !== "person" || (!several && !BODIES.has(lower));
    };
    return this.#taken(word, DEFINITE, fits);
  }

  /** Does a phrase say whose a bare "officials", "head" is: "BP officials", "Gaddafi's troops", "the head of the inquiry"? */
  #whose({ start, end, form }: ActorMention, first: number): boolean {
    if (form !== "role") return false;
    const { tree, wordAt } = this.reading;
    if (tree.tokens[wordAt(end - 1) + 1]?.lower === "of") return true;
    for (let i = first; tree.at(i).start < start; i++) if (tree.at(i).pos === "PROPN") return true;
    return false;
  }

  /** "CNN's chief executive", "Cindy Sheehan's son": as definite as with "the". */
  #isOwned(first: number, last: number): boolean {
    const { tree } = this.reading;
    for (let i = first; i < last; i++) if (tree.at(i).tag === "POS") return true;
    return false;
  }

  /** The town or region that "the city", "the county" means: the last one named before it. It acts as those who govern it. */
  #townBefore(word: number): ActorMention | null {
    const { start, lower, end } = this.reading.tree.at(word);
    const places = /^(?:county|province)$/.test(lower) ? this.#regions : this.#towns;
    const named = places[lastBefore(places, start)];
    const name = named?.place?.name;
    if (!named || !name) return null;
    const actor: Actor = {
      id: groupId(name),
      name,
      kind: "government",
      country: null,
      aliases: [],
      curated: false,
    };
    return { start, end, actor, form: "pronoun", rule: "takes-up" };
  }

  /** What a pronoun takes up: whom the brackets behind it name, whom the model takes it for where it fits, else the nearest that does. */
  #pronoun(word: number): ActorMention | null {
    if (isExpletive(this.reading.tree, word)) return null;
    const glossed = this.#glossed(word);
    if (glossed) return this.#as(word, word, glossed);
    const own = this.#promiser(word);
    if (own) {
      this.#sure.add(word);
      return this.#as(word, word, own);
    }
    const taken = this.#taken(word, 0, (m, at) => this.#references.fits(word, m, at)) ?? this.#references.nearest(word);
    return taken && this.#as(word, word, taken);
  }

  /** "The government said it would resettle 2,000 families", "the airline will cut 300 jobs, it said": who says what he is to do. */
  #promiser(word: number): ActorMention | null {
    const { tree } = this.reading;
    const { lower } = tree.at(word);
    const plan = /^(?:it|they)$/.test(lower) ? planOf(tree, word) : null;
    if (plan === null || plan === word || tree.at(plan).pos === "PRON") return null;
    const several = tree.at(plan).tag.endsWith("S") || tree.child(plan, /^conj$/) !== null;
    const sayer = several === (lower === "they") ? this.at(plan) : null;
    return sayer && (sayer.rule === "description" || this.#references.fits(word, sayer, plan)) ? sayer : null;
  }

  /** "They (the Russian side - ed.) refused": whom the brackets behind a pronoun name. */
  #glossed(word: number): ActorMention | null {
    const { tree } = this.reading;
    if (tree.tokens[word + 1]?.text !== "(") return null;
    for (let i = word + 2; i < word + 2 + GLOSS && tree.tokens[i] && tree.at(i).text !== ")"; i++) {
      if (!/^(?:NOUN|PROPN)$/.test(tree.at(i).pos)) continue;
      return this.at(tree.basePhrase(i)[1]);
    }
    return null;
  }

  /** Whom the earlier words that a word may take up stand for, the one with the largest sum of shares, if that is enough. */
  #taken(word: number, least: number, fits: (mention: ActorMention, at: number) => boolean): ActorMention | null {
    const sums = new Map<string, number>();
    let best: ActorMention | null = null;
    for (const { word: before, share } of this.reading.found.scores.takesUp[word] ?? []) {
      const mention = this.at(before);
      if (!mention || !fits(mention, before)) continue;
      const sum = (sums.get(mention.actor.id) ?? 0) + share;
      sums.set(mention.actor.id, sum);
      if (!best || sum > (sums.get(best.actor.id) ?? 0)) best = mention;
    }
    const most = best ? (sums.get(best.actor.id) ?? 0) : 0;
    if (most >= SURELY) this.#sure.add(word);
    return most >= least ? best : null;
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

  /** Somebody without a name, by the words that describe them. */
  described(first: number, last: number): ActorMention | null {
    const found = describe(this.reading, first, last);
    if (found && callsThing(this.reading, last)) this.#things.add(found.actor.id);
    return found;
  }
}
