import type { Article, Span } from "../../domain";
import { type Clause, clauseSpan } from "./clauses";
import { type Found, gatherFacts, overlap, type SentenceFacts } from "./context";
import { afterPublication, publicationDay, statedDate } from "./dates";
import { isSpeechVerb } from "./speech-verbs";

/** When each of the given mentions of events happened, as EDTF, "../D" for "some day before"; null where nothing tells. */
export function dateMentions(article: Article, found: Found, mentions: readonly Span[]): (Span & { edtf: string })[] {
  const facts = gatherFacts(article, found);
  const out: (Span & { edtf: string })[] = [];
  for (const mention of mentions) {
    const sentence = facts.sentences.find((s) => overlap(s.sentence, mention));
    const edtf = sentence ? dateOne(article, sentence, mention) : null;
    if (edtf) out.push({ start: mention.start, end: mention.end, edtf });
  }
  return out;
}

function dateOne(article: Article, facts: SentenceFacts, mention: Span): string | null {
  const verbal = facts.clauses.find((c) => {
    const head = c.stream.tokens[c.group.head];
    return head !== undefined && overlap(head, mention);
  });
  const clause = verbal ?? facts.clauses.filter((c) => overlap(clauseSpan(c), mention)).at(-1);
  const day = publicationDay(article);
  if (!clause) return day ? `../${day.edtf}` : null;
  const stated = statedDate(clause, facts, true);
  if (stated?.when) return stated.when.edtf;
  if (!day) return null;
  return verbal ? byTense(article, verbal, day.edtf) : byTense(article, clause, day.edtf);
}

function byTense(article: Article, clause: Clause, day: string): string {
  const { group } = clause;
  if (isSpeechVerb(group.lemma) && group.form === "finite" && group.tense === "past" && !group.perfect) return day;
  for (let c: Clause | null = clause; c; c = c.parent) {
    if (c.group.modal || c.group.tense === "future") return afterPublication(article)?.edtf ?? `${day}/..`;
    if (c.group.form === "infinitive") continue;
    if (c.group.form === "finite") return c.group.tense === "past" ? `../${day}` : c.group.progressive ? day : `../${day}`;
  }
  return `../${day}`;
}
