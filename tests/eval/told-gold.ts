import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../../lib/domain";
import { parseLine } from "../../lib/ingest/formats/jsonl";
import { toArticles } from "../../lib/ingest/to-articles";
import { loadKnowledge } from "../../lib/knowledge/load";
import { isNamed } from "../../lib/read/actors/find-actors";
import type { Told } from "../../lib/read/events/assemble";
import { readingOf, tell } from "../../lib/read/read";
import { toRecord } from "../../lib/records";
import { type AnnotatedEvent, type GoldEvent, goldEvent, type ReadPassage } from "./pair-events";
import { goldSets, jsonLines, keptBackSets } from "./sets";

/** An annotated article and what is told of it, with what its fields were reckoned from. */
export interface ToldArticle {
  /** The set it comes from. */
  readonly set: string;
  readonly gold: readonly GoldEvent[];
  readonly passages: readonly (ReadPassage & { readonly told: Told; readonly article: Article })[];
}

/** Reads the annotated articles of a folder that the model in DATELINE_MODELS was not trained on, but for the seed page. */
export async function toldArticles(folder: string): Promise<ToldArticle[]> {
  const work = mkdtempSync(join(tmpdir(), "dateline-fit-"));
  const knowledge = loadKnowledge((problem) => console.error(problem.message));
  const out: ToldArticle[] = [];
  for (const { kind, name, gold } of keptBackSets(goldSets(folder), work)) {
    if (kind !== "events" || name.includes("seed-page")) continue;
    for (const [i, { events, ...record }] of jsonLines(gold).entries())
      out.push({
        set: name,
        gold: (events as AnnotatedEvent[]).map(goldEvent),
        passages: await passagesOf(JSON.stringify(record), i + 1),
      });
  }
  rmSync(work, { recursive: true, force: true });
  return out;

  async function passagesOf(line: string, index: number): Promise<ToldArticle["passages"]> {
    const parsed = parseLine(line, "gold", index);
    if ("problem" in parsed) throw new Error(parsed.problem.message);
    const { source } = parsed;
    const read: ToldArticle["passages"][number][] = [];
    for (const article of toArticles(source).articles) {
      const tales = await tell(article, knowledge);
      const options = { sourceText: source.text ?? "", withText: false, anchors: null, isNamed };
      const { passages } = toRecord(readingOf(article, knowledge, tales), options);
      passages.forEach((passage, i) => {
        read.push({ ...passage, told: tales.told[i] as Told, article } as ToldArticle["passages"][number]);
      });
    }
    return read;
  }
}
