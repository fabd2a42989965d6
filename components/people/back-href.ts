const HERE = "http://here.invalid";

/** Where to go on after signing in, as the address says: a page of this site, or null. */
export function backHref(given: string | undefined): string | null {
  if (!given?.startsWith("/") || !URL.canParse(given, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(given, HERE);
  if (origin !== HERE || pathname.startsWith("//")) return null; // "//x" and "/.//x" lead to another site
  return pathname + search + hash;
}
