const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  eacute: "é",
  pound: "£",
  euro: "€",
};

/** Structured data often holds entities that were escaped once more. */
export function decodeTwice(words: string): string {
  return words.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name === name.toUpperCase() ? name.toLowerCase() : name] ?? whole; // "&AMP;" too
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}
