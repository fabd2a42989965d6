import { originalsOf, shinglesOf } from "../likeness";
import type { Fact } from "./fact";

/**
 * The facts, those of an article that is nearly a copy of an earlier one told as by that one's publisher: an agency's text counts once, however many
 * print it. `facts` must be in order of telling.
 */
export function asTheirOriginals(facts: readonly Fact[]): Fact[] {
  const articles = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { articleId } = fact.passage;
    const known = articles.get(articleId);
    if (known) known.push(fact);
    else articles.set(articleId, [fact]);
  }
  const told = [...articles.values()];
  const originals = originalsOf(told.map((own) => shinglesOf(own.map(({ passage }) => passage.quote))));
  const sources = new Map<string, string>();
  for (const [i, own] of told.entries()) {
    const original = told[originals[i] ?? i]?.[0];
    if (original && originals[i] !== i) sources.set(own[0]?.passage.articleId ?? "", original.source);
  }
  if (sources.size === 0) return [...facts];
  return facts.map((fact) => {
    const source = sources.get(fact.passage.articleId);
    return source === undefined || source === fact.source ? fact : { ...fact, source };
  });
}
