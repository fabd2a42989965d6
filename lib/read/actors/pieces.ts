import type { Candidate } from "./candidates";
import { headKind, NOT_NAMES, PLACE_HEADS, THING_HEADS, TITLE_PARTS, TITLES, WEAK_HEADS } from "./cues";
import type { CuratedActor, Directory } from "./directory";
import type { Word } from "./words";

/** A part of a run that may be one name: title taken off, curated names cut out. */
export interface Piece extends Candidate {
  /** The title's words before it ("former prime minister"), small. */
  readonly title: string;
  /** Index of the title's first word; equals `from` without a title. */
  readonly titleFrom: number;
  /** The state an adjective or name before the title named ("French President"). */
  readonly country: string | null;
  readonly curated: readonly CuratedActor[];
}

/** Cuts runs into pieces. A run of titles alone gives none. */
export function cutPieces(words: readonly Word[], runs: readonly Candidate[], directory: Directory): Piece[] {
  const out: Piece[] = [];
  for (const run of runs) cutRun(words, run, directory, out);
  return out;
}

function cutRun(words: readonly Word[], run: Candidate, directory: Directory, out: Piece[]): void {
  let from = run.from;
  for (let i = run.from; i < run.to; i++) {
    const known = longestAlias(words, i, run, directory);
    if (!known) continue;
    if (i > from) cutTitle(words, { from, to: i }, directory, out, known);
    else out.push({ ...known, title: "", titleFrom: i, country: null });
    if (i > from && out[out.length - 1]?.to !== known.to) out.push({ ...known, title: "", titleFrom: i, country: null });
    from = known.to;
    i = known.to - 1;
  }
  if (from < run.to) cutTitle(words, { from, to: run.to }, directory, out, null);
}

/** A curated name of two words or more at `at`, or one that makes up the whole run. */
function longestAlias(words: readonly Word[], at: number, run: Candidate, directory: Directory) {
  const reach = directory.reach((words[at] as Word).text);
  if (reach === 0) return null;
  for (let to = Math.min(run.to, at + reach); to > at; to--) {
    const curated = directory.named(nameOf(words, at, to));
    if (curated.length === 0) continue;
    if (to < run.to && isStrongHead((words[run.to - 1] as Word).lower)) return null;
    if (to - at === 1 && (at !== run.from || to !== run.to) && !standsAlone(words, at, run, directory)) continue;
    return { from: at, to, curated };
  }
  return null;
}

/** One curated word inside a longer run counts after a title ("President Putin") or before one ("FIFA President"). */
function standsAlone(words: readonly Word[], at: number, run: Candidate, directory: Directory): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (at === run.to - 1 && at > run.from && before) return TITLES.has(before.lower.replace(/\.$/, ""));
  if (at === run.from && after) {
    const title = TITLES.has(after.lower) || TITLE_PARTS.has(after.lower);
    return title && !directory.firstName((words[at] as Word).text);
  }
  return false;
}

function nameOf(words: readonly Word[], from: number, to: number): string {
  let name = "";
  for (let i = from; i < to; i++) name += `${i > from ? " " : ""}${(words[i] as Word).text}`;
  return name;
}

function isStrongHead(lower: string): boolean {
  return headKind(lower) !== undefined && !WEAK_HEADS.has(lower) && !PLACE_HEADS.has(lower);
}

type Known = { from: number; to: number; curated: readonly CuratedActor[] };

/** Takes titles and adjectives of states off the front; `known` is the curated name that follows the run, if any. */
function cutTitle(words: readonly Word[], run: Candidate, directory: Directory, out: Piece[], known: Known | null): void {
  const last = known ? run.to : run.to - 1;
  const lastLower = (words[run.to - 1] as Word).lower;
  const organisation = !known && (isStrongHead(lastLower) || THING_HEADS.has(lastLower) || hasOf(words, run));
  let titleEnd = run.from;
  if (!organisation)
    for (let i = last - 1; i >= run.from; i--) {
      if (TITLES.has((words[i] as Word).lower.replace(/\.$/, ""))) {
        titleEnd = i + 1;
        break;
      }
    }
  if (titleEnd === run.from) {
    withoutTitle(words, run, directory, out, known);
    return;
  }
  let titleFrom = titleEnd - 1;
  while (titleFrom > run.from && isTitleWord((words[titleFrom - 1] as Word).lower)) titleFrom--;
  const prefix = { from: run.from, to: titleFrom };
  const country = prefix.to > prefix.from ? directory.country(nameOf(words, prefix.from, prefix.to)) : undefined;
  if (prefix.to > prefix.from && !country) withoutTitle(words, prefix, directory, out, null);
  const title = nameOf(words, titleFrom, titleEnd).toLowerCase();
  const iso = country?.country.iso ?? null;
  if (known && titleEnd === run.to) out.push({ ...known, title, titleFrom, country: iso });
  else if (titleEnd < run.to) out.push({ from: titleEnd, to: run.to, title, titleFrom, country: iso, curated: [] });
}

function isTitleWord(lower: string): boolean {
  const plain = lower.replace(/\.$/, "");
  return TITLES.has(plain) || TITLE_PARTS.has(plain);
}

function hasOf(words: readonly Word[], run: Candidate): boolean {
  for (let i = run.from; i < run.to; i++) if ((words[i] as Word).lower === "of") return true;
  return false;
}

/** A state's adjective before a person's name is no part of it: "Swedish captain" aside, "American Kevin Durant". */
function withoutTitle(words: readonly Word[], run: Candidate, directory: Directory, out: Piece[], known: Known | null): void {
  let from = run.from;
  const first = words[from] as Word;
  const adjective = directory.country(first.text)?.form === "adjective" || NOT_NAMES.has(first.lower);
  const second = words[from + 1];
  if (adjective && run.to - from >= 3 && second && directory.firstName(second.text)) from++;
  if (!known || from < run.to) out.push({ from, to: run.to, title: "", titleFrom: from, country: null, curated: [] });
}
