import type { Clock } from "../domain";

const WORDS: Record<Clock, { readonly label: string; readonly sentence: string }> = {
  happened: {
    label: "When it happened",
    sentence: "Each event stands at the date its text gives; where it gives none, pale, at the day it was reported.",
  },
  reported: {
    label: "When it was reported",
    sentence: "Each event stands at its earliest report, whatever day that report tells of.",
  },
};

export function clockLabel(clock: Clock): string {
  return WORDS[clock].label;
}

/** What a clock means, in one sentence. */
export function clockSentence(clock: Clock): string {
  return WORDS[clock].sentence;
}
