import { EFFORTS, type GovernorKind, governorKind } from "./governors";
import { DOING } from "./light-verbs";
import { nounPhrases } from "./noun-phrases";
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
  return effortBefore(site, next) ? { kind: "inner", next } : null;
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

/** "launched an operation | to detain", "the decision | to expel". */
function effortBefore(site: VerbSite, next: VerbSite): boolean {
  const noun = site.stream.tokens[next.group.from - 1];
  return (
    next.group.form === "infinitive" &&
    !!noun &&
    EFFORTS.has(noun.lemma.toLowerCase()) &&
    verbKeys(site, null).some((k) => DOING.has(k))
  );
}
