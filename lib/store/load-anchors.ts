import type { Anchor } from "./anchor";
import type { Connection } from "./connection";
import { engine } from "./sql";

const COLUMNS = ['p."id"', 'p."articleId"', 'a."url"', 'p."start"', 'p."end"', 'p."quote"', 'p."type"'];
type Row = [string, string, string | null, number, number, string, Anchor["type"]];

/** The anchors of all passages that count: those of the newest text of every article. */
export async function loadAnchors(db: Connection): Promise<Anchor[]> {
  const from = `from "Passage" p join "Article" a on a."id" = p."articleId" where a."current" order by p."articleId", p."position"`;
  const rows = await engine.selectArrays<Row>(db, COLUMNS, from);
  return rows.map(([passageId, articleId, url, start, end, quote, type]) => ({
    ...{ passageId, articleId, url, start, end, quote, type },
  }));
}
