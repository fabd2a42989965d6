import type { ActorKind } from "../../domain";
import type { Candidate } from "./candidates";
import { opensAsCompany, trades } from "./companies";
import {
  INNER_POSSESSIVE,
  LOCATIVE,
  NOT_NAMES,
  NOT_ORG_ACRONYMS,
  ORG_NOUNS,
  PARTICLES,
  PERSON_NOUNS,
  SPEECH,
  THING_NOUNS,
} from "./cues";
import type { Directory } from "./directory";
import { headKind, OF_HEADS, PLACE_HEADS, STORMS, SURNAME_HEADS, THING_HEADS, WEAK_HEADS } from "./name-heads";
import { follows, type Word } from "./words";

/** For and against a name being a person's, an organisation's, or neither's. */
export interface Evidence {
  person: number;
  organisation: number;
  neither: number;
  /** The kind of organisation, when its head or its neighbours tell. */
  kind: ActorKind | null;
}

/** What the words of the name itself tell. */
export function innerEvidence(words: readonly Word[], c: Candidate, directory: Directory): Evidence {
  const e: Evidence = { person: 0, organisation: 0, neither: 1, kind: null };
  const length = c.to - c.from;
  const last = words[c.to - 1] as Word;
  if (length === 1) single(last, e, directory);
  else several(words, c, e, directory);
  if (opensAsCompany(words, c)) {
    e.organisation += 5;
    e.person -= 5;
    e.kind ??= "company";
  }
  return e;
}

function single(word: Word, e: Evidence, directory: Directory): void {
  const { lower } = word;
  if (NOT_NAMES.has(lower) || directory.country(word.text)) e.neither += 5;
  if (word.acronym) {
    if (NOT_ORG_ACRONYMS.has(lower.replace(/\./g, "")) || word.text.length > 7) e.neither += 4;
    else if (/\d/.test(word.text)) e.neither += 0.4;
    else e.organisation += word.text.length >= 6 ? 1 : 2.5;
    e.person -= 2;
    return;
  }
  if (directory.isWord(lower)) e.neither += 2;
  const first = directory.firstName(word.text);
  if (first) e.person += first.word ? 0.3 : 1.4;
  if (directory.isFamilyName(word.text)) e.person += FAMILY_ALONE;
  if (/\d/.test(word.text)) e.person -= 2;
}

/** Weight of a common family name at the end of a name, and of one alone. */
const FAMILY = 2;
const FAMILY_ALONE = 0.4;

function several(words: readonly Word[], c: Candidate, e: Evidence, directory: Directory): void {
  const inside = words.slice(c.from, c.to);
  const first = inside[0] as Word;
  const last = inside[inside.length - 1] as Word;
  const of = inside.findIndex((w) => w.lower === "of" || w.lower === "for" || w.lower === "without");
  const numbered = /^(?:i{1,3}|iv|v|vi{0,3}|ix|x)$/.test(last.lower) && inside.length > 1;
  const headWord = of > 0 ? inside[of - 1] : numbered ? inside[inside.length - 2] : last;
  const head = headOf((headWord as Word).lower);
  headEvidence(inside, head, of > 0, e, directory);
  if (inside.slice(1).some((w) => w.capital && SMALL.has(w.lower))) e.neither += 2;
  personShape(inside, first, last, e, directory);
  const plain = inside.filter((w) => w.capital && directory.isWord(w.lower) && !directory.firstName(w.text)).length;
  const capitals = inside.filter((w) => w.capital).length;
  const state = directory.country(inside.map((w) => w.text).join(" "));
  if (state) e.neither += 8;
  if (plain === capitals) e.neither += 1;
  if (plain === 0 && capitals <= 3) e.person += 0.6;
  else if (!directory.isWord(last.lower) && capitals <= 3 && !last.acronym) e.person += 0.8;
  if (directory.country(first.text)?.form === "adjective" || NOT_NAMES.has(first.lower)) e.person -= 2.5;
  if (inside.some((w) => /[ \t]?&/.test(w.gap)) && !/&/.test(first.gap)) e.organisation += 1.8;
  if (inside.some((w) => w.acronym && !NOT_ORG_ACRONYMS.has(w.lower.replace(/\./g, "")))) {
    e.organisation += 1;
    e.person -= 1;
  }
}

/** The noun at the end of a hyphened head: Star-Telegram. */
function headOf(lower: string): string {
  const plain = lower.replace(/\.$/, "");
  return plain.slice(plain.lastIndexOf("-") + 1);
}

/** Small words that only titles of works write large. */
const SMALL = new Set(
  "the of and for with to a an in on at by from through is are was be not your my our their me you it".split(" "),
);

const FORCES = new Set("air defense defence task police security border strike expeditionary protection".split(" "));

function headEvidence(inside: readonly Word[], head: string, withOf: boolean, e: Evidence, directory: Directory): void {
  const kind = headKind(head);
  const place = PLACE_HEADS.has(head);
  if (withOf && OF_HEADS.has(head)) {
    e.organisation += 4;
    e.kind = kind ?? "organisation";
    return;
  }
  if (kind && !withOf) {
    const force = head === "force" && FORCES.has(inside.at(-2)?.lower ?? "");
    const weak = !force && (WEAK_HEADS.has(head) || place || THING_HEADS.has(head));
    const singular = inside.length > 1;
    e.organisation += weak ? 1.8 : singular ? 4 : 1;
    e.kind = kind;
    if (place) e.neither += 0.8;
    const centre = weak && inside.length > 2 && !SURNAME_HEADS.has(head);
    e.person -= weak && !centre ? 1 : 3;
    return;
  }
  if (inside.length > 1 && STORMS.has((inside[0] as Word).lower)) e.neither += 4;
  const surname =
    SURNAME_HEADS.has(head) &&
    !withOf &&
    inside.length <= 3 &&
    directory.firstName((inside[0] as Word).text)?.word === false;
  if (surname) e.neither += 1;
  else if (THING_HEADS.has(head) || (head.endsWith("s") && THING_HEADS.has(head.slice(0, -1)))) e.neither += 4;
  else if (place) e.neither += 3.5;
  else if (withOf) e.neither += 1.5;
  const organisation = inside.find((w) => headKind(w.lower) && !WEAK_HEADS.has(w.lower) && !PLACE_HEADS.has(w.lower));
  if (organisation && organisation !== inside[0]) {
    e.organisation += 1.5;
    e.kind ??= headKind(organisation.lower) ?? null;
    e.person -= 1;
  } else if (organisation && directory.isWord(organisation.lower)) e.organisation += 1;
}

function personShape(inside: readonly Word[], first: Word, last: Word, e: Evidence, directory: Directory): void {
  const capitals = inside.filter((w) => w.capital);
  if (capitals.length > 5 || inside.some((w) => /^(?:of|for|and|the|without|on)$/.test(w.lower))) {
    e.person -= 4;
    return;
  }
  const name = directory.firstName(first.text) ?? hyphenated(first, directory);
  if (name) e.person += name.word ? 2.5 : 4;
  else if (/^\p{Lu}\.?$/u.test(first.text) || /^(?:\p{Lu}\.){1,3}$/u.test(first.text)) e.person += 2.5;
  const middle = inside.slice(1, -1);
  if (middle.some((w) => /^\p{Lu}\.?$/u.test(w.text))) e.person += 2.5;
  if (middle.some((w) => PARTICLES.has(w.lower))) e.person += 1;
  if (/^(?:jr|sr|ii|iii|iv)\.?$/.test(last.lower)) e.person += 3;
  if (/^(?:al|el)-/.test(last.lower)) e.person += 2;
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last.text) && !directory.isWord(last.lower.split("-")[1] ?? "")) e.person += 3;
  const family = directory.isFamilyName(last.text);
  if (family) e.person += FAMILY;
  const lastName = directory.firstName(last.text);
  if (!name && lastName && !lastName.word && !directory.isWord(first.lower)) e.person += 1.5;
  if (directory.isWord(last.lower) && !name) e.person -= directory.isWord(first.lower) ? 1.5 : 0.4;
  if (inside.some((w) => /\d/.test(w.text))) e.person -= 3;
  if (inside.some((w) => w.possessive && w !== last && !INNER_POSSESSIVE.has(w.lower))) e.person -= 2;
}

function hyphenated(word: Word, directory: Directory) {
  const part = /^[^-]+(?=-)/.exec(word.text)?.[0];
  return part ? directory.firstName(part) : undefined;
}

/** What the words around the name tell. */
export function outerEvidence(words: readonly Word[], c: Candidate, text: string, directory: Directory): Evidence {
  const e: Evidence = { person: 0, organisation: 0, neither: 0, kind: null };
  const first = words[c.from] as Word;
  const last = words[c.to - 1] as Word;
  const sameSentence = (w: Word | undefined) => (w && w.sentence === first.sentence ? w : undefined);
  const before = sameSentence(words[c.from - 1]);
  const next = sameSentence(words[c.to]);
  // "the Andy Warhol exhibit": the article is the noun's
  const attributive = next !== undefined && follows(next) && next.pos === "NOUN" && !last.possessive;
  if (before) beforeEvidence(before, sameSentence(words[c.from - 2]), first, attributive, e);
  if (next) afterEvidence(words, c, next, directory, e);
  if (trades(text, words, c)) {
    e.organisation += 4;
    e.person -= 5;
    e.kind ??= "company";
  }
  const age = /^,? ?\(?(?:aged? )?\d{1,2}(?:\)|,| year)/.exec(text.slice(last.end, last.end + 14));
  if (age && /^, ?\d/.test(age[0])) e.person += 2;
  if (/["“‘]$/.test(first.gap) && /^[,.]?["”’]/.test(text.slice(last.end, last.end + 2)))
    e.neither += c.to - c.from > 1 ? 2.5 : 1.5;
  return e;
}

function beforeEvidence(
  before: Word,
  beforeThat: Word | undefined,
  first: Word,
  attributive: boolean,
  e: Evidence,
): void {
  if (follows(first) && !before.possessive) {
    const { lower } = before;
    if (lower === "the") {
      e.person -= attributive ? 0.3 : 4;
      e.organisation += attributive ? 0.2 : 0.8;
      if (before.text === "The" && !before.initial) e.organisation += 1.5;
      const last = beforeThat?.lower;
      if (last && LOCATIVE.has(last)) e.organisation -= 0.3;
    } else if (lower === "a" || lower === "an") {
      e.person -= 2.5;
      e.organisation -= 1;
      e.neither += 1;
    } else if (LOCATIVE.has(lower)) {
      e.person -= 1.2;
      e.organisation -= lower === "at" ? 0 : 0.8;
      e.neither += lower === "in" ? 1 : 0.3;
    } else if (PERSON_NOUNS.has(lower)) e.person += 3;
    else if (ORG_NOUNS.has(lower)) {
      e.organisation += 3;
      e.person -= 4;
      e.kind = ORG_NOUNS.get(lower) ?? null;
    } else if (THING_NOUNS.has(lower)) e.neither += 2;
    else if (SPEECH.has(lower)) e.person += 1;
    else if (
      lower === "of" &&
      beforeThat?.capital &&
      !OF_HEADS.has(beforeThat.lower) &&
      !THING_HEADS.has(beforeThat.lower)
    )
      e.organisation += 0.6;
    else if (/^(?:by|with|named|and)$/.test(lower)) e.person += 0.4;
    else if (/^(?:joined|joining|joins|founded|signed|for|from)$/.test(lower)) e.organisation += 0.4;
  } else if (/^, $/.test(first.gap)) {
    if (PERSON_NOUNS.has(before.lower)) e.person += 1.2;
    else if (ORG_NOUNS.has(before.lower)) e.organisation += 1.2;
  }
}

function afterEvidence(words: readonly Word[], c: Candidate, next: Word, directory: Directory, e: Evidence): void {
  const last = words[c.to - 1] as Word;
  if (follows(next) && !last.possessive) {
    if (SPEECH.has(next.lower)) {
      e.person += 1;
      e.organisation += 0.7;
    } else if (next.lower === "who" || next.lower === "whose") e.person += 2;
    else if (next.pos === "VERB") {
      e.person += 0.6;
      e.organisation += 0.4;
    } else if (PERSON_NOUNS.has(next.lower)) e.organisation += 0.6;
    else if (ORG_NOUNS.has(next.lower) && next.lower !== "government") {
      e.organisation += 1;
      e.person -= 0.5;
    }
    if (/^(?:is|was|are|were|became|remains|remained|has|had)$/.test(next.lower)) {
      e.person += 0.2;
      if (/^(?:is|was|are|were|became)$/.test(next.lower)) apply(definition(words, c.to + 1), e, 2.5);
    }
  } else if (/^, $/.test(next.gap) && !last.possessive) {
    if (next.lower === "who") e.person += 3;
    else if (/^(?:a|an|the|his|her|its|former|then)$/.test(next.lower)) apply(definition(words, c.to), e, 2.5);
    else if (PERSON_NOUNS.has(next.lower)) e.person += 1;
  } else if (last.possessive && follows(next)) {
    const after = words[c.to + 1];
    if (next.capital && after?.capital && follows(after) && directory.firstName(next.text)) e.organisation += 1;
    else if (
      /^(?:ceo|chairman|chairwoman|spokesman|spokeswoman|headquarters|shares|president|director|staff|employees|members)$/.test(
        next.lower,
      )
    )
      e.organisation += 0.8;
    else if (
      /^(?:wife|husband|father|mother|son|daughter|brother|sister|lawyer|lawyers|death|birthday|family|career|body|life|office)$/.test(
        next.lower,
      )
    )
      e.person += 0.8;
  }
}

type Sort = { sort: "person" | "organisation" | "thing"; kind: ActorKind | null };

function apply(found: Sort | null, e: Evidence, weight: number): void {
  if (!found) return;
  if (found.sort === "person") e.person += weight;
  else if (found.sort === "organisation") {
    e.organisation += weight;
    e.kind = found.kind;
  } else e.neither += weight;
}

/** What the noun phrase that starts at `at` ("a Swedish rock band from ...") says a name is. */
function definition(words: readonly Word[], at: number): Sort | null {
  const start = words[at];
  if (!start) return null;
  let found: Sort | null = null;
  for (let i = at; i < words.length && i < at + 8; i++) {
    const word = words[i] as Word;
    if (word.sentence !== start.sentence) break;
    if (i > at && /[,;:.()]/.test(word.gap)) break;
    if (
      i > at &&
      /^(?:of|in|at|for|from|who|which|that|to|on|by|with|based|located|born|when|where|since)$/.test(word.lower)
    )
      break;
    const kind = ORG_NOUNS.get(word.lower);
    if (PERSON_NOUNS.has(word.lower)) found = { sort: "person", kind: null };
    else if (THING_NOUNS.has(word.lower) && !kind) found = { sort: "thing", kind: null };
    else if (kind) found = { sort: "organisation", kind };
    if (word.possessive) found = null;
  }
  return found;
}
