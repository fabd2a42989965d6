import type { Candidate } from "./candidates";
import { follows, type Word } from "./words";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** After a name: what only a company has. */
const HAS = set("shares shareholders shareholder stock bonds investors");
/** "Shares in X", "a stake in X". */
const PARTS = set("shares share stake stakes shareholders shareholder investors investor");
/** "Analysts at X": who works there. */
const STAFF = set(
  "analyst analysts strategist strategists economist economists trader traders broker brokers workers employees",
);
const MOVES = set(
  "rose fell gained dropped climbed slid jumped surged plunged slipped advanced soared sank tumbled eased",
);

/** First words of companies' names in other languages: "Banca Piana". */
const OPENERS = set(
  "banca banco banque bankhaus caisse caixa caja cassa grupo groupe gruppo gruppe compagnie compania companhia",
);

/** Does the name open as companies' names do where the noun comes first? */
export function opensAsCompany(words: readonly Word[], { from, to }: Candidate): boolean {
  return to - from > 1 && OPENERS.has((words[from] as Word).lower);
}

/** Do the words around a name say that it is traded, owned in shares or employs: "X shares", "a stake in X", "X rose 3 percent"? */
export function trades(text: string, words: readonly Word[], { from, to }: Candidate): boolean {
  const first = words[from] as Word;
  const [owner, before] = [words[from - 2], words[from - 1]];
  if (before && owner && owner.sentence === first.sentence && follows(first) && follows(before)) {
    if (/^(?:in|of)$/.test(before.lower) && PARTS.has(owner.lower)) return true;
    if (before.lower === "at" && STAFF.has(owner.lower)) return true;
  }
  const next = words[to];
  if (!next || next.sentence !== first.sentence || !follows(next)) return false;
  if (HAS.has(next.lower) && next.pos === "NOUN") return true;
  const by = words[to + 1];
  return (
    MOVES.has(next.lower) && by !== undefined && /^[\d.]+ ?(?:%|per ?cent)/.test(text.slice(by.start, by.start + 20))
  );
}
