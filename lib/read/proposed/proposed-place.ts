import type { PlaceMention, Span } from "../../domain";
import { overlapping } from "../events/sentence/overlapping";
import type { ArticleReading, SentenceReading } from "../events/sentence/sentence-reading";
import { pointless } from "../events/where/described-place";
import type { Located } from "../events/where/where";
import type { ProposedEvent } from "./proposal";

/** Longest name of a place that no list knows, in UTF-16 units. */
const LONGEST = 80;

/** The place that proposed words name: of several known ones the smallest, of none known the words themselves, without a point. */
export function proposedPlace(
  { place: words }: ProposedEvent,
  { sentence }: SentenceReading,
  reading: ArticleReading,
): Located | null {
  if (words === null) return null;
  const known = overlapping(reading.found.places, words.start, words.end).filter(({ place }) => place !== null);
  const depth = ({ place }: PlaceMention) => place?.parents.length ?? 0;
  const [place = byWords(reading, words)] = known.sort((a, b) => depth(b) - depth(a) || a.start - b.start);
  if (!place) return null;
  return { place, by: place.start >= sentence.start && place.end <= sentence.end ? "stated" : "near" };
}

function byWords({ tree, text, wordAt }: ArticleReading, words: Span): PlaceMention | null {
  let from = wordAt(words.start);
  while (tree.at(from).end < words.end && /^(?:DET|ADP|PUNCT|PRON)$/.test(tree.at(from).pos)) from++;
  const span = { start: Math.max(words.start, tree.at(from).start), end: words.end };
  const name = text(span.start, span.end).replace(/\s+/g, " ");
  return /\p{L}{2}/u.test(name) && name.length <= LONGEST ? pointless(span, name) : null;
}
