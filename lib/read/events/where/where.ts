import type { PlaceMention } from "../../../domain";
import { EVENT_TYPE_FACTS } from "../../../event-types";
import { type ModelAct, ROLE } from "../sentence/act";
import { overlapping } from "../sentence/overlapping";
import type { ArticleReading, SentenceReading } from "../sentence/sentence-reading";
import { capitalAt, describedPlace, PEOPLE, pointless } from "./described-place";

/** The places read so far that a later act may lean on. */
export interface PlaceThread {
  last: { place: PlaceMention; sentence: number; paragraph: number } | null;
  /** Where the story is: where the first act with a place of its own was, until then the first place it names. */
  lead: { place: PlaceMention; told: boolean } | null;
}

/** Where an act was, with the words that say so. */
export interface Located {
  readonly place: PlaceMention;
  readonly by: "stated" | "near" | "inherited";
}

const SURE = 0.45;
const LIKELY = 0.15;
/** A name is a place where the model is this sure; set by hand, well above an even chance. */
const PLACE = 0.6;
/** How far back a place is inherited, in sentences: farther away, what is told was more often where the story began. */
const REACH = 1;

/**
 * The place of an act: one that its sentence gives it, one named near it, that of the event told just before, or where the story is;
 * null where none is told. */
export function whereOf(
  act: ModelAct,
  sentence: SentenceReading,
  reading: ArticleReading,
  thread: PlaceThread,
): Located | null {
  const candidates = scored(act, reading).filter(({ place }) => place.start < sentence.sentence.end);
  const [best] = candidates;
  const here = (p: PlaceMention) => p.start >= sentence.sentence.start && p.end <= sentence.sentence.end;
  const filed = filedFrom(sentence);
  if (best && best.score >= SURE && (here(best.place) || !filed))
    return { place: best.place, by: here(best.place) ? "stated" : "near" };
  const { place } = act;
  const hit = EVENT_TYPE_FACTS[act.type].objectIsPlace ? placeOfObject(act, reading) : null;
  if (hit && hit.end <= sentence.sentence.end) return { place: hit, by: "stated" };
  if (place.none >= 0.5) return null;
  if (filed && !(best && here(best.place))) return { place: filed, by: "stated" };
  if (best && here(best.place)) return { place: best.place, by: "stated" };
  const { last, lead } = thread;
  if (last && sentence.sentence.index - last.sentence <= REACH) return { place: last.place, by: "inherited" };
  if (lead) return { place: lead.place, by: "inherited" };
  return best ? { place: best.place, by: "near" } : null;
}

/** The place that a thing done to something was done at, by the words for it: "struck the main market of Kharkiv". */
function placeOfObject(act: ModelAct, reading: ArticleReading): PlaceMention | null {
  const { tree, found } = reading;
  const object = tree.child(act.word, /^(?:obj|nsubj:pass)$/);
  if (object === null) return null;
  const words = tree.subtree(object, (child) => /^(?:acl|appos|conj|parataxis)/.test(tree.at(child).rel));
  const span = { start: tree.at(words[0] as number).start, end: tree.at(words.at(-1) as number).end };
  const known = overlapping(found.places, span.start, span.end).find((p) => p.place && p.rule !== "metonymy");
  return known ?? placeBySound(tree.basePhrase(object), reading);
}

/** A name that no list knows and that the model takes for a place: "shelled Walikale". */
function placeBySound(
  [first, last]: readonly [number, number],
  { tree, found, text }: ArticleReading,
): PlaceMention | null {
  const span = { start: tree.at(first).start, end: tree.at(last).end };
  const { place } = found.names.sharesOf(span);
  return tree.at(first).pos === "PROPN" && tree.at(last).pos === "PROPN" && place >= PLACE
    ? pointless(span, text(span.start, span.end))
    : null;
}

/** The place that a sentence was filed from, where it begins with a dateline. */
function filedFrom({ begins, places }: SentenceReading): PlaceMention | null {
  return places.find((p) => p.place !== null && p.end <= begins) ?? null;
}

/** The first place that an article names, in its headline, its dateline or its first lines. */
export function leadPlace({ found }: ArticleReading): PlaceThread["lead"] {
  const place = found.places.find((p) => p.place !== null && p.rule !== "metonymy");
  return place ? { place, told: false } : null;
}

/** Notes a place for what comes after. */
export function rememberPlace(thread: PlaceThread, located: Located, { sentence }: SentenceReading): void {
  const { name, rule } = located.place;
  if (located.by === "inherited" || (rule === PEOPLE && thread.lead?.told) || !/\p{Lu}/u.test(name)) return;
  if (!thread.lead?.told) thread.lead = { place: located.place, told: true };
  thread.last = { place: located.place, sentence: sentence.index, paragraph: sentence.paragraph };
}

interface Scored {
  readonly place: PlaceMention;
  readonly score: number;
}

/** Places around an act by how likely their words are where it was; a phrase with no known place is a place without a point. */
function scored(act: ModelAct, reading: ArticleReading): Scored[] {
  const { tree, found } = reading;
  const out: Scored[] = [];
  for (let word = act.from; word < act.to; word++) {
    const score = act.role(word, ROLE.place);
    if (score < LIKELY) continue;
    const token = tree.at(word);
    const [first, last] = tree.basePhrase(word);
    const place =
      capitalAt(reading, first, last) ??
      overlapping(found.places, token.start, token.end)[0] ??
      overlapping(found.places, tree.at(first).start, tree.at(last).end).findLast((p) => p.rule !== "metonymy") ??
      describedPlace(reading, first, last, score);
    if (place) out.push({ place, score });
  }
  return out.sort((a, b) => b.score - a.score || a.place.start - b.place.start);
}
