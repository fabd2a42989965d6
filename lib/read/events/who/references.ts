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
];
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
    return SPEAKERS_OWN.test(this.reading.tree.at(word).lower);
  }

  /** Does an actor fit a pronoun? */
  fits(word: number, mention: ActorMention): boolean {
    const kind = PRONOUNS.find((p) => p.words.test(this.reading.tree.at(word).lower));
    if (!kind) return true;
    const { kind: own, id } = mention.actor;
    return kind.kinds.has(own) && (own !== "person" || this.#sameGender(word, id));
  }

  #sameGender(word: number, id: string): boolean {
    const { lower } = this.reading.tree.at(word);
    const gender = this.reading.found.genders.get(id) ?? "u";
    return gender === "u" || (/^h(?:e|im|is|imself)$/.test(lower) ? gender === "m" : gender === "f");
  }

  /** The nearest mention before a pronoun that fits it; in each sentence its subject first. */
  nearest(word: number): ActorMention | null {
    const { tree } = this.reading;
    const token = tree.at(word);
    if (!PRONOUNS.some((p) => p.words.test(token.lower))) return null;
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
        !this.fits(word, mention)
      )
        continue;
      if (!best) [best, sentence] = [mention, own];
      if (/^nsubj/.test(tree.at(tree.phraseHead(at)).rel)) return mention;
    }
    return best;
  }
}
