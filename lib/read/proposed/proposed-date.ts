import type { ModelAct } from "../events/sentence/act";
import { overlapping } from "../events/sentence/overlapping";
import type { ArticleReading, SentenceReading } from "../events/sentence/sentence-reading";
import { type Dated, dateBy, inherited, publicationDay, undated } from "../events/when/when";
import type { ProposedEvent } from "./proposal";

/** The date that proposed words give an act by our rules; undated where they are no time that the rules read. */
export function proposedDate(
  { date }: ProposedEvent,
  act: ModelAct,
  { sentence }: SentenceReading,
  reading: ArticleReading,
): Dated {
  if (date === null) return undated(1);
  if (date === "published") return { when: publicationDay(reading), time: null, by: "published", certainty: 1 };
  const shared = (time: { start: number; end: number }) =>
    Math.min(time.end, date.end) - Math.max(time.start, date.start);
  const [time] = overlapping(reading.found.times, date.start, date.end)
    .filter((each) => each.when)
    .sort((a, b) => shared(b) - shared(a));
  if (!time) return undated(0);
  const dated: Dated = { when: dateBy(time, act, reading), time, by: "own", certainty: 1 };
  return time.start >= sentence.start && time.end <= sentence.end ? dated : inherited(dated);
}
