import type { Columns } from "../columns";
import type { Wholes } from "../narrow";
import type { Sections } from "./payload";
import { checkedBytes } from "./plain-bytes";

/** One more than the highest score. */
const SCORES = 101;

/**
 * Confidences, which are written kind by kind, and importances, which are written by kind and confidence. Each event takes the next of its
 * own stretch.
 */
export function decodeScores(
  kindOf: Wholes,
  kinds: number,
  { confidences: sure, importances: weighed }: Sections,
): Pick<Columns, "confidences" | "importances"> {
  const size = kindOf.length;
  checkedBytes(sure, size, SCORES);
  checkedBytes(weighed, size, SCORES);
  const confidences = new Uint8Array(size);
  const ofKind = new Uint32Array(kinds + 1);
  for (let i = 0; i < size; i++) raise(ofKind, (kindOf[i] ?? 0) + 1);
  addUp(ofKind);
  const ofBoth = new Uint32Array(kinds * SCORES + 1);
  for (let i = 0; i < size; i++) {
    const kind = kindOf[i] ?? 0;
    const score = sure[raise(ofKind, kind)] ?? 0;
    confidences[i] = score;
    raise(ofBoth, kind * SCORES + score + 1);
  }
  addUp(ofBoth);
  const importances = new Uint8Array(size);
  for (let i = 0; i < size; i++)
    importances[i] = weighed[raise(ofBoth, (kindOf[i] ?? 0) * SCORES + (confidences[i] ?? 0))] ?? 0;
  return { confidences, importances };
}

/** Adds one to a count; gives back what it was. */
function raise(counts: Uint32Array, at: number): number {
  const count = counts[at] ?? 0;
  counts[at] = count + 1;
  return count;
}

/** Makes of the count of each stretch, one place behind its own, where it begins. */
function addUp(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
}
