import type { Passage } from "../../../lib/domain";
import { makeSource } from "../../../lib/ingest/source";
import { loadKnowledge } from "../../../lib/knowledge/load";
import { readSource } from "../../../lib/pipeline";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

/** A passage with the names that its ids stand for. */
export interface ReadPassage extends Passage {
  /** "role: name", in order. */
  readonly who: readonly string[];
  readonly where: string | null;
  /** The words behind the place. */
  readonly whereWords: string | null;
}

/** The passages of a text published on 5 June 2025. */
export async function readPassages(text: string): Promise<ReadPassage[]> {
  const { readings } = await readSource(makeSource("text", { text, published: "2025-06-05" }), knowledge);
  return readings.flatMap((reading) => {
    const actors = new Map(reading.actors.map((a) => [a.id, a.name]));
    const places = new Map(reading.places.map((p) => [p.id, p.name]));
    return reading.passages.map((p) => {
      const where = p.mentions.find((m) => m.role === "where");
      return {
        ...p,
        who: p.actors.map((a) => `${a.role}: ${actors.get(a.id) ?? "nobody"}`),
        where: p.placeId === null ? null : (places.get(p.placeId) ?? "nowhere"),
        whereWords: where ? reading.article.text.slice(where.start, where.end) : null,
      };
    });
  });
}

/** The passage of a text whose quote holds these words. */
export async function passageWith(text: string, words: string): Promise<ReadPassage> {
  const found = (await readPassages(text)).find((p) => p.quote.includes(words));
  if (!found) throw new Error(`no passage of "${text}" holds "${words}"`);
  return found;
}
