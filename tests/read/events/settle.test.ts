import { describe, expect, it } from "vitest";
import { confidenceOf } from "../../../lib/read/events/confidence";
import { passageWith, readPassages } from "./reading";

const told = async (text: string) => (await readPassages(text)).map((p) => `${p.type} ${p.subtype}`);

describe("a report and what it reports", () => {
  it("leaves the act where nobody known reports it", async () => {
    expect(await told("A court in Oslo rejected the appeal of the bank, its lawyer said.")).toEqual([
      "statement reject",
    ]);
  });

  it("keeps a statement of somebody else than the speaker", async () => {
    expect(await told("Pakistan refused a request from Narendra Modi, the Chinese foreign ministry said.")).toContain(
      "statement reject",
    );
  });

  it("is the speaker's own statement, made when it was said", async () => {
    const passage = await passageWith(
      "Olaf Scholz said on Monday he had rejected a plan by Emmanuel Macron.",
      "Olaf Scholz",
    );
    expect([passage.subtype, passage.when?.edtf]).toEqual(["reject", "2025-06-02"]);
    expect(passage.who).toContain("speaker: Olaf Scholz");
  });

  it("keeps an earlier saying with a name on both sides, not what was only owed", async () => {
    const text = "The Kremlin confirmed that Emmanuel Macron had told Olaf Scholz that Chad was obliged to retaliate.";
    expect(await told(text)).not.toContain("clash attack");
    expect((await passageWith(text, "had told")).who).toEqual(
      expect.arrayContaining(["speaker: Emmanuel Macron", "target: Olaf Scholz"]),
    );
  });

  it("does not read a dateline in capitals as a heading", async () => {
    expect(await told("UNITED NATIONS: Chad vetoed a resolution on Monday.")).toEqual(["statement reject"]);
  });

  it("does not take what somebody means to do for an event of its own", async () => {
    expect(await told("“I will go to Lima on Friday,” Olaf Scholz said on Monday.")).toEqual(["statement say"]);
  });
});

describe("who takes part in what is taken up", () => {
  it("is who took part when it was told", async () => {
    const text = "Chad and Sudan held talks in Doha on Monday. The talks ended without a deal.";
    expect((await passageWith(text, "The talks ended")).who).toEqual(["participant: Chad", "participant: Sudan"]);
  });

  it("is nobody where something else is told", async () => {
    const text = "Chad and Sudan held talks in Doha on Monday. The storm killed two people on Tuesday.";
    expect((await passageWith(text, "The storm")).who).toEqual([]);
  });
});

describe("roles of groups", () => {
  it("leave out an audience", async () => {
    expect((await passageWith("Olaf Scholz told reporters in Oslo on Monday he was ill.", "Olaf")).who).toEqual([
      "speaker: Olaf Scholz",
    ]);
  });

  it("do not give the act to whom the subject's description names", async () => {
    const found = await passageWith(
      "The coalition fighting the Houthis declared a ceasefire on Monday.",
      "The coalition",
    );
    expect(found.who.join()).not.toMatch(/participant: Houthis/);
  });

  it("hit the country force goes into", async () => {
    expect((await passageWith("Chad fired rockets into Sudan on Monday.", "Chad")).who).toContain("target: Sudan");
  });
});

describe("confidence", () => {
  const when = (basis: "stated" | "resolved" | "inherited" | "published") => ({
    edtf: "2025-06-02",
    from: 0,
    to: 1,
    precision: "day" as const,
    approximate: false,
    basis,
    reasoning: null,
  });
  const base = {
    strength: 0.8,
    when: when("stated"),
    actors: 1,
    placed: true,
    nominal: false,
    status: "occurred" as const,
  };

  it("falls from a stated date to an inherited one, to the publication day", () => {
    const [stated, inherited, published] = (["stated", "inherited", "published"] as const).map((b) =>
      confidenceOf({ ...base, when: when(b) }),
    );
    expect(stated).toBeGreaterThan(inherited as number);
    expect(inherited).toBeGreaterThan(published as number);
  });

  it("grows with the trigger's strength and a known place, and stays within bounds", () => {
    expect(confidenceOf({ ...base, strength: 0.4 })).toBeLessThan(confidenceOf(base));
    expect(confidenceOf({ ...base, placed: false })).toBeLessThan(confidenceOf(base));
    for (const strength of [-1, 0, 1, 9]) {
      const sure = confidenceOf({ ...base, strength });
      expect(sure > 0 && sure < 1).toBe(true);
    }
  });
});
