import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameOverrides } from "../../lib/corrections";
import { describeNameCorrection } from "../../lib/describe/corrections";
import type { NameCorrection, NameField } from "../../lib/domain";
import { mergeReports } from "../../lib/pipeline";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { correctName } from "../../lib/store/correct-name";
import { queryEvent } from "../../lib/store/query-event";
import { queryActor, queryPlace } from "../../lib/store/query-name";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makePlace, makeReading, type Report } from "./made-reading";
import { testStore } from "./test-store";

const ANNA = makeActor("Anna Liepa", { kind: "person" });
const LIEPA = makeActor("A. Liepa", { kind: "organisation" });
const CURATED = makeActor("The Ministry", { curated: true, country: "LV" });
const RIGA = makePlace("Riga", { lat: 56.9, lon: 24.1 });
const RYGA = makePlace("Ryga", { lat: 56.9, lon: 24.1 });
const LIMITS = { events: 10, names: 10, passages: 10 };

async function save(db: Store, id: string, reports: readonly Report[]): Promise<void> {
  const text = reports.map(({ quote }) => quote).join("\n\n");
  await saveReading(makeReading({ id, url: `https://${id}.example`, publisher: id, text, reports }), db);
  await rebuildEvents(mergeReports, db);
}

async function news(db: Store): Promise<void> {
  const who = (actor: typeof ANNA) => ({ actors: [[actor, "participant"]] as const });
  await save(db, "a", [
    { quote: "Anna Liepa met envoys of three states in Riga.", place: RIGA, ...who(ANNA) },
    { quote: "The Ministry said so.", type: "statement", speaker: CURATED, actors: [[CURATED, "speaker"]] },
  ]);
  await save(db, "b", [{ quote: "A. Liepa met envoys of three states in Ryga.", place: RYGA, ...who(LIEPA) }]);
}

const say = (db: Store, about: "actor" | "place", target: string, field: NameField, value: string) =>
  correctName({ about, target, field, value, by: "Vera", reason: "" }, db);

async function actorsOf(db: Store, id: string) {
  const answer = await queryEvent(id, db);
  return answer.kind === "found" ? answer.event.actors.map(({ name, role }) => [name, role]) : answer.kind;
}

test("a name, kind and country hold at once, before curated lists, and whatever is read later; taken back they are as read", async () => {
  const { db } = testStore();
  await news(db);
  const before = await queryActor(CURATED.id, LIMITS, db);
  const made = [
    await say(db, "actor", CURATED.id, "name", "Ministry of Defence"),
    await say(db, "actor", CURATED.id, "kind", "armed-force"),
    await say(db, "actor", CURATED.id, "country", "EE"),
  ];
  const shown = async () => queryActor(CURATED.id, LIMITS, db);
  const wanted = { name: "Ministry of Defence", kind: "armed-force", country: "EE", aliases: ["The Ministry"] };
  expect(await shown()).toMatchObject(wanted);
  await save(db, "c", [
    { quote: "The Ministry spoke again.", type: "statement", actors: [[{ ...CURATED, aliases: ["MoD"] }, "speaker"]] },
  ]);
  expect(await shown()).toMatchObject({ ...wanted, aliases: ["MoD", "The Ministry"] });
  expect(await actorsOf(db, "e-a-1")).toEqual([["Ministry of Defence", "speaker"]]);
  for (const each of made) if (each.kind === "done") await say(db, "actor", CURATED.id, "undo", each.correction.id);
  expect(await shown()).toMatchObject({
    ...before,
    aliases: ["MoD"],
    events: expect.anything(),
    corrections: expect.anything(),
    total: 2,
    passages: expect.anything(),
    passagesTotal: 2,
  });
});

test("two actors and two places are one: in all events, past and to come, and their events meet; and are two again", async () => {
  const { db } = testStore();
  await news(db);
  expect(await db.event.count()).toBe(3);
  const actor = await say(db, "actor", LIEPA.id, "into", ANNA.id);
  const place = await say(db, "place", RYGA.id, "into", RIGA.id);
  await rebuildEvents(mergeReports, db);
  expect(await db.event.count()).toBe(2);
  expect(await actorsOf(db, "e-a-0")).toEqual([["Anna Liepa", "participant"]]);
  expect(await queryActor(ANNA.id, LIMITS, db)).toMatchObject({ aliases: ["A. Liepa"], passagesTotal: 2, into: null });
  expect(await queryActor(LIEPA.id, LIMITS, db)).toMatchObject({ into: ANNA.id, total: 0 });
  expect(await queryPlace(RIGA.id, LIMITS, db)).toMatchObject({ aliases: ["Ryga"], passagesTotal: 2 });
  await save(db, "d", [
    { quote: "A. Liepa flew home.", type: "other", edtf: "2025-06-01", actors: [[LIEPA, "agent"]] },
  ]);
  expect(await actorsOf(db, "e-d-0")).toEqual([["Anna Liepa", "agent"]]);
  // a correction of an event by the old id means the same person
  const given = {
    event: "e-a-1",
    field: "actors",
    value: JSON.stringify([{ id: LIEPA.id, role: "speaker" }]),
    by: "Vera",
    reason: "",
    seen: null,
  } as const;
  expect(await correctEvent(given, mergeReports, db)).toMatchObject({ kind: "done" });
  expect(await actorsOf(db, "e-a-1")).toEqual([["Anna Liepa", "speaker"]]);
  for (const each of [actor, place])
    if (each.kind === "done") await say(db, each.correction.about, each.correction.target, "undo", each.correction.id);
  await rebuildEvents(mergeReports, db);
  expect(await actorsOf(db, "e-d-0")).toEqual([["A. Liepa", "agent"]]);
  expect(await queryActor(ANNA.id, LIMITS, db)).toMatchObject({ aliases: [], passagesTotal: 1 });
  expect(await db.event.count()).toBe(4);
});

test("what was said of one who is really another stands on the other's page, the only one there is, and is taken back from there", async () => {
  const { db } = testStore();
  await news(db);
  await say(db, "actor", LIEPA.id, "kind", "person");
  await say(db, "actor", LIEPA.id, "into", CURATED.id);
  await say(db, "actor", CURATED.id, "into", ANNA.id);
  await say(db, "place", RYGA.id, "into", RIGA.id);
  const rows = (await queryActor(ANNA.id, LIMITS, db))?.corrections ?? [];
  expect(rows.map((row) => describeNameCorrection(row, ANNA.id))).toEqual([
    "The Ministry is really Anna Liepa",
    "A. Liepa is really The Ministry",
    "Kind of A. Liepa: Person",
  ]);
  const place = (await queryPlace(RIGA.id, LIMITS, db))?.corrections ?? [];
  expect(place).toMatchObject([{ target: RYGA.id, name: "Ryga", other: "Riga", undoneBy: null }]);
  for (const { about, target, id } of [...rows, ...place])
    expect(await say(db, about, target, "undo", id)).toMatchObject({ kind: "done" });
  for (const { id } of [ANNA, LIEPA, CURATED])
    expect(await queryActor(id, LIMITS, db)).toMatchObject({ into: null, aliases: [] });
  expect(await queryPlace(RYGA.id, LIMITS, db)).toMatchObject({ into: null });
  expect((await queryActor(ANNA.id, LIMITS, db))?.corrections).toEqual([]);
  expect((await queryActor(LIEPA.id, LIMITS, db))?.corrections.map(({ undoneBy }) => undoneBy)).toEqual([
    "Vera",
    "Vera",
  ]);
});

test("nothing is written of what is not there", async () => {
  const { db } = testStore();
  await news(db);
  expect(await say(db, "actor", "p-nobody", "name", "X")).toEqual({ kind: "unknown" });
  expect(await say(db, "actor", ANNA.id, "into", "p-nobody")).toEqual({ kind: "unknown" });
  expect(await say(db, "actor", ANNA.id, "undo", "none")).toEqual({ kind: "unknown" });
  expect(await db.nameCorrection.count()).toBe(0);
});

describe("any corrections of names", () => {
  const IDS = ["a", "b", "c", "d"];
  const made = fc
    .array(
      fc.record({
        field: fc.constantFrom("into" as const, "name" as const, "undo" as const),
        target: fc.constantFrom(...IDS),
        value: fc.constantFrom(...IDS, "n0", "n1", "n2"),
      }),
      { maxLength: 8 },
    )
    .map((all) =>
      all.map(
        (each, i): NameCorrection => ({ ...each, about: "actor", id: `n${i}`, at: i + 1, by: "Vera", reason: "" }),
      ),
    );

  test("lead nobody in a circle, nor to one who is another, and mean the same in any order", () => {
    fc.assert(
      fc.property(made, fc.integer(), (corrections, seed) => {
        const { actor } = nameOverrides(corrections);
        for (const [id, { into }] of actor) {
          if (into === undefined) continue;
          expect(into).not.toBe(id);
          expect(actor.get(into)?.into).toBeUndefined();
        }
        const shuffled = corrections.toSorted((a, b) => ((a.at * 7919) ^ seed) - ((b.at * 7919) ^ seed));
        expect(nameOverrides(shuffled)).toEqual({ actor, place: new Map() });
      }),
      { numRuns: 500 },
    );
  });

  test("of two that are each other the one said last is the name", () => {
    const into = (target: string, value: string, at: number): NameCorrection => ({
      id: `n${at}`,
      about: "actor",
      target,
      field: "into",
      value,
      by: "",
      at,
      reason: "",
    });
    expect(nameOverrides([into("a", "b", 1), into("b", "a", 2)]).actor.get("b")?.into).toBe("a");
    expect(nameOverrides([into("a", "b", 1), into("b", "c", 2)]).actor.get("a")?.into).toBe("c");
  });
});
