import type { Connection } from "./connection";
import { selectArrays } from "./sqlite";

/** The publishers of each event, by its number: names in alphabetical order, each once. */
export async function readPublishers(db: Connection): Promise<Map<number, readonly string[]>> {
  const articles = await selectArrays<[string, string | null, string | null]>(
    db,
    ['"id"', '"publisher"', '"url"'],
    'from "Article" where "current"',
  );
  const publisherOf = new Map(articles.map(([id, publisher, url]) => [id, publisherName(publisher, url)]));
  const reporting = await selectArrays<[number, string]>(
    db,
    ['"eventNumber"', '"articleId"'],
    'from (select distinct e."eventNumber", p."articleId" from "EventPassage" e join "Passage" p on p."id" = e."passageId")',
  );
  const sets = new Map<number, Set<string>>();
  for (const [number, article] of reporting) {
    const publisher = publisherOf.get(article);
    if (!publisher) continue;
    const of = sets.get(number);
    if (of) of.add(publisher);
    else sets.set(number, new Set([publisher]));
  }
  const known = new Map<string, readonly string[]>(); // one list for all events of the same publishers
  return new Map(
    [...sets].map(([number, set]) => {
      const names = [...set].sort();
      const key = names.join("\n");
      const list = known.get(key) ?? names;
      known.set(key, list);
      return [number, list];
    }),
  );
}

/** Who published an article: the name it gives, else the host of its address; null if neither is known. */
export function publisherName(publisher: string | null, url: string | null): string | null {
  const name = publisher?.trim();
  if (name) return name;
  const host = url && /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/:?#]+)/i.exec(url)?.[1];
  return host ? host.toLowerCase() : null;
}
