import { beforeAll, expect, test } from "vitest";
import { queryEvents } from "../../lib/store/query-events";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { EMPTY_VIEW } from "../../lib/view";
import { makeActor, makePlace, makeReading, mergeByTitle, type Report } from "./made-reading";
import { fileStore } from "./test-store";

// What somebody means who types a name: anything about it, as an actor, as a place or as what lies in it.

const land = makePlace("Southland", { kind: "country", country: "SL", aliases: ["Sudland"] });
const town = makePlace("Lakeshire", { country: "SL", parents: [land.id] });
const far = makePlace("Farville", { country: "NL" });
const state = makeActor("Southland", { kind: "state", country: "SL" });
const guards = makeActor("Border Guards", { kind: "armed-force", country: "SL" });
const singer = makeActor("Ida Vale", { kind: "person", country: "SL" });
const others = makeActor("Northern Guards", { kind: "armed-force", country: "NL" });

const report = (title: string, more: Partial<Report>): Report => ({ title, quote: `It says ${title}.`, ...more });
const REPORTS: readonly Report[] = [
  report("by-actor", { actors: [[state, "agent"]] }),
  report("at-place", { place: land }),
  report("in-part", { place: town }),
  report("by-force", { actors: [[guards, "agent"]], place: far }),
  report("by-person", { actors: [[singer, "agent"]] }),
  report("elsewhere", { actors: [[others, "agent"]], place: far }),
  report("in-words of Southland tomorrow", {}),
];

const { db } = fileStore();
beforeAll(async () => {
  const text = REPORTS.map(({ quote }) => quote).join("\n\n");
  await saveReading(makeReading({ id: "a-1", text, reports: REPORTS }), db);
  await rebuildEvents(mergeByTitle, db);
});

const found = async (q: string) =>
  (await queryEvents({ ...EMPTY_VIEW, q }, 100, db)).events.map(({ title }) => title.split(" ")[0]).sort();
const ABOUT = ["at-place", "by-actor", "by-force", "in-part"];

test("a name finds what is about it: as actor, as place, in what lies there, by its officials, in words", async () => {
  expect(await found("Southland")).toEqual([...ABOUT, "in-words"].sort());
  expect(await found("  SOUTHLAND ")).toEqual([...ABOUT, "in-words"].sort());
});

test("another name of it finds the same but for the words", async () => {
  expect(await found("südland")).toEqual(ABOUT);
});

test("a part does not find the whole, and a person nobody else", async () => {
  expect(await found("Lakeshire")).toEqual(["in-part"]);
  expect(await found("Ida Vale")).toEqual(["by-person"]);
});

test("what is quoted is asked for to the letter, and a name among other words is a word", async () => {
  expect(await found('"of Southland"')).toEqual(["in-words"]);
  expect(await found("Southland tomorrow")).toEqual(["in-words"]);
});
