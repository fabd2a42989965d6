import type { ProposedEvent } from "./proposal";

const WORDS = /[\p{L}\p{M}]+/gu;

/** Events without the titles that have a name written small, as `isName` says, which the text has not: "putin". Linear in the text and the titles. */
export function withoutSmallNames(
  events: readonly ProposedEvent[],
  text: string,
  isName: (word: string) => boolean,
): readonly ProposedEvent[] {
  const said = new Set(text.toLowerCase().match(WORDS));
  const isOther = (word: string) => !/\p{Lu}/u.test(word) && !said.has(word) && isName(word);
  return events.map((event) => (event.title?.match(WORDS)?.some(isOther) ? { ...event, title: null } : event));
}
