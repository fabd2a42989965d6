import { makeSource, type Source } from "../../lib/ingest/source";
import { articleRecords, goldSets } from "./gold";

/** Articles to read. */
export interface ReadingSet {
  readonly name: string;
  readonly sources: readonly Source[];
}

/** The bundled Wikinews articles and GUM's texts together, then FOLDER/articles/texts.jsonl. Gold answers are not handed on. */
export function readingSets(folder: string | null): ReadingSet[] {
  const gum = goldSets("times", null).filter((set) => set.name.startsWith("gum"));
  const bundled = [
    ...articleRecords(null).map((record) => makeSource(String(record.id), record)),
    ...gum.flatMap((set) => set.texts.map(({ id, text, published }) => makeSource(id, { text, published }))),
  ];
  const sets = [{ name: "Wikinews and GUM (bundled)", sources: bundled }];
  const given = folder === null ? [] : articleRecords(folder);
  if (given.length > 0)
    sets.push({ name: "articles/texts (given)", sources: given.map((r) => makeSource(String(r.id), r)) });
  return sets;
}
