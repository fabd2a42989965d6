import type { Article, Span } from "../../../domain";
import type { ModelAct } from "../sentence/act";
import { clauseOf } from "../sentence/clause";
import { type ArticleReading, type Found, readSentences } from "../sentence/sentence-reading";
import { type DateThread, publicationDay, rememberDate, whenOf } from "./when";

/** When each of the given mentions of events happened, as EDTF, "../D" for "some day before"; null where nothing tells. */
export function dateMentions(article: Article, found: Found, mentions: readonly Span[]): (Span & { edtf: string })[] {
  const reading = readSentences(article, found);
  const thread: DateThread = { last: null };
  const out: (Span & { edtf: string })[] = [];
  const asked = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const sentence of reading.sentences) {
    for (; next < asked.length && (asked[next] as Span).start < sentence.sentence.end; next++) {
      const mention = asked[next] as Span;
      const act = sentence.acts.findLast(({ word }) => overlaps(reading.tree.at(word), mention));
      if (!act) continue;
      const dated = whenOf(act, sentence, reading, thread);
      rememberDate(thread, dated, sentence);
      const edtf = (dated.by === "published" && aheadOf(act, reading)) || !dated.when ? byTense(act, reading) : dated.when.edtf;
      if (edtf) out.push({ start: mention.start, end: mention.end, edtf });
    }
  }
  return out;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Is it told as still to come, or as nothing that was? */
function aheadOf(act: ModelAct, { tree }: ArticleReading): boolean {
  if (act.status === "planned" || act.status === "hypothetical") return true;
  const { modal, tense, perfect } = clauseOf(tree, act.word);
  if (tense === "present" && !perfect && act.probability < 0.3) return true; // a state
  return (modal !== null || tense === "infinitive") && !perfect;
}

/** Where no words give a date, tense still bounds it: past = by the day of publication, else from that day on. */
function byTense(act: ModelAct, reading: ArticleReading): string | null {
  const day = publicationDay(reading)?.edtf;
  if (!day) return null;
  const { modal, tense, perfect } = clauseOf(reading.tree, act.word);
  if (act.status === "planned" || act.status === "hypothetical") return `${day}/..`;
  return (modal || tense === "present" || tense === "infinitive") && !perfect ? `${day}/..` : `../${day}`;
}
