import type { Token } from "../../domain";
import { nounTrigger } from "./noun-triggers";
import { isSpeechVerb } from "./speech-verbs";
import { DASHES, QUOTES, RELATIVES } from "./streams";
import { LEXICON } from "./types";
import type { VerbGroup } from "./verb-groups";

export type ClauseKind =
  | "main"
  | "coordinate"
  | "content"
  | "relative"
  | "adverbial"
  | "infinitive"
  | "gerund"
  | "participle";

/** Where a clause opens, how it hangs on the one before, and the word that opens it. */
export interface Split {
  readonly at: number;
  readonly kind: ClauseKind;
  readonly marker: string | null;
}

export const SUBORDINATORS: ReadonlySet<string> = new Set(
  "because while after before if as although since when until whether though unless whereas amid despite once that what how why lest".split(
    " ",
  ),
);
const COORDINATORS = new Set(["and", "but", "or", "nor", "yet", "so", "&"]);

/** Where the clause of `b` opens, given the verb `a` before it. */
export function split(tokens: readonly Token[], a: VerbGroup, b: VerbGroup): Split {
  if (b.form !== "finite") return splitNonFinite(tokens, a, b);
  for (let i = b.from - 1; i >= a.to; i--) {
    const t = tokens[i] as Token;
    const before = tokens[i - 1];
    if (RELATIVES.has(t.lower))
      return { at: i, kind: i === a.to && isSpeechVerb(a.lemma) ? "content" : "relative", marker: t.lower };
    if (t.lower === "that" && t.pos !== "DET") {
      const noun =
        i > a.to &&
        (before?.pos === "NOUN" || before?.pos === "PROPN") &&
        i + 1 >= b.from - 1 &&
        !isSpeechVerb(a.lemma);
      const bare = i + 1 === b.from || (i > a.to && namesEvent(tokens, a.to, i));
      return { at: i, kind: noun || bare ? "relative" : "content", marker: "that" };
    }
    if (
      SUBORDINATORS.has(t.lower) &&
      (t.pos === "SCONJ" || t.pos === "ADP" || t.pos === "ADV" || t.pos === "PRON") &&
      opensClause(tokens, i, b)
    )
      return {
        at: i,
        kind:
          t.lower === "whether" || t.lower === "what" || t.lower === "how" || t.lower === "why"
            ? "content"
            : "adverbial",
        marker: t.lower,
      };
    if ((QUOTES.test(t.text) && bounds(tokens, i)) || t.text === ";" || t.text === ":" || DASHES.has(t.text))
      return { at: i + 1, kind: "coordinate", marker: t.text };
  }
  return splitFlat(tokens, a, b);
}

/** A quotation mark beside a comma or stop bounds a quoted clause; one around a word or two ("so-called") does not. */
function bounds(tokens: readonly Token[], i: number): boolean {
  const beside = /^[,.:;?!]$/;
  return beside.test(tokens[i - 1]?.text ?? "") || beside.test(tokens[i + 1]?.text ?? "") || i === 0;
}

/** "proposed the talks that the two sides resumed": an event as object is described, "told the committee that" is not. */
function namesEvent(tokens: readonly Token[], from: number, that: number): boolean {
  const noun = nounTrigger(tokens, that - 1, LEXICON.nouns);
  return noun !== null && noun.type !== "statement" && !tokens.slice(from, that).some((t) => t.pos === "ADP");
}

/** "after the talks ended" opens a clause; "after talks, Putin said" does not: a comma in between closes the phrase. */
function opensClause(tokens: readonly Token[], i: number, b: VerbGroup): boolean {
  const t = tokens[i] as Token;
  if (t.pos !== "SCONJ" && /^(?:as|since|after|before|until|amid|despite)$/.test(t.lower) && i + 1 === b.from)
    return false;
  for (let k = i + 1; k < b.from; k++) if ((tokens[k] as Token).text === ",") return false;
  return true;
}

function splitNonFinite(tokens: readonly Token[], a: VerbGroup, b: VerbGroup): Split {
  const before = tokens[b.from - 1];
  const form = b.form as "infinitive" | "gerund" | "participle";
  const marked = form === "gerund" && b.from > a.to && (before?.pos === "ADP" || before?.pos === "SCONJ");
  return {
    at: marked ? b.from - 1 : b.from,
    kind: form,
    marker: marked ? (before?.lower ?? null) : before?.text === "," ? "," : null,
  };
}

function splitFlat(tokens: readonly Token[], a: VerbGroup, b: VerbGroup): Split {
  const reports = isSpeechVerb(a.lemma);
  let comma = -1;
  for (let i = b.from - 1; i >= a.to; i--) {
    const t = tokens[i] as Token;
    if (t.text === "," && comma < 0) comma = i;
    if (COORDINATORS.has(t.lower)) {
      const bare = tokens.slice(i + 1, b.from).every((x) => x.pos === "ADV" || x.pos === "PART");
      const listed = comma < 0 && reports && !bare;
      if (!listed) {
        const at = tokens[i - 1]?.text === "," ? i - 1 : i;
        return { at: Math.max(at, a.to), kind: "coordinate", marker: t.lower };
      }
    }
  }
  if (comma >= 0) return { at: comma + 1, kind: "coordinate", marker: "," };
  const at = nounPhraseBefore(tokens, a.to, b.from);
  return { at, kind: reports ? "content" : "relative", marker: null };
}

/** Start of the noun phrase that ends at `end`: "said at a conference this week | he would ...". */
export function nounPhraseBefore(tokens: readonly Token[], low: number, end: number): number {
  let i = end;
  while (i > low && (tokens[i - 1] as Token).pos === "ADV") i--;
  if (i > low && (tokens[i - 1] as Token).pos === "PRON") return i - 1;
  while (i > low && /^(?:NOUN|PROPN|ADJ|DET|NUM|CCONJ|PART|SYM)$/.test((tokens[i - 1] as Token).pos)) {
    i--;
    const t = tokens[i] as Token;
    if (t.pos === "DET" && tokens[i - 1]?.pos !== "CCONJ") break;
  }
  return i;
}
