import { BY_HAND } from "../corrections";
import type { When } from "../domain";
import { dayFromEdtf, describeEdtf, describeWhen, weekdayName } from "./dates";

/** How a date was reached, in parts that a page can set in different type. */
export interface Explanation {
  /** The words of the text, without quotation marks; null when no words give the date. */
  readonly words: string | null;
  /** What they were counted from: "published 15 May 2025"; null when the words stand alone. */
  readonly anchor: string | null;
  readonly result: string;
  /** One sentence for a person who asks why. */
  readonly sentence: string;
}

const ANCHORS = {
  published: "published",
  mention: "the date named before,",
  event: "the event named before,",
} as const;

/** Why a date is what it is; null for an event without one. */
export function explainWhen(when: When | null): Explanation | null {
  if (!when) return null;
  const reasoning = when.reasoning;
  const words = reasoning?.words.trim() || null;
  const anchor = reasoning?.anchor
    ? `${ANCHORS[reasoning.anchorKind ?? "mention"]} ${describeEdtf(reasoning.anchor)}`
    : null;
  const result = resultWords(when);
  return { words, anchor: when.basis === "stated" ? null : anchor, result, sentence: sentence(when, words) };
}

/** The explanation as one line of text: “Thursday” + published 15 May 2025 → Thursday 15 May 2025. */
export function explanationLine(explanation: Explanation): string {
  const { words, anchor, result } = explanation;
  const given = [words && `“${words}”`, anchor].filter(Boolean).join(" + ");
  return given ? `${given} → ${result}` : result;
}

function resultWords(when: When): string {
  const day = dayFromEdtf(when.edtf);
  return day === null ? describeWhen(when) : `${weekdayName(day)} ${describeEdtf(when.edtf)}`;
}

function sentence(when: When, words: string | null): string {
  if (when.reasoning?.rule === BY_HAND)
    return words ? "A person set this date, by these words." : "A person set this date.";
  switch (when.basis) {
    case "stated":
      return "The text states this date.";
    case "resolved":
      return words && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(words)
        ? "A weekday, resolved against the date of publication."
        : "A relative date, resolved against the date it counts from.";
    case "inherited":
      return words
        ? "The sentence names no date of its own; these words near it do."
        : "The sentence names no date of its own; it is taken from the text around it.";
    case "published":
      return "The text names no date; all that is known is when it was published.";
  }
}
