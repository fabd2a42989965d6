import { afterEach, expect, test, vi } from "vitest";
import { POST } from "../../app/api/name-corrections/route";
import { correctNameAsTyped, type TypedName } from "../../lib/correcting/correct-name";
import { mergeReports } from "../../lib/pipeline";
import { closeStore } from "../../lib/store/client";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makeReading } from "../store/made-reading";
import { fileStore } from "../store/test-store";

const merged = vi.hoisted(() => ({ asked: 0 }));
vi.mock("../../lib/intake/start-worker", () => ({ mergeSoon: () => merged.asked++ })); // else a process would merge after the test

const KALNS = makeActor("Kalns", { kind: "person" });
const ANNA = makeActor("Anna Liepa", { kind: "person" });
const NAMESAKE = makeActor("Kalns", { id: "actor-other-kalns", kind: "organisation" });

afterEach(() => vi.unstubAllEnvs());

/** Kalns in three events of three kinds, in the second with Anna, in the fourth not at all. */
async function news(): Promise<Store> {
  const { db, url } = fileStore();
  vi.stubEnv("DATABASE_URL", url);
  await closeStore();
  merged.asked = 0;
  const reports = [
    { quote: "Kalns opened a school.", type: "politics", actors: [[KALNS, "agent"]] },
    {
      quote: "Anna Liepa sued Kalns.",
      type: "legal",
      actors: [
        [ANNA, "agent"],
        [KALNS, "target"],
      ],
    },
    { quote: "Kalns closed a mine.", type: "other", edtf: "2025-03-01", actors: [[KALNS, "agent"]] },
    { quote: "Anna Liepa went home.", type: "other", edtf: "2025-04-01", actors: [[ANNA, "agent"]] },
  ] as const;
  await saveReading(makeReading({ id: "a", text: reports.map(({ quote }) => quote).join("\n\n"), reports }), db);
  await rebuildEvents(mergeReports, db);
  return db;
}

const typed: TypedName = {
  ...{ about: "actor", id: KALNS.id, field: "apart", value: "Boris Kalns", kind: "person", reason: "" },
  events: ["e-a-0", "e-a-1"],
};

async function actorsOf(id: string, db: Store) {
  const answer = await queryEvent(id, db);
  return answer.kind === "found" ? answer.event.actors.map(({ name, role }) => `${name}, ${role}`) : answer.kind;
}

test("in the events that are named it is somebody else, new or known, in the same role; in how many is told", async () => {
  const db = await news();
  expect(await correctNameAsTyped(typed, "Vera")).toMatchObject({
    ...{ status: 200, saved: 2 },
    message: expect.stringContaining("Saved in 2 events."),
  });
  expect(await actorsOf("e-a-0", db)).toEqual(["Boris Kalns, agent"]);
  expect(await actorsOf("e-a-1", db)).toEqual(["Anna Liepa, agent", "Boris Kalns, target"]);
  expect(await actorsOf("e-a-2", db)).toEqual(["Kalns, agent"]);
  expect(await db.actor.count()).toBe(3);
  // somebody known needs no kind
  const known = { ...typed, events: ["e-a-2"], value: "boris kalns", kind: "" };
  expect(await correctNameAsTyped(known, "Vera")).toMatchObject({
    message: expect.stringContaining("Saved in 1 event."),
  });
  expect(await actorsOf("e-a-2", db)).toEqual(["Boris Kalns, agent"]);
});

test.each<[Partial<TypedName>, number, string]>([
  [{ events: ["e-a-0", "e-a-3"] }, 404, "no such event"], // the second is none of its own
  [{ events: ["e-a-0", "e-nowhere"] }, 404, "no such event"],
  [{ events: [] }, 400, "in which events"],
  [{ events: Array(201).fill("e-a-0") }, 400, "more than 200"],
  [{ value: " " }, 400, "1 to 200 letters"],
  [{ value: "kalns" }, 400, "what this one is called"],
  [{ value: KALNS.id }, 400, "what this one is called"],
  [{ kind: "dragon" }, 400, "Say what"],
])("%j is refused before anything is saved", async (more, status, why) => {
  const db = await news();
  const answer = await correctNameAsTyped({ ...typed, ...more }, "Vera");
  expect(answer).toMatchObject({ status, message: expect.stringContaining(why) });
  expect([await db.correction.count(), await db.actor.count()]).toEqual([0, 2]);
});

test("a name that several others bear is not guessed; one other of the same name is meant, and an id says which", async () => {
  const db = await news();
  const reports = [{ quote: "Kalns hired staff.", type: "other" as const, actors: [[NAMESAKE, "agent"]] as const }];
  await saveReading(makeReading({ id: "b", text: "Kalns hired staff.", reports }), db);
  await rebuildEvents(mergeReports, db);
  expect(await correctNameAsTyped({ ...typed, value: "Kalns", events: ["e-a-0"] }, "Vera")).toMatchObject({ saved: 1 });
  const answer = await queryEvent("e-a-0", db);
  expect(answer).toMatchObject({ event: { actors: [{ id: NAMESAKE.id }] } });
  const third = { ...NAMESAKE, id: "actor-third-kalns" };
  await saveReading(
    makeReading({
      id: "c",
      text: "Kalns sold it.",
      reports: [{ quote: "Kalns sold it.", actors: [[third, "agent"]] }],
    }),
    db,
  );
  expect(await correctNameAsTyped({ ...typed, value: "Kalns" }, "Vera")).toMatchObject({
    ...{ status: 400, message: expect.stringContaining("may be one of") },
  });
  expect(await correctNameAsTyped({ ...typed, value: third.id, events: ["e-a-1"] }, "Vera")).toMatchObject({
    saved: 1,
  });
});

test("the address of an event that became part of another means that one, once", async () => {
  const db = await news();
  const same = { event: "e-a-0", field: "same", value: "true", other: "e-a-2" } as const;
  await correctEvent({ ...same, by: "Vera", reason: "", seen: null }, mergeReports, db);
  const answer = await correctNameAsTyped({ ...typed, events: ["e-a-2", "e-a-0"] }, "Vera");
  expect(answer).toMatchObject({ status: 200, saved: 1 });
  expect(await actorsOf("e-a-0", db)).toEqual(["Boris Kalns, agent"]);
});

test("the others follow as soon as anything was saved, and only then", async () => {
  await news();
  const ask = async (events: readonly string[]) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...typed, events: "" })) if (name !== "events") body.set(name, value);
    for (const event of events) body.append("events", event);
    const headers = { host: "localhost:3000" };
    return (
      await POST(new Request("http://localhost:3000/api/name-corrections", { method: "POST", body, headers }))
    ).json();
  };
  expect(await ask(["e-a-3"])).not.toHaveProperty("saved");
  expect(merged.asked).toBe(0);
  expect(await ask(["e-a-0"])).toMatchObject({ saved: 1 });
  expect(merged.asked).toBe(1);
});
