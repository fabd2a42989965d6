import type { Passage } from "../domain";
import { type Anchor, anchorOf } from "./anchor";
import type { Connection } from "./connection";
import { engine } from "./sql";

const COLUMNS = [
  'p."id"',
  'p."articleId"',
  'a."url"',
  'p."start"',
  'p."end"',
  'p."quote"',
  'p."type"',
  'p."when"',
  'p."mentions"',
];
type Row = [string, string, string | null, number, number, string, Passage["type"], string | null, string];

/** The anchors of all passages that count: those of the newest text of every article. */
export async function loadAnchors(db: Connection): Promise<Anchor[]> {
  const from = `from "Passage" p join "Article" a on a."id" = p."articleId" where a."current" order by p."articleId", p."position"`;
  const rows = await engine.selectArrays<Row>(db, COLUMNS, from);
  return rows.map(([id, articleId, url, start, end, quote, type, when, mentions]) =>
    anchorOf(
      {
        id,
        articleId,
        start,
        end,
        quote,
        type,
        when: when === null ? null : JSON.parse(when),
        mentions: JSON.parse(mentions),
      },
      url,
    ),
  );
}
