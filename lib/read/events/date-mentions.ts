import type { Article, Span } from "../../domain";
import { type Clause, clauseSpan } from "./clauses";
import { type Found, gatherFacts, overlap, type SentenceFacts } from "./context";
import { publicationDay } from "./dates";
import { clauseBounds, type DatingContext, nounBounds } from "./mention-bounds";
import { toldDates } from "./told-dates";

/** When each of the given mentions of events happened, as EDTF, "../D" for "some day before"; null where nothing tells. */
export function dateMentions(article: Article, found: Found, mentions: readonly Span[]): (Span & { edtf: string })[] {
  const { sentences } = gatherFacts(article, found);
  const day = publicationDay(article);
  const told = toldDates(sentences, day);
  const out: (Span & { edtf: string })[] = [];
  for (const mention of mentions) {
    const facts = sentences.find((s) => overlap(s.sentence, mention));
    if (!facts) continue;
    const edtf = dateOne({ facts, told, day, lead: isLead(article, facts) }, mention);
    if (edtf) out.push({ start: mention.start, end: mention.end, edtf });
  }
  return out;
}

/** The first sentence of the story: what it tells in the perfect is the news of the day. */
function isLead(article: Article, { sentence }: SentenceFacts): boolean {
  if (article.titleSpan && overlap(sentence, article.titleSpan)) return true;
  return sentence.paragraph <= (article.titleSpan ? 1 : 0) && sentence.index <= 1;
}

function dateOne(context: DatingContext, mention: Span): string | null {
  const { facts } = context;
  const verbal = facts.clauses.find((c) => {
    const head = c.stream.tokens[c.group.head];
    return head !== undefined && overlap(head, mention);
  });
  if (verbal) return clauseBounds(context, verbal);
  const clause = facts.clauses.filter((c) => overlap(clauseSpan(c), mention)).at(-1) ?? null;
  const tokens = clause?.stream.tokens ?? facts.tokens;
  return nounBounds(context, clause, tokens, lastAt(tokens, mention));
}

/** The last token of a mention: the head of a compound. */
function lastAt(tokens: Clause["stream"]["tokens"], mention: Span): number {
  let at = -1;
  tokens.forEach((t, i) => {
    if (overlap(t, mention)) at = i;
  });
  return at;
}
