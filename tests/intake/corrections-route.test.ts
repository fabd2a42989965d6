import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST } from "../../app/api/corrections/route";
import { GET as findPlaces } from "../../app/api/places/route";
import { mergeReports } from "../../lib/pipeline";
import { closeStore, store } from "../../lib/store/client";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makeReading } from "../store/made-reading";
import { fileStore } from "../store/test-store";

vi.mock("../../lib/intake/start-worker", () => ({ mergeSoon: () => undefined })); // else a process would merge after the test
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { url } = fileStore();
const TEXT = "Anna Liepa met Boris Kalns on Monday.\n\nDrones hit a bridge.";

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", url);
  const actors = [[makeActor("Anna Liepa", { kind: "person" }), "agent"]] as const;
  const reports = [
    { quote: "Anna Liepa met Boris Kalns on Monday.", actors },
    { quote: "Drones hit a bridge.", type: "strike" as const },
  ];
  await saveReading(makeReading({ id: "a", published: "2025-05-15", text: TEXT, reports }));
  await rebuildEvents(mergeReports);
});
afterAll(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

async function ask(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ event: "e-a-0", ...fields })) body.set(name, value);
  const request = new Request("http://localhost:3000/api/corrections", {
    method: "POST",
    body,
    headers: { host: "localhost:3000", ...headers },
  });
  const response = await POST(request);
  return {
    status: response.status,
    ...((await response.json()) as { message: string; newest?: string; correction?: string }),
  };
}

async function shown(id = "e-a-0") {
  const answer = await queryEvent(id);
  if (answer.kind !== "found") throw new Error(answer.kind);
  return answer.event;
}

test.each([
  ["2025-05-12", "", "2025-05-12"],
  ["12 May 2025", "", "2025-05-12"],
  ["on Monday", "on Monday", "2025-05-12"],
  ["May 2025", "", "2025-05"],
  ["2025-05-10/2025-05-12", "", "2025-05-10/2025-05-12"],
])("a date typed as %s is read as the article would be", async (value, words, edtf) => {
  expect(await ask({ field: "when", value, words })).toMatchObject({ status: 200 });
  const { when } = await shown();
  expect([when?.edtf, when?.reasoning?.words]).toEqual([edtf, words]);
});

test.each([
  [{ field: "when", value: "soon" }, "is not a date"],
  [{ field: "when", value: "12 May 2025 and 14 June 2026" }, "more than one date"],
  [{ field: "when", value: "12 May 2025 maybe" }, "not understood"],
  [{ field: "when", value: "12 May 2025", words: "on Tuesday" }, "stand in none of its articles"],
  [{ field: "type", value: "party" }, "no type"],
  [{ field: "status", value: "" }, "no status"],
  [{ field: "title", value: "  " }, "1 to 500"],
  [{ field: "place", value: "Nowhereinparticular" }, "No place called"],
  [{ field: "actors", value: '[{"name":"Nobody Known","role":"agent"}]' }, "Say what it is"],
  [{ field: "actors", value: '[{"name":"Anna Liepa","role":"hero"}]' }, "no role"],
  [{ field: "actors", value: "{" }, "list"],
  [{ field: "removed" }, "Say why"],
  [{ field: "text", value: "x" }, "nothing called"],
])("%j is refused with a sentence that says why", async (fields, why) => {
  const before = await store().correction.count();
  const answer = await ask({ value: "", ...fields } as Record<string, string>);
  expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(why) });
  expect(await store().correction.count()).toBe(before);
});

test("actors, old and new, places by name, id and point, and what they are called", async () => {
  const actors = JSON.stringify([
    { name: "anna liepa", role: "participant" },
    { name: "Boris Kalns", kind: "person", role: "participant" },
  ]);
  expect(await ask({ field: "actors", value: actors })).toMatchObject({ status: 200 });
  expect((await shown()).actors.map(({ name, role }) => [name, role])).toEqual([
    ["Anna Liepa", "participant"],
    ["Boris Kalns", "participant"],
  ]);
  const choices = (await (await findPlaces(new Request("http://localhost/api/places?q=riga"))).json()) as {
    id: string;
    kind: string;
    within: string[];
  }[];
  const town = choices.find(({ kind }) => kind === "town");
  expect(town?.within).toContain("Latvia");
  expect(await ask({ field: "place", value: "Riga" })).toMatchObject({
    status: 400,
    message: expect.stringContaining("Choose one"),
  });
  expect(await ask({ field: "place", value: town?.id ?? "" })).toMatchObject({ status: 200 });
  expect((await shown()).place).toMatchObject({ id: town?.id, name: "Riga", country: "LV" });
  expect(await ask({ field: "place", value: "56.95, 24.11 the old mill" })).toMatchObject({ status: 200 });
  expect((await shown()).place).toMatchObject({ name: "the old mill", lat: 56.95, lon: 24.11 });
});

test("the second editor is told, and may save again after looking", async () => {
  const seen = (await shown()).corrections[0]?.id ?? "";
  expect(await ask({ field: "title", value: "First", seen })).toMatchObject({ status: 200 });
  const second = await ask({ field: "title", value: "Second", seen });
  expect(second).toMatchObject({ status: 409, message: expect.stringContaining("was corrected by you") });
  expect((await shown()).title).toBe("First");
  expect(await ask({ field: "title", value: "Second", seen: second.newest ?? "" })).toMatchObject({ status: 200 });
  const { title, corrections } = await shown();
  expect([title, ...corrections.slice(0, 2).map(({ value }) => value)]).toEqual(["Second", '"Second"', '"First"']);
});

test("who is not let in writes nothing: other sites, other names of this machine, no token", async () => {
  const before = await store().correction.count();
  const fields = { field: "title", value: "Hacked" };
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { host: "evil.example" },
  ];
  for (const headers of foreign) expect((await ask(fields, headers)).status).toBe(403);
  vi.stubEnv("HOST", "0.0.0.0");
  vi.stubEnv("DATELINE_TOKEN", "right");
  expect((await ask(fields)).status).toBe(401);
  expect((await ask(fields, { authorization: "Bearer wrong" })).status).toBe(401);
  expect(await store().correction.count()).toBe(before);
  expect((await ask({ field: "title", value: "By token" }, { authorization: "Bearer right" })).status).toBe(200);
  expect((await shown()).corrections[0]).toMatchObject({ by: "owner" });
  vi.stubEnv("HOST", "");
});

test("what is no form, or much too long, is refused", async () => {
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    POST(
      new Request("http://localhost:3000/api/corrections", {
        method: "POST",
        body,
        headers: { host: "localhost:3000", ...headers },
      }),
    );
  expect((await send("{}", { "content-type": "application/json" })).status).toBe(400);
  expect((await send("x", { "content-length": "9999999" })).status).toBe(413);
});

test("more than so many a minute are refused", async () => {
  const answers = [];
  for (let i = 0; i < 61; i++) answers.push((await ask({ field: "text", value: "" })).status);
  expect(answers.at(-1)).toBe(429);
});
