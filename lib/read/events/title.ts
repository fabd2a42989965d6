import type { ActorMention, Span } from "../../domain";
import type { Clause } from "./clauses";
import type { SentenceFacts } from "./context";

/** Longest title, in characters. */
const LONGEST = 90;

/** A headline of a clause's own words: its subject (pronouns resolved), verb group and what follows, cut where a phrase ends. */
export function clauseTitle(
  text: string,
  clause: Clause,
  span: Span,
  facts: SentenceFacts,
  subject: readonly ActorMention[],
): string {
  const tokens = clause.stream.tokens;
  const verb = tokens[clause.group.from];
  if (!verb) return atMost(text.slice(span.start, span.end));
  const end = Math.max(span.end, tokens[clause.to - 1]?.end ?? span.end);
  const rest = clean(text.slice(verb.start, end));
  const own = clause.subject ? tokens.slice(clause.subject[0], clause.subject[1]) : [];
  const first = own[0];
  const last = own[own.length - 1];
  const inverted = first !== undefined && first.start > verb.start;
  const named =
    first && last && own.some((t) => t.pos === "NOUN" || t.pos === "PROPN")
      ? clean(text.slice(first.start, last.end))
      : null;
  const who =
    named && named.length <= 60
      ? named
      : subject
          .map((m) => m.actor.name)
          .slice(0, 3)
          .join(", ") || named;
  if (inverted && who) {
    const before = clean(text.slice(span.start, verb.start)).replace(/[,“”"']+$/g, "");
    return atMost(`${who}: ${before || rest}`);
  }
  if (said(facts, clause) && who) return atMost(`${who}: ${quotation(text, facts) ?? rest}`);
  return atMost(capital(who ? `${who} ${rest}` : rest));
}

/** A headline of a noun phrase: "Joint visit to Kyiv". */
export function phraseTitle(text: string, span: Span): string {
  return atMost(
    capital(clean(text.slice(span.start, span.end)).replace(/^(?:the|a|an|its|their|his|her|this|that)\s+/i, "")),
  );
}

const said = (facts: SentenceFacts, clause: Clause): boolean => {
  const verb = clause.stream.tokens[clause.group.head];
  return verb !== undefined && facts.quotes.some((q) => q.end <= verb.start && q.end - q.start > 12);
};

function quotation(text: string, facts: SentenceFacts): string | null {
  const quote = facts.quotes[0];
  if (!quote) return null;
  const from = Math.max(quote.start, facts.sentence.start);
  const to = Math.min(quote.end, facts.sentence.end);
  const words = text
    .slice(from, to)
    .replace(/^["“”'‘]+|[,"“”'’]+$/g, "")
    .trim();
  return words ? `“${cut(words, 62)}”` : null;
}

const clean = (s: string): string =>
  s
    .replace(/\s+/g, " ")
    .replace(/\s*(?:--|—)\s*/g, " – ")
    .trim();

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

function atMost(s: string): string {
  return cut(clean(s).replace(/[\s,;:.–-]+$/, ""), LONGEST);
}

/** Cuts at the end of a phrase, else of a word; says so with an ellipsis only where a phrase is broken. */
function cut(s: string, limit: number): string {
  if (s.length <= limit) return s;
  const head = s.slice(0, limit);
  const phrase = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; "), head.lastIndexOf(" – "));
  if (phrase > limit * 0.55) return head.slice(0, phrase);
  const word = head.slice(0, limit - 1).lastIndexOf(" ");
  const cutAt = word > 0 ? word : limit - 1;
  return `${head
    .slice(0, cutAt)
    .replace(/[\s,;:.–-]+$/, "")
    .replace(/\s(?:the|a|an|of|to|in|on|and|for|with|at|by|from|that)$/i, "")}…`;
}
