import type { ActorMention, PlaceMention, Sentence, Token, When } from "../../domain";
import { findAgents } from "./agents";
import { findAnaphors } from "./anaphors";
import { type Candidate, findCandidates, headlines } from "./candidates";
import { CREDENTIALS, NOT_ORG_ACRONYMS, PARTICLES, TITLES } from "./cues";
import type { Directory } from "./directory";
import type { ModelName, ModelNames } from "./model-names";
import { headKind, THING_HEADS } from "./name-heads";
import { settleNames } from "./names";
import { cutPieces, type Piece } from "./pieces";
import { findPronouns } from "./pronouns";
import { findRoles } from "./roles";
import { findStates } from "./states";
import { type Word, wordsOf } from "./words";

/**
 * Finds who acts: names of people and organisations, states, agents made of a state and a noun ("Russian forces"), offices and safe
 * pronouns. In text order; spans of one form never overlap; offsets are exact.
 */
export function findActors(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  places: readonly PlaceMention[],
  names: ModelNames,
  directory: Directory,
  published: When | null,
): ActorMention[] {
  const words = wordsOf(text, sentences, tokens);
  const headline = headlines(text, sentences, words);
  const pieces = piecesOf(words, names, headline, directory);
  const settled = settleNames(text, words, pieces, names, headline, places, directory, published);
  const ground = new Ground(text.length);
  const mentions: ActorMention[] = [];
  const take = (found: readonly ActorMention[]) => {
    for (const mention of found) if (ground.claim(mention.start, mention.end)) mentions.push(mention);
  };
  take(settled.map(({ start, end, actor, rule }) => ({ start, end, actor, rule: `actor-${rule}`, form: "name" })));
  take(findRoles(words, settled, ground.taken, directory, published));
  take(findStates(words, ground.taken, directory));
  take(findAnaphors(words, inOrder(mentions), ground.taken));
  take(findAgents(words, ground.taken));
  const titles = new Map(settled.map((n) => [n.start, n.piece.title]));
  const people = inOrder(mentions)
    .filter((m) => m.actor.kind === "person")
    .map((m) => ({ start: m.start, actor: m.actor, title: titles.get(m.start) ?? "" }));
  take(findPronouns(text, words, sentences, people, directory));
  return inOrder(mentions);
}

/** The model's names without their titles, and further runs of capitals that may be names. In text order. */
function piecesOf(
  words: readonly Word[],
  { names }: ModelNames,
  headline: ReadonlySet<number>,
  directory: Directory,
): Piece[] {
  const runs = findCandidates(words, headline, directory);
  const broken = new Set<Candidate>();
  const whole: { from: number; to: number; kind: ModelName["kind"] }[] = [];
  let at = 0;
  for (const name of names) {
    while (at < words.length && (words[at] as Word).end <= name.start) at++;
    let to = at;
    while (to < words.length && (words[to] as Word).start < name.end) to++;
    to = endOfName(words, at, to, name.kind);
    const named = words.slice(at, to);
    if (named.some((w) => w.capital) && !named.every((w) => joinsStates(w.text, directory)))
      whole.push({ from: at, to, kind: name.kind });
  }
  // a run of which the model makes several names ("Office of the President") is read as the run it is
  const runAt = new Map(
    runs.flatMap((run) => Array.from({ length: run.to - run.from }, (_, i) => [run.from + i, run])),
  );
  const runOf = ({ from, to }: Candidate) => {
    const run = runAt.get(from);
    return run && to <= run.to ? run : null;
  };
  const inRun = new Map<Candidate, number>();
  let last: (typeof whole)[number] | null = null;
  for (const name of whole) {
    const run = name.kind === "LOC" ? null : runOf(name);
    if (!run) continue;
    // "chief executive of Alstom Henri Poupart": two names that meet
    const after = name.kind === "PER" && name.to - name.from > 1 && last?.kind === "ORG" && last.to === name.from;
    if (!after) inRun.set(run, (inRun.get(run) ?? 0) + 1);
    last = name;
    // its title stands before a person's name; the noun behind a name makes a prize, a war or a law of it
    const titled =
      name.kind === "PER" && name.to === run.to && TITLES.has((words[name.from - 1] as Word | undefined)?.lower ?? "");
    const thing = name.to < run.to && THING_HEADS.has((words[run.to - 1] as Word).lower);
    // "Ludwig" of "Ludwig von und zu Hohenfels"
    const cut = name.kind === "PER" && name.to < run.to && PARTICLES.has((words[name.to] as Word).text);
    // "Union" of "Union of Rationalist Atheists"
    const part =
      name.kind === "ORG" && name.to < run.to && (words[name.to] as Word).lower === "of" && isBody(words, name);
    if (titled || thing || cut || part || (inRun.get(run) ?? 0) > 1) broken.add(run);
  }
  const pieces = whole
    .filter((n) => !broken.has(runOf(n) ?? n))
    .flatMap((n) => cutPieces(words, [n], directory).filter((p) => p.curated.length > 0 || n.kind !== "LOC"));
  const taken = new Set(pieces.flatMap((p) => Array.from({ length: p.to - p.from }, (_, i) => p.from + i)));
  for (const piece of cutPieces(words, runs, directory)) {
    let free = true;
    for (let i = piece.from; i < piece.to; i++) if (taken.has(i)) free = false;
    const states = piece.to - piece.from === 1 && joinsStates((words[piece.from] as Word).text, directory);
    if (free && !states) pieces.push(piece);
  }
  return pieces
    .filter((piece) => !isCredential(words, piece))
    .map((piece) => ({ ...piece, to: endOfName(words, piece.from, piece.to, null) }))
    .filter(({ from, to }) => to - from > 1 || !LINKS.test((words[from] as Word).lower))
    .sort((a, b) => a.from - b.from);
}

/** Words that no name ends in. */
const LINKS = /^(?:of|for|and|the|in|to|at|by|with|an?)$/;
/** Words of a name behind such a link. */
const MOST_BEHIND = 5;

/** No name ends in a small word: "Council of" goes on ("of Europe"), "Food Agency and" stops before. Of a person's, in no small one at all. */
function endOfName(words: readonly Word[], from: number, end: number, kind: ModelName["kind"] | null): number {
  const small = ({ capital, lower }: Word): boolean => !capital && (kind === "PER" || LINKS.test(lower));
  let to = end;
  while (to - from > 1 && small(words[to - 1] as Word)) to--;
  const link = words[to];
  if (to === end || kind !== "ORG" || !link || !/^(?:of|for)$/.test(link.lower)) return to;
  if (end - to > 1 && !isBody(words, { from, to })) return to;
  let behind = end;
  while (behind - end < MOST_BEHIND && words[behind]?.capital && words[behind]?.gap === " ") behind++;
  return behind > end ? behind : to;
}

/** One word for a body, which says too little by itself. */
const isBody = (words: readonly Word[], { from, to }: Candidate): boolean =>
  to - from === 1 && headKind((words[from] as Word).lower) !== undefined;

/** "Dana Holm, Ph.D.", "at 3 A.M. EST": letters behind a name or an hour, nobody's name. */
function isCredential(words: readonly Word[], piece: Piece): boolean {
  const inside = words.slice(piece.from, piece.to);
  const before = words[piece.from - 1];
  const letters = inside.map((word) => word.lower.replace(/\./g, ""));
  const behind = /^, $/.test(inside[0]?.gap ?? "") && before?.capital === true;
  if (behind && CREDENTIALS.has(letters.join(""))) return true;
  return inside.length > 1 && inside.every((word, i) => word.acronym && NOT_ORG_ACRONYMS.has(letters[i] as string));
}

/** "UK-France": two states, nobody's name. */
function joinsStates(word: string, directory: Directory): boolean {
  const parts = word.split("-");
  return parts.length > 1 && parts.every((part) => directory.country(part) !== undefined);
}

function inOrder(mentions: readonly ActorMention[]): ActorMention[] {
  return [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Which stretches of the text a mention has: the first to come keeps it. */
class Ground {
  readonly #cells: Uint8Array;

  constructor(length: number) {
    this.#cells = new Uint8Array(length);
  }

  readonly taken = (start: number, end: number): boolean => {
    for (let i = start; i < end; i++) if (this.#cells[i] === 1) return true;
    return false;
  };

  claim(start: number, end: number): boolean {
    if (this.taken(start, end)) return false;
    this.#cells.fill(1, start, end);
    return true;
  }
}

/** Is this a name of a person or organisation, to be listed as one? States count as places, roles and pronouns as no names. */
export function isNamed(mention: ActorMention): boolean {
  return mention.form === "name" && mention.actor.kind !== "state" && mention.actor.kind !== "group";
}
