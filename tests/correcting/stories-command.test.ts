import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cli } from "../../lib/cli";
import { mergeReports } from "../../lib/pipeline";
import { closeStore } from "../../lib/store/client";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeReading } from "../store/made-reading";
import { fileStore } from "../store/test-store";

const { db, url } = fileStore();

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  const quotes = ["Drones hit a bridge.", "Envoys met in Oslo."];
  const reports = quotes.map((quote) => ({ quote, title: quote.slice(0, -1) }));
  await saveReading(makeReading({ id: "a", text: quotes.join("\n\n"), reports }), db);
  await rebuildEvents(mergeReports, db);
});
afterAll(closeStore);

/** Runs the command and gives its exit code and what it wrote. */
async function run(...args: string[]): Promise<[code: number, out: string, said: string]> {
  const written = { out: "", said: "" };
  const keep = (name: "out" | "said") => (words: string | Uint8Array) => {
    written[name] += String(words);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(keep("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(keep("said")),
  ];
  const code = await cli(args);
  for (const spy of spies) spy.mockRestore();
  return [code, written.out, written.said];
}

test("a story is made, filled, ordered, shown and deleted", async () => {
  expect(await run("story", "make", "The bridge", "--about", "Two days", "--by", "Vera")).toEqual([
    0,
    "the-bridge: saved\n",
    "",
  ]);
  expect((await run("story", "add", "the-bridge", "e-a-0", "--caption", "First"))[0]).toBe(0);
  const [, added] = await run(
    "story",
    "add",
    "http://localhost:3000/stories/the-bridge",
    "http://localhost:3000/events/e-a-1",
  );
  const item = added.split(":")[0] ?? "";
  expect(await run("story", "add", "the-bridge", "e-a-1")).toEqual([1, "", "It is in this story already.\n"]);
  expect((await run("story", "move", item, "-1"))[0]).toBe(0);
  expect((await run("story", "caption", item, "Then"))[0]).toBe(0);
  expect((await run("story", "change", "http://localhost:3000/stories/the-bridge", "Bridge and talks"))[0]).toBe(0);
  const shown = JSON.parse((await run("story", "show", "the-bridge", "--json"))[1]);
  expect(shown).toMatchObject({ name: "Bridge and talks", about: "Two days", by: "Vera" });
  expect(shown.items.map(({ caption }: { caption: string }) => caption)).toEqual(["Then", "First"]);
  expect((await run("story", "show", "the-bridge"))[1]).toContain("Envoys met in Oslo (e-a-1)\n      Then\n");
  expect((await run("story", "list"))[1]).toMatch(/^the-bridge {2}Bridge and talks \(2 events, Vera\)\n$/);
  expect((await run("story", "drop", item))[0]).toBe(0);
  expect((await run("story", "delete", "the-bridge"))[0]).toBe(0);
  expect(await run("story", "show", "the-bridge")).toEqual([1, "", "There is no such story.\n"]);
  for (const wrong of [[], ["make"], ["make", "a", "b"], ["sing"], ["move", item, "--far"]])
    expect((await run("story", ...wrong))[0]).toBe(2);
});

test("stars, tags and notes are put on and taken off", async () => {
  expect((await run("mark", "e-a-0", "star", "--by", "Vera"))[0]).toBe(0);
  expect((await run("mark", "e-a-0", "tag", " #War  crimes "))[0]).toBe(0);
  const [, note] = await run("mark", "e-a-0", "note", "Ask the mayor");
  expect((await run("mark", "e-a-0", "note", note.split(":")[0] ?? "", "--off"))[0]).toBe(0);
  const [, listed] = await run("mark", "--list");
  expect(listed).toContain("Tag “war crimes” on “Drones hit a bridge”");
  expect(listed).toContain("Star on “Drones hit a bridge” (Vera, ");
  expect(listed).toMatch(/Note “Ask the mayor” .* \[taken off by /);
  expect(await run("mark", "e-none", "star")).toEqual([1, "", "There is no such event.\n"]);
  expect(await run("mark", "e-a-0", "tag", "#")).toEqual([1, "", "A tag has 1 to 60 letters.\n"]);
  for (const wrong of [[], ["e-a-0"], ["e-a-0", "flag"], ["e-a-0", "tag", "a", "b"]])
    expect((await run("mark", ...wrong))[0]).toBe(2);
});
