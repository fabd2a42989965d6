import { beforeAll, describe, expect, test } from "vitest";
import { findNames } from "../../lib/store/find-names";
import { queryActor, queryPlace } from "../../lib/store/query-name";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makePlace, makeReading, mergeByTitle, type Report } from "./made-reading";
import { fileStore } from "./test-store";

const smith = makeActor("Ann Smith", {
  kind: "person",
  country: "QQ",
  aliases: ["Anna Schmidt", "Smith"],
  curated: true,
});
const army = makeActor("Northern Army", { kind: "armed-force" });
const red = makeActor("Red Cross", { kind: "organisation" });
const alone = makeActor("Nobody Else", { kind: "person" });
const country = makePlace("Southland", { kind: "country", country: "QQ", aliases: ["Südland"] });
const region = makePlace("Lakeshire", { kind: "region", country: "QQ", parents: [country.id] });
const town = makePlace("Łódka", { country: "QQ", parents: [region.id, country.id], aliases: ["Lodka", "Old Ford"] });

const REPORTS: (Report & { title: string })[] = [
  {
    title: "met",
    quote: "Smith met the army in Lodka.",
    edtf: "2025-05-14",
    place: town,
    actors: [
      [smith, "agent"],
      [army, "participant"],
    ],
  },
  {
    title: "aid",
    quote: "The Red Cross came to the shire.",
    edtf: "2025-05-16",
    place: region,
    actors: [
      [red, "agent"],
      [smith, "participant"],
    ],
  },
  { title: "said", quote: "They would come, said Smith.", edtf: null, actors: [[red, "agent"]], speaker: smith },
  {
    title: "fell",
    quote: "A wall fell somewhere in the country.",
    edtf: "2025-05-15",
    place: country,
    actors: [[army, "agent"]],
  },
];
const LIMITS = { events: 100, names: 100, passages: 100 };

const { db } = fileStore();
beforeAll(async () => {
  const text = REPORTS.map(({ quote }) => quote).join("\n\n");
  await saveReading(makeReading({ id: "a-1", text, reports: REPORTS }), db);
  const old = { quote: "Nobody Else was there.", actors: [[alone, "agent"]] as const };
  await saveReading(makeReading({ id: "b-1", url: "https://b.example/", text: old.quote, reports: [old] }), db);
  await saveReading(
    makeReading({
      id: "b-2",
      url: "https://b.example/",
      published: "2025-05-20",
      text: "The meeting is over.",
      reports: [{ quote: "The meeting is over.", title: "met", actors: [[smith, "agent"]] }],
    }),
    db,
  );
  await rebuildEvents(mergeByTitle, db);
});

describe("an actor", () => {
  test("with its events, partners and places, by the number of shared events", async () => {
    const answer = await queryActor(smith.id, LIMITS, db);
    expect(answer).toMatchObject({ name: "Ann Smith", kind: "person", country: "QQ", curated: true, total: 2 });
    expect(answer?.aliases).toEqual(["Anna Schmidt", "Smith"]);
    expect(answer?.countryPlace).toEqual({ id: country.id, name: "Southland" });
    expect(answer?.events.map(({ title }) => title)).toEqual(["met", "aid"]);
    expect(answer?.actors.map(({ name, count }) => [name, count])).toEqual([
      ["Northern Army", 1],
      ["Red Cross", 1],
    ]);
    expect(answer?.places).toEqual([
      { id: town.id, name: "Łódka", kind: "town", country: "QQ", lat: 1.5, lon: -2.25, count: 1 },
      { id: region.id, name: "Lakeshire", kind: "region", country: "QQ", lat: 1.5, lon: -2.25, count: 1 },
    ]);
  });

  test("with every passage that names it, spoken ones too, newest event first, undated last", async () => {
    const answer = await queryActor(smith.id, LIMITS, db);
    expect(answer?.passages.map(({ quote }) => quote)).toEqual([
      "The Red Cross came to the shire.",
      "Smith met the army in Lodka.",
      "The meeting is over.",
      "They would come, said Smith.",
    ]);
    expect(answer?.passages[2]).toMatchObject({
      ...{ articleId: "b-2", start: 0, end: 20, eventTitle: "met", publisher: "The Gazette", published: "2025-05-20" },
    });
    expect(answer?.passagesTotal).toBe(4);
    const cut = await queryActor(smith.id, { events: 1, names: 1, passages: 2 }, db);
    expect([cut?.events.length, cut?.actors.length, cut?.passages.length]).toEqual([1, 1, 2]);
    expect([cut?.total, cut?.passagesTotal]).toEqual([2, 4]);
  });

  test("whom only an older text names has a page without events; one never read has none", async () => {
    expect(await queryActor(alone.id, LIMITS, db)).toMatchObject({
      total: 0,
      events: [],
      passages: [],
      passagesTotal: 0,
    });
    expect(await queryActor("no-such", LIMITS, db)).toBeNull();
    expect(await queryActor("", LIMITS, db)).toBeNull();
  });
});

describe("a place", () => {
  test("stands for all that lies in it", async () => {
    const answer = await queryPlace(country.id, LIMITS, db);
    expect(answer).toMatchObject({ name: "Southland", kind: "country", countryPlace: null, parents: [], total: 3 });
    expect(answer?.events.map(({ title }) => title)).toEqual(["met", "fell", "aid"]);
    expect(answer?.places.map(({ name, count }) => [name, count])).toEqual([
      ["Lakeshire", 2],
      ["Łódka", 1],
    ]);
    expect(answer?.actors.map(({ name, count }) => [name, count])).toEqual([
      ["Ann Smith", 2],
      ["Northern Army", 2],
      ["Red Cross", 1],
    ]);
    expect(answer?.passages.map(({ eventTitle }) => eventTitle)).toEqual(["aid", "fell", "met"]);
  });

  test("says what it lies in, nearest first, and never itself as a part of it", async () => {
    const answer = await queryPlace(town.id, LIMITS, db);
    expect(answer?.parents.map(({ name }) => name)).toEqual(["Lakeshire", "Southland"]);
    expect(answer?.places).toEqual([]);
    expect(await queryPlace("no-such", LIMITS, db)).toBeNull();
  });
});

describe("names are found by their other names", () => {
  const found = async (typed: string, limit = 10) => {
    const { actors, places } = await findNames(typed, limit, db);
    return [...actors, ...places].map(({ id, alias }) => `${id}: ${alias}`);
  };
  test.each([
    ["schmi", [`${smith.id}: Anna Schmidt`]],
    ["ANNA", [`${smith.id}: Anna Schmidt`]],
    ["sudl", [`${country.id}: Südland`]],
    ["ford", [`${town.id}: Old Ford`]],
    ["old  fo", [`${town.id}: Old Ford`]],
    ["ord", []],
    ["%", []],
    ["", []],
    ["northern", []],
  ])("“%s”", async (typed, expected) => expect(await found(typed)).toEqual(expected));

  test("each once, at most so many, and none that no event names", async () => {
    expect(await found("s")).toEqual([`${smith.id}: Anna Schmidt`, `${country.id}: Südland`]);
    expect((await findNames("s", 0, db)).actors).toEqual([]);
    await saveReading(
      makeReading({
        id: "c-1",
        text: "Later.",
        reports: [{ quote: "Later.", actors: [[makeActor("Late", { aliases: ["Sooner"] }), "agent"]] }],
      }),
      db,
    );
    expect(await found("sooner")).toEqual([]);
    await rebuildEvents(mergeByTitle, db);
    expect(await found("sooner")).toEqual(["actor-late: Sooner"]);
  });
});
