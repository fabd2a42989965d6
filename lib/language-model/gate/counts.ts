import { counted } from "../../read/proposed/left-out";

/** What a model gave and the gate let through or left out. */
export interface Counts {
  /** Events answered. */
  answered: number;
  /** Events that were handed on. */
  kept: number;
  /** Events whose quote or trigger does not stand in their sentence. */
  ungrounded: number;
  /** Events told twice, by the same trigger. */
  doubled: number;
  /** Events that the schema does not allow, or of a sentence that was not asked about. */
  malformed: number;
  /** Words for actors, places, dates and status that do not stand where they were said to. */
  words: number;
  /** Titles with a name or number that the article has not. */
  titles: number;
}

export const noCounts = (): Counts => ({
  ...{ answered: 0, kept: 0, ungrounded: 0, doubled: 0, malformed: 0, words: 0, titles: 0 },
});

/** What was left out, in words; null where nothing was but what was told twice. */
export function countsInWords({ ungrounded, malformed, doubled, words, titles }: Counts): string | null {
  const parts = [
    ungrounded > 0 && `${counted(ungrounded, "event")} whose words do not stand in their sentence`,
    malformed > 0 && `${counted(malformed, "event")} not in the form asked for`,
    words > 0 && `${counted(words, "detail")} whose words do not stand where they were said to`,
    titles > 0 && `${counted(titles, "title")} with names or numbers that the article has not`,
  ];
  const left = parts.filter((part) => part !== false);
  if (left.length === 0) return null;
  return [...left, ...(doubled > 0 ? [`${counted(doubled, "event")} told twice`] : [])].join("; ");
}
