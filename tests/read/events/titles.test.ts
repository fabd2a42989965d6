import { describe, expect, it } from "vitest";
import { makeSource } from "../../../lib/ingest/source";
import { loadKnowledge } from "../../../lib/knowledge/load";
import { readSource } from "../../../lib/pipeline";
import { typeset } from "../../../lib/read/events/title/typeset";

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

async function titles(text: string): Promise<string[]> {
  const { readings } = await readSource(makeSource("t", { text, published: "2024-05-02" }), knowledge);
  return readings.flatMap((r) => r.passages.map((p) => p.title));
}

describe("titles", () => {
  it("leave out when, if it is counted from today, and what ties them to the story before", async () => {
    expect(await titles("The minister resigned on Tuesday.")).toEqual(["The minister resigned"]);
    expect(await titles("Police, however, arrested the mayor of Tarin last week.")).toEqual([
      "Police arrested the mayor of Tarin",
    ]);
    expect(await titles("The Senate passed the bill in May 2021.")).toEqual(["The Senate passed the bill in May 2021"]);
    expect(await titles("The general sold his house for this reason.")).not.toContain(expect.stringMatching(/reason/));
  });

  it("keep the doubt and the all but", async () => {
    expect(await titles("Without evidence, Kovac claimed that the election was stolen.")).toContain(
      "Without evidence, Kovac claimed that the election was stolen",
    );
    expect(await titles("The minister all but resigned on Wednesday.")).toEqual(["The minister all but resigned"]);
  });

  it('are told with who says it where nobody knows who "it" is', async () => {
    expect(await titles("The army said it killed 30 rebels near Tarin on Sunday.")).toContain(
      "The army said it killed 30 rebels near Tarin",
    );
  });

  it("name the two who met, not one for both", async () => {
    const found = await titles(
      "Janis Ozols met Kari Solheim in Oslo on Monday. The leaders discussed the price of cod.",
    );
    expect(found.at(-1)).toMatch(/^(?:Janis Ozols and Kari Solheim|The leaders) discussed the price of cod$/);
    expect(await titles("The leaders discussed the price of cod.")).toEqual(["The leaders discussed the price of cod"]);
  });

  it("quote whole sentences as far as there is room", async () => {
    const [title] = await titles(
      `"We will repair the old wall before the winter. The harbour is another matter, and it will take us many more months than anybody here has told you so far," said the mayor, Kari Solheim.`,
    );
    expect(title).toBe("Kari Solheim: “We will repair the old wall before the winter”");
  });
});

describe("typeset", () => {
  it.each([
    [`The "old" wall`, "The “old” wall"],
    ["Odesa's port -- and Kyiv's", "Odesa’s port – and Kyiv’s"],
    ["He said 'no' in the '90s", "He said ‘no’ in the ’90s"],
    ["Ghana won 2-0", "Ghana won 2–0"],
    ["A 30-day truce", "A 30-day truce"],
    ["“So be it”", "“So be it”"],
  ])("%s", (plain, set) => {
    expect(typeset(plain)).toBe(set);
  });
});
