import type { ActorMention } from "../../../domain";
import type { ArticleReading } from "../sentence/sentence-reading";

/** Nouns by which a company is taken up. */
const COMPANY = ["company", "firm", "maker", "producer", "group", "corporation"];
/** Words between a name and what it is called that end the look for a title. */
const NOUN = /^(?:NOUN|PROPN)$/;

interface Named {
  readonly start: number;
  readonly mention: ActorMention;
}

/** Who the article calls what: "the president", "the board", "the company", by the noun. */
export class Descriptions {
  readonly #byNoun = new Map<string, Named[]>();

  /** `named`: the names of an article, in text order. */
  constructor(
    private readonly reading: ArticleReading,
    named: readonly ActorMention[],
  ) {
    for (const mention of named) {
      if (mention.form !== "name") continue;
      for (const noun of new Set(mention.actor.kind === "person" ? this.#titles(mention) : this.#generic(mention))) {
        const known = this.#byNoun.get(noun);
        if (known) known.push({ start: mention.start, mention });
        else this.#byNoun.set(noun, [{ start: mention.start, mention }]);
      }
    }
  }

  /** The last one called by a noun before an offset; null where nobody was. */
  last(noun: string, before: number): ActorMention | null {
    const list = this.#byNoun.get(noun);
    return list?.findLast((n) => n.start < before)?.mention ?? null;
  }

  /** The noun before a person's name, that of its "of" phrase, and the head of what is set beside it: "President", "Minister of", ", the mayor". */
  #titles(mention: ActorMention): string[] {
    const { tree, wordAt } = this.reading;
    const first = wordAt(mention.start);
    const last = wordAt(mention.end - 1);
    const { sentence } = tree.at(first);
    const out: string[] = [];
    for (let i = first - 1; i >= first - 2; i--) {
      const token = tree.tokens[i];
      if (!token || token.sentence !== sentence || !NOUN.test(token.pos)) break;
      out.push(token.lower);
    }
    const head = tree.phraseHead(last);
    const up = tree.at(head).head;
    if (up >= 0 && /^(?:appos|flat|nmod:desc)$/.test(tree.at(head).rel) && NOUN.test(tree.at(up).pos))
      out.push(tree.at(up).lower);
    for (const child of tree.children(head))
      if (tree.at(child).rel === "appos" && tree.at(child).pos === "NOUN") out.push(tree.at(child).lower);
    return out;
  }

  /** The nouns in an organisation's name ("Management Board"), and what companies are called. */
  #generic({ actor }: ActorMention): string[] {
    const words = actor.name.toLowerCase().split(/[\s-]+/);
    const own = words.length > 1 ? words.filter((w) => w.length > 3) : [];
    return actor.kind === "company" ? [...own, ...COMPANY] : own;
  }
}
