import { makeSource } from "../../../lib/ingest/source";
import { loadKnowledge } from "../../../lib/knowledge/load";
import { dateInSource, readSource } from "../../../lib/pipeline";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

/** When the event named by `word` (its last occurrence) happened, in a text published on Thursday, 5 June 2025. */
export function dateOf(text: string, word: string): string | null {
  const source = makeSource("text", { text, published: "2025-06-05" });
  const start = text.lastIndexOf(word);
  if (start < 0) throw new Error(`"${word}" is not in the text`);
  const { readings } = readSource(source, knowledge);
  const mentions = [{ start, end: start + word.length }];
  return readings.flatMap(({ article }) => dateInSource(article, knowledge, mentions))[0]?.edtf ?? null;
}
