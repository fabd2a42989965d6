import { expect, test } from "vitest";
import { dateOf } from "./dating";
import { passageWith } from "./reading";

const INVADED = "Norwegian troops invaded the island of Gotland on May 12, the ministry said.";

test.each([
  ["invasion", `${INVADED} Hundreds of people fled after the invasion.`],
  ["invasion", `Prices have risen since Norway's invasion. ${INVADED}`],
  ["invaded", `The invasion of Gotland on May 12 shocked Europe. Norway said it invaded Gotland to protect its ships.`],
  ["sent", `${INVADED} Many were asleep when the king sent his army into the port.`],
])("what is dated elsewhere has that date: %s", async (word, text) => {
  expect(await dateOf(text, word)).toBe("2025-05-12");
});

test("a finer date told elsewhere makes a coarse one finer", async () => {
  const text =
    "Lena Holm was kidnapped in May. Her family has heard nothing since her abduction on May 14, a friend said.";
  expect(await dateOf(text, "kidnapped")).toBe("2025-05-14");
});

test("taking somebody hostage is kidnapping", async () => {
  const text = "The driver they took hostage is safe, police said. He was kidnapped at 10 p.m. on Monday.";
  expect(await dateOf(text, "took")).toContain("2025-06-02T22:00");
});

test.each([
  ["invasion", `${INVADED} Analysts recalled the Swedish invasion of Zealand.`], // other names
  ["invasion", `${INVADED} Officials feared another invasion.`], // a new one
  ["invade", `${INVADED} Norway will invade Denmark, its leader vowed.`], // still to come
  ["attacks", "An attack killed two people on May 12. The attacks went on."], // more than one
])("what may be another act keeps its own date: %s", async (word, text) => {
  expect(await dateOf(text, word)).not.toBe("2025-05-12");
});

test("of several with one name none is guessed", async () => {
  const text =
    "The assassination of the mayor on May 12 shook the city. The assassination of the judge on May 20 followed. " +
    "Much is unknown. Schools closed. Shops closed. The mood was grim. Police speak of an assassination plot. The assassination was filmed.";
  expect(await dateOf(text, "assassination was")).toBe("2025-06-05");
});

test("on the eve of a visit: the day after", async () => {
  expect(await dateOf("This is the eve of the pope's visit. Crowds gather in the square.", "visit")).toBe("2025-06-06");
  expect(
    await dateOf("On the eve of the pope's visit, Havana is calm. The visit has been planned for years.", "visit"),
  ).toBe("2025-06-06");
});

test("words with many meanings are one act only with a name in common", async () => {
  const text = "The firm launched a bank in Tirana on May 12.";
  expect(await dateOf(`${text} The launch in Tirana went well.`, "launch")).toBe("2025-05-12");
  expect(await dateOf(`${text} Its rival launched a car.`, "launched")).toBe("2025-06-05");
});

test("a passage takes the date that its event has elsewhere, and shows the words", async () => {
  const text =
    "Norwegian troops invaded Gotland without a declaration of war.\n\nThe invasion of Gotland on May 12 took an hour.";
  const passage = await passageWith(text, "Norwegian troops invaded");
  expect(passage.when).toMatchObject({ edtf: "2025-05-12", basis: "inherited" });
  const words = passage.mentions.find((m) => m.role === "when");
  expect(words && text.slice(words.start, words.end)).toBe("May 12");
});

test("a plan is not dated by what was done before", async () => {
  const text = "Norway will invade Gotland, its king vowed.\n\nThe last invasion of Gotland on May 12 took an hour.";
  expect((await passageWith(text, "will invade")).when?.edtf).not.toBe("2025-05-12");
});
