import type { Sentence } from "../../domain";
import { isSameKind } from "./event-kin";
import { shapeOf } from "./join-parts";
import type { Candidate } from "./match-rules";
import type { TimeValue } from "./time-value";

const REACH = 64;
const LONGEST = 600;
/** Sentences back in which an event may have been told. */
const BACK = 2;
const LINK =
  /^ (?<word>before|after|following|prior to|ahead of) (?:(?<that>that)(?=[ ,.;])|(?:the|that|this|his|her|its|their)(?: [a-z-]+)?? (?<noun>[a-z-]{3,})(?<own> (?:of|on)(?: the)? )?)(?![a-z-])/;

/**
 * "Three weeks after the vote": counted from the day on which the text told of it, in the same words or in words of its kind, at most two
 * sentences before; or from the date that stands beside it ("the crash of 3 May"). Where neither is found the words stay a length.
 */
export function countFromEvents(
  text: string,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): Candidate[] {
  return candidates.flatMap((candidate, i) => {
    const length = lengthOf(candidate.value);
    if (!length) return [candidate];
    const found = LINK.exec(text.slice(candidate.end, candidate.end + REACH));
    const beside = found && besideIt(candidates, i, found);
    const event = found && !beside && toldBefore(text, sentences, candidates, i, found.groups?.noun ?? null);
    if (!found || (!beside && !event)) return candidate.value.kind === "event-unit" ? [] : [candidate];
    const word = found.groups?.word as string;
    const sign = /before|prior|ahead/.test(word) ? -1 : 1;
    const value: TimeValue = { kind: "shift", ...length, sign, from: beside ? beside.value : "event" };
    const shift = { ...candidate, end: candidate.end + 1 + word.length, value, rule: `${candidate.rule}+event` };
    return [event ? { ...shift, event } : shift];
  });
}

/** "the crash of 3 May" */
function besideIt(candidates: readonly Candidate[], at: number, link: RegExpExecArray): Candidate | null {
  const next = link.groups?.own ? candidates[at + 1] : undefined;
  const end = (candidates[at] as Candidate).end + link[0].length;
  return next && next.start === end && isDay(next) ? next : null;
}

function lengthOf(value: TimeValue): { amount: number; unit: (TimeValue & { kind: "duration" })["unit"] } | null {
  if (value.kind === "event-unit") return { amount: 1, unit: value.unit };
  if (value.kind !== "duration" || value.amount === null || value.span !== undefined || value.value !== undefined)
    return null;
  return /second|minute|hour/.test(value.unit) ? null : { amount: value.amount, unit: value.unit };
}

const isDay = ({ value }: Candidate) => ["day", "weekday", "monthday"].includes(shapeOf(value));

/** The last day that the text has told such an event of; `noun` null = "after that": the last day. */
function toldBefore(
  text: string,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
  at: number,
  noun: string | null,
): Candidate | null {
  const here = (candidates[at] as Candidate).sentence;
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const candidate = candidates[i] as Candidate;
    if (candidate.sentence < here - BACK) return null;
    if (!isDay(candidate)) continue;
    const { start, end } = sentences[candidate.sentence] as Sentence;
    const told = text.slice(start, Math.min(end, start + LONGEST, (candidates[at] as Candidate).start));
    if (noun === null || isSameKind(noun, told)) return candidate;
  }
  return null;
}
