import type { Token } from "../../domain";
import {
  AREA_NOUNS,
  CALLED_AFTER,
  CONNECTORS,
  DIRECTIONS,
  FACILITY_ENDS,
  FACILITY_PARTS,
  GIVEN_LINKS,
  LOCAL_AFTER,
  LOCATIVE_STRONG,
  LOCATIVE_WEAK,
  NAME_OF,
  NOT_PLACES,
  ORGANISATION_AFTER,
  ORGANISATION_LAST,
  PEOPLES,
  PERSON_TITLES,
  PLACE_OF,
  PLAIN_WORDS,
  POWER_SEATS,
  SAID,
  SURNAMES,
  THING_AFTER,
} from "./cue-words";
import type { Candidate, Gazetteer } from "./gazetteer";
import type { NameWord } from "./name-words";
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

/** What the words around a name say about it; each is evidence for or against a place. */
export interface Evidence {
  readonly strong: boolean;
  readonly weak: boolean;
  readonly direction: boolean;
  readonly localAfter: boolean;
  readonly organisationAfter: boolean;
  /** A street, a school, a hall called after it. */
  readonly calledAfter: boolean;
  readonly capitalAfter: boolean;
  /** The capitalised word after it is no English word: a surname, likely. */
  readonly nameAfter: boolean;
  readonly capitalBefore: boolean;
  readonly personBefore: boolean;
  readonly nameOf: boolean;
  readonly placeOf: boolean;
  /** "Corporation of America": part of some name with "of". */
  readonly otherOf: boolean;
  /** "Smith said", "said Smith", "Smith, 42,": what people do. */
  readonly acts: boolean;
  /** "R-Ashland": a politician's constituency. */
  readonly seatOf: boolean;
  /** Joined to other names by "&" or slashes. */
  readonly linked: boolean;
  /** "Washington state", "the Kharkiv region", "Clay, Douglas and Grant counties": an area of this kind is meant. */
  readonly area: string | null;
  /** A building that stands for who sits in it, without a word that places somebody there. */
  readonly power: boolean;
  readonly first: boolean;
  readonly english: boolean;
  readonly givenName: boolean;
  /** The last name of somebody the text names in full. */
  readonly surname: boolean;
  readonly commonSurname: boolean;
  readonly proper: boolean;
  readonly words: number;
  readonly dateline: boolean;
}

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
export function recogniseNames(words: readonly NameWord[], tokens: readonly Token[], gazetteer: Gazetteer): Spotted[] {
  const proper = new Set(tokens.filter((token) => token.pos === "PROPN").map((token) => token.start));
  const titles = titleCased(words);
  const surnames = personNames(words, gazetteer, titles);
  const known = new Map<string, Candidate[]>();
  const spotted: Spotted[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word?.capital || CONTRACTION.test(word.text)) continue;
    const match = longestMatch(words, i, gazetteer, known) ?? areaMatch(words, i, gazetteer);
    if (!match || (match.to === i && isNoName(words, i, gazetteer, match.candidates))) continue;
    const last = words[match.to];
    if (!last) continue;
    const evidence = evidenceAt(words, i, match.to, gazetteer, { proper, surnames, titles });
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
      (candidate) => (!candidate.short || marked(words, from, to)) && (!article || /^the /i.test(candidate.name)),
    );
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
  if (!word.upper || candidates.some((candidate) => candidate.short)) return false;
  const dateline = word.first && /^\s*(?:\(|[-–—]{1,2}\s|,)/.test(word.gap);
  return word.text.length <= 5 && !dateline;
}

/** "Otter Tail" of "Grant and Otter Tail counties": a name only with the noun that the list ends in. */
function areaMatch(words: readonly NameWord[], from: number, gazetteer: Gazetteer): Match | null {
  for (const to of wordAfter(words, from)?.capital ? [from + 1, from] : [from]) {
    const noun = areaNoun(words, to);
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

/** Abbreviations count only when written as ones: dotted or in capitals ("U.S.", "UAE"), or "Ala." after a comma. */
function marked(words: readonly NameWord[], from: number, to: number): boolean {
  const word = words[to];
  if (!word) return false;
  if (word.upper || word.text.includes(".")) return true;
  return word.gap.startsWith(".") && /^,\s*$/.test(words[from - 1]?.gap ?? "");
}

interface Around {
  readonly proper: ReadonlySet<number>;
  readonly surnames: ReadonlySet<string>;
  readonly titles: ReadonlySet<number>;
}

function evidenceAt(
  words: readonly NameWord[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
  around: Around,
): Evidence {
  const word = words[from] as NameWord;
  const last = words[to] as NameWord;
  const before = wordBefore(words, from);
  const next = wordAfter(words, to);
  const lead = leadOf(words, from);
  const single = from === to;
  const strong = lead !== null && LOCATIVE_STRONG.has(lead.lower);
  const weak = lead !== null && LOCATIVE_WEAK.has(lead.lower);
  return {
    strong,
    weak,
    direction: before !== null && DIRECTIONS.has(before.lower),
    ...afterName(words, to, next, around, gazetteer),
    capitalBefore:
      (isName(before, around, gazetteer) && !DIRECTIONS.has(before?.lower ?? "")) ||
      hyphenated(words[from - 1], gazetteer),
    personBefore: personStarts(words, from, gazetteer),
    ...ofName(words, from),
    acts: acts(words, from, to),
    seatOf: words[from - 1]?.gap === "-" && /^(?:R|D|DFL|I|GOP|Rep|Dem)$/.test(words[from - 1]?.text ?? ""),
    linked:
      /^ & /.test(last.gap) ||
      /^ & /.test(words[from - 1]?.gap ?? "") ||
      (last.gap === "/" && words[from - 1]?.gap === "/"),
    area: areaNoun(words, to),
    power:
      POWER_SEATS.has(
        words
          .slice(from, to + 1)
          .map((part) => part.lower)
          .join("_"),
      ) &&
      !strong &&
      !(weak && lead?.lower === "at"),
    first: word.first,
    english: single && !word.upper && (gazetteer.words.has(word.lower) || PLAIN_WORDS.has(word.lower)),
    givenName: single && !word.upper && gazetteer.givenNames.has(word.lower),
    surname: single && around.surnames.has(word.lower),
    commonSurname: single && SURNAMES.has(word.lower),
    proper: around.proper.has(word.start),
    words: to - from + 1,
    dateline: word.first && word.upper && /^(?:,[^,]{1,8})?\s*(?:\(|[-–—]{1,2}\s)/.test(last.gap),
  };
}

/** The word that leads a name in, past compass words and "the": "in" of "in the northern Sinai". */
function leadOf(words: readonly NameWord[], from: number): NameWord | null {
  let at = from;
  for (let step = 0; step < 3; step++) {
    const before = wordBefore(words, at);
    if (!before || !(DIRECTIONS.has(before.lower) || /^(?:the|nearby|neighbou?ring|both|either)$/.test(before.lower)))
      return before;
    at--;
  }
  return wordBefore(words, at);
}

/** "Webb-" of "Webb-Lawton", but not "Egyptian-" of "Egyptian-US". */
function hyphenated(before: NameWord | undefined, gazetteer: Gazetteer): boolean {
  if (before?.gap !== "-" || !before.capital || before.upper || before.text.length < 3) return false;
  return (
    !gazetteer.demonyms.has(before.lower) && !PEOPLES.has(before.lower) && !gazetteer.has(normaliseName(before.text))
  );
}

function isName(word: NameWord | null, around: Around, gazetteer: Gazetteer): boolean {
  if (!word?.capital || around.titles.has(word.sentence) || PLAIN_WORDS.has(word.lower)) return false;
  if (gazetteer.demonyms.has(word.lower) || PEOPLES.has(word.lower)) return false;
  return !(word.first && gazetteer.words.has(word.lower));
}

function afterName(
  words: readonly NameWord[],
  to: number,
  next: NameWord | null,
  around: Around,
  gazetteer: Gazetteer,
): Pick<Evidence, "localAfter" | "organisationAfter" | "calledAfter" | "capitalAfter" | "nameAfter"> {
  const none = {
    localAfter: false,
    organisationAfter: false,
    calledAfter: false,
    capitalAfter: false,
    nameAfter: false,
  };
  if (!next) return none;
  if (!next.capital) return { ...none, organisationAfter: THING_AFTER.has(next.lower) };
  let end = to + 1;
  while (end - to < 5 && wordAfter(words, end)?.capital) end++;
  if (ORGANISATION_AFTER.has(next.lower) || ORGANISATION_LAST.has(words[end]?.lower ?? ""))
    return { ...none, organisationAfter: true };
  if (
    CALLED_AFTER.has(next.lower) ||
    CALLED_AFTER.has(words[to + 2]?.capital && end > to + 1 ? (words[to + 2]?.lower ?? "") : "")
  )
    return { ...none, calledAfter: true };
  if (LOCAL_AFTER.has(next.lower)) return { ...none, localAfter: true };
  const capital = !around.titles.has(next.sentence) && !PLAIN_WORDS.has(next.lower);
  const english = next.upper || gazetteer.words.has(next.lower) || gazetteer.words.has(next.lower.replace(/e?s$/, ""));
  return { ...none, capitalAfter: capital && english, nameAfter: capital && !english };
}

/** What stands before "of NAME". */
function ofName(words: readonly NameWord[], from: number): Pick<Evidence, "nameOf" | "placeOf" | "otherOf"> {
  const before = wordBefore(words, from);
  const of = before?.lower === "the" ? wordBefore(words, from - 1) : before;
  const head = of?.lower === "of" ? wordBefore(words, from - (of === before ? 1 : 2)) : null;
  if (!head) return { nameOf: false, placeOf: false, otherOf: false };
  const placeOf = PLACE_OF.has(head.lower);
  const nameOf = head.capital && NAME_OF.has(head.lower);
  return {
    nameOf,
    placeOf,
    otherOf: head.capital && !head.first && !placeOf && !nameOf && !PLAIN_WORDS.has(head.lower),
  };
}

function acts(words: readonly NameWord[], from: number, to: number): boolean {
  const last = words[to];
  const next = words[to + 1];
  const before = wordBefore(words, from);
  if (!last || !next) return before !== null && SAID.has(before.lower);
  if (!last.possessive && last.gap === " " && SAID.has(next.lower)) return true;
  if (/^, ?$/.test(last.gap) && /^\d{1,2}$/.test(next.text) && /^,/.test(next.gap) && before?.lower !== "of")
    return true;
  return before !== null && SAID.has(before.lower);
}

/** The word after a name, or after the list it stands in, that says what kind of area it is, in the singular: "Clay and Grant counties". */
function areaNoun(words: readonly NameWord[], to: number): string | null {
  const next = wordAfter(words, to);
  if (next && AREA_WORD.test(next.lower)) return next.lower;
  for (let at = to; at < to + 14; at++) {
    const last = words[at];
    const following = words[at + 1];
    if (!last || !following || last.sentence !== following.sentence || !/^,? $/.test(last.gap)) return null;
    if (AREAS_WORD.has(following.lower)) return last.gap === " " ? (AREAS_WORD.get(following.lower) ?? null) : null;
    if (!following.capital && following.lower !== "and" && following.lower !== "or") return null;
  }
  return null;
}

const AREA_WORD =
  /^(?:region|province|oblast|state|governorate|prefecture|county|parish|district|department|territory|republic|krai)$/;
const AREAS_WORD = new Map(
  "region province oblast state governorate prefecture district department"
    .split(" ")
    .map((noun) => [`${noun}s`, noun]),
)
  .set("counties", "county")
  .set("parishes", "parish");

/** The word before word `at`, if only a space parts them. */
function wordBefore(words: readonly NameWord[], at: number): NameWord | null {
  const word = words[at - 1];
  return word && touches(word, words[at]) ? word : null;
}

/** The word after word `at`, if only a space parts them. */
function wordAfter(words: readonly NameWord[], at: number): NameWord | null {
  const word = words[at];
  const next = words[at + 1];
  return word && next && touches(word, next) ? next : null;
}

function touches(left: NameWord, right: NameWord | undefined): boolean {
  return !left.possessive && left.sentence === right?.sentence && /^(?:[ \u00a0]|\. )$/.test(left.gap);
}

function personStarts(words: readonly NameWord[], from: number, gazetteer: Gazetteer): boolean {
  const before = wordBefore(words, from);
  if (!before?.capital) return false;
  if (GIVEN_LINKS.has(before.lower)) return true;
  if (PERSON_TITLES.has(before.lower)) return true;
  if (/^\p{Lu}\.?$/u.test(before.text)) return wordBefore(words, from - 1)?.capital === true;
  return gazetteer.givenNames.has(before.lower) && !PLAIN_WORDS.has(before.lower) && !DIRECTIONS.has(before.lower);
}

/** Sentences in which every word of some length has a capital: capitals say nothing there. */
function titleCased(words: readonly NameWord[]): Set<number> {
  const counts = new Map<number, [long: number, capital: number]>();
  for (const word of words) {
    if (word.text.length < 4 || PLAIN_WORDS.has(word.lower)) continue;
    const count = counts.get(word.sentence) ?? [0, 0];
    count[0]++;
    if (word.capital) count[1]++;
    counts.set(word.sentence, count);
  }
  return new Set(
    [...counts].filter(([, [long, capital]]) => long >= 4 && capital >= long * 0.95).map(([sentence]) => sentence),
  );
}

/** A capitalised word that is neither English nor a place: most likely a given name. */
function isUnknown(word: NameWord, gazetteer: Gazetteer): boolean {
  if (word.first || word.upper || word.text.length < 4 || DIRECTIONS.has(word.lower) || PLAIN_WORDS.has(word.lower))
    return false;
  if (gazetteer.words.has(word.lower) || gazetteer.demonyms.has(word.lower) || PEOPLES.has(word.lower)) return false;
  return !gazetteer.has(normaliseName(word.text));
}

/** Last names of the people a text names in full ("Tom Bakk", "Sen. Bakk"), in lower case. */
function personNames(words: readonly NameWord[], gazetteer: Gazetteer, titles: ReadonlySet<number>): Set<string> {
  const surnames = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i];
    if (!word?.capital || titles.has(word.sentence)) continue;
    const title = PERSON_TITLES.has(word.lower);
    const given = gazetteer.givenNames.has(word.lower) && !PLAIN_WORDS.has(word.lower) && !DIRECTIONS.has(word.lower);
    if (!title && !given && !isUnknown(word, gazetteer)) continue;
    if (!title && !given && (wordBefore(words, i)?.capital || wordAfter(words, i + 1)?.capital)) continue;
    let last = i;
    while (last - i < 4) {
      const next = wordAfter(words, last);
      if (!next?.capital || PLAIN_WORDS.has(next.lower)) break;
      last++;
      if (next.possessive) break;
    }
    const name = words[last];
    if (last === i || !name) continue;
    if (
      given &&
      gazetteer.has(
        normaliseName(
          words
            .slice(i, last + 1)
            .map((part) => part.text)
            .join(" "),
        ),
      )
    )
      continue;
    if (LOCAL_AFTER.has(name.lower) || ORGANISATION_AFTER.has(name.lower)) continue;
    surnames.add(name.lower);
  }
  return surnames;
}
