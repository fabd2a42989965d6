import { describe, expect, it } from "vitest";
import { passageWith, readPassages } from "./reading";

const where = async (text: string, words = text.slice(0, 12)): Promise<string | null> =>
  (await passageWith(text, words)).where;

describe("places that no name gives", () => {
  it("are the country that 'the country' takes up", async () => {
    const text = "Brazil is in mourning. Gunmen bombed a bridge in the north of the country on Monday.";
    expect(await where(text, "Gunmen")).toBe("Brazil");
  });

  it("are whoever accuses another of acts in the country", async () => {
    const text = "Sudan shelled a port on Monday, and Chad accused it of bombing bridges in the east of the country.";
    expect(await where(`${text} Officials of Chad met in Chad.`, "Chad accused")).toBe("Chad");
  });

  it("are the home country of whoever returns home", async () => {
    expect(await where("Emmanuel Macron flew home on Monday. France was calm.", "Emmanuel")).toBe("France");
  });

  it("are not guessed where two states are named", async () => {
    const text = "Sudan and Chad closed the border. Gunmen bombed a bridge in the north of the country on Monday.";
    expect(await where(text, "Gunmen")).toBeNull();
  });
});

describe("a statement of a state's own spokesmen", () => {
  it("was made in the capital that the report was filed from, on its day", async () => {
    expect(await where("PARIS (Reuters) - The French government said on Thursday it would appeal.", "The French")).toBe(
      "Paris",
    );
  });

  it("was not, if the dateline is another country's or the day another", async () => {
    expect(
      await where("LONDON (Reuters) - The French government said on Thursday it would appeal.", "The French"),
    ).toBeNull();
    expect(
      await where("PARIS (Reuters) - The French government said on Monday it would appeal.", "The French"),
    ).toBeNull();
  });

  it("was not, if the dateline is no capital", async () => {
    expect(
      await where("LYON (Reuters) - The French government said on Thursday it would appeal.", "The French"),
    ).toBeNull();
  });
});

describe("what a state does to itself", () => {
  it("is done at home", async () => {
    expect(await where("Chad put its army on high alert on Monday. Life in Chad goes on.", "Chad put")).toBe("Chad");
  });

  it("says nothing of what it does to others", async () => {
    expect(await where("Chad sanctioned Sudan on Monday. Life in Chad goes on.", "Chad sanctioned")).toBeNull();
  });
});

describe("a place told more exactly later", () => {
  it("is the town where the same thing is placed", async () => {
    const text =
      "Gunmen attacked a market in Pakistan on Monday. Traders wept. Flowers lay before the market in Quetta.";
    expect(await where(text, "Gunmen")).toBe("Quetta");
  });

  it("is no town of something else", async () => {
    const text =
      "Gunmen attacked a market in Pakistan on Monday. Traders wept. Flowers lay before the hospital in Quetta.";
    expect(await where(text, "Gunmen")).toBe("Pakistan");
  });
});

describe("where force comes from", () => {
  it("is not where it strikes", async () => {
    const text = "Troops launched an offensive on Monday, surging out of occupied Crimea.";
    expect(await where(text, "Troops")).toBeNull();
  });
});

describe("what a statement is about", () => {
  it("is not where it was made", async () => {
    expect(
      await where("Olaf Scholz told Emmanuel Macron about the floods in Lima on Monday.", "Olaf Scholz told"),
    ).toBeNull();
    expect(await where("Olaf Scholz condemned the attack in Lima on Monday.", "Olaf Scholz condemned")).toBeNull();
  });

  it("leaves the place of the occasion", async () => {
    expect(
      await where("Olaf Scholz spoke at a ceremony in Lima on Monday about the floods.", "Olaf Scholz spoke"),
    ).toBe("Lima");
    expect(await where("Olaf Scholz told reporters in Lima on Monday he was ill.", "Olaf Scholz told")).toBe("Lima");
  });
});

describe("journeys told beside a saying", () => {
  const visits = async (text: string) => (await readPassages(text)).filter((p) => p.subtype === "visit");

  it("are events of their own, on the day of the saying, of who speaks", async () => {
    const [visit] = await visits("Olaf Scholz praised the army during a visit to Lima on Monday.");
    expect([visit?.where, visit?.who, visit?.when?.edtf]).toEqual(["Lima", ["participant: Olaf Scholz"], "2025-06-02"]);
  });

  it("are none where no place is named", async () => {
    expect(await visits("Olaf Scholz praised the army during a visit on Monday.")).toEqual([]);
  });

  it("do not place what is told of them afterwards", async () => {
    expect(await where("Olaf Scholz told reporters about his recent visit to Lima.", "Olaf Scholz told")).toBeNull();
  });
});
