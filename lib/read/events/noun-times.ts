import type { TimeMention, Token } from "../../domain";
import { tokensOf } from "./attachment";

/** Words before a noun that say which one is meant. */
export const KNOWN = /^(?:the|this|that|his|her|its|their|our|my|your|'s|’s|s')$/;
const IN_PHRASE = /^(?:NOUN|PROPN|ADJ|NUM|VERB|SYM)$/;
/** How far from a noun the words that belong to it are looked for, in tokens. */
const REACH = 8;

/** Where the words before a noun that belong to it begin: its owner, article and adjectives. */
export function phraseStart(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && at - i < REACH) {
    const t = tokens[i - 1] as Token;
    if (!IN_PHRASE.test(t.pos) && !KNOWN.test(t.lower) && t.pos !== "DET" && t.text !== "-") break;
    if (t.pos === "VERB" && tokens[i - 2]?.pos !== "DET") break;
    i--;
    if (t.pos === "DET") break;
  }
  return i;
}

/** Where what completes a noun ends: "the invasion | of Kuwait by Iraq". */
export function complementEnd(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  if (!/^(?:of|on|against|by|in|at|to)$/.test(tokens[i]?.lower ?? "")) return i;
  while (i < tokens.length && i - at <= REACH) {
    const t = tokens[i] as Token;
    if (t.pos === "VERB" || !(IN_PHRASE.test(t.pos) || /^(?:DET|ADP|PART|CCONJ)$/.test(t.pos))) break;
    i++;
  }
  return i;
}

/** The time in a noun's own phrase: "the Aug. 2 invasion", "Tuesday's raid", "his capture on March 26", "the invasion of Kuwait in 1990". */
export function timeBeside(tokens: readonly Token[], at: number, times: readonly TimeMention[]): TimeMention | null {
  const noun = tokens[at];
  if (!noun || times.length === 0) return null;
  const from = phraseStart(tokens, at);
  const end = complementEnd(tokens, at);
  for (const time of times) {
    const place = tokensOf(tokens, time);
    if (!place) continue;
    if (time.end <= noun.start && place[0] >= from - 1 && at - place[1] <= 3) return time;
    if (time.start < noun.end) continue;
    const link = tokens[place[0] - 1]?.lower ?? "";
    const direct = place[0] === at + 1 || (place[0] === at + 2 && /^(?:on|in|of)$/.test(link));
    const completed = end > at + 2 && place[0] <= end + 1 && /^(?:on|in)$/.test(link);
    if (direct || completed) return time;
  }
  return null;
}
