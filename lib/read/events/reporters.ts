import type { Clause } from "./clauses";
import type { SentenceFacts } from "./context";

const NEUTRAL = new Set("say report announce add tell confirm claim state note write post".split(" "));

/** The clause of saying that a clause is the content of ("he said | they met"), if any. */
export function reporterOf(clause: Clause): Clause | null {
  for (let c: Clause | null = clause; c?.parent; c = c.parent) {
    if (c.kind === "content") return c.parent;
    if (c.kind !== "infinitive" && c.kind !== "coordinate" && c.kind !== "adverbial" && c.kind !== "gerund")
      return null;
    if (c.kind === "coordinate" && c.parent.kind === "main") return null;
  }
  return null;
}

/** The clause of saying that a clause stands in the content of, however deep: "said it was the third ship | that was hit". */
export function sayingAround(clause: Clause): Clause | null {
  for (let c: Clause | null = clause; c; c = c.parent) if (c.kind === "content") return c.parent;
  return null;
}

/** The clause of saying that follows what it reports: "They agreed to the plan, officials said." */
export function trailingReporter(clause: Clause, facts: SentenceFacts): Clause | null {
  for (let i = facts.clauses.length - 1; i >= 0; i--) {
    const last = facts.clauses[i] as Clause;
    if (last.stream !== clause.stream) continue;
    if (last === clause) return null;
    const { tokens } = last.stream;
    const afterComma = last.marker === "," || (last.subject !== null && tokens[last.subject[0] - 1]?.text === ",");
    if (last.group.form === "finite" && NEUTRAL.has(last.group.lemma) && afterComma && last.kind === "coordinate")
      return last;
  }
  return null;
}
