import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readInput } from "../../lib/ingest/read-input";

let folder = "";
const write = (name: string, text: string) => writeFile(join(folder, name), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-input-"));
  await mkdir(join(folder, "sub"));
  await write("b.txt", "Words of b");
  await write("b.json", '{"published": "2025-05-15"}');
  await write("a.html", "<p>Words of a");
  await write("c.txt", "Words of c");
  await write("c.json", "{broken");
  await write(".hidden.txt", "no");
  await write("photo.png", "\u0089PNG");
  await write("sub/r.jsonl", '{"id":"r1","text":"R"}\nnonsense\n');
});
afterAll(() => rm(folder, { recursive: true }));

const names = (sources: readonly { name: string }[]) => sources.map((source) => source.name.replace(folder, ""));

describe("a folder", () => {
  it("is read in the order of names, with sidecars, and says what it could not read", async () => {
    const { sources, problems } = await readInput([folder]);
    expect(names(sources)).toEqual(["/a.html", "/b.txt", "/c.txt", "r1"]);
    expect(sources[1]).toMatchObject({ text: "Words of b", published: "2025-05-15" });
    expect(sources[2]).toMatchObject({ text: "Words of c", published: null });
    expect(problems.map((problem) => problem.code)).toEqual(["broken-sidecar", "unknown-format", "broken-record"]);
    expect(problems[0]?.message).toContain("c.json");
  });
});

describe("paths", () => {
  it("that are not there are problems, and the others are read", async () => {
    const { sources, problems } = await readInput([
      join(folder, "none.txt"),
      join(folder, "b.txt"),
      join(folder, "b.txt", "x"),
    ]);
    expect(names(sources)).toEqual(["/b.txt"]);
    expect(problems.map((problem) => [problem.code, problem.fatal])).toEqual([
      ["unreadable-path", true],
      ["unreadable-path", true],
    ]);
    expect(problems[0]?.message).toMatch(/none\.txt: there is no such file or folder/);
  });

  it("given twice, or by their sidecar, are read once", async () => {
    const { sources } = await readInput([join(folder, "b.json"), join(folder, "b.txt"), join(folder, "b.txt")]);
    expect(names(sources)).toEqual(["/b.txt"]);
  });
});
