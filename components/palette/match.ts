/** Text as it is compared: case and accents folded, a space before each word. */
export function folded(text: string): string {
  // most names are plain letters, and the general way takes five times as long: it counts with 50,000 of them
  if (isAscii(text)) return asciiWords(text);
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łđøıß]/g, (letter) => LETTERS[letter] ?? letter);
  return isAscii(plain) ? asciiWords(plain) : ` ${plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
}

function asciiWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()}`;
}

/** Letters that do not come apart into a plain one and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: "l", đ: "d", ø: "o", ı: "i", ß: "ss" },
};

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** What was typed, folded: whole, and word by word, each with a space before it. */
export interface Wanted {
  readonly whole: string;
  readonly words: readonly string[];
}

/** Null where nothing is wanted. */
export function wantedOf(typed: string): Wanted | null {
  const whole = folded(typed.slice(0, LONGEST));
  if (whole === " ") return null;
  const words = whole
    .slice(1)
    .split(" ")
    .map((word) => ` ${word}`);
  return { whole, words };
}

const LONGEST = 100;

/**
 * How well a folded text fits: 0 it starts with what was typed, 1 what was typed stands in it from the start of a word, 2 each word typed
 * starts one of its words, in any order; -1 not at all.
 */
export function fitOf(text: string, { whole, words }: Wanted): 0 | 1 | 2 | -1 {
  const at = text.indexOf(whole);
  if (at >= 0) return at === 0 ? 0 : 1;
  if (words.length === 1) return -1;
  for (const word of words) if (!text.includes(word)) return -1;
  return 2;
}
