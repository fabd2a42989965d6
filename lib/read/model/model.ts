import type { WordPiece } from "../text/wordpiece";
import type { Runtime, Tensor } from "./runtime";
import { repairTree } from "./tree";
import { batchWindows, cutWindows, fill, type ModelWord, type Window } from "./windows";

export type { ModelWord } from "./windows";

/** The names of what each head tells apart, in the model's order. */
export interface Labels {
  readonly pos: readonly string[];
  readonly tag: readonly string[];
  readonly rel: readonly string[];
  readonly name: readonly string[];
  readonly type: readonly string[];
  readonly status: readonly string[];
  readonly date: readonly string[];
  readonly place: readonly string[];
  readonly importance: readonly string[];
  readonly plover: readonly string[];
  readonly role: readonly string[];
}

/** What the model says of every word; indexes are those of the words it was given. */
export interface WordScores {
  /** Universal and Penn part of speech. */
  readonly pos: readonly string[];
  readonly tag: readonly string[];
  /** Index of the word it depends on; -1 at the root of its sentence. */
  readonly head: Int32Array;
  readonly rel: readonly string[];
  /** Log-probabilities of `Labels.name`, one row a word. */
  readonly names: Float32Array;
  /** [0, 1]: how surely the word names an event. */
  readonly trigger: Float32Array;
  /** The words that may be acts, with what is said of them, in text order. */
  readonly acts: readonly ActScores[];
  /** For each word the earlier ones whose person or thing it may take up ("he", "the company"), the likeliest first. */
  readonly takesUp: readonly (readonly Antecedent[])[];
}

/** An earlier word for the same person or thing; `share` is in [0, 1], the shares of all and of "none of them" make one. */
export interface Antecedent {
  readonly word: number;
  readonly share: number;
}

/** What the model says of one act; scores are log-probabilities in the order of `Labels`. */
export interface ActScores {
  readonly word: number;
  readonly probability: number;
  readonly type: Float32Array;
  readonly status: Float32Array;
  readonly date: Float32Array;
  readonly place: Float32Array;
  readonly importance: Float32Array;
  readonly plover: Float32Array;
  /** Words `from` to `to` (exclusive) were read with it. */
  readonly from: number;
  readonly to: number;
  /** Probability that a word of its window fills each of `ROLES` roles, one row a word from `from` on. */
  readonly roles: Float32Array;
}

/** Below this a word is no act whatever its sentence. */
const LEAST = 0.08;
/** Roles of one act exclude each other; the last head, which tells what a word takes up, stands by itself. */
export const ROLES = 7;
const COREF = 7;

const NONE: ReadonlySet<number> = new Set();

/** The trained model of English: words in, scores out. Pure but for the time it takes. */
export class LanguageModel {
  constructor(
    private readonly runtime: Runtime,
    readonly labels: Labels,
    private readonly vocabulary: WordPiece,
  ) {}

  /** Ids of a word's pieces. */
  pieces(word: string): readonly number[] {
    return this.vocabulary.pieces(word);
  }

  /** Reads the words of a text; `wanted` are words to be scored as acts in any case. The same window gets the same scores in any text. */
  async read(words: readonly ModelWord[], wanted: ReadonlySet<number> = NONE): Promise<WordScores> {
    const scores = new Scores(words, this.labels, wanted);
    for (const batch of batchWindows(cutWindows(words))) {
      const { feeds, width } = fill(words, batch);
      scores.take(batch, width, await this.runtime.run(feeds));
    }
    return scores.done();
  }
}

class Scores {
  readonly #pos: string[];
  readonly #tag: string[];
  readonly #rel: string[];
  readonly #head: Int32Array;
  readonly #names: Float32Array;
  readonly #trigger: Float32Array;
  readonly #acts: ActScores[] = [];
  readonly #takesUp: (readonly Antecedent[])[];

  constructor(
    private readonly words: readonly ModelWord[],
    private readonly labels: Labels,
    private readonly wanted: ReadonlySet<number>,
  ) {
    const n = words.length;
    this.#pos = new Array(n).fill("X");
    this.#tag = new Array(n).fill("XX");
    this.#rel = new Array(n).fill("dep");
    this.#head = new Int32Array(n).fill(-1);
    this.#names = new Float32Array(n * labels.name.length);
    this.#trigger = new Float32Array(n);
    this.#takesUp = new Array(n).fill([]);
  }

  take(batch: readonly Window[], width: number, out: Record<string, Tensor>): void {
    const { labels, words } = this;
    const ints = (name: string) => (out[name] as Tensor).data as BigInt64Array;
    const floats = (name: string) => (out[name] as Tensor).data as Float32Array;
    const [pos, tag, rel] = [ints("pos"), ints("xpos"), ints("rels")];
    const [names, arcs, trigger, roles] = [floats("names"), floats("arcs"), floats("trigger"), floats("roles")];
    const kinds = labels.name.length;
    batch.forEach((window, b) => {
      const length = window.to - window.from;
      const pairs: Pairs = { window, width, data: roles, offset: b * labels.role.length * width * width };
      for (let i = 0; i < length; i++) {
        const word = window.from + i;
        const at = b * width + i;
        this.#pos[word] = labels.pos[Number(pos[at])] ?? "X";
        this.#tag[word] = labels.tag[Number(tag[at])] ?? "XX";
        this.#rel[word] = labels.rel[Number(rel[at])] ?? "dep";
        this.#names.set(names.subarray(at * kinds, (at + 1) * kinds), word * kinds);
        this.#trigger[word] = trigger[at] as number;
        this.#takesUp[word] = antecedents(pairs, i);
      }
      const sentence = (i: number) => (words[window.from + i] as ModelWord).sentence;
      repairTree(arcs, b * width * width, width, length, sentence, (i, head, repaired) => {
        const word = window.from + i;
        this.#head[word] = head < 0 ? -1 : window.from + head;
        if (head < 0) this.#rel[word] = "root";
        else if (repaired || this.#rel[word] === "root") this.#rel[word] = "dep";
      });
      for (let i = 0; i < length; i++)
        if ((trigger[b * width + i] as number) >= LEAST || this.wanted.has(window.from + i))
          this.#acts.push(this.#act(out, pairs, b * width + i, i));
    });
  }

  #act(out: Record<string, Tensor>, pairs: Pairs, at: number, i: number): ActScores {
    const { window } = pairs;
    const row = (name: "type" | "status" | "date" | "place" | "importance" | "plover") => {
      const size = this.labels[name].length;
      return ((out[name] as Tensor).data as Float32Array).slice(at * size, (at + 1) * size);
    };
    return {
      word: window.from + i,
      probability: this.#trigger[window.from + i] as number,
      ...{ type: row("type"), status: row("status"), date: row("date"), place: row("place") },
      ...{ importance: row("importance"), plover: row("plover"), from: window.from, to: window.to },
      roles: rolesOf(pairs, i),
    };
  }

  done(): WordScores {
    return {
      ...{ pos: this.#pos, tag: this.#tag, head: this.#head, rel: this.#rel, names: this.#names },
      trigger: this.#trigger,
      acts: this.#acts.sort((a, b) => a.word - b.word),
      takesUp: this.#takesUp,
    };
  }
}

/** One window's rows of the pair scores: roles x words x words. */
interface Pairs {
  readonly window: Window;
  readonly width: number;
  readonly data: Float32Array;
  readonly offset: number;
}

/** For each word of the window the probabilities of the roles it may have for act `i`. */
function rolesOf({ window, width, data, offset }: Pairs, i: number): Float32Array {
  const length = window.to - window.from;
  const out = new Float32Array(length * ROLES);
  for (let j = 0; j < length; j++) {
    let sum = 0;
    for (let r = 0; r < ROLES; r++) {
      const p = Math.exp(data[offset + (r * width + i) * width + j] as number);
      out[j * ROLES + r] = p;
      sum += p;
    }
    for (let r = 0; r < ROLES; r++) out[j * ROLES + r] = (out[j * ROLES + r] as number) / sum;
  }
  return out;
}

/** Antecedents less likely than this are not told. */
const FAINT = 0.02;
const MOST_ANTECEDENTS = 8;

/** The words before word `i` of the window that it may take up, the likeliest first; of two as likely the nearer. */
function antecedents({ window, width, data, offset }: Pairs, i: number): Antecedent[] {
  const row = offset + (COREF * width + i) * width;
  const own = data[row + i] as number;
  let sum = 1;
  for (let j = 0; j < i; j++) sum += Math.exp((data[row + j] as number) - own);
  const out: Antecedent[] = [];
  for (let j = i - 1; j >= 0; j--) {
    const share = Math.exp((data[row + j] as number) - own) / sum;
    if (share >= FAINT) out.push({ word: window.from + j, share });
  }
  return out.sort((a, b) => b.share - a.share || b.word - a.word).slice(0, MOST_ANTECEDENTS);
}
