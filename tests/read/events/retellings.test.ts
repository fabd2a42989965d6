import { expect, test } from "vitest";
import { readPassages } from "./reading";

const HOPED = "President Ana Rojas said on Wednesday that she hoped for progress at Thursday's summit.";
const triggers = async (text: string) =>
  (await readPassages(text)).flatMap((p) =>
    p.mentions.flatMap((m) => (m.role === "trigger" ? [text.slice(m.start, m.end)] : [])),
  );

test("a bare noun and its date do not tell again what the article tells", async () => {
  const found = await triggers(`${HOPED} Envoys met for the talks in Quito on Thursday.`);
  expect(found.filter((word) => word === "summit")).toEqual([]);
  expect(found).toContain("met");
});

test("but they do where nothing else tells it, or tells it of another day", async () => {
  expect(await triggers(HOPED)).toContain("summit");
  expect(await triggers(`${HOPED} Envoys met in Quito on Monday.`)).toContain("summit");
});

test("a noun that says who or where tells it by itself", async () => {
  const text = "She hoped for progress at Thursday's border talks in Lima. Envoys met in Lima on Thursday.";
  expect(await triggers(text)).toContain("border talks");
});
