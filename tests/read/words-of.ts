import { loadKnowledge } from "../../lib/knowledge/load";
import { type ModelNames, modelNames } from "../../lib/read/actors/model-names";
import type { Knowledge } from "../../lib/read/knowledge";
import { type ReadText, readWords } from "../../lib/read/read-words";
import { when } from "../../lib/time";

/** What reading needs, with the project's own model. */
export const knowledge: Knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

/** The sentences and words of a text as the model reads them, and the names that it sees. `published` is a day. */
export async function wordsOf(
  text: string,
  published: string | null = null,
): Promise<ReadText & { readonly names: ModelNames }> {
  const day = published === null ? null : when(published, "published");
  const words = await readWords({ text, published: day, zone: null }, knowledge);
  const { labels } = await knowledge.model();
  return { ...words, names: modelNames(words.tokens, words.scores, labels) };
}
