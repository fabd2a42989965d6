import { describe, expect, it } from "vitest";
import { passageWith, readPassages } from "./reading";

const where = (text: string, words = text.slice(0, 12)): string | null => passageWith(text, words).where;

describe("the place of an event", () => {
  it("is the locative phrase of its clause", () => {
    expect(where("Macron met Scholz in Lyon on Tuesday.")).toBe("Lyon");
  });

  it("is the nearer of a town and its country", () => {
    expect(where("Envoys will meet in Istanbul, Turkey, on Thursday.")).toBe("Istanbul");
  });

  it("is found in the clause that an infinitive completes", () => {
    expect(where("Macron is expected to be in Ankara on Friday to meet with Olaf Scholz.")).toBe("Ankara");
  });

  it("is what a strike hits", () => {
    expect(where("Jets bombed Aleppo on Monday.")).toBe("Aleppo");
  });

  it("is the venue that is the subject", () => {
    expect(where("Vienna will host the talks on Monday.")).toBe("Vienna");
  });

  it("is no place of another event told beside it", () => {
    expect(where("Germany expelled two envoys on Friday after a shooting in Lyon.")).toBeNull();
  });

  it("is no place that is ruled out", () => {
    expect(where("The premier travelled on Monday not to towns in Norway but to Sweden.", "The premier")).not.toBe(
      "Norway",
    );
  });
});

describe("the place of a statement", () => {
  it("is where it was made, not what it is about", () => {
    expect(where("Macron said in Lyon on Tuesday that talks in Vienna had failed.", "Macron said")).toBe("Lyon");
    expect(where("Macron said on Tuesday that rebels held towns in Mali.", "Macron said")).toBeNull();
  });

  it("stands in the words before it and on arrival", () => {
    expect(where("Speaking at a conference in Lyon on Tuesday, Macron condemned the coup.", "Macron condemned")).toBe(
      "Lyon",
    );
    expect(where("“We will see,” Macron said upon arrival in Qatar on Wednesday.", "Macron said")).toBe("Qatar");
  });
});

describe("the place of an event that names none", () => {
  it("is that of the event it goes on with", () => {
    const text = "A crane fell onto a crowd in Geneva on Monday. The accident was caused by strong winds.";
    expect(where(text, "The accident")).toBe("Geneva");
  });

  it("is there", () => {
    const text = "Envoys met in Geneva on Monday. It was there in March 2022 that diplomats signed the treaty.";
    expect(where(text, "signed the treaty")).toBe("Geneva");
  });

  it("keeps the words that name it", () => {
    const text = "Envoys met in Geneva on Monday. It was there in March 2022 that diplomats signed the treaty.";
    expect(passageWith(text, "signed the treaty").whereWords).toBe("Geneva");
  });

  it("is not that of another date", () => {
    const text = "Rebels attacked Aleppo on Monday. Rebels attacked a convoy in March 2019.";
    const [first, second] = readPassages(text);
    expect(first?.where).toBe("Aleppo");
    expect(second?.where).toBeNull();
  });
});
