import { describe, expect, it } from "vitest";
import { passageWith, readPassages } from "./reading";

const where = async (text: string, words = text.slice(0, 12)): Promise<string | null> =>
  (await passageWith(text, words)).where;

describe("the place of an event", () => {
  it("is the locative phrase of its clause", async () => {
    expect(await where("Macron met Scholz in Lyon on Tuesday.")).toBe("Lyon");
  });

  it("is the nearer of a town and its country", async () => {
    expect(await where("Envoys will meet in Istanbul, Turkey, on Thursday.")).toBe("Istanbul");
  });

  it("is found in the clause that an infinitive completes", async () => {
    expect(await where("Macron is expected to be in Ankara on Friday to meet with Olaf Scholz.")).toBe("Ankara");
  });

  it("is what a strike hits", async () => {
    expect(await where("Jets bombed Aleppo on Monday.")).toBe("Aleppo");
  });

  it("is the venue that is the subject", async () => {
    expect(await where("Vienna will host the talks on Monday.")).toBe("Vienna");
  });

  it("is no place of another event told beside it", async () => {
    expect(await where("Germany expelled two envoys on Friday after a shooting in Lyon.")).toBeNull();
  });

  it("is no place that is ruled out", async () => {
    expect(
      await where("The premier travelled on Monday not to towns in Norway but to Sweden.", "The premier"),
    ).not.toBe("Norway");
  });
});

describe("the place of a statement", () => {
  it("is where it was made, not what it is about", async () => {
    expect(await where("Macron said in Lyon on Tuesday that talks in Vienna had failed.", "Macron said")).toBe("Lyon");
    expect(await where("Macron said on Tuesday that rebels held towns in Mali.", "Macron said")).toBeNull();
  });

  it("stands in the words before it and on arrival", async () => {
    expect(
      await where("Speaking at a conference in Lyon on Tuesday, Macron condemned the coup.", "Macron condemned"),
    ).toBe("Lyon");
    expect(await where("“We will see,” Macron said upon arrival in Qatar on Wednesday.", "Macron said")).toBe("Qatar");
  });
});

describe("the place of an event that names none", () => {
  it("is that of the event it goes on with", async () => {
    const text = "A crane fell onto a crowd in Geneva on Monday. The accident was caused by strong winds.";
    expect(await where(text, "The accident")).toBe("Geneva");
  });

  it("is there", async () => {
    const text = "Envoys met in Geneva on Monday. It was there in March 2022 that diplomats signed the treaty.";
    expect(await where(text, "signed the treaty")).toBe("Geneva");
  });

  it("keeps the words that name it", async () => {
    const text = "Envoys met in Geneva on Monday. It was there in March 2022 that diplomats signed the treaty.";
    expect((await passageWith(text, "signed the treaty")).whereWords).toBe("Geneva");
  });

  it("is not that of another date", async () => {
    const text = "Rebels attacked Aleppo on Monday. Rebels attacked a convoy in March 2019.";
    const [first, second] = await readPassages(text);
    expect(first?.where).toBe("Aleppo");
    expect(second?.where).toBeNull();
  });
});
