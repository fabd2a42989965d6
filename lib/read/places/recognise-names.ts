import type { Token } from "../../domain";
import {
  AREA_NOUNS,
  CALLED_AFTER,
  CONNECTORS,
  DIRECTIONS,
  FACILITY_ENDS,
  FACILITY_PARTS,
  LOCAL_AFTER,
  NOT_PLACES,
  PEOPLES,
  PERSON_TITLES,
  PLAIN_WORDS,
} from "./cue-words";
import type { Candidate, Gazetteer } from "./gazetteer";
import { areaNoun, around, type Evidence, evidenceAt } from "./name-evidence";
import { type NameWord, wordAfter } from "./name-words";
import { normaliseName } from "./normalise-name";

const LONGEST_NAME = 6;
/** "We'll" is no Well. */
const CONTRACTION = /['’](?:ll|re|ve|d|m|t)$/i;

const NEVER_ALONE = [
  PLAIN_WORDS,
  PERSON_TITLES,
  LOCAL_AFTER,
  DIRECTIONS,
  AREA_NOUNS,
  PEOPLES,
  CALLED_AFTER,
  NOT_PLACES,
];
/** A stretch of text that some place is named by. */
export interface Spotted {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly candidates: readonly Candidate[];
  readonly evidence: Evidence;
  /** Index of its first and last word. */
  readonly from: number;
  readonly to: number;
}

/** Names of known places in the words of a text, longest first from left to right, with the evidence around each. */
export function recogniseNames(
  text: string,
  words: readonly NameWord[],
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): Spotted[] {
  const whole = around(words, tokens, gazetteer);
  const known = new Map<string, Candidate[]>();
  const spotted: Spotted[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    // "US$4m" is money
    if (!word?.capital || CONTRACTION.test(word.text) || word.gap.startsWith("$")) continue;
    const named = longestMatch(words, i, gazetteer, known);
    const listed = areaMatch(words, i, gazetteer);
    const match = named && (!listed || listed.to <= named.to) ? named : listed;
    if (!match || (match.to === i && isNoName(words, i, gazetteer, match.candidates))) continue;
    const last = words[match.to];
    if (!last) continue;
    const evidence = evidenceAt(text, words, i, match.to, gazetteer, whole);
    spotted.push({
      start: word.start,
      end: last.end,
      key: match.key,
      candidates: evidence.area ? withAreas(match, evidence.area, gazetteer) : match.candidates,
      from: i,
      to: match.to,
      evidence,
    });
    i = match.to;
  }
  return spotted;
}

interface Match {
  readonly key: string;
  readonly to: number;
  readonly candidates: Candidate[];
}

function longestMatch(
  words: readonly NameWord[],
  from: number,
  gazetteer: Gazetteer,
  known: Map<string, Candidate[]>,
): Match | null {
  const parts: string[] = [];
  const ends: number[] = [];
  for (let k = from; k < words.length && parts.length < LONGEST_NAME; k++) {
    const word = words[k];
    if (!word || word.sentence !== words[from]?.sentence) break;
    // "Queen Anne's County": within a name a possessive is part of it
    parts.push(words[k - 1]?.possessive && k > from ? `s ${word.text}` : ` ${word.text}`);
    if (word.capital || /^\d/.test(word.text) || (k > from && FACILITY_ENDS.has(word.lower))) ends.push(k);
    else if (!CONNECTORS.has(word.lower) && !FACILITY_PARTS.has(word.lower)) break;
    if ((word.possessive && !words[k + 1]?.capital) || !/^(?:[ \u00a0-]|\. )$/.test(word.gap)) break;
    if (word.gap === ". " && word.text.length > 3) break;
  }
  for (const to of ends.reverse()) {
    const key = normaliseName(parts.slice(0, to - from + 1).join(""));
    let candidates = known.get(key);
    if (!candidates) {
      candidates = key.length > 1 ? gazetteer.lookup(key) : [];
      known.set(key, candidates);
    }
    const article = words[from]?.lower === "the";
    const fitting = candidates.filter(
      (candidate) =>
        (!candidate.short || marked(words, from, to, candidate.initials)) &&
        (!article || /^the /i.test(candidate.name)),
    );
    // "Dublin City Council" is Dublin's
    const council = to > from && words[to]?.lower === "city" && wordAfter(words, to)?.capital === true;
    if (council && fitting.every((candidate) => candidate.alias && !candidate.curated)) continue;
    if (fitting.length) return { key, to, candidates: fitting };
  }
  return null;
}

/** A single word that is a month, a title, a people's name, "Police", "Council" ... or an acronym is no town in spite of its namesakes. */
function isNoName(
  words: readonly NameWord[],
  at: number,
  gazetteer: Gazetteer,
  candidates: readonly Candidate[],
): boolean {
  const word = words[at];
  if (!word || candidates.some((candidate) => candidate.kind === "country" || candidate.kind === "continent"))
    return false;
  if (gazetteer.demonyms.has(word.lower) || NEVER_ALONE.some((list) => list.has(word.lower))) return true;
  const acronym = word.upper || /^(?:\p{Lu}\.)+$/u.test(word.text);
  if (!acronym || candidates.some((candidate) => candidate.short)) return false;
  const dateline = word.first && /^\s*(?:\(|[-–—]{1,2}\s|,)/.test(word.gap);
  return word.text.length <= 5 && !dateline;
}

/** "Otter Tail" of "Grant and Otter Tail counties": a name only with the noun that the list ends in. */
function areaMatch(words: readonly NameWord[], from: number, gazetteer: Gazetteer): Match | null {
  for (const to of wordAfter(words, from)?.capital ? [from + 1, from] : [from]) {
    const noun = areaNoun(words, to);
    if (words[from]?.lower === "the") return null; // "The Barrow County sheriff" is of Barrow County
    if (!noun || noun === "state" || noun === "region") continue;
    const key = normaliseName(
      words
        .slice(from, to + 1)
        .map((word) => word.text)
        .join(" "),
    );
    const candidates = gazetteer.lookup(`${key} ${noun}`);
    if (candidates.length) return { key, to, candidates };
  }
  return null;
}

/** The places of a name with those of the name and its noun ("Grant" + "county"). */
function withAreas(match: Match, noun: string, gazetteer: Gazetteer): Candidate[] {
  const areas = gazetteer
    .lookup(`${match.key} ${noun}`)
    .filter((area) => !match.candidates.some((known) => known.id === area.id));
  return [...match.candidates, ...areas];
}

/**
 * Abbreviations count only when written as ones: dotted or in capitals ("U.S.", "UAE"), or "Ala." after a comma. What is no row of capitals
 * by itself has them only as a postal code ("Baltimore, MD"), never with stops: "M.D." is a doctor, "P.A." a firm.
 */
function marked(words: readonly NameWord[], from: number, to: number, initials: boolean): boolean {
  const word = words[to];
  if (!word) return false;
  const behindComma = /^,\s*$/.test(words[from - 1]?.gap ?? "");
  if (!initials && /^(?:\p{Lu}\.){2,}$/u.test(word.text)) return false;
  if (word.upper && !initials) return behindComma;
  if (word.upper || word.text.includes(".")) return true;
  return word.gap.startsWith(".") && behindComma;
}
