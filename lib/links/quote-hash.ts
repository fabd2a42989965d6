/** Some letters that tell one quote from another: a link carries them, to say later whether the words are still those it led to. */
export function quoteHash(quote: string): string {
  let hash = 0x811c9dc5; // FNV-1a
  const words = quote.replace(/\s+/g, " ").trim();
  for (let at = 0; at < words.length; at++) {
    const letter = words.codePointAt(at) ?? 0;
    if (letter > 0xffff) at++;
    hash ^= letter;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
