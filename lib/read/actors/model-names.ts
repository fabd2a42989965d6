import type { Span, Token } from "../../domain";
import type { Labels, WordScores } from "../model/model";
import { firstAfter } from "../text/first-after";

/** A stretch that the model takes for a name. */
export interface ModelName extends Span {
  readonly kind: "PER" | "ORG" | "LOC";
}

/** How surely the words of a stretch are a person's, an organisation's, a place's name: shares of one. */
export interface NameShares {
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
}

/** What the model says of names: those it finds, in text order, and what it makes of any stretch. */
export interface ModelNames {
  readonly names: readonly ModelName[];
  readonly sharesOf: (span: Span) => NameShares;
}

/** Reads the model's marks. */
export function modelNames(tokens: readonly Token[], scores: WordScores, labels: Labels): ModelNames {
  const names = likeliestNames(tokens, scores, labels.name);
  return {
    names,
    sharesOf: (span) => shares(tokens, scores, labels.name, span),
  };
}

/** The names in the likeliest row of marks that fit together: a name goes on only where one of its kind began. */
function likeliestNames(tokens: readonly Token[], scores: WordScores, marks: readonly string[]): ModelName[] {
  const names: ModelName[] = [];
  let from = 0;
  while (from < tokens.length) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++;
    const path = bestPath(scores.names, marks, from, to);
    for (let i = from; i < to; i++) {
      const mark = marks[path[i - from] as number] as string;
      if (!mark.startsWith("B-")) continue;
      let end = i + 1;
      while (end < to && marks[path[end - from] as number] === `I-${mark.slice(2)}`) end++;
      const [first, last] = [tokens[i] as Token, tokens[end - 1] as Token];
      names.push({ start: first.start, end: last.end, kind: mark.slice(2) as ModelName["kind"] });
    }
    from = to;
  }
  return names;
}

function shares(tokens: readonly Token[], scores: WordScores, marks: readonly string[], span: Span): NameShares {
  const sums = { PER: 0, ORG: 0, LOC: 0 };
  let count = 0;
  for (let i = firstAfter(tokens, span.start); i < tokens.length && (tokens[i] as Token).start < span.end; i++, count++)
    for (const [m, mark] of marks.entries())
      if (mark !== "O")
        sums[mark.slice(2) as ModelName["kind"]] += Math.exp(scores.names[i * marks.length + m] as number);
  const of = Math.max(1, count);
  return { person: sums.PER / of, organisation: sums.ORG / of, place: sums.LOC / of };
}

/** Viterbi over the marks of words `from` to `to`. */
function bestPath(scores: Float32Array, marks: readonly string[], from: number, to: number): Int32Array {
  const k = marks.length;
  const n = to - from;
  const back = new Int32Array(n * k);
  let before = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const now = new Float64Array(k);
    for (let m = 0; m < k; m++) {
      const mark = marks[m] as string;
      let best = -1;
      let value = Number.NEGATIVE_INFINITY;
      for (let p = 0; p < k; p++) {
        const previous = marks[p] as string;
        if (mark.startsWith("I-") && (i === 0 || previous === "O" || previous.slice(2) !== mark.slice(2))) continue;
        if ((before[p] as number) > value) [best, value] = [p, before[p] as number];
      }
      back[i * k + m] = Math.max(0, best);
      now[m] = value + (scores[(from + i) * k + m] as number);
    }
    before = now;
  }
  const path = new Int32Array(n);
  let at = before.reduce((b, x, i) => (x > (before[b] as number) ? i : b), 0);
  for (let i = n - 1; i >= 0; i--) {
    path[i] = at;
    at = back[i * k + at] as number;
  }
  return path;
}
