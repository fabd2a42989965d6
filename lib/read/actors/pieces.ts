import type { Candidate } from "./candidates";
import { COMPATRIOTS, NOT_NAMES, PARTICLES, PERSON_NOUNS, TITLE_PARTS, TITLES } from "./cues";
import type { CuratedActor, Directory } from "./directory";
import { headKind, PLACE_HEADS, THING_HEADS, WEAK_HEADS } from "./name-heads";
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
  /** One word that is an office ("King", "Speaker"): a name only if the document has somebody of that surname. */
  readonly office: boolean;
}

/** Cuts runs into pieces. A run of titles alone gives none. */
export function cutPieces(words: readonly Word[], runs: readonly Candidate[], directory: Directory): Piece[] {
  const out: Piece[] = [];
  for (const run of runs) for (const part of cutJoints(words, run, directory)) cutRun(words, part, directory, out);
  return out;
}

/** "Karl Langdon & Harvey Deegan", "Refugee Council Enver Solomon", "Office of the President of Ukraine Ihor Zhovkva": two names in one run. */
function cutJoints(words: readonly Word[], run: Candidate, directory: Directory): Candidate[] {
  const last = words[run.to - 1] as Word;
  for (let i = run.from + 1; i < run.to; i++) {
    const word = words[i] as Word;
    const previous = words[i - 1] as Word;
    const pair =
      /&/.test(word.gap) &&
      i - run.from >= 2 &&
      !isStrongHead(last.lower) &&
      directory.named(nameOf(words, run.from, run.to)).length === 0;
    const name = directory.firstName(word.text);
    const behind = run.to - i >= 2 && run.to - i <= 3 && !isStrongHead(last.lower) && i - run.from >= 2;
    const person =
      behind &&
      ((isStrongHead(previous.lower) && name?.word === false) ||
        endsOf(words, run, i, directory) ||
        (name?.word === false && endsInWord(words, run, i, directory)));
    if (pair || person) return [{ from: run.from, to: i }, ...cutJoints(words, { from: i, to: run.to }, directory)];
  }
  return [run];
}

/** Does a chain of "of" end before `at` with a state or an office, and somebody's name begin there? */
function endsOf(words: readonly Word[], run: Candidate, at: number, directory: Directory): boolean {
  const previous = words[at - 1] as Word;
  if (!hasOf(words, { from: run.from, to: at })) return false;
  if (!directory.country(previous.text) && !TITLES.has(previous.lower)) return false;
  for (let i = at; i < run.to; i++) {
    const word = words[i] as Word;
    if (!word.capital || THING_HEADS.has(word.lower) || PLACE_HEADS.has(word.lower) || directory.country(word.text))
      return false;
    if (directory.isWord(word.lower) && !directory.firstName(word.text)) return false;
  }
  return true;
}

const HONOURED = /^(?:saint|st|san|santa|sir|lady|king|queen|pope)$/;

/** "Confederation of Italian Industry Carlo Bonomi": an English word ends the chain of "of", and no other follows. */
function endsInWord(words: readonly Word[], run: Candidate, at: number, directory: Directory): boolean {
  const previous = (words[at - 1] as Word).lower;
  if (!hasOf(words, { from: run.from, to: at - 1 }) || !directory.isWord(previous)) return false;
  if (directory.firstName(previous) || HONOURED.test(previous.replace(/\.$/, ""))) return false;
  for (let i = at + 1; i < run.to; i++) {
    const word = words[i] as Word;
    if (!word.capital || directory.isWord(word.lower)) return false;
  }
  return true;
}

function cutRun(words: readonly Word[], run: Candidate, directory: Directory, out: Piece[]): void {
  let from = run.from;
  for (let i = run.from; i < run.to; i++) {
    const known = longestAlias(words, i, run, directory);
    if (!known) continue;
    if (i > from) cutTitle(words, { from, to: i }, directory, out, known);
    else out.push({ ...known, title: "", titleFrom: i, country: null, office: false });
    if (i > from && out[out.length - 1]?.to !== known.to)
      out.push({ ...known, title: "", titleFrom: i, country: null, office: false });
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
    // "the state Department of Labor", "State Department of Labor" are not the State Department
    if (!(words[at] as Word).capital && !PARTICLES.has((words[at] as Word).lower)) continue;
    if (/^department$/.test((words[to - 1] as Word).lower) && words[to]?.lower === "of") continue;
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
function cutTitle(
  words: readonly Word[],
  run: Candidate,
  directory: Directory,
  out: Piece[],
  known: Known | null,
): void {
  const last = known ? run.to : run.to - 1;
  const lastLower = (words[run.to - 1] as Word).lower;
  const organisation = hasOf(words, run) || (!known && (isStrongHead(lastLower) || THING_HEADS.has(lastLower)));
  let titleEnd = run.from;
  if (!known && (allTitle(words, run) || (run.to - run.from === 1 && PERSON_NOUNS.has(lastLower)))) {
    if (run.to - run.from === 1)
      out.push({ ...run, title: "", titleFrom: run.from, country: null, curated: [], office: true });
    return;
  }
  if (!organisation)
    for (let i = last - 1; i >= run.from; i--) {
      const lower = (words[i] as Word).lower.replace(/\.$/, "");
      if (TITLES.has(lower) && !(AMBIGUOUS.has(lower) && i + 1 === run.to - 1 && directory.isWord(lastLower))) {
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
  if (known && titleEnd === run.to) out.push({ ...known, title, titleFrom, country: iso, office: false });
  else if (titleEnd < run.to)
    out.push({ from: titleEnd, to: run.to, title, titleFrom, country: iso, curated: [], office: false });
}

/** "Prime Minister", "Governor General" alone: an office, no name. */
function allTitle(words: readonly Word[], run: Candidate): boolean {
  for (let i = run.from; i < run.to; i++) if (!isTitleWord((words[i] as Word).lower)) return false;
  return true;
}

function isTitleWord(lower: string): boolean {
  const plain = lower.replace(/\.$/, "");
  return TITLES.has(plain) || TITLE_PARTS.has(plain);
}

/** Titles that are adjectives or nouns as well: "General Meeting", "Major Event". */
const AMBIGUOUS = new Set([
  "general",
  "major",
  "private",
  "chief",
  "lead",
  "candidate",
  "star",
  "director",
  "leader",
  "founder",
  "pilot",
]);

function hasOf(words: readonly Word[], run: Candidate): boolean {
  for (let i = run.from; i < run.to; i++) if ((words[i] as Word).lower === "of") return true;
  return false;
}

/** "Insurer Lausanne Re": at the start of a sentence the noun has its capital from there. */
const MAKERS =
  /^(?:insurer|lender|brewer|retailer|carmaker|automaker|chipmaker|steelmaker|drugmaker|brokerage|refiner)$/;

/** A state's adjective before a person's name is no part of it: "Swedish captain" aside, "American Kevin Durant". */
function withoutTitle(
  words: readonly Word[],
  run: Candidate,
  directory: Directory,
  out: Piece[],
  known: Known | null,
): void {
  let from = run.from;
  const first = words[from] as Word;
  const adjective =
    directory.country(first.text)?.form === "adjective" || NOT_NAMES.has(first.lower) || COMPATRIOTS.has(first.lower);
  const second = words[from + 1];
  if (first.initial && MAKERS.test(first.lower) && run.to - from >= 2 && !known) from++;
  else if (adjective && run.to - from >= 3 && second && directory.firstName(second.text)) from++;
  else from = afterLabel(words, run, directory);
  if (!known || from < run.to)
    out.push({ from, to: run.to, title: "", titleFrom: from, country: null, curated: [], office: false });
}

/** "Scientologist Tom Cruise", "Olympic Champion Usain Bolt": English words before a first name and surname label the person. */
function afterLabel(words: readonly Word[], run: Candidate, directory: Directory): number {
  const last = (words[run.to - 1] as Word).lower;
  if (run.to - run.from < 3 || isStrongHead(last) || hasOf(words, run)) return run.from;
  for (let i = run.from + 1; i < run.to - 1; i++) {
    const before = words[i - 1] as Word;
    if (!directory.isWord(before.lower.split("-").at(-1) ?? "") || directory.firstName(before.text)) return run.from;
    const name = directory.firstName((words[i] as Word).text);
    if (name && !name.word && !directory.isWord((words[i + 1] as Word).lower)) return i;
  }
  return run.from;
}
