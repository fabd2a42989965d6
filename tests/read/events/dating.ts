import { makeSource } from "../../../lib/ingest/source";
import { loadKnowledge } from "../../../lib/knowledge/load";
import { dateInSource, readSource } from "../../../lib/pipeline";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

/** When the event named by `word` (its last occurrence) happened, in a text published on Thursday, 5 June 2025. */
export async function dateOf(text: string, word: string): Promise<string | null> {
  const source = makeSource("text", { text, published: "2025-06-05" });
  const start = text.lastIndexOf(word);
  if (start < 0) throw new Error(`"${word}" is not in the text`);
  const { readings } = await readSource(source, knowledge);
  const mentions = [{ start, end: start + word.length }];
  const dated = await Promise.all(readings.map(({ article }) => dateInSource(article, knowledge, mentions)));
  return dated.flat()[0]?.edtf ?? null;
}
