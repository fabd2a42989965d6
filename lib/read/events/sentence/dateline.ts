const DASH = "(?:--?|[–—])";
/** "PRAGUE (AP) —", "SEOUL, June 5 (News) --": a place, perhaps a day, and who sends it. */
const SIGNED = new RegExp(
  `^\\p{Lu}[\\p{L} .,'’/-]{1,60}?(?:,? \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2})? ?\\([^()\\n]{2,40}\\) ?${DASH} ?`,
  "u",
);
/** "LONDON --", "ISLE OF PALMS, S.C. –": a place in capitals. */
const UNSIGNED = new RegExp(`^\\p{Lu}[\\p{Lu} .'’/-]{2,40}?(?:, \\p{Lu}[\\p{L} .]{1,25})? ${DASH} `, "u");
/** A dash later on: the first one only opens an aside ("NATO – the alliance – said"). */
const CLOSED = / (?:--?|[–—]) /;

/** How many UTF-16 units of a sentence's opening its dateline takes up; 0 where it begins with none. */
export function datelineLength(opening: string): number {
  const signed = SIGNED.exec(opening);
  if (signed) return signed[0].length;
  const unsigned = UNSIGNED.exec(opening);
  return unsigned && !CLOSED.test(opening.slice(unsigned[0].length)) ? unsigned[0].length : 0;
}

/** "President of Norway Ana Kolar: We met": who speaks, in a transcript. */
const LABEL = /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|and|for)){1,9}(?=: )/u;

/** How many UTF-16 units of a sentence's opening may be the label of its speaker; 0 where it begins with none. */
export const labelLength = (opening: string): number => LABEL.exec(opening)?.[0].length ?? 0;
