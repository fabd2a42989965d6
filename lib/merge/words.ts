/** Words that say nothing about which event is meant, reporting verbs and calendar words among them (dates are compared as dates). */
const EMPTY_WORDS = new Set(
  (
    "a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to up upon with within without " +
    "about above after again against all also although amid among any are be because been before being below between both can could did do does doing down " +
    "during each else ever every few further had has have having he her here hers him his how however i it its itself just like may me might more most much " +
    "must my near no not now once one only other our ours own per same she should since some still such their theirs them themselves there they through " +
    "throughout too toward towards under until very was we were what when where whether which while who whom whose why will would you your us am is ll ve re " +
    "say tell add ask speak state announce report accord claim note call make take get go come put give set new last next first year month week day time " +
    "today yesterday tomorrow morning afternoon evening night weekend monday tuesday wednesday thursday friday saturday sunday january february march april " +
    "june july august september october november december mr mrs ms dr people"
  ).split(" "),
);

const IRREGULAR = new Map(
  (
    "said say|told tell|met meet|held hold|struck strike|shot shoot|fell fall|took take|taken take|gave give|given give|began begin|begun begin|left leave|went go|came come|" +
    "spoke speak|spoken speak|brought bring|sent send|made make|won win|lost lose|fought fight|sought seek|caught catch|bought buy|sold sell|broke break|broken break|" +
    "blew blow|blown blow|flew fly|flown fly|drew draw|drawn draw|led lead|rose rise|risen rise|ran run|saw see|seen see|shook shake|sank sink|sunk sink|stole steal|" +
    "stolen steal|threw throw|thrown throw|withdrew withdraw|withdrawn withdraw|wrote write|written write|died die|dying die|dead die|death die|deaths die|killing kill|" +
    "men man|women woman|children child"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

const NUMBERS = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i) => [word, String(i + 1)] as const),
);

/** A word without the endings of English inflection: rough, but the same for the same word. */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (word.length < 5) return word.length === 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  let s = word;
  if (s.endsWith("ies")) s = `${s.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x)es$/.test(s)) s = s.slice(0, -2);
  else if (/[^su]s$/.test(s)) s = s.slice(0, -1);
  if (s.length > 5 && s.endsWith("ing")) s = s.slice(0, -3);
  else if (s.length > 4 && s.endsWith("ed")) s = s.slice(0, -2);
  if (/([bdgklmnprt])\1$/.test(s)) s = s.slice(0, -1);
  return s.length > 4 && s.endsWith("e") ? s.slice(0, -1) : s;
}

/** No accents to take off: most texts, much faster. */
const isPlain = (text: string): boolean => !/[^ -~]/.test(text);

/** The words of a text that can tell one event from another: stems without function words, numbers as digits. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  const plain = (isPlain(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "")).toLowerCase();
  for (const [found] of plain.matchAll(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu)) {
    const number = NUMBERS.get(found);
    if (number) words.add(number);
    else if (/^\d/.test(found)) words.add(found.replace(/,/g, ""));
    else if (found.length > 1 && !EMPTY_WORDS.has(found)) {
      const word = stem(found);
      if (!EMPTY_WORDS.has(word)) words.add(word);
    }
  }
  return words;
}

/** A text with nothing but its letters and digits: equal for copies of one agency text. */
export function textKey(text: string): string {
  if (isPlain(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** The words as sorted numbers, for fast comparison: two different words have the same one by rare chance (FNV-1a, 32 bit). */
export function codesOf(words: Iterable<string>): Uint32Array {
  const code = (word: string): number => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    return hash >>> 0;
  };
  return Uint32Array.from(words, code).sort();
}

/** Titles, and the words every meeting is told in: they say what kind of event it was, not which. */
const FORMULAS = (
  "president prime minister secretary general chancellor republic federal federation head office government official leader spokesman spokeswoman chief " +
  "deputy representative delegation party side country meet meeting talk discuss visit telephone phone conversation negotiate negotiation agree agreement issue participate sign order decree executive law"
)
  .split(" ")
  .map(stem);

const FORMULA_CODES: ReadonlySet<number> = new Set(codesOf(FORMULAS));

/** The codes of words that can tell one event from another of its kind. */
export const tellingCodes = (codes: Uint32Array): Uint32Array => codes.filter((code) => !FORMULA_CODES.has(code));

/** Shared words as a share of the shorter list, taken as `least` long at least, for in fewer words sharing is chance; `but` are left out. */
export function wordOverlap(a: Uint32Array, b: Uint32Array, but: ReadonlySet<number>, least: number): number {
  let [shared, known] = [0, 0];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y && but.has(x)) known++;
    else if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / Math.max(Math.min(a.length, b.length) - known, least);
}
