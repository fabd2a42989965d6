import { CLS, SEP } from "../text/wordpiece";

/** Most pieces of a window, without the two marks at its ends: what the model was trained on. */
const MOST = 158;

/** A word as the model sees it. */
export interface ModelWord {
  readonly sentence: number;
  readonly pieces: readonly number[];
  /** Number of its shape, see `shapeOf`. */
  readonly shape: number;
  /** Bits of the lists that hold it, see `NameFlags`. */
  readonly flags: number;
}

/** Words `from` to `to` (exclusive) that are read together, and how many pieces they have with the two marks. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** Whole sentences as long as they fit into a window, in text order; longer ones are cut, so that time grows with length alone. */
export function cutWindows(words: readonly ModelWord[]): Window[] {
  const out: Window[] = [];
  let from = 0;
  let size = 0;
  const close = (to: number) => {
    if (to > from) out.push({ from, to, size: size + 2 });
    from = to;
    size = 0;
  };
  let i = 0;
  while (i < words.length) {
    const sentence = (words[i] as ModelWord).sentence;
    let j = i;
    let own = 0;
    while (j < words.length && (words[j] as ModelWord).sentence === sentence) {
      const pieces = (words[j] as ModelWord).pieces.length;
      if (own + pieces > MOST) break;
      own += pieces;
      j++;
    }
    if (size > 0 && size + own > MOST) close(i);
    size += own;
    const headed = i === from && isHeading(words, i, j);
    i = j;
    if (headed) close(i);
    if (i < words.length && (words[i] as ModelWord).sentence === sentence) close(i);
  }
  close(words.length);
  return out;
}

/** Longest headline, in words. */
const HEADLINE = 25;
const PUNCTUATION = 7;

/** A headline ends without a stop, so that its last words would run on into the sentence behind it: it is read by itself. */
function isHeading(words: readonly ModelWord[], from: number, to: number): boolean {
  const next = words[to];
  return (
    to - from <= HEADLINE &&
    next !== undefined &&
    words[to - 1]?.shape !== PUNCTUATION &&
    next.sentence !== words[from]?.sentence
  );
}

/** Most pieces asked of the model at once, padding included: more do not stay in the cache, and cost a tenth more each. */
const BATCH = 640;

/** How much longer than the first of its batch a window may be, in pieces: the shorter ones are padded, and padding costs as much as text. */
const UNLIKE = 8;

/** Windows of like length together, so that little is padding. Their order does not matter to what is answered. */
export function batchWindows(windows: readonly Window[]): Window[][] {
  const sorted = [...windows].sort((a, b) => a.size - b.size || a.from - b.from);
  const out: Window[][] = [];
  let batch: Window[] = [];
  for (const window of sorted) {
    if (
      batch.length > 0 &&
      (window.size * (batch.length + 1) > BATCH || window.size - (batch[0] as Window).size > UNLIKE)
    ) {
      out.push(batch);
      batch = [];
    }
    batch.push(window);
  }
  if (batch.length > 0) out.push(batch);
  return out;
}

/** The numbers of a batch, padded: pieces with 0, words with piece 0 of sentence -1. */
export function fill(words: readonly ModelWord[], batch: readonly Window[]) {
  const pieces = Math.max(...batch.map((w) => w.size));
  const width = Math.max(...batch.map((w) => w.to - w.from));
  const ids = new BigInt64Array(batch.length * pieces);
  const shape = new BigInt64Array(ids.length);
  const flags = new BigInt64Array(ids.length);
  const first = new BigInt64Array(batch.length * width);
  const sent = new BigInt64Array(first.length).fill(-1n);
  batch.forEach((window, b) => {
    let at = b * pieces;
    ids[at++] = BigInt(CLS);
    const base = (words[window.from] as ModelWord).sentence;
    for (let i = window.from; i < window.to; i++) {
      const word = words[i] as ModelWord;
      const place = b * width + i - window.from;
      first[place] = BigInt(at - b * pieces);
      sent[place] = BigInt(word.sentence - base);
      for (const id of word.pieces) {
        ids[at] = BigInt(id);
        shape[at] = BigInt(word.shape);
        flags[at] = BigInt(word.flags);
        at++;
      }
    }
    ids[at] = BigInt(SEP);
  });
  const wide = [batch.length, pieces] as const;
  const narrow = [batch.length, width] as const;
  return {
    width,
    feeds: {
      ids: { type: "int64", data: ids, dims: wide },
      shape: { type: "int64", data: shape, dims: wide },
      flags: { type: "int64", data: flags, dims: wide },
      first: { type: "int64", data: first, dims: narrow },
      sent: { type: "int64", data: sent, dims: narrow },
    },
  } as const;
}
