import type { Token } from "../../domain";
import {
  CALLED_AFTER,
  DIRECTIONS,
  LOCAL_AFTER,
  LOCATIVE_STRONG,
  LOCATIVE_WEAK,
  NAME_OF,
  ORGANISATION_AFTER,
  ORGANISATION_LAST,
  PEOPLE,
  PEOPLES,
  PLACE_OF,
  PLAIN_WORDS,
  POWER_SEATS,
  SAID,
  STREETS,
  SURNAMES,
  THING_AFTER,
} from "./cue-words";
import { playsGame } from "./game-frame";
import type { Gazetteer } from "./gazetteer";
import { type NameWord, wordAfter, wordBefore } from "./name-words";
import { normaliseName } from "./normalise-name";
import { personNames, personStarts } from "./person-names";

/** What the words around a name say about it; each is evidence for or against a place. */
export interface Evidence {
  readonly strong: boolean;
  readonly weak: boolean;
  readonly direction: boolean;
  readonly localAfter: boolean;
  readonly organisationAfter: boolean;
  /** A street, a school, a hall called after it. */
  readonly calledAfter: boolean;
  /** A street called after it. */
  readonly street: boolean;
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
  /** A team called after it: "Ghent beat Bruges 2-1". */
  readonly team: boolean;
}

/** What is known of a whole text before its names are looked at. */
export interface Around {
  readonly proper: ReadonlySet<number>;
  readonly surnames: ReadonlySet<string>;
  readonly titles: ReadonlySet<number>;
}

/** Reads a text once for what its names are judged by. */
export function around(words: readonly NameWord[], tokens: readonly Token[], gazetteer: Gazetteer): Around {
  const titles = titleCased(words);
  return {
    proper: new Set(tokens.filter((token) => token.pos === "PROPN").map((token) => token.start)),
    surnames: personNames(words, gazetteer, titles),
    titles,
  };
}

/** The evidence around the name from word `from` to word `to`. */
export function evidenceAt(
  text: string,
  words: readonly NameWord[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
  whole: Around,
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
    ...afterName(words, to, next, whole, gazetteer),
    capitalBefore:
      (isName(before, whole, gazetteer) && !DIRECTIONS.has(before?.lower ?? "")) ||
      hyphenated(words[from - 1], gazetteer),
    personBefore: personStarts(words, from, gazetteer),
    ...ofName(words, from),
    acts: acts(words, from, to),
    seatOf: words[from - 1]?.gap === "-" && /^(?:R|D|DFL|I|GOP|Rep|Dem)$/.test(words[from - 1]?.text ?? ""),
    linked:
      /^ & /.test(last.gap) ||
      /^ & /.test(words[from - 1]?.gap ?? "") ||
      (last.gap === "/" && words[from - 1]?.gap === "/"),
    area: areaNoun(words, to) ?? areaOf(words, from),
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
    english: single && !word.upper && (isEnglish(word.lower, gazetteer) || PLAIN_WORDS.has(word.lower)),
    givenName: single && !word.upper && gazetteer.givenNames.has(word.lower),
    surname: single && whole.surnames.has(word.lower),
    commonSurname: single && SURNAMES.has(word.lower),
    proper: whole.proper.has(word.start),
    words: to - from + 1,
    team: playsGame(text, words, from, to),
    dateline: word.first && word.upper && /^(?:,[^,]{1,8})?\s*(?:\(|[-–—]{1,2}\s)/.test(last.gap),
  };
}

/** "reading" is English as "read" is, "dealing" as "deal" is. */
function isEnglish(word: string, gazetteer: Gazetteer): boolean {
  if (gazetteer.words.has(word)) return true;
  const stem = word.length > 6 && word.endsWith("ing") ? word.slice(0, -3) : null;
  return stem !== null && (gazetteer.words.has(stem) || gazetteer.words.has(`${stem}e`));
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

function isName(word: NameWord | null, whole: Around, gazetteer: Gazetteer): boolean {
  if (!word?.capital || whole.titles.has(word.sentence) || PLAIN_WORDS.has(word.lower)) return false;
  if (gazetteer.demonyms.has(word.lower) || PEOPLES.has(word.lower)) return false;
  return !(word.first && gazetteer.words.has(word.lower));
}

function afterName(
  words: readonly NameWord[],
  to: number,
  next: NameWord | null,
  whole: Around,
  gazetteer: Gazetteer,
): Pick<Evidence, "localAfter" | "organisationAfter" | "calledAfter" | "street" | "capitalAfter" | "nameAfter"> {
  const none = {
    localAfter: false,
    organisationAfter: false,
    calledAfter: false,
    street: false,
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
    return { ...none, calledAfter: true, street: STREETS.has(next.lower) };
  if (LOCAL_AFTER.has(next.lower)) return { ...none, localAfter: true };
  // "Latvia Finland": a comma was lost
  if (gazetteer.lookup(normaliseName(next.text)).some((place) => place.kind === "country" && !place.short)) return none;
  const capital = !whole.titles.has(next.sentence) && !PLAIN_WORDS.has(next.lower);
  const english = next.upper || gazetteer.words.has(next.lower) || gazetteer.words.has(next.lower.replace(/e?s$/, ""));
  return { ...none, capitalAfter: capital && english, nameAfter: capital && !english };
}

/** What stands before "of NAME". */
function ofName(words: readonly NameWord[], from: number): Pick<Evidence, "nameOf" | "placeOf" | "otherOf"> {
  const before = wordBefore(words, from);
  const of = before?.lower === "the" ? wordBefore(words, from - 1) : before;
  const head = of?.lower === "of" ? wordBefore(words, from - (of === before ? 1 : 2)) : null;
  if (before?.lower === "from" && PEOPLE.has(wordBefore(words, from - 1)?.lower ?? ""))
    return { nameOf: false, placeOf: true, otherOf: false };
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
export function areaNoun(words: readonly NameWord[], to: number): string | null {
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

/** "The state of Washington", "in the province of Quebec": what kind of area is meant, said before the name. */
function areaOf(words: readonly NameWord[], from: number): string | null {
  if (wordBefore(words, from)?.lower !== "of") return null;
  const head = wordBefore(words, from - 1)?.lower ?? "";
  // a republic is a country, as "the Republic of Georgia" is
  return head !== "republic" && head !== "territory" && AREA_WORD.test(head) ? head : null;
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
/** Sentences in which every word of some length has a capital: capitals say nothing there. */
function titleCased(words: readonly NameWord[]): Set<number> {
  const counts = new Map<number, [long: number, capital: number]>();
  for (const word of words) {
    if (word.text.length < 3 || PLAIN_WORDS.has(word.lower)) continue;
    const count = counts.get(word.sentence) ?? [0, 0];
    count[0]++;
    if (word.capital) count[1]++;
    counts.set(word.sentence, count);
  }
  return new Set(
    [...counts].filter(([, [long, capital]]) => long >= 4 && capital >= long * 0.95).map(([sentence]) => sentence),
  );
}
