import type { Token } from "../../domain";
import type { Clause } from "./clauses";
import { familyOfNoun, familyOfVerb } from "./event-families";
import { complementEnd, KNOWN, phraseStart } from "./noun-times";

/** A word that tells of an act worth following through a text. */
export interface Act {
  /** The kinds of act it may be. */
  readonly families: readonly string[];
  /** So telling a word that a text seldom means two such acts by it. */
  readonly telling: boolean;
  /** "the attack", "his death": one that is known; "an attack" is new. Verbs are taken as known. */
  readonly definite: boolean;
  readonly fresh: boolean;
  /** Names in its own phrase, shortened, so that "Kuwait" and "Kuwaiti" are one. */
  readonly names: ReadonlySet<string>;
  /** Those of them that it was done to; null where the words do not say to what. */
  readonly done: ReadonlySet<string> | null;
  readonly start: number;
}

const FRESH = /^(?:an?|another)$/;
const NONE = /^(?:any|no|every|each|some|more|such|new|further|next|possible|planned|future|similar)$/;
/** How far behind a noun the words that belong to it are looked for, in tokens. */
const REACH = 8;

/** The act that the verb of a clause tells of, if it is one. */
export function verbAct(clause: Clause): Act | null {
  const { tokens } = clause.stream;
  const { group } = clause;
  const head = tokens[group.head];
  if (!head) return null;
  const after = tokens[group.head + 1]?.lower ?? "";
  const member =
    familyOfVerb(`${group.lemma}_${after}`) ??
    familyOfVerb(group.lemma) ??
    (takesHostage(tokens, group.head) ? familyOfVerb("kidnap") : null) ??
    (sendsTroops(tokens, group.head) ? familyOfVerb("invade") : null);
  if (!member || tokens[group.to]?.lower === "during") return null; // "captured during the war": by that it is dated
  if (group.perfect && tokens.slice(group.from, group.to).some((t) => /^ha(?:ve|s)$/.test(t.lower))) return null;
  const object = tokens.slice(group.to, Math.min(clause.to, group.to + REACH));
  const undergoer = group.passive ? tokens.slice(...(clause.subject ?? [0, 0])) : object;
  const done = undergoer.some((t) => t.pos === "NOUN" || t.pos === "PROPN") ? namesIn(undergoer) : null;
  return { ...member, definite: true, fresh: false, names: namesIn(undergoer), done, start: head.start };
}

const takesHostage = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === "take" && tokens.slice(at + 1, at + 5).some((t) => /^(?:hostages?|captive)$/.test(t.lower));

const sendsTroops = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === "send" &&
  /^(?:his|its|their|the)$/.test(tokens[at + 1]?.lower ?? "") &&
  tokens.slice(at + 2, at + 4).some((t) => /^(?:force|troop|army|tank|soldier)s?$/.test(t.lower)) &&
  tokens.slice(at + 3, at + 5).some((t) => t.lower === "into");

/** The act that a noun names, if it names a single one. */
export function nounAct(tokens: readonly Token[], at: number): Act | null {
  const token = tokens[at];
  if (!token) return null;
  const joined = tokens[at - 1]?.text === "-" ? familyOfNoun(`${tokens[at - 2]?.lower ?? ""}-${token.lower}`) : null;
  const noun = token.pos === "NOUN" || token.pos === "PROPN" || KNOWN.test(tokens[at - 1]?.lower ?? "");
  const member = joined ?? (noun && !CALENDAR.test(token.lower) ? familyOfNoun(token.lower) : null);
  if (!member) return null; // a plural is no single act
  const from = phraseStart(tokens, at);
  const before = [tokens[from - 1], tokens[from], tokens[from + 1]].map((t) => t?.lower ?? "");
  if (before.some((w) => NONE.test(w))) return null;
  const fresh = before.some((w) => FRESH.test(w));
  const definite = !fresh && tokens.slice(Math.max(0, from - 1), at).some((t) => KNOWN.test(t.lower));
  const end = complementEnd(tokens, at);
  const link = tokens[at + 1]?.lower ?? "";
  const completes = namesIn(tokens.slice(at, end));
  const done = link === "of" || (completes.size > 0 && /^(?:on|against)$/.test(link)) ? completes : null;
  return { ...member, definite, fresh, names: namesIn(tokens.slice(from, end)), done, start: token.start };
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\.?$/;

/** The names among some words, cut so that a country and its adjective are the same. */
export function namesIn(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  for (const t of tokens)
    if (t.pos === "PROPN" && t.text.length > 2 && !CALENDAR.test(t.lower)) names.add(t.lower.slice(0, 4));
  return names;
}
