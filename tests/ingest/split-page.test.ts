import { describe, expect, it } from "vitest";
import { splitPage } from "../../lib/ingest/split-page";
import { PAGE } from "./page";

const bodyOf = (page: string, i: number) =>
  splitPage(page, null)[i]?.body.map((lines) => lines.map((line) => page.slice(line.start, line.end)).join(" "));
const titles = (page: string) => splitPage(page, null).map((story) => story.title?.text ?? null);

describe("a page with a main story and cards", () => {
  it("is split into its stories", () => {
    expect(titles(PAGE)).toEqual([
      "Harbour strike ends as dockers and Port of Velmar sign deal",
      "Ferry runs aground off Sanda, all aboard rescued",
      "Grain mill to close in spring",
      "Council votes for new tram line",
    ]);
  });

  it("leaves buttons, pointers and notices to no story", () => {
    const all = splitPage(PAGE, null).flatMap((story) => story.body.flatMap((lines) => lines.map((line) => line.text)));
    expect(all.join("\n")).not.toMatch(/MORE:|Hashtags|comments|newsletter|terms of use|originally appeared|Related/);
  });

  it("keeps the main story's paragraphs and no more", () => {
    expect(bodyOf(PAGE, 0)?.length).toBe(3);
    expect(bodyOf(PAGE, 0)?.[2]).toBe(
      '"We are glad that it is over," said union leader Ana Brandt. "The ships can come again."',
    );
  });

  it("cuts notices off the end of a card's one paragraph", () => {
    expect(bodyOf(PAGE, 1)?.[0]).toMatch(/by the ministry of transport\.$/);
    expect(bodyOf(PAGE, 2)?.[0]).toMatch(/a buyer for the mill\.$/);
  });

  it("names publisher, agency and age", () => {
    expect(splitPage(PAGE, null).map((story) => [story.publisher, story.agency, story.age])).toEqual([
      ["velmartimes.example", null, null],
      ["Coast Courier", "Reuters", "12 minutes ago"],
      ["Valley Herald", null, "3 days ago"],
      ["Morning Ledger", null, "yesterday"],
    ]);
  });

  it("takes cards without the repeated publisher only where there are two", () => {
    const long =
      "The council met for six hours and heard forty speakers before it voted on the plan for the new bridge over the river, the clerk said.";
    const card = (name: string, title: string) => `${name}\n2 hours ago\n${title}\n${long}\n`;
    const main = `Bridge plan passed\n${long}\n${long.replace("six", "seven")}\n`;
    expect(titles(main + card("Daily Bee", "Fire in mill") + card("Evening Star", "Flood warning"))).toHaveLength(3);
    expect(titles(`Bridge plan passed\nDaily Bee\n2 hours ago\n${long}\n`)).toHaveLength(1);
  });
});

describe("other pages", () => {
  it("splits a digest of agency stories", () => {
    const digest =
      "Quake shakes northern coast\nPORT ARN (AP) — A quake shook the northern coast on Monday. No one was hurt.\n" +
      "Talks on fishing rights fail\nOSTVIK (Reuters) - Talks on fishing rights ended without result on Sunday.\nBoth sides said that they would meet again.\n";
    expect(titles(digest)).toEqual(["Quake shakes northern coast", "Talks on fishing rights fail"]);
    expect(bodyOf(digest, 1)).toHaveLength(2);
  });

  it.each([
    [
      "an agency dateline in the middle",
      "Storm hits coast\nThe storm came at night.\nPORT ARN (AP) — Boats were lost.\nPeople slept in schools.",
    ],
    [
      "an age in the text",
      "He left\n3 days ago\nNobody has seen him since, and the police are looking for him in the whole country now, they said.",
    ],
    [
      "a list",
      "Results\n- Team A\n- Team B\nThe season ends on Sunday with the match between the two leading teams of the country.",
    ],
  ])("keeps a single story whole: %s", (_, page) => {
    const stories = splitPage(page, null);
    expect(stories).toHaveLength(1);
    const kept = [stories[0]?.title, ...(stories[0]?.body.flat() ?? [])].flatMap((line) => (line ? [line.text] : []));
    expect(kept).toEqual(page.split("\n"));
  });

  it("keeps a caption or a sentence that begins like a credit or a pointer", () => {
    const page =
      "Photo: Reuters The spill was stopped on Monday, the company said after three days of work at the well.\nMore bad news: the dam is leaking.\nWatch: he never said so.";
    expect(splitPage(page, null)[0]?.body).toHaveLength(3);
  });

  it("finds no headline where the first line is a sentence", () => {
    expect(
      titles("The mayor resigned on Monday.\nHer deputy takes over until the election in May, the council said."),
    ).toEqual([null]);
  });

  it("joins lines that were broken to a width", () => {
    const page =
      "Dam opened\n\nThe dam above the town was opened on Monday after\nfour years of work, the ministry said, and the valley\nwill be\nflooded by\nsummer.\n\nNobody lives there now.";
    expect(bodyOf(page, 0)).toEqual([
      "The dam above the town was opened on Monday after four years of work, the ministry said, and the valley will be flooded by summer.",
      "Nobody lives there now.",
    ]);
  });
});
