import { expect, test } from "vitest";
import type { Span } from "../../../lib/domain";
import { loadKnowledge } from "../../../lib/knowledge/load";
import type { ProposedEvent } from "../../../lib/read/proposed/proposal";
import { read } from "../../../lib/read/read";
import { proposing } from "./proposing";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

const TEXT =
  "Envoys of Norway and Sweden met in Geneva. The talks, which began last Tuesday, broke down, the mayor, Ann Holm, said.";

const { at: spanOf, event: eventOf, told: toldOf } = proposing(TEXT);

/** What one event is told as: the talks of the second sentence, but for what is proposed otherwise. */
const toldBy = (propose: (at: (words: string) => Span) => Partial<ProposedEvent>) =>
  toldOf(eventOf("The talks", "talks", propose(spanOf)));

test("what is proposed by words is told, and the words mean what they mean for us", async () => {
  const [talks, ...more] = await toldBy((at) => ({
    quote: at("The talks, which began last Tuesday, broke down"),
    trigger: at("broke down"),
    actors: [
      { role: "participant", words: at("Norway"), name: null },
      { role: "speaker", words: at("the mayor"), name: null },
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

test("who is named elsewhere, or only understood, is named by the words for them", async () => {
  const [talks] = await toldBy((at) => ({
    actors: [
      { role: "participant", words: null, name: at("Norway") },
      { role: "speaker", words: at("the mayor"), name: at("Ann Holm") },
    ],
  }));
  expect(
    talks?.roles.map(({ mention, role }) => [mention.actor.name, role, TEXT.slice(mention.start, mention.end)]),
  ).toEqual([
    ["Norway", "participant", "Norway"],
    ["Ann Holm", "speaker", "the mayor"],
  ]);
});

test("words that are no place or time we know stay what they are: a place without a point, no date", async () => {
  const [talks] = await toldBy((at) => ({ place: at("the mayor"), date: at("talks"), offered: "2024-05-01" }));
  expect(talks?.located?.place.place).toMatchObject({ name: "mayor", lat: null });
  expect(talks?.passage.when).toBeNull();
});

test("of two events with one trigger the first is told", async () => {
  const met = (type: "talks" | "protest") => eventOf("Envoys of Norway and Sweden met in Geneva", "met", { type });
  const told = await toldOf(met("talks"), met("protest"));
  expect(told.map(({ passage }) => passage.type)).toEqual(["talks"]);
});

test("a title of another reader is told, but not where our rules say that it was not so", async () => {
  const [talks] = await toldBy(() => ({ title: "Talks in Geneva break down" }));
  expect(talks?.passage.title).toBe("Talks in Geneva break down");
  const denied = proposing("Norway denied that it held talks with Sweden.");
  const told = await denied.told(
    denied.event("Norway denied that it held talks with Sweden", "talks", { title: "Norway holds talks" }),
  );
  expect(told[0]?.passage.status).toBe("denied");
  expect(told[0]?.passage.title).not.toBe("Norway holds talks");
});

test("both readers make it surer, other days less so, and a day that the words do not mean makes it doubtful", async () => {
  const event = (change: Partial<ProposedEvent>) =>
    toldBy((at) => ({
      quote: at("The talks, which began last Tuesday"),
      trigger: at("began"),
      ...change,
      date: change.date ?? null,
    }));
  const span = { start: TEXT.indexOf("last Tuesday"), end: TEXT.indexOf("last Tuesday") + 12 };
  const [together] = await event({ date: span });
  const [confirmed] = await event({ date: span, offered: "2024-04-30" });
  const [disputed] = await event({ date: span, offered: "2024-04-23" });
  const [undated] = await event({});
  expect(together?.passage.confidence).toBeGreaterThan(0.65);
  expect(confirmed?.passage.confidence).toBe(together?.passage.confidence);
  expect(disputed?.passage).toMatchObject({ confidence: 0.45, when: { edtf: "2024-04-30" } });
  expect(undated?.passage.confidence).toBeLessThan(0.65);
  const [alone] = await toldBy((at) => ({ quote: at("the mayor, Ann Holm"), trigger: at("mayor"), type: "politics" }));
  expect(alone?.passage.confidence).toBe(0.65);
});

test("in what the two readers differ is told: events of one alone, and fields of both", async () => {
  const { article, at, event, read: readBeside } = proposing(TEXT);
  const {
    passages,
    differences = [],
    actors,
    places,
  } = await readBeside(
    event("Envoys of Norway and Sweden met in Geneva", "met", { place: at("Sweden") }),
    event("the mayor, Ann Holm", "mayor", { type: "politics" }),
  );
  const [met, mayor] = passages;
  const own = (await read(article, knowledge)).passages;
  const fields = differences.filter(({ passageId }) => passageId === met?.id).map(({ field }) => field);
  expect(fields).toContain("place");
  expect(fields).not.toContain("type");
  expect(differences).toContainEqual({ field: "event", passageId: mayor?.id, own: null });
  const alone = differences.flatMap(({ passageId, own: passage }) => (passageId === null ? [passage] : []));
  expect(alone.length).toBeGreaterThan(0);
  for (const passage of alone) expect(own).toContainEqual(passage);
  const named = new Set([...actors, ...places].map(({ id }) => id));
  for (const { own: passage } of differences) {
    for (const { id } of passage?.actors ?? []) expect(named).toContain(id);
    if (passage?.placeId) expect(named).toContain(passage.placeId);
  }
  expect((await read(article, knowledge)).differences).toBeUndefined();
});
