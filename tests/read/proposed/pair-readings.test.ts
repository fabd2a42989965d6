import { expect, test } from "vitest";
import type { Passage } from "../../../lib/domain";
import { pairReadings } from "../../../lib/read/proposed/pair-readings";
import { proposing } from "./proposing";

const TEXT = "Envoys of Norway and Sweden met in Geneva on Tuesday. They will meet again on Friday.";

async function passages(): Promise<[Passage, Passage]> {
  const { told, event, at } = proposing(TEXT);
  const met = event("Envoys of Norway and Sweden met in Geneva on Tuesday", "met", { date: at("on Tuesday") });
  const meet = event("They will meet again on Friday", "meet", { date: at("on Friday") });
  const [one, other] = (await told(met, meet)).map(({ passage }) => passage);
  if (!one || !other) throw new Error("both are told");
  return [one, other];
}

const on = (passage: Passage, other: Passage): Passage => ({ ...passage, id: `${passage.id}-2`, when: other.when });
const beside = (passage: Passage, by: number): Passage => ({
  ...passage,
  id: `${passage.id}-${by}`,
  mentions: passage.mentions.map((m) => (m.role === "trigger" ? { ...m, start: m.start + by, end: m.end + by } : m)),
});

test("a passage of ours is the proof of one event, not of each that shares its words", async () => {
  const [met] = await passages();
  const told = [met, beside(met, 1), beside(met, 2)];
  expect([...pairReadings(told, [met]).values()]).toEqual([met, null, null]);
  // whoever has its very trigger has it, also behind others
  expect([...pairReadings([beside(met, 2), met], [met]).values()]).toEqual([null, met]);
});

test("of several of ours by one trigger it is the one of the same day", async () => {
  const [met, meet] = await passages();
  const list = [met, on(met, meet)];
  const asked = on(met, meet);
  expect(pairReadings([asked], list).get(asked)).toBe(list[1]);
  expect(pairReadings([met], [...list].reverse()).get(met)).toBe(met);
  expect([...pairReadings([asked, met], list).values()]).toEqual([list[1], met]);
  // of another day than any it is still told by the same word
  const undated = { ...met, when: null };
  expect(pairReadings([undated], list).get(undated)).toBe(met);
});

test("by other words for it a passage is the same where the kind is, and half of the words are", async () => {
  const [met, meet] = await passages();
  const other = beside(met, 3);
  expect(pairReadings([other], [meet, met]).get(other)).toBe(met);
  const protest = { ...other, type: "protest" as const };
  expect(pairReadings([protest], [met]).get(protest)).toBeNull();
  const far = { ...other, start: met.end, end: met.end + 40 };
  expect(pairReadings([far], [met]).get(far)).toBeNull();
});
