import type { ActorKind, ActorMention } from "../../../domain";
import type { Gender } from "../../actors/directory";
import { lastBefore } from "../../text/last-before";
import { overlapping } from "../sentence/overlapping";
import type { ArticleReading } from "../sentence/sentence-reading";
import { BODIES as BODY_NOUNS } from "./nouns";

/** How far back a pronoun looks, in sentences. */
const REACH = 3;

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

/** What each pronoun may stand for, one or several of them; where `nearest`, the nearest that fits where the model knows none. */
interface Pronoun {
  readonly kinds: ReadonlySet<ActorKind>;
  readonly number: "one" | "any";
  readonly gender?: Gender;
  readonly nearest?: true;
  /** Of whoever speaks. */
  readonly own?: true;
}

const PERSON: ReadonlySet<ActorKind> = new Set(["person"]);
const BODY: ReadonlySet<ActorKind> = new Set(BODIES);
const SEVERAL: ReadonlySet<ActorKind> = new Set([...BODIES, "group"]);
const ANYBODY: ReadonlySet<ActorKind> = new Set<ActorKind>([...BODIES, "group", "person"]);

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      ["he him his himself", { kinds: PERSON, number: "one", gender: "m", nearest: true }],
      ["she her hers herself", { kinds: PERSON, number: "one", gender: "f", nearest: true }],
      ["it its itself", { kinds: BODY, number: "one", nearest: true }],
      ["they them their themselves", { kinds: SEVERAL, number: "any", nearest: true }],
      ["i me my mine myself", { kinds: PERSON, number: "one", own: true }],
      ["we us our ours ourselves", { kinds: SEVERAL, number: "any", own: true }],
      ["who whom whose which that", { kinds: ANYBODY, number: "any" }],
    ] satisfies [string, Pronoun][]
  ).flatMap(([words, pronoun]) => words.split(" ").map((word) => [word, pronoun] as const)),
);
/** Most mentions that are looked at for the nearest. */
const MOST = 60;

/** Finds whom pronouns stand for: what the model takes them for where it fits, else the nearest that fits, subjects first. */
export class References {
  constructor(
    private readonly reading: ArticleReading,
    private readonly named: readonly ActorMention[],
  ) {}

  /** Is it a pronoun of whoever speaks? */
  isSpeakersOwn(word: number): boolean {
    return this.#pronoun(word)?.own === true;
  }

  /** Does whom an earlier word stands for fit a pronoun? A description fits by its number: "a woman", "two gunmen". */
  fits(word: number, mention: ActorMention, at: number): boolean {
    const pronoun = this.#pronoun(word);
    if (!pronoun || this.#isOthersWord(word, at)) return false;
    const { kind, id } = mention.actor;
    if (mention.rule === "description" || (kind === "group" && mention.form === "role")) {
      const { tag, lemma } = this.reading.tree.at(at);
      return pronoun.gender && BODY_NOUNS.has(lemma) ? false : pronoun.number === "any" || !tag.endsWith("S");
    }
    if (!pronoun.kinds.has(kind)) return false;
    const gender = this.reading.found.genders.get(id) ?? "u";
    return kind !== "person" || !pronoun.gender || gender === "u" || gender === pronoun.gender;
  }

  /** Does an earlier word stand in a quotation that the pronoun does not stand in? Whom somebody speaks of is not who speaks on. */
  #isOthersWord(word: number, at: number): boolean {
    const { tree, found } = this.reading;
    const { start, end } = tree.at(at);
    return overlapping(found.quotes, start, end).some((quote) => tree.at(word).start >= quote.end);
  }

  #pronoun(word: number): Pronoun | undefined {
    const { lower, text } = this.reading.tree.at(word);
    return text === "US" ? undefined : PRONOUNS.get(lower); // the country
  }

  /** The nearest mention before a pronoun that fits it; in each sentence its subject first. */
  nearest(word: number): ActorMention | null {
    const { tree } = this.reading;
    const token = tree.at(word);
    if (!this.#pronoun(word)?.nearest) return null;
    const last = lastBefore(this.named, token.start);
    let sentence = -1;
    let best: ActorMention | null = null;
    for (let i = last; i >= 0 && i > last - MOST; i--) {
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
