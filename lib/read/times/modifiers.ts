import type { Candidate } from "./match-rules";
import type { Mod, TimeValue } from "./time-value";

type Scope = "date" | "duration";
type Modifier = readonly [words: RegExp, mod: Mod | null, scope: Scope];

// Tried on the words before an expression; they become part of it.
const BEFORE: readonly Modifier[] = [
  [
    /(?:\bthe )?(?:very )?\b(?:beginning|start|early (?:part|days|weeks|months|years|hours|stages)|first (?:part|days|weeks|months)|opening (?:days|weeks|months)|onset|outset) of (?:the )?$/i,
    "START",
    "date",
  ],
  [
    /(?:\bthe )?\b(?:very )?(?:end|close|late part|latter part|latter half|last (?:part|days|weeks|months)|final (?:days|weeks|months)|closing (?:days|weeks|months)) of (?:the )?$/i,
    "END",
    "date",
  ],
  [/(?:\bthe )?\b(?:middle|mid-point|midpoint) of (?:the )?$/i, "MID", "date"],
  [/(?:\bthe )?\b(?:very )?early(?: in| on)?[- ](?:the )?$/i, "START", "date"],
  [/(?:\bthe )?\b(?:very )?late(?:r)?(?: in| on)?[- ](?:the )?$/i, "END", "date"],
  [/\bearlier(?: in| on)? (?:the )?$/i, "START", "date"],
  [/(?:\bthe )?\bmid(?:dle)?[- ]?$/i, "MID", "date"],
  [/\b(?:sometime |some time )?(?:around|about|circa|approximately|roughly|c\.|ca\.) (?:the )?$/i, "APPROX", "date"],
  [
    /\b(?:a little more than|a bit more than|slightly more than|slightly over|well over|just over|more than|over|longer than|upwards of|in excess of|greater than) $/i,
    "MORE_THAN",
    "duration",
  ],
  [
    /\b(?:a little less than|slightly less than|just under|less than|under|fewer than|shorter than|close to|nearly|almost|not quite|just short of) $/i,
    "LESS_THAN",
    "duration",
  ],
  [/\b(?:at least|no less than|not less than|a minimum of|no fewer than) (?:the )?$/i, "EQUAL_OR_MORE", "duration"],
  [
    /\b(?:at most|up to|as many as|as long as|no more than|not more than|no longer than|a maximum of) $/i,
    "EQUAL_OR_LESS",
    "duration",
  ],
  [/\b(?:about|around|approximately|roughly|some|an estimated) $/i, "APPROX", "duration"],
  [/\b(?:just|only|barely|exactly|a mere) $/i, null, "duration"],
];

const AFTER: readonly Modifier[] = [
  [/^ (?:and beyond|or later|onwards?|and later)\b/i, "ON_OR_AFTER", "date"],
  [/^ or (?:earlier|before)\b/i, "ON_OR_BEFORE", "date"],
  [/^ or so\b/i, "APPROX", "duration"],
  [/^ or (?:more|longer)\b/i, "EQUAL_OR_MORE", "duration"],
  [/^ or less\b/i, "EQUAL_OR_LESS", "duration"],
];

const LONGEST = 32;

function scopeOf(value: TimeValue): Scope | "ago" | null {
  if (value.kind === "duration") return value.span === undefined ? "duration" : null;
  if (value.kind === "shift") return "ago";
  return value.kind === "set" || value.kind === "reference" ? null : "date";
}

/** What a modifier of "two years ago" means for the date. */
const AGO: Partial<Record<Mod, Mod>> = {
  MORE_THAN: "BEFORE",
  LESS_THAN: "AFTER",
  EQUAL_OR_MORE: "ON_OR_BEFORE",
  EQUAL_OR_LESS: "ON_OR_AFTER",
};

/** Takes the words before and after an expression that modify it ("early", "the end of", "more than", "or so") into it. */
export function addModifiers(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, i) => {
    const floor = Math.max(candidates[i - 1]?.end ?? 0, candidate.start - LONGEST);
    const scope = scopeOf(candidate.value);
    if (!scope) return candidate;
    const fits = (modifier: Modifier) => (scope === "ago" ? modifier[2] === "duration" : modifier[2] === scope);
    const before = text.slice(floor, candidate.start);
    const line = before.lastIndexOf("\n") + 1;
    for (const modifier of BEFORE) {
      const found = fits(modifier) ? modifier[0].exec(before.slice(line)) : null;
      if (!found) continue;
      if (/^(?:some|only|just|exactly|barely)/i.test(found[0]) && scope === "ago") continue;
      return modified(candidate, floor + line + found.index, candidate.end, modifier[1], scope);
    }
    const after = text.slice(candidate.end, candidate.end + 16);
    for (const modifier of AFTER) {
      const found = fits(modifier) ? modifier[0].exec(after) : null;
      const end = candidate.end + (found?.[0].length ?? 0);
      // "May and later May": the words modify what follows them
      if (found && end + 1 < (candidates[i + 1]?.start ?? Number.POSITIVE_INFINITY))
        return modified(candidate, candidate.start, end, modifier[1], scope);
    }
    return candidate;
  });
}

function modified(candidate: Candidate, start: number, end: number, mod: Mod | null, scope: Scope | "ago"): Candidate {
  if (mod === null || candidate.value.mod) return { ...candidate, start, end };
  const meant = scope === "ago" ? (AGO[mod] ?? mod) : mod;
  return { ...candidate, start, end, value: { ...candidate.value, mod: meant } };
}
