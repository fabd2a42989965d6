// Letters that Unicode decomposition leaves whole.
const FOLDED: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ħ: "h",
  ə: "e",
  ŋ: "n",
};
const SHORT: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", mt: "mount", ft: "fort", "&": "and" };

/** The form names are compared in: lower case, no accents, dots or apostrophes, single spaces, no leading "the", "St." spelt out. */
export function normaliseName(name: string): string {
  const ascii = /^[a-z ]+$/.test(name);
  const folded = ascii ? name : fold(name);
  const words = folded.split(" ").filter(Boolean);
  if (words.length > 1 && words[0] === "the") words.shift();
  return words.map((word, i) => (i < words.length - 1 || word === "&" ? (SHORT[word] ?? word) : word)).join(" ");
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f.'’‘ʻʼ`´]/g, "")
    .replace(/[łøđðıßæœþħəŋ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/&/g, " & ")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();
}
