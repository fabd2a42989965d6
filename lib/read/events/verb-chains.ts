import { type GovernorKind, governorKind, nounGovernorKind } from "./governors";
import { DOING } from "./light-verbs";
import { directObjects, nounPhrases } from "./noun-phrases";
import { governedSite, type VerbSite, verbKeys } from "./verb-sites";

/** How a site's verb governs the infinitive or gerund after it, and that verb's site; null if it stands alone. */
export function chainOf(site: VerbSite): Chain | null {
  let known = CHAINS.get(site);
  if (!known) {
    known = { chain: findChain(site) };
    CHAINS.set(site, known);
  }
  return known.chain;
}

interface Chain {
  readonly kind: GovernorKind;
  readonly next: VerbSite;
}

// Asked for by the clause itself and by each clause that may hang on it.
const CHAINS = new WeakMap<VerbSite, { readonly chain: Chain | null }>();

function findChain(site: VerbSite): Chain | null {
  const next = governedSite(site);
  if (!next || next.group.from - site.group.to > 14) return null;
  for (const key of verbKeys(site, null)) {
    const kind = governorKind(key);
    if (kind) return fits(kind, site, next) ? { kind, next } : null;
  }
  const kind = nounBefore(site, next);
  return kind ? { kind, next } : null;
}

function fits(kind: GovernorKind, site: VerbSite, next: VerbSite): boolean {
  const gap = next.group.from - site.group.to;
  if (next.group.form === "gerund") {
    if (kind === "stop" || kind === "inner") return gap === 0;
    return kind === "refuse" && gap <= 1;
  }
  if (kind === "stop") return false;
  if (kind === "inner" || kind === "fail" || kind === "future" || kind === "wish")
    return gap <= 5 && (gap <= 1 || !hasObject(site, next.group.from));
  return true;
}

function hasObject(site: VerbSite, to: number): boolean {
  return nounPhrases(site.stream.tokens, site.group.to, to).some((p) => p.prep === null);
}

/** "launched an operation | to detain", "announced plans | to send": the noun before the infinitive governs it. */
function nounBefore(site: VerbSite, next: VerbSite): GovernorKind | null {
  const { tokens } = site.stream;
  const at = next.group.from - 1;
  const noun = tokens[at];
  if (next.group.form !== "infinitive" || !noun) return null;
  if (!directObjects(tokens, nounPhrases(tokens, site.group.to, next.group.from)).some((p) => p.head === at))
    return null;
  return verbKeys(site, null).some((k) => DOING.has(k)) ? nounGovernorKind(noun.lemma.toLowerCase()) : null;
}
