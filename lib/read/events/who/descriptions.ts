import type { ActorMention } from "../../../domain";
import { lastBefore } from "../../text/last-before";
import { UNNAMED } from "../lexicon/offices";
import type { ArticleReading } from "../sentence/sentence-reading";

/** Nouns by which a company is taken up. */
const COMPANY = ["company", "firm", "maker", "producer", "group", "corporation"];
/** What may stand between a title and the name behind it: "President of Ukraine Volodymyr Zelenskyy". */
const TITLE_WORD = /^(?:NOUN|PROPN|ADJ|ADV|ADP|DET)$/;
const TITLE_LINK = /^(?:of|for|to)$/;
/** How far before a name its title may begin, in words. */
const REACH = 16;
/** So many of those last called so are weighed. */
const CALLED = 40;
/** Words that make another office of the noun behind them: "the prime minister" is not the foreign minister. */
const OFFICE =
  /^(?:prime|foreign|defen[cs]e|interior|finance|vice|deputy|attorney|secretary|first|crown|lieutenant|police)$/;
/** What an office is also called. */
const ALSO = new Map([
  ["head of state", "president"],
  ["premier", "prime minister"],
  ["pm", "prime minister"],
]);

interface Named {
  readonly mentions: ActorMention[];
  /** The only person called so anywhere. */
  only: ActorMention | null;
}

/** Who the article calls what: "the president", "the board", "the company", by the noun. */
export class Descriptions {
  readonly #byNoun = new Map<string, Named>();
  /** Where each person is the subject of a clause, by id, in text order. */
  readonly #subjects = new Map<string, ActorMention[]>();

  /** `named`: the names of an article, in text order. */
  constructor(
    private readonly reading: ArticleReading,
    named: readonly ActorMention[],
  ) {
    for (const mention of named) {
      if (mention.form !== "name") continue;
      const { kind, id } = mention.actor;
      if (kind === "person" ? this.#isSubject(mention) : this.#isCore(mention)) {
        const known = this.#subjects.get(id);
        if (known) known.push(mention);
        else this.#subjects.set(id, [mention]);
      }
      for (const noun of new Set(kind === "person" ? this.#titles(mention) : this.#generic(mention))) {
        const known = this.#byNoun.get(noun);
        if (!known) this.#byNoun.set(noun, { mentions: [mention], only: kind === "person" ? mention : null });
        else {
          known.mentions.push(mention);
          if (known.only?.actor.id !== id) known.only = null;
        }
      }
    }
  }

  /**
   * Whom a noun phrase calls by the noun at `at`: of those called so before it the last one that a clause was about, else the last one
   * called so, or the only one anywhere; null where nobody is. What the noun is "of" must be the same: "the President of Ukraine" is no
   * other president.
   */
  called(at: number): ActorMention | null {
    const named = this.#byNoun.get(this.#key(at));
    if (!named) return null;
    const { start } = this.reading.tree.at(at);
    const last = lastBefore(named.mentions, start);
    return (
      this.#lastSubject(named.mentions.slice(Math.max(0, last + 1 - CALLED), last + 1), start) ??
      named.mentions[last] ??
      named.only
    );
  }

  /** Of some people the one that was a subject last before an offset. */
  #lastSubject(called: readonly ActorMention[], before: number): ActorMention | null {
    let best: ActorMention | null = null;
    for (const id of new Set(called.map((mention) => mention.actor.id))) {
      const subjects = this.#subjects.get(id) ?? [];
      const mention = subjects[lastBefore(subjects, before)];
      if (mention && (!best || mention.start > best.start)) best = mention;
    }
    return best;
  }

  /** Of "Delta Crude, a unit of Harrow Energy" the company that a clause is about is the first one. */
  #isCore({ end }: ActorMention): boolean {
    const { tree, wordAt } = this.reading;
    return /^(?:nsubj|obj|obl:agent)/.test(tree.at(tree.phraseHead(wordAt(end - 1))).rel);
  }

  #isSubject({ end }: ActorMention): boolean {
    const { tree, wordAt } = this.reading;
    const head = tree.phraseHead(wordAt(end - 1));
    const up = tree.at(head).rel === "appos" ? tree.at(head).head : head; // "stated by President Ana Kolar"
    return /^(?:nsubj|obl:agent)/.test(tree.at(up).rel);
  }

  /** By what the noun at a word calls somebody: "prime minister", with what it is of where it says so, "president of ukraine". */
  #key(at: number): string {
    const { tree } = this.reading;
    const { lower, sentence } = tree.at(at);
    let office = lower;
    for (let i = at - 1; tree.tokens[i]?.sentence === sentence && OFFICE.test(tree.at(i).lower); i--)
      office = `${tree.at(i).lower} ${office}`;
    const named = ALSO.get(office) ?? office;
    if (tree.tokens[at + 1]?.lower !== "of") return named;
    let of = at + 2;
    while (tree.tokens[of]?.pos === "DET" || tree.tokens[of + 1]?.tag === "POS" || tree.tokens[of]?.tag === "POS") of++;
    const what = tree.tokens[of]?.lower ?? "";
    return ALSO.get(`${office} of ${what}`) ?? `${named} of ${what}`;
  }

  /** The nouns before a person's name and the head of what is set beside it: "President", "Minister of", ", the mayor". */
  #titles(mention: ActorMention): string[] {
    const { tree, wordAt } = this.reading;
    const first = wordAt(mention.start);
    const last = wordAt(mention.end - 1);
    const { sentence } = tree.at(first);
    const out: string[] = [];
    const add = (i: number) => {
      const key = this.#key(i);
      out.push(key, key.replace(/ of .*$/, ""), tree.at(i).lower);
    };
    let owned = true; // nouns behind an "of" say of what, not who
    let office: number | null = null; // of "head of the office of the president" the head
    for (let i = first - 1; i >= first - REACH; i--) {
      const token = tree.tokens[i];
      const joins = token !== undefined && (token.tag === "POS" || token.text === "-");
      if (
        !token ||
        token.sentence !== sentence ||
        !(TITLE_WORD.test(token.pos) || joins || /^\p{Lu}/u.test(token.text))
      )
        break;
      if (token.pos === "ADP" && (!TITLE_LINK.test(token.lower) || (office === first - 1 && i === first - 2))) break; // "adviser to President Ana Kolar"
      const next = tree.at(i + 1);
      if (token.pos !== "NOUN" && token.pos !== "PROPN") continue;
      const links = TITLE_LINK.test(next.lower) || next.text === "-";
      if (UNNAMED.has(token.lemma) && (i === first - 1 || links)) office = i;
      else if (i === first - 1 && !UNNAMED.has(token.lemma)) add(i);
      else if (owned && i === first - 2 && !/^[A-Z]/.test(next.text)) add(i);
      if (links) owned = false;
    }
    if (office !== null) add(office);
    const head = tree.phraseHead(last);
    const up = tree.at(head).head;
    if (up >= 0 && /^(?:appos|flat|nmod:desc)$/.test(tree.at(head).rel) && /^(?:NOUN|PROPN)$/.test(tree.at(up).pos))
      add(up);
    for (const child of tree.children(head))
      if (tree.at(child).rel === "appos" && tree.at(child).pos === "NOUN") add(child);
    return out;
  }

  /** The nouns in an organisation's name ("Management Board"), and what companies are called. */
  #generic({ actor }: ActorMention): string[] {
    const words = actor.name.toLowerCase().split(/[\s-]+/);
    const own = words.length > 1 ? words.filter((w) => w.length > 3) : [];
    return actor.kind === "company" ? [...own, ...COMPANY] : own;
  }
}
