import type { Sentence } from "../../domain";

/** A stretch of sentences that a model is shown: `from` to `to`, of which it is asked about `first` to `to`; indexes from 0, all included. */
export interface Window {
  readonly from: number;
  readonly first: number;
  readonly to: number;
}

/** Sentences before those asked about that are shown with them: who "he" is. */
const OVERLAP = 6;

/**
 * Cuts an article into windows of at most `size` characters (more only for a longer sentence), each with some sentences before it: together they
 * ask about every sentence once. Linear.
 */
export function windowsOf(sentences: readonly Sentence[], size: number): Window[] {
  const windows: Window[] = [];
  let first = 0;
  let length = 0;
  for (const [i, { start, end }] of sentences.entries()) {
    if (i > first && length + end - start > size) {
      windows.push(window(first, i - 1));
      first = i;
      length = 0;
    }
    length += end - start;
  }
  if (sentences.length > first) windows.push(window(first, sentences.length - 1));
  return windows;
}

/** The two halves of a window whose answer was cut off; null of one sentence. */
export function halvesOf({ first, to }: Window): readonly [Window, Window] | null {
  if (first === to) return null;
  const middle = Math.floor((first + to) / 2);
  return [window(first, middle), window(middle + 1, to)];
}

const window = (first: number, to: number): Window => ({ from: Math.max(0, first - OVERLAP), first, to });
