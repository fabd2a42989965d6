/** What stands in the place of a key. */
const HIDDEN = "[key]";

/** A key that is shorter is a word ("local", "none"), for servers that take any: it may stand in an article. */
const SHORTEST = 12;

/** A message without a key in any of the forms in which a server may give it back, nor anything else that looks like one. */
export function redact(message: string, key: string | null): string {
  return without(message, key)
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]{4,}/gi, `$1 ${HIDDEN}`)
    .replace(/\b(?:sk|pk|rk|key|api|gsk|xai|hf)[-_][\w-]{6,}/gi, HIDDEN);
}

/** An answer without the key; all else in it stays to the letter, for it quotes an article: "lack basic services". */
export function withoutKey(answer: string, key: string | null): string {
  return key !== null && key.length < SHORTEST ? answer : without(answer, key);
}

function without(text: string, key: string | null): string {
  let out = text;
  for (const form of key === null ? [] : formsOf(key)) out = out.replaceAll(form, HIDDEN);
  return out;
}

function formsOf(key: string): string[] {
  const json = JSON.stringify(key).slice(1, -1);
  const base64 = Buffer.from(key).toString("base64");
  const forms = [key, json, encodeURIComponent(key), base64, base64.replace(/=+$/, "")];
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
