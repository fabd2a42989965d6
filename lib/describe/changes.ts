/** A stretch of words that both texts have, or only the later or the earlier one. */
export interface ChangedPiece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** A paragraph that is not the same in both texts. */
export interface ChangedParagraph {
  readonly kind: "added" | "removed" | "changed";
  readonly pieces: readonly ChangedPiece[];
}

/** Cells of the table that two lists are compared in; longer ones are compared whole. */
const MOST_CELLS = 1_000_000;
/** A paragraph that keeps this share of its words has been changed, not replaced. */
const ALIKE = 0.4;

/** The paragraphs that differ between an earlier and a later text, in the order of the text; empty where only the space between them does. */
export function changesBetween(earlier: string, later: string): ChangedParagraph[] {
  const found: ChangedParagraph[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    found.push(...paired(removed, added));
    [removed, added] = [[], []];
  };
  for (const { kind, items } of compare(paragraphsOf(earlier), paragraphsOf(later))) {
    if (kind === "same") flush();
    else (kind === "added" ? added : removed).push(...items);
  }
  flush();
  return found;
}

const paragraphsOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What was taken out at one place beside what was put in there: paragraphs that share most words, in order, are one that was changed. */
function paired(removed: readonly string[], added: readonly string[]): ChangedParagraph[] {
  const found: ChangedParagraph[] = [];
  let next = 0;
  for (const text of removed) {
    const pieces = next < added.length ? words(text, added[next] ?? "") : [];
    if (shareKept(pieces) >= ALIKE) {
      found.push({ kind: "changed", pieces });
      next++;
    } else found.push({ kind: "removed", pieces: [{ kind: "removed", text }] });
  }
  for (const text of added.slice(next)) found.push({ kind: "added", pieces: [{ kind: "added", text }] });
  return found;
}

function words(earlier: string, later: string): ChangedPiece[] {
  const cut = (text: string) => text.match(/\s*\S+/g) ?? [];
  return compare(cut(earlier), cut(later)).map(({ kind, items }) => ({ kind, text: items.join("") }));
}

function shareKept(pieces: readonly ChangedPiece[]): number {
  const size = (kinds: string) =>
    pieces.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? text.length : 0), 0);
  return size("same") / Math.max(1, size("same removed"), size("same added"));
}

interface Run {
  readonly kind: ChangedPiece["kind"];
  readonly items: string[];
}

/** The longest common subsequence of two lists, as runs of what is the same, taken out and put in. */
function compare(earlier: readonly string[], later: readonly string[]): Run[] {
  let start = 0;
  while (start < Math.min(earlier.length, later.length) && earlier[start] === later[start]) start++;
  let end = 0;
  while (
    end < Math.min(earlier.length, later.length) - start &&
    earlier[earlier.length - 1 - end] === later[later.length - 1 - end]
  )
    end++;
  const runs: Run[] = [];
  const put = (kind: Run["kind"], items: readonly string[]) => {
    const last = runs.at(-1);
    if (items.length === 0) return;
    if (last?.kind === kind) last.items.push(...items);
    else runs.push({ kind, items: [...items] });
  };
  put("same", earlier.slice(0, start));
  middle(earlier.slice(start, earlier.length - end), later.slice(start, later.length - end), put);
  put("same", earlier.slice(earlier.length - end));
  return runs;
}

function middle(
  a: readonly string[],
  b: readonly string[],
  put: (kind: Run["kind"], items: readonly string[]) => void,
): void {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) {
    put("removed", a);
    put("added", b);
    return;
  }
  const longest = new Uint32Array((a.length + 1) * width); // from i and j on
  const at = (i: number, j: number) => longest[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      put("same", [a[i] as string]);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) put("removed", [a[i++] as string]);
    else put("added", [b[j++] as string]);
  }
  put("removed", a.slice(i));
  put("added", b.slice(j));
}
