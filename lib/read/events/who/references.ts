import type { ActorKind, ActorMention } from "../../../domain";
import type { ArticleReading } from "../sentence/sentence-reading";

/** How far back a pronoun looks, in sentences. */
const REACH = 3;

interface Kind {
  readonly words: RegExp;
  readonly kinds: ReadonlySet<ActorKind>;
}

const BODIES: readonly ActorKind[] = [
  "state",
  "government",
  "armed-force",
  "armed-group",
  "party",
  "organisation",
  "company",
  "media",
];

/** What each pronoun may stand for. */
const PRONOUNS: readonly Kind[] = [
  { words: /^(?:he|him|his|himself|she|her|hers|herself)$/, kinds: new Set(["person"]) },
  { words: /^(?:it|its|itself)$/, kinds: new Set(BODIES) },
  { words: /^(?:they|them|their|themselves)$/, kinds: new Set([...BODIES, "group"]) },
  { words: /^(?:i|me|my|mine|myself)$/, kinds: new Set(["person"]) },
  { words: /^(?:we|us|our|ours|ourselves)$/, kinds: new Set([...BODIES, "group"]) },
  { words: /^(?:who|whom|whose|which|that)$/, kinds: new Set<ActorKind>([...BODIES, "person", "group"]) },
];
/** Pronouns for which the nearest that fits is looked for where the model knows none. */
const NEAREST = /^(?:he|him|his|himself|she|her|hers|herself|it|its|they|them|their)$/;
/** Pronouns of whoever speaks. */
const SPEAKERS_OWN = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/;

/** Finds whom pronouns stand for: what the model takes them for where it fits, else the nearest that fits, subjects first. */
export class References {
  constructor(
    private readonly reading: ArticleReading,
    private readonly named: readonly ActorMention[],
  ) {}

  /** Is it a pronoun of whoever speaks? */
  isSpeakersOwn(word: number): boolean {
    const { lower, text } = this.reading.tree.at(word);
    return SPEAKERS_OWN.test(lower) && text !== "US";
  }

  /** Does whom an earlier word stands for fit a pronoun? A description fits by its number: "a woman", "two gunmen". */
  fits(word: number, mention: ActorMention, at: number): boolean {
    const { tree } = this.reading;
    const { lower } = tree.at(word);
    const kind = PRONOUNS.find((p) => p.words.test(lower));
    if (!kind) return false;
    const { kind: own, id } = mention.actor;
    if (mention.rule === "description") {
      const many = tree.at(at).tag.endsWith("S");
      return /^(?:they|them|their|themselves|we|us|our|ours|who|whom|whose|which|that)$/.test(lower) || !many;
    }
    return kind.kinds.has(own) && (own !== "person" || this.#sameGender(word, id));
  }

  #sameGender(word: number, id: string): boolean {
    const { lower } = this.reading.tree.at(word);
    const gender = this.reading.found.genders.get(id) ?? "u";
    if (gender === "u" || !/^(?:he|him|his|himself|she|her|hers|herself)$/.test(lower)) return true;
    return /^hi?[em]?s?(?:self)?$/.test(lower) ? gender === "m" : gender === "f";
  }

  /** The nearest mention before a pronoun that fits it; in each sentence its subject first. */
  nearest(word: number): ActorMention | null {
    const { tree } = this.reading;
    const token = tree.at(word);
    if (!NEAREST.test(token.lower)) return null;
    let low = 0;
    let high = this.named.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.named[middle] as ActorMention).start < token.start) low = middle + 1;
      else high = middle;
    }
    let sentence = -1;
    let best: ActorMention | null = null;
    for (let i = low - 1; i >= 0; i--) {
      const mention = this.named[i] as ActorMention;
      const at = this.reading.wordAt(mention.end - 1);
      const own = tree.at(at).sentence;
      if (token.sentence - own > REACH || (best && own !== sentence)) break;
      if (
        mention.form === "pronoun" ||
        mention.form === "demonym" ||
        mention.end > token.start ||
        !this.fits(word, mention, at)
      )
        continue;
      if (!best) [best, sentence] = [mention, own];
      if (/^nsubj/.test(tree.at(tree.phraseHead(at)).rel)) return mention;
    }
    return best;
  }
}
