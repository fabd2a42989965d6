import { expect, test } from "vitest";
import { makeSource } from "../../../lib/ingest/source";
import { toArticles } from "../../../lib/ingest/to-articles";
import { loadKnowledge } from "../../../lib/knowledge/load";
import type { ProposedEvent } from "../../../lib/read/proposed/proposal";
import { tell } from "../../../lib/read/read";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

const TEXT =
  "Envoys of Norway and Sweden met in Geneva. The talks, which began last Tuesday, broke down, the mayor, Ann Holm, said.";

async function toldBy(propose: (at: (words: string) => { start: number; end: number }) => Partial<ProposedEvent>) {
  const [article] = toArticles(makeSource("t", { text: TEXT, published: "2024-05-02" })).articles;
  if (!article) throw new Error("no article");
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const base = {
    type: "talks",
    status: "occurred",
    actors: [],
    place: null,
    date: null,
    core: true,
  } as const;
  const event = { ...base, quote: at("The talks"), trigger: at("talks"), ...propose(at) };
  return (await tell(article, knowledge, [event])).told;
}

test("what is proposed by words is told, and the words mean what they mean for us", async () => {
  const [talks, ...more] = await toldBy((at) => ({
    quote: at("The talks, which began last Tuesday, broke down"),
    trigger: at("broke down"),
    actors: [
      { role: "participant", words: at("Norway") },
      { role: "speaker", words: at("the mayor") },
    ],
    place: at("Geneva"),
    date: at("last Tuesday"),
  }));
  expect(more).toEqual([]);
  expect(talks?.passage).toMatchObject({
    quote: "The talks, which began last Tuesday, broke down",
    type: "talks",
    when: { edtf: "2024-04-30" },
  });
  expect(talks?.located?.place.name).toBe("Geneva");
  expect(talks?.roles.map((r) => [r.mention.actor.name, r.role])).toEqual([
    ["Norway", "participant"],
    ["Ann Holm", "speaker"],
  ]);
});

test("what is not proposed is not told, nor what no word stands for", async () => {
  const [bare] = await toldBy(() => ({}));
  expect(bare?.passage).toMatchObject({ when: null, placeId: null, actors: [] });
  expect(await toldBy(() => ({ trigger: { start: 9999, end: 10_005 } }))).toEqual([]);
  const [dated] = await toldBy(() => ({ date: "published" }));
  expect(dated?.passage.when?.edtf).toBe("2024-05-02");
});
