import type { TimeMention } from "../../domain";

type Relation = TimeMention["relation"];

const CUES: readonly (readonly [RegExp, Relation])[] = [
  [
    /\b(?:until|till|til|up to|through|by|no later than|ending|ended|on or before|expir\w+(?: on)?|run(?:s|ning)? (?:to|through)|lasts? (?:to|until)) (?:the )?$/i,
    "until",
  ],
  [
    /\b(?:since|from|starting|beginning|commencing|effective|onwards? from|dating (?:back )?(?:to|from)|going back to|on or after)(?: (?:on|in|at|the))? (?:the )?$/i,
    "from",
  ],
  [/\b(?:before|prior to|ahead of|earlier than|preceding|pre-?) ?(?:the )?$/i, "before"],
  [/\b(?:after|following|later than|post-?) ?(?:the )?$/i, "after"],
];

/** How the words before an expression bound what it dates. */
export function relationBefore(text: string, start: number): Relation {
  const before = text.slice(Math.max(0, start - 28), start);
  for (const [cue, relation] of CUES) if (cue.test(before)) return relation;
  return "in";
}
