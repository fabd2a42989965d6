/** Does a name hold what was typed, at the start of any of its words? Case and accents do not count. */
export function matches(name: string, typed: string): boolean {
  const wanted = folded(typed).trim();
  const known = folded(name);
  return wanted === "" || ` ${known}`.includes(` ${wanted}`) || (wanted.length > 2 && known.includes(wanted));
}

const kept = new Map<string, string>();
const MOST = 100_000;

/** There may be tens of thousands of names, and each letter that is typed asks all of them. */
function folded(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST) kept.clear();
  const plain = fold(text);
  kept.set(text, plain);
  return plain;
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s'’-]+/g, " ");
}
