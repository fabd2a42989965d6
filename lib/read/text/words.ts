import type { Sentence, Span } from "../../domain";

/** A word or a mark of punctuation, cut as Universal Dependencies cuts English. */
export interface RawWord extends Span {
  readonly text: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** Longest stretch taken as one address, in UTF-16 units. */
const LONGEST_ADDRESS = 200;

// Words that keep their full stop. A stop that also ends the sentence is cut off all the same, as in the treebanks for most of them.
const ABBREVIATIONS =
  "Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Brig|Rev|Hon|Pres|Gov|Sen|Rep|Reps|Sens|Amb|Supt|Det|St|Mt|Ft|vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ave|Blvd|Rd|Jr|Sr|Inc|Ltd|Corp|Co|Cos|Bros|Mass|Calif|Conn|Fla|Ill|Mich|Minn|Tenn|Tex|Wash|Wis|Pa|Va|Vt|Ga|Ala|Ariz|Ark|Colo|Del|Ind|Kan|Ky|La|Md|Mo|Mont|Neb|Nev|Okla|Ore|etc|al|cf|ca|approx|est|Pvt|Spc|Messrs";

// In order; the first that matches at an offset wins. All are anchored (sticky) and none can backtrack far.
const PATTERN = new RegExp(
  [
    `(?:https?://|www\\.)[^\\s<>"”)]{0,${LONGEST_ADDRESS}}[^\\s<>"”).,;:!?'’]`,
    "[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,4}",
    "Ph\\.D\\.",
    "(?:\\p{L}\\.){2,8}", // U.S., a.m.
    "(?:\\p{L}\\.){1,7}\\p{L}(?![\\p{L}\\p{N}])", // U.S
    "\\p{Lu}\\.(?=\\s?\\p{Lu})", // J. Smith
    `(?:${ABBREVIATIONS})\\.(?=.)`,
    "\\p{N}+(?:[.,:/]\\p{N}+)*(?:(?:st|nd|rd|th|s)(?![\\p{L}\\p{M}\\p{N}]))?", // 5.2|bn, 10|pm, 1990s
    "['’]\\p{N}{2}s(?![\\p{L}\\p{N}])", // '90s
    "\\p{Lu}{1,3}&\\p{Lu}{1,3}(?![\\p{L}\\p{N}])", // AT&T
    "[\\p{L}\\p{M}\\p{N}_]+(?=n['’]t(?![\\p{L}]))", // do|n't
    "n['’]t(?![\\p{L}])",
    "['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?![\\p{L}\\p{N}])",
    "[\\p{L}\\p{M}]+['’](?!(?:s|re|ve|ll|d|m|t)(?![\\p{L}\\p{M}\\p{N}]))[\\p{L}\\p{M}]+", // O'Brien, Sana'a, o'clock
    "[\\p{L}\\p{M}\\p{N}_]+",
    "[^\\p{L}\\p{M}\\p{N}\\s]{6,200}", // a row of marks says nothing mark by mark
    "\\.{2,}|-{2,}|[–—]+|!+|\\?+",
    ".",
  ].join("|"),
  "suy",
);

/** Cuts sentences into words, in text order; offsets are exact. Linear. */
export function cutWords(text: string, sentences: readonly Sentence[]): RawWord[] {
  const words: RawWord[] = [];
  for (const { start, end, index } of sentences) {
    const source = text.slice(start, end);
    let at = 0;
    while (at < source.length) {
      if (/\s/.test(source[at] as string)) {
        at++;
        continue;
      }
      const length = lengthAt(source, at);
      words.push({ start: start + at, end: start + at + length, text: source.slice(at, at + length), sentence: index });
      at += length;
    }
  }
  return words;
}

function lengthAt(source: string, at: number): number {
  PATTERN.lastIndex = at;
  return PATTERN.exec(source)?.[0].length ?? 1;
}
