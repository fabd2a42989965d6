/** Some letters that tell one quote from another: a link carries them, to say later whether the words are still those it led to. */
export function quoteHash(quote: string): string {
  let hash = 0x811c9dc5; // FNV-1a
  for (const unit of quote.replace(/\s+/g, " ").trim()) {
    hash ^= unit.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
