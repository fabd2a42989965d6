const PLAIN = /^[A-Za-z0-9]+$/;
/** Letters that some spelling rule below touches. */
const FOLDED = /[iy]|kh|ks|ou|al |el |m[uo]h/;
const MARKS = /[\u0300-\u036f]/g;
const SPECIAL: Record<string, string> = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/** Lower case without accents, apostrophes or outer punctuation; hyphens and dots become spaces. Keeps the word order. */
export function plainName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (c) => SPECIAL[c] ?? c)
    .replace(/['’‘`ʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** One key for the spellings of one name: Zelensky, Zelenskyy and Zelenskiy; Mohammed and Muhammad; Kim Jong-un and Kim Jong Un. */
export function nameKey(name: string): string {
  const plain = plainName(name);
  if (!FOLDED.test(plain)) return plain;
  return plain
    .replace(/\bm[uo]hamm?[ae]d\b/g, "mohamed")
    .replace(/\b(al|el) /g, "al ")
    .replace(/[iy]{1,3}/g, "i")
    .replace(/kh/g, "h")
    .replace(/ks/g, "x")
    .replace(/ou/g, "u");
}

/** A readable identifier made of a name: lower-case words joined by hyphens. */
export function slug(name: string): string {
  return plainName(name).replace(/ /g, "-");
}
