import type { Candidate } from "./match-rules";

const ALONE =
  /\b(?:in|during|of|through|throughout|into|by|at|all|every|until|for|late|early|mid|since|from|and|that|the|one|on) (?:the |an? )?$/i;

/** Does an expression stand as a time? Parts that only make sense joined to another are dropped where they stayed alone. */
export function stands(text: string, candidate: Candidate): boolean {
  const { value } = candidate;
  if (inAddress(text, candidate.start)) return false;
  const before = text.slice(Math.max(0, candidate.start - 24), candidate.start);
  if (value.kind === "part" && candidate.rule === "day-part") {
    const words = text.slice(candidate.start, candidate.end);
    return /^the /i.test(words)
      ? /\b(?:in|during|into|by|until|through) $/i.test(before)
      : ALONE.test(before) && !/\bthe $/i.test(before);
  }
  return value.kind !== "nth" && value.kind !== "week-of";
}

const LONGEST_ADDRESS = 300;

/** Inside a web or mail address figures and words name a page, not a day: the stretch without blanks before them tells. */
function inAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && start > at - LONGEST_ADDRESS && !/\s/.test(text[start - 1] as string)) start--;
  return ADDRESS.test(text.slice(start, at));
}

const ADDRESS = /:\/\/|\bwww\.|\w\.[a-z]{2,6}\/|\w@\w/i;
