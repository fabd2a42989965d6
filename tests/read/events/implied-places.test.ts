import { describe, expect, it } from "vitest";
import { passageWith, readPassages } from "./reading";

const where = (text: string, words = text.slice(0, 12)): string | null => passageWith(text, words).where;

describe("places that no name gives", () => {
  it("are the country that 'the country' takes up", () => {
    const text = "Brazil is in mourning. Gunmen bombed a bridge in the north of the country on Monday.";
    expect(where(text, "Gunmen")).toBe("Brazil");
  });

  it("are whoever accuses another of acts in the country", () => {
    const text = "Sudan shelled a port on Monday, and Chad accused it of bombing bridges in the east of the country.";
    expect(where(`${text} Officials of Chad met in Chad.`, "Chad accused")).toBe("Chad");
  });

  it("are the home country of whoever returns home", () => {
    expect(where("Emmanuel Macron flew home on Monday. France was calm.", "Emmanuel")).toBe("France");
  });

  it("are not guessed where two states are named", () => {
    const text = "Sudan and Chad closed the border. Gunmen bombed a bridge in the north of the country on Monday.";
    expect(where(text, "Gunmen")).toBeNull();
  });
});

describe("a statement of a state's own spokesmen", () => {
  it("was made in the capital that the report was filed from, on its day", () => {
    expect(where("PARIS (Reuters) - The French government said on Thursday it would appeal.", "The French")).toBe(
      "Paris",
    );
  });

  it("was not, if the dateline is another country's or the day another", () => {
    expect(
      where("LONDON (Reuters) - The French government said on Thursday it would appeal.", "The French"),
    ).toBeNull();
    expect(where("PARIS (Reuters) - The French government said on Monday it would appeal.", "The French")).toBeNull();
  });

  it("was not, if the dateline is no capital", () => {
    expect(where("LYON (Reuters) - The French government said on Thursday it would appeal.", "The French")).toBeNull();
  });
});

describe("what a state does to itself", () => {
  it("is done at home", () => {
    expect(where("Chad put its army on high alert on Monday. Life in Chad goes on.", "Chad put")).toBe("Chad");
  });

  it("says nothing of what it does to others", () => {
    expect(where("Chad sanctioned Sudan on Monday. Life in Chad goes on.", "Chad sanctioned")).toBeNull();
  });
});

describe("a place told more exactly later", () => {
  it("is the town where the same thing is placed", () => {
    const text =
      "Gunmen attacked a market in Pakistan on Monday. Traders wept. Flowers lay before the market in Quetta.";
    expect(where(text, "Gunmen")).toBe("Quetta");
  });

  it("is no town of something else", () => {
    const text =
      "Gunmen attacked a market in Pakistan on Monday. Traders wept. Flowers lay before the hospital in Quetta.";
    expect(where(text, "Gunmen")).toBe("Pakistan");
  });
});

describe("where force comes from", () => {
  it("is not where it strikes", () => {
    const text = "Troops launched an offensive on Monday, surging out of occupied Crimea.";
    expect(where(text, "Troops")).toBeNull();
  });
});

describe("what a statement is about", () => {
  it("is not where it was made", () => {
    expect(
      where("Olaf Scholz told Emmanuel Macron about the floods in Lima on Monday.", "Olaf Scholz told"),
    ).toBeNull();
    expect(where("Olaf Scholz condemned the attack in Lima on Monday.", "Olaf Scholz condemned")).toBeNull();
  });

  it("leaves the place of the occasion", () => {
    expect(where("Olaf Scholz spoke at a ceremony in Lima on Monday about the floods.", "Olaf Scholz spoke")).toBe(
      "Lima",
    );
    expect(where("Olaf Scholz told reporters in Lima on Monday he was ill.", "Olaf Scholz told")).toBe("Lima");
  });
});

describe("journeys told beside a saying", () => {
  const visits = (text: string) => readPassages(text).filter((p) => p.subtype === "visit");

  it("are events of their own, on the day of the saying, of who speaks", () => {
    const [visit] = visits("Olaf Scholz praised the army during a visit to Lima on Monday.");
    expect([visit?.where, visit?.who, visit?.when?.edtf]).toEqual(["Lima", ["participant: Olaf Scholz"], "2025-06-02"]);
  });

  it("are none where no place is named", () => {
    expect(visits("Olaf Scholz praised the army during a visit on Monday.")).toEqual([]);
  });

  it("do not place what is told of them afterwards", () => {
    expect(where("Olaf Scholz told reporters about his recent visit to Lima.", "Olaf Scholz told")).toBeNull();
  });
});
