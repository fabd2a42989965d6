import type { Token } from "../../domain";
import { readClause } from "./classify-site";
import type { Clause, Stream } from "./clauses";
import type { Classification } from "./event-type";
import { nounKeys } from "./noun-phrases";
import { eventNoun } from "./noun-triggers";

/** Nouns that name a state, a field or a habit more often than one dated event. */
const VAGUE = new Set(
  "war talk aid cooperation relation support peace conflict dialogue effort assistance policy law budget process threat protest statement remark comment message letter debate campaign fighting violence unrest terrorism crime act bill reform alert exercise defeat death victim fire wind strike execution propaganda relief funding grant loan contact conversation opposition demand offer promise commitment victory office vote poll term charge sentence trial position partnership address post speech quote".split(
    " ",
  ),
);

/** Where words are said: "told a news conference" is no second event. */
const VENUES = new Set(
  "conference briefing interview ceremony remark statement speech address message testimony post arrival visit meeting session".split(
    " ",
  ),
);

/** Event nouns that no clause has told yet, in text order. Strength: a definite noun with a date or a possessor is the surest. */
export function classifyNouns(stream: Stream, clauses: readonly Clause[]): Classification[] {
  const told = toldIndexes(stream, clauses);
  const out: Classification[] = [];
  const tokens = stream.tokens;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if ((t.pos !== "NOUN" && t.pos !== "PROPN") || told.has(i) || modifies(tokens, i) || MONTHS.test(t.text)) continue;
    const trigger = eventNoun(tokens, i, tokens.length);
    if (!trigger) continue;
    out.push({ ...trigger, strength: nounStrength(tokens, i), trigger: [phraseStart(tokens, i), i + 1], rule: "noun" });
  }
  return out;
}

const MONTHS = /^(?:March|May)$/;

/** Does another noun follow: "attack helicopters", "ceasefire deal"? Then that one is the head. */
function modifies(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.pos === "NOUN" || (next?.text === "-" && tokens[i + 2]?.pos === "NOUN");
}

function toldIndexes(stream: Stream, clauses: readonly Clause[]): Set<number> {
  const told = new Set<number>();
  for (const clause of clauses) {
    if (clause.stream !== stream) continue;
    const span = readClause(clause)?.span;
    if (span) for (let i = span[0]; i < span[1]; i++) told.add(i);
  }
  return told;
}

/** Start of a compound trigger ("hunger strike"). */
function phraseStart(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1];
  return before?.pos === "NOUN" && nounKeys(tokens, i).length > 1 ? i - 1 : i;
}

const DAYS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today january february march april may june july august september october november december week month year weekend".split(
    " ",
  ),
);

function nounStrength(tokens: readonly Token[], i: number): number {
  const lemma = (tokens[i] as Token).lemma.toLowerCase();
  let strength = VAGUE.has(lemma) ? 0.3 : 0.5;
  if (dated(tokens, i)) strength += 0.3;
  let from = i;
  while (from > 0 && /^(?:ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  const before = tokens[from - 1];
  const possessed =
    tokens.slice(from, i).some((t) => t.lower === "'s" || t.lower === "’s") ||
    /^(?:his|her|its|their)$/.test(before?.lower ?? "");
  if (possessed) strength += 0.1;
  if (before?.lower === "the" || before?.lower === "this") strength += 0.05;
  if (/^(?:no|any|such|every|possible|potential|future)$/.test(before?.lower ?? "")) strength -= 0.25;
  const venue = tokens[/^(?:DET|PRON)$/.test(before?.pos ?? "") ? from - 2 : from - 1];
  if (VENUES.has(lemma) && !leadsTo(tokens, i) && /^(?:at|in|during|upon|on|before|after)$/.test(venue?.lower ?? ""))
    strength = Math.min(strength, 0.25);
  return Math.round(Math.max(0.05, Math.min(0.9, strength)) * 100) / 100;
}

/** "during a visit to Lima", "upon arrival in Oslo": a journey of its own, wherever it is told. */
export function leadsTo(tokens: readonly Token[], i: number): boolean {
  if (!JOURNEYS.has((tokens[i] as Token).lemma.toLowerCase()) || !/^(?:to|in|at)$/.test(tokens[i + 1]?.lower ?? ""))
    return false;
  const first = tokens[i + 2];
  return first?.pos === "PROPN" || (first?.lower === "the" && tokens[i + 3]?.pos === "PROPN");
}

const JOURNEYS = new Set(["visit", "arrival", "trip", "tour"]);

/** A day, month or year at the noun: "Thursday's talks", "the attack on Monday", "the 2022 invasion". */
function dated(tokens: readonly Token[], i: number): boolean {
  for (let k = Math.max(0, i - 4); k < Math.min(tokens.length, i + 6); k++) {
    const t = tokens[k] as Token;
    if (k > i && /^(?:VERB|AUX|SCONJ)$/.test(t.pos)) return false;
    if (DAYS.has(t.lower) || /^(?:19|20)\d\d$/.test(t.text)) return true;
  }
  return false;
}
