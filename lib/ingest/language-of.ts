import { eld } from "eld/extrasmall";

/** News tells its language at once; more is looked at only so that a first paragraph in another language does not decide. */
const REACH = 8000;
/** With fewer letters to go by, the page's own word is worth more. */
const LEAST_LETTERS = 40;
/** The detector looks at no more than some 350 bytes of what it is given. */
const WINDOW = 340;
const MOST_WINDOWS = 8;
/** By hand: how much less English has to explain a text that is held to be in another language; true ones are 0.25 and more apart. */
const MARGIN = 0.15;

const ENGLISH = "en";
const DETECTABLE: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));
const NAMES = new Intl.DisplayNames([ENGLISH], { type: "language", fallback: "none" });

/**
 * The BCP 47 language of a text, whatever label came with it; a text too short or too strange to tell has the label's, else English.
 * A label that agrees is kept whole ("en-GB"), and so is that of a language near one that can be told ("nb" for what looks Danish).
 */
export function languageOf(text: string, declared: string | null): string {
  const label = canonical(declared);
  const found = detect(evidenceOf(text.slice(0, REACH)));
  if (found === null) return label ?? ENGLISH;
  const base = label?.split("-")[0] ?? found;
  const agrees = base === found || (found !== ENGLISH && !DETECTABLE.has(base));
  return agrees ? (label ?? found) : found;
}

/** A label as BCP 47 writes it; null if it names no language. */
function canonical(declared: string | null): string | null {
  try {
    const tag = Intl.getCanonicalLocales((declared ?? "").trim().replaceAll("_", "-"))[0];
    return tag && NAMES.of(tag) ? tag : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const QUOTED = /[“„«"][^“”„«»"\n]{0,500}[”“»"]/g;
const PLAIN_WORD = /(?<![\p{L}\p{N}])[\p{Ll}\p{Lo}][\p{L}\p{M}'’]{0,60}/gu;

/** The words that tell an article's own language: no names, which look the same in any, and nothing that others are quoted with. */
function evidenceOf(text: string): string {
  if (count(text, /\p{Lu}/gu) > 2 * count(text, /\p{Ll}/gu)) return text; // all in capitals
  return (text.replace(QUOTED, " ").match(PLAIN_WORD) ?? []).join(" ");
}

/** The language that explains most of the words; null where there are too few, or where English might be meant. */
function detect(words: string): string | null {
  if (count(words, /\p{L}/gu) < LEAST_LETTERS) return null;
  const sums = new Map<string, number>();
  let weight = 0;
  for (const window of windowsOf(words)) {
    const result = eld.detect(window);
    if (!result.isReliable()) continue;
    weight += window.length;
    for (const [language, score] of Object.entries(result.getScores()))
      sums.set(language, (sums.get(language) ?? 0) + score * window.length);
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  const [language, sum] = best;
  return language === ENGLISH || sum - (sums.get(ENGLISH) ?? 0) >= MARGIN * weight ? language : null;
}

/** Stretches of a size that the detector looks at whole, evenly spread. */
function windowsOf(words: string): string[] {
  const windows: string[] = [];
  for (let start = 0; start < words.length; start += WINDOW) windows.push(words.slice(start, start + WINDOW));
  const step = Math.max(1, windows.length / MOST_WINDOWS);
  return windows.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
