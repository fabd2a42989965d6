import { describe, expect, it } from "vitest";
import { passageWith, readPassages } from "./reading";

const who = async (text: string, words = text.slice(0, 12)): Promise<readonly string[]> =>
  (await passageWith(text, words)).who;

describe("agents and targets of a clause", () => {
  it("takes subject and object", async () => {
    expect(await who("Germany sanctioned Iran on Tuesday.")).toEqual(["agent: Germany", "target: Iran"]);
  });

  it("turns a passive round", async () => {
    const found = await who("Iran was sanctioned by Germany on Tuesday.");
    expect(found).toContain("target: Iran");
    expect(found).toContain("agent: Germany");
  });

  it("looks into the clauses that complete the verb", async () => {
    const found = await who("Kenya used helicopters to attack Ethiopian armoured columns on Monday.");
    expect(found).toContain("agent: Kenya");
    expect(found).toContain("target: Ethiopia");
  });

  it("makes both sides of a meeting participants", async () => {
    expect(await who("Emmanuel Macron met Olaf Scholz in Lyon on Tuesday.")).toEqual([
      "participant: Emmanuel Macron",
      "participant: Olaf Scholz",
    ]);
  });

  it("leaves out names that only say where or after what", async () => {
    const found = await who("Germany expelled two envoys on Friday after talks with Japan in France.");
    expect(found).toContain("agent: Germany");
    expect(found.join()).not.toMatch(/Japan|France/);
  });

  it("swaps the sides of what is received", async () => {
    const found = await who("Peru received an invitation from Chile on Monday.", "Peru received");
    expect(found).toContain("speaker: Chile");
    expect(found).toContain("target: Peru");
  });
});

describe("states named by adjective", () => {
  it("stand for the state where their noun acts", async () => {
    const found = await who("A Turkish vessel collided with a Greek patrol boat on Monday.");
    expect(found).toContain("agent: Turkey");
    expect(found.join()).toContain("Greece");
  });

  it("share a noun", async () => {
    const found = await who("Brazilian and Argentine troops launched joint exercises on Monday.");
    expect(found).toContain("participant: Brazil");
    expect(found).toContain("participant: Argentina");
  });

  it("do not where they only describe a person or thing", async () => {
    const text = "Italian Foreign Minister Antonio Tajani met Olaf Scholz on Monday over French wine.";
    expect((await who(text, "Tajani met")).join()).not.toMatch(/: (?:Italy|France)/);
  });

  it("are the doers of the attacks they own", async () => {
    const text = "Kenyan attacks inside Somalia and Somali air strikes killed ten people on Monday.";
    const found = await who(text, "air strikes");
    expect(found).toContain("agent: Kenya");
    expect(found).toContain("agent: Somalia");
  });
});

describe("events that a noun names", () => {
  it("has its sides around it", async () => {
    const text = "The ministry recalled the 2021 agreements between Chad, Niger and Mali of 3 March 2021.";
    const found = (await readPassages(text)).flatMap((p) => p.who);
    expect(found).toContain("participant: Chad");
    expect(found).toContain("participant: Mali");
  });

  it("leaves a visit to whoever is the subject", async () => {
    const text = "“We will see,” Emmanuel Macron said upon arrival in Qatar on Wednesday.";
    expect((await readPassages(text)).flatMap((p) => p.who)).toContain("speaker: Emmanuel Macron");
  });
});

describe("phrases that take up actors", () => {
  it("two sides are the two states named before", async () => {
    const text = "India shelled Pakistan on Monday. The two sides agreed a ceasefire on Tuesday.";
    expect(await who(text, "agreed a ceasefire")).toEqual(["participant: India", "participant: Pakistan"]);
  });

  it("they are the two people named together", async () => {
    const text = "Emmanuel Macron and Olaf Scholz met on Monday. They signed an agreement on Tuesday.";
    expect(await who(text, "signed an agreement")).toEqual([
      "participant: Emmanuel Macron",
      "participant: Olaf Scholz",
    ]);
  });

  it("it is the other state where a state accuses", async () => {
    const text = "Kenya bombed Somalia on Monday. Somalia accused it of killing civilians.";
    const found = await who(text, "accused it");
    expect(found).toContain("speaker: Somalia");
    expect(found).toContain("target: Kenya");
  });

  it("three states are no two sides", async () => {
    const text = "India, Nepal and Pakistan met on Monday. The two sides agreed a ceasefire on Tuesday.";
    expect(await who(text, "agreed a ceasefire")).toEqual([]);
  });

  it("the North is the country named before", async () => {
    const text = "North Korea shelled an island on Monday. The North threatened South Korea on Tuesday.";
    expect((await who(text, "threatened South Korea"))[0]).toBe("speaker: North Korea");
  });
});

describe("speakers", () => {
  it("are named beside the event they report", async () => {
    const text = "Troops seized the town on Monday, according to Amnesty International.";
    expect(await who(text, "seized the town")).toContain("speaker: Amnesty International");
  });

  it("bring the body they speak for", async () => {
    const text = "Nadia Ferrow -- Amnesty International's researcher -- condemned the killings on Monday.";
    const found = await who(text, "condemned");
    expect(found[0]).toBe("speaker: Nadia Ferrow");
    expect(found).toContain("speaker: Amnesty International");
  });

  it("say of whom they speak, but not everybody they mention", async () => {
    const text = "Emmanuel Macron accused Iran on Monday of arming Hezbollah in Lebanon.";
    const found = await who(text, "accused Iran");
    expect(found).toContain("target: Iran");
    expect(found.join()).not.toContain("Lebanon");
  });
});
