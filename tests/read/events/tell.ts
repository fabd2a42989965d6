import type { Passage } from "../../../lib/domain";
import { makeSource } from "../../../lib/ingest/source";
import { loadKnowledge } from "../../../lib/knowledge/load";
import { readSource } from "../../../lib/pipeline";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

/** What is read of a text published on Thursday, 2 May 2024. */
export async function told(text: string) {
  const { readings } = await readSource(makeSource("t", { text, published: "2024-05-02" }), knowledge);
  const names = new Map(readings.flatMap((r) => r.actors.map((a) => [a.id, a.name])));
  return readings.flatMap((r) =>
    r.passages.map((p) => ({
      id: p.id,
      trigger: r.article.text.slice(...triggerOf(p)),
      title: p.title,
      type: p.type,
      status: p.status,
      quote: p.quote,
      when: p.when?.edtf ?? null,
      place: r.places.find((place) => place.id === p.placeId)?.name ?? null,
      speaker: p.speakerId === null ? null : names.get(p.speakerId),
      actors: p.actors.map((a) => names.get(a.id)),
    })),
  );
}

function triggerOf({ mentions }: Passage): [start: number, end: number] {
  const trigger = mentions.find(({ role }) => role === "trigger");
  return [trigger?.start ?? 0, trigger?.end ?? 0];
}
