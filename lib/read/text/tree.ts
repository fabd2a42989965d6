import type { Token } from "../../domain";

/** Relations that keep a word inside the base of its noun phrase: "the Russian foreign minister Sergei Lavrov". */
const BASE =
  /^(?:det|det:predet|amod|nummod|compound|flat|fixed|goeswith|nmod:poss|nmod:desc|nmod:unmarked|appos:name|case:poss)$/;

/** The trees of a text's sentences, for rules that ask for what hangs on what. Words are given by index. */
export class Tree {
  readonly #children: number[][];

  constructor(readonly tokens: readonly Token[]) {
    this.#children = tokens.map(() => []);
    tokens.forEach((t, i) => {
      if (t.head >= 0) this.#children[t.head]?.push(i);
    });
  }

  at(i: number): Token {
    return this.tokens[i] as Token;
  }

  children(i: number): readonly number[] {
    return this.#children[i] ?? [];
  }

  /** The first child with one of some relations. */
  child(i: number, rel: RegExp): number | null {
    return this.children(i).find((c) => rel.test(this.at(c).rel)) ?? null;
  }

  /** All words under a word and itself, in text order; `skip` leaves out a child with everything under it. */
  subtree(i: number, skip: (child: number, parent: number) => boolean = () => false): number[] {
    const out: number[] = [];
    const stack = [i];
    while (stack.length > 0) {
      const word = stack.pop() as number;
      out.push(word);
      for (const c of this.children(word)) if (!skip(c, word)) stack.push(c);
    }
    return out.sort((a, b) => a - b);
  }

  /** The word that a word of a name or noun phrase hangs on by the phrase's own relations: its head. */
  phraseHead(i: number): number {
    let at = i;
    for (let n = 0; n < 12; n++) {
      const { rel, head } = this.at(at);
      if (head < 0 || !BASE.test(rel) || rel === "nmod:poss") return at;
      at = head;
    }
    return at;
  }

  /** First and last word of the base noun phrase around a word: without relative clauses, prepositions and conjuncts. */
  basePhrase(i: number): readonly [first: number, last: number] {
    const head = this.phraseHead(i);
    const inside = (k: number): boolean => {
      if (k === head) return true;
      const t = this.tokens[k];
      if (!t || t.sentence !== this.at(head).sentence) return false;
      for (let at = k, n = 0; n < 12; n++) {
        const { rel, head: up } = this.at(at);
        if (up < 0) return false;
        const small =
          (rel === "case" && /^['’]s?$/.test(this.at(at).text)) || (rel === "punct" && this.at(at).text === "-");
        if (!BASE.test(rel) && !small) return false;
        if (up === head) return true;
        at = up;
      }
      return false;
    };
    let first = Math.min(i, head);
    let last = Math.max(i, head);
    while (inside(first - 1)) first--;
    while (inside(last + 1)) last++;
    return [first, last];
  }
}
