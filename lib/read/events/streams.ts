import type { Token } from "../../domain";

/** Tokens that read on without interruption: a sentence without its parentheses, or one parenthesis. */
export interface Stream {
  readonly tokens: readonly Token[];
  /** The token a parenthesis follows: who "who" is. */
  readonly antecedent: Token | null;
}

/** Token indexes, half-open. */
export type Range = readonly [from: number, to: number];

export const DASHES: ReadonlySet<string> = new Set(["--", "—", "–", "---"]);
export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "whose", "whom", "where"]);
export const QUOTES = /^["“”«»]$/;

/** A sentence without its parentheses, then each parenthesis: between dashes or brackets, ", who ... ,". */
export function streamsOf(tokens: readonly Token[]): Stream[] {
  const main: Token[] = [];
  const rest: Stream[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const close = closing(tokens, i);
    if (close === null) {
      main.push(tokens[i] as Token);
      continue;
    }
    const relative = tokens[i]?.text === ",";
    rest.push({ tokens: tokens.slice(i + 1, close), antecedent: tokens[i - 1] ?? null });
    i = relative && !startsVerb(tokens, close + 1) ? close - 1 : close;
  }
  return [{ tokens: main, antecedent: null }, ...rest.filter((s) => s.tokens.length > 0)];
}

/** If a parenthesis opens at `i`, the index of the token that closes it. */
function closing(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i] as Token;
  if (token.text === "(" || token.text === "[") return find(tokens, i + 1, 40, (t) => t.text === ")" || t.text === "]");
  if (DASHES.has(token.text) && i > 0) {
    const dateline = i <= 4 && tokens.slice(0, i).every((t) => t.text === t.text.toUpperCase());
    return dateline ? null : find(tokens, i + 1, 45, (t) => DASHES.has(t.text));
  }
  if (token.text === "," && i > 0 && RELATIVES.has(tokens[i + 1]?.lower ?? "")) {
    const close = find(tokens, i + 2, 40, (t) => t.text === ",");
    return close !== null && startsVerb(tokens, close + 1) ? close : null;
  }
  return null;
}

/** The first token from `from` on, within `reach`, that passes a test. */
export function find(
  tokens: readonly Token[],
  from: number,
  reach: number,
  test: (t: Token) => boolean,
): number | null {
  for (let i = from; i < Math.min(tokens.length, from + reach); i++) if (test(tokens[i] as Token)) return i;
  return null;
}

function startsVerb(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  return t?.pos === "AUX" || t?.pos === "VERB" || (t?.pos === "ADV" && tokens[i + 1]?.pos === "VERB");
}
