import type { TimeRule } from "../time-value";
import { phrase } from "./words";

/** Words that point to the past, the present or the future and no further. */
export const references: readonly TimeRule[] = [
  {
    id: "now",
    pattern: phrase`(?:right )?now(?! then\b)`,
    read: (match) =>
      /\b(?:until|till|by|just) $/i.test(match.before) ? null : { kind: "reference", ref: "PRESENT_REF" },
    examples: [
      ["They are now at home.", "PRESENT_REF"],
      ["For now, the ferry stays.", "PRESENT_REF"],
      ["Until now they were home.", null],
    ],
  },
  {
    id: "currently",
    pattern: phrase`(?<word>currently|nowadays|presently|these days|at present|at the moment|at this (?:time|point|moment)|the present(?: day)?|present[- ]day|the time being|modern day)`,
    read: (match) => (/^at /i.test(match.text) ? null : { kind: "reference", ref: "PRESENT_REF" }),
    examples: [
      ["It is currently shut.", "PRESENT_REF"],
      ["It is currant red.", null],
    ],
  },
  {
    id: "current",
    pattern: phrase`current(?! (?:account|affairs|events|flows?)\b)`,
    read: (match) =>
      /\b(?:the|his|her|its|their|our|a|under|in|at|of|this|some|most|with|'s|’s|and|than) $/i.test(match.before)
        ? { kind: "reference", ref: "PRESENT_REF" }
        : null,
    examples: [
      ["The current law is old.", "PRESENT_REF"],
      ["Alternating current flows.", null],
      ["The current account grew.", null],
    ],
  },
  {
    id: "recently",
    pattern: phrase`(?:more |most |until |as )?recently`,
    read: (match) => (/^(?:as|until)/i.test(match.text) ? null : { kind: "reference", ref: "PAST_REF" }),
    examples: [
      ["They recently met.", "PAST_REF"],
      ["The decent lyric.", null],
    ],
  },
  {
    id: "recent",
    pattern: phrase`(?:more |most )?recent`,
    read: (match) =>
      /\b(?:the|his|her|its|their|our|a|in|of|this|some|most|with|'s|’s|and|two|three|other|by|to|from|for|about|over|despite|after|any|these|many) $/i.test(
        match.before,
      )
        ? { kind: "reference", ref: "PAST_REF" }
        : null,
    examples: [
      ["A recent poll says so.", "PAST_REF"],
      ["They resent it.", null],
    ],
  },
  {
    id: "past",
    pattern: phrase`(?:the (?:recent |distant |near )?past|in the past)(?! (?:\w+ )?(?:few|two|three|four|five|six|seven|eight|nine|ten|several|couple|\d+|days?|weeks?|months?|years?|decades?|hours?|quarters?|century|season|summer|winter|decade)\b)`,
    read: (match) => (/^in/i.test(match.text) ? null : { kind: "reference", ref: "PAST_REF" }),
    examples: [
      ["As in the past, they met.", "PAST_REF"],
      ["They drove past.", null],
    ],
  },
  {
    id: "future",
    pattern: phrase`(?:the (?:near |immediate |foreseeable |not-too-distant )?future|in future|near future|future (?:years|quarters|months|weeks)|the (?:near|short|long|medium) term|a later date|coming (?:months|quarters))(?!s)(?! (?:markets?|contracts?|trading)\b)`,
    read: (match) => (/^in future/i.test(match.text) ? null : { kind: "reference", ref: "FUTURE_REF" }),
    examples: [
      ["In the near future it may end.", "FUTURE_REF"],
      ["The futures market fell.", null],
    ],
  },
  {
    id: "soon",
    pattern: phrase`(?:(?:very )?soon(?! (?:as|after|became|become|turned|found|began|followed|to be|afterwards?|thereafter|enough)\b))`,
    read: (match) => {
      if (/\b(?:as|no|too|so|how|were|was|had) $/i.test(match.before)) return null;
      // In a story told in the past "soon" only moves on
      const ahead =
        /\b(?:will|may|could|might|can|to|should|must|would|be|is|are|coming) $/i.test(match.before) ||
        /^[.,;!?"”]/.test(match.after);
      return ahead ? { kind: "reference", ref: "FUTURE_REF" } : null;
    },
    examples: [
      ["The talks will resume soon.", "FUTURE_REF"],
      ["No sooner said than done.", null],
    ],
  },
  {
    id: "long-ago",
    pattern: phrase`(?:long ago|(?:not (?:that|so) )long ago|in recent times)`,
    read: () => ({ kind: "reference", ref: "PAST_REF" }),
    examples: [
      ["Not long ago he taught.", "PAST_REF"],
      ["As long as it goes.", null],
    ],
  },
];
