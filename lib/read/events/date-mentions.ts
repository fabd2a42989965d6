import type { Article, Span } from "../../domain";
import { type Clause, clauseSpan } from "./clauses";
import { type Found, gatherFacts, overlap, type SentenceFacts } from "./context";
import { afterPublication, publicationDay, statedDate } from "./dates";
import { isSpeechVerb, statementKind } from "./speech-verbs";

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
  return byTense(article, clause, day.edtf);
}

/**
 * Where words give no date, tense still bounds it: said, or told in a main clause in the past = that day; other past = by then; present, infinitive and modal = from then on. A
 * mention that depends on a verb ("to release", "by shelling") takes its side unless its own form says otherwise.
 */
function byTense(article: Article, clause: Clause, day: string): string {
  const onwards = afterPublication(article)?.edtf ?? `${day}/..`;
  for (let c: Clause | null = clause; c; c = c.parent) {
    const { group } = c;
    if (group.form === "infinitive" || group.modal !== null || group.tense === "future") return onwards;
    if (group.form !== "finite") continue;
    const tells = isSpeechVerb(group.lemma) || statementKind(group.lemma) !== null;
    const news = group.tense === "past" && (c.kind === "main" || c.kind === "coordinate");
    if (c === clause && !group.perfect && (tells || news)) return day;
    return group.tense === "past" ? `../${day}` : onwards;
  }
  return `../${day}`;
}
