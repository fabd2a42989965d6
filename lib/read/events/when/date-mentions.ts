import type { Article, Span, When } from "../../../domain";
import { oneOf } from "../../../time";
import type { ModelAct } from "../sentence/act";
import { clauseOf } from "../sentence/clause";
import { type ArticleReading, type Found, readSentences } from "../sentence/sentence-reading";
import { type DateThread, publicationDay, rememberDate, whenOf } from "./when";

/** When each of the given mentions of events happened, as EDTF, "../D" for "some day before"; null where nothing tells. */
export function dateMentions(article: Article, found: Found, mentions: readonly Span[]): (Span & { edtf: string })[] {
  const reading = readSentences(article, found);
  const dated = datedMentions(reading, mentions);
  const told = new Map<string, When>();
  for (const { act, when, own } of dated) if (own && when && !isCoarse(when)) told.set(stemOf(act, reading), when);
  return dated.flatMap(({ mention, act, when, own, published }) => {
    const elsewhere = !own || isCoarse(when) ? told.get(stemOf(act, reading)) : undefined;
    const taken = elsewhere && isTakenUp(act, reading) && fits(elsewhere, published ? null : when) ? elsewhere : null;
    const said = taken ?? (published && isAhead(act, reading) ? null : when);
    const edtf = said ? dayOf(said.edtf) : byTense(act, reading);
    return edtf ? [{ start: mention.start, end: mention.end, edtf }] : [];
  });
}

/** Clock times count as their days, one of some days as all of them. */
const dayOf = (edtf: string): string => (oneOf(edtf)?.join("/") ?? edtf).replace(/T[^/]*/g, "");

const isCoarse = (when: When | null): boolean =>
  when === null || when.precision === "month" || when.precision === "year";

/** May a day told elsewhere be that of something dated so? */
const fits = (day: When, own: When | null): boolean =>
  own === null || overlaps({ start: day.from ?? 0, end: day.to ?? 0 }, { start: own.from ?? 0, end: own.to ?? 0 });

interface DatedMention {
  readonly mention: Span;
  readonly act: ModelAct;
  readonly when: When | null;
  /** Its own words say when. */
  readonly own: boolean;
  /** Nothing but the day of publication does. */
  readonly published: boolean;
}

function datedMentions(reading: ArticleReading, mentions: readonly Span[]): DatedMention[] {
  const thread: DateThread = { last: null, byType: new Map() };
  const out: DatedMention[] = [];
  const asked = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const sentence of reading.sentences) {
    for (; next < asked.length && (asked[next] as Span).start < sentence.sentence.end; next++) {
      const mention = asked[next] as Span;
      const act = sentence.acts.findLast(({ word }) => overlaps(reading.tree.at(word), mention));
      if (!act) continue;
      const dated = whenOf(act, sentence, reading, thread);
      rememberDate(thread, dated, act, sentence);
      out.push({ mention, act, when: dated.when, own: dated.by === "own", published: dated.by === "published" });
    }
  }
  return out;
}

/** An act by the beginning of its word, the same for verb and noun: "invaded", "the invasion". */
const stemOf = ({ word }: ModelAct, { tree }: ArticleReading): string => tree.at(word).lemma.slice(0, STEM);
const STEM = 5;

/** Is it told as something known: "the invasion", "when he was captured"? */
function isTakenUp({ word, type }: ModelAct, { tree }: ArticleReading): boolean {
  const { pos, lemma, tag } = tree.at(word);
  if (lemma.length < STEM || type === "statement") return false;
  if (pos !== "NOUN") return /^VB[DN]$/.test(tag);
  return (
    /^(?:the|this|that|its|their|his|her)$|['’]s?$/.test(tree.at(tree.basePhrase(word)[0]).lower) ||
    tree.children(word).some((c) => tree.at(c).rel === "nmod:poss")
  );
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Is it told as still to come, or as nothing that was? */
function isAhead(act: ModelAct, { tree }: ArticleReading): boolean {
  if (act.status === "planned" || act.status === "hypothetical") return true;
  const { modal, tense, perfect } = clauseOf(tree, act.word);
  if (tense === "present" && !perfect && act.probability < 0.5) return true; // a state
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
