import { describe, expect, it } from "vitest";
import { quotedHeadline, toHeadline } from "../../../lib/read/events/headline";
import { passageWith } from "./reading";

const title = async (text: string, words = text.slice(0, 12)): Promise<string> =>
  (await passageWith(text, words)).title;

describe("titles", () => {
  it("say who did what", async () => {
    expect(await title("Germany sanctioned Iran on Tuesday.")).toBe("Germany sanctioned Iran on Tuesday");
  });

  it("put names in place of pronouns", async () => {
    const text = "Emmanuel Macron spoke to reporters on Monday. He met Olaf Scholz on Tuesday.";
    expect(await title(text, "met Olaf")).toBe("Emmanuel Macron met Olaf Scholz on Tuesday");
    const two = "India shelled Pakistan on Monday. The two sides agreed a ceasefire on Tuesday.";
    expect(await title(two, "agreed a ceasefire")).toBe("India and Pakistan agreed a ceasefire on Tuesday");
  });

  it("give a second verb its subject", async () => {
    const text = "Macron cut short the trip and returned home late Wednesday.";
    expect(await title(text, "returned home")).toMatch(/^Macron /);
  });

  it("name what a relative clause describes", async () => {
    expect(await title("Macron backed the talks that collapsed in 2022.", "collapsed in 2022")).toMatch(
      /^The talks collapsed in 2022/,
    );
    const text = "Fighting marred the peace talks that the two armies resumed in Turkey last month.";
    expect(await title(text, "resumed in Turkey")).toMatch(/resumed .*talks in Turkey last month/);
  });

  it("leave out what interrupts them", async () => {
    const text = "Macron -- who took office in 2017 -- met Olaf Scholz on Tuesday.";
    expect(await title(text, "met Olaf")).toBe("Macron met Olaf Scholz on Tuesday");
  });

  it("quote who is quoted", async () => {
    expect(await title("“I will go to Ankara tomorrow,” Macron said on Tuesday.", "Macron said")).toBe(
      "Macron: “I will go to Ankara tomorrow”",
    );
  });

  it("say whose visit it was", async () => {
    const text = "Macron praised the crew during a joint visit to Lyon on 3 March 2022.";
    expect(await title(text, "visit to Lyon")).not.toMatch(/^(?:his|a|the) /i);
  });
});

describe("headlines", () => {
  it("are at most 90 characters and end with a word", () => {
    const long = toHeadline(`Ministers ${"of many countries near and far ".repeat(8)} met`);
    expect(long.length).toBeLessThanOrEqual(90);
    expect(long).toMatch(/\p{L}…?$/u);
    expect(long).not.toMatch(/\b(?:of|and|near)…?$/);
  });

  it("never end on a word that waits for another", () => {
    expect(toHeadline("the ship had sustained minor damage on Friday when it was")).toBe(
      "The ship had sustained minor damage on Friday",
    );
    expect(toHeadline("rebels held the town and")).toBe("Rebels held the town");
    expect(toHeadline("they vowed never to do so")).toBe("They vowed never to do so");
  });

  it("leave no quotation mark alone", () => {
    expect(toHeadline('officials called it a "stern warning')).toBe("Officials called it a stern warning");
    expect(toHeadline('officials called it a "stern warning"')).toBe('Officials called it a "stern warning"');
    expect(toHeadline("Ray said of his hopes, “")).toBe("Ray said of his hopes");
  });

  it("shorten what is quoted, not its marks", () => {
    const quoted = quotedHeadline("Ann Lee", `"${"this will take a long time ".repeat(6)}"`);
    expect(quoted.length).toBeLessThanOrEqual(90);
    expect(quoted).toMatch(/^Ann Lee: “.*…”$/);
  });
});
