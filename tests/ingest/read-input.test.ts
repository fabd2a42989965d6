import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../lib/domain";
import { type InputOptions, readInput } from "../../lib/ingest/read-input";
import type { Source } from "../../lib/ingest/source";

let folder = "";
const write = (name: string, data: string | Uint8Array) => writeFile(join(folder, name), data);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-input-"));
  for (const name of ["mixed", "mixed/sub", "mixed/saved_files", "packed", "odd"]) await mkdir(join(folder, name));
  await write("mixed/b.txt", "Words of b");
  await write("mixed/b.json", '{"published": "2025-05-15"}');
  await write("mixed/a.html", "<p>Words of a");
  await write("mixed/c.txt", "Words of c");
  await write("mixed/c.json", "{broken");
  await write("mixed/.hidden.txt", "no");
  await write("mixed/photo.png", "\u0089PNG");
  await write("mixed/sub/r.jsonl", '{"id":"r1","text":"R"}\nnonsense\n');
  await write("mixed/saved.html", "<p>Saved");
  await write("mixed/saved_files/frame.html", "<p>An ad");
});
afterAll(() => rm(folder, { recursive: true }));

async function all(paths: readonly string[], options?: InputOptions) {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for await (const found of readInput(paths, options))
    if ("source" in found) sources.push(found.source);
    else if ("problem" in found) problems.push(found.problem);
  return { sources, problems, names: sources.map((source) => source.name.replace(folder, "")) };
}
const codes = (problems: readonly Problem[]) => problems.map((problem) => problem.code);

describe("a folder", () => {
  it("is read in the order of names, with sidecars, without what a saved page carries along, and says what it could not read", async () => {
    const { sources, names, problems } = await all([join(folder, "mixed")]);
    expect(names).toEqual(["/mixed/a.html", "/mixed/b.txt", "/mixed/c.txt", "/mixed/saved.html", "r1"]);
    expect(sources[1]).toMatchObject({ text: "Words of b", published: "2025-05-15" });
    expect(sources[2]).toMatchObject({ text: "Words of c", published: null });
    expect(codes(problems)).toEqual(["broken-sidecar", "unknown-format", "broken-record"]);
    expect(problems[0]?.message).toContain("c.json");
    expect(problems[2]?.message).toContain("r.jsonl, line 2");
  });

  it("follows links once, and says what is no file", async () => {
    await write("odd/a.txt", "A");
    await symlink(join(folder, "mixed/b.txt"), join(folder, "odd/link.txt"));
    await symlink(join(folder, "odd"), join(folder, "odd/round"));
    await symlink(join(folder, "nowhere"), join(folder, "odd/void"));
    execFileSync("mkfifo", [join(folder, "odd/pipe")]);
    const { names, problems } = await all([join(folder, "odd")]);
    expect(names).toEqual(["/odd/a.txt", "/odd/link.txt"]);
    expect(codes(problems).sort()).toEqual(["not-a-file", "unreadable-path"]);
  });

  it("is read no sooner than it is asked for", async () => {
    const seen: string[] = [];
    for await (const found of readInput([join(folder, "mixed")])) {
      if ("source" in found) await rm(join(folder, "mixed/photo.png"), { force: true });
      else if ("problem" in found) seen.push(found.problem.code);
    }
    expect(seen).not.toContain("unknown-format");
  });
});

describe("paths", () => {
  it("that are not there are problems, and the others are read", async () => {
    const { names, problems } = await all([
      join(folder, "none.txt"),
      join(folder, "mixed/b.txt"),
      join(folder, "mixed/b.txt", "x"),
    ]);
    expect(names).toEqual(["/mixed/b.txt"]);
    expect(problems.map((problem) => [problem.code, problem.fatal])).toEqual([
      ["unreadable-path", true],
      ["unreadable-path", true],
    ]);
    expect(problems[0]?.message).toMatch(/none\.txt: there is no such file or folder/);
  });

  it("given twice, or by their sidecar, are read once", async () => {
    const { names } = await all([
      join(folder, "mixed/b.json"),
      join(folder, "mixed/b.txt"),
      join(folder, "mixed/b.txt"),
    ]);
    expect(names).toEqual(["/mixed/b.txt"]);
  });
});

describe("packed files", () => {
  it("are read through: gzip, zip with folders in it, and what is damaged or packed twice is said", async () => {
    await write("packed/a.html.gz", gzipSync("<p>Packed page"));
    await write("packed/b.jsonl.gz", gzipSync('{"id":"z1","text":"Z"}\n'));
    await write(
      "packed/c.zip",
      zipOf({
        "in/page.html": "<p>Zipped",
        "in/r.jsonl": '{"id":"z2","text":"Y"}\n',
        "x.zip": "PK",
        "__MACOSX/._a": "x",
      }),
    );
    await write("packed/d.zip", "PK not a zip");
    await write("packed/e.txt.gz", "no gzip");
    const { names, problems } = await all([join(folder, "packed")]);
    expect(names).toEqual(["/packed/a.html.gz", "z1", "/packed/c.zip/in/page.html", "z2"]);
    expect(codes(problems)).toEqual(["packed-twice", "unreadable-path", "unreadable-path"]);
  });

  it("are refused where they unpack to more than a file may hold, and soon", { timeout: 60_000 }, async () => {
    await write("bomb.txt.gz", gzipSync(new Uint8Array(300 * 1024 * 1024)));
    expect(codes((await all([join(folder, "bomb.txt.gz")])).problems)).toEqual(["too-large"]);
  });
});

describe("tables", () => {
  it("are read by the names of their columns, or by those given", async () => {
    await write(
      "t.csv",
      'date,headline,body,link\n2024-03-05,"Ferry, aground","Line one\nline ""two""",https://c.example/1\n2024-03-06,None,,x\n',
    );
    const { sources, problems } = await all([join(folder, "t.csv")]);
    expect(sources).toMatchObject([
      {
        title: "Ferry, aground",
        text: 'Line one\nline "two"',
        published: "2024-03-05",
        url: "https://c.example/1",
        place: { file: join(folder, "t.csv"), line: 2 },
      },
    ]);
    expect(problems[0]?.message).toMatch(/t\.csv, line 4 .*no text/);
    expect(problems[0]?.place).toEqual({ file: join(folder, "t.csv"), line: 4 });
    await write("u.csv", "wann;was\n2024-03-05;Words\n");
    expect(codes((await all([join(folder, "u.csv")])).problems)).toEqual(["no-text-column"]);
    expect((await all([join(folder, "u.csv")], { columns: { text: "was", published: "wann" } })).sources).toMatchObject(
      [{ text: "Words", published: "2024-03-05" }],
    );
  });
});

describe("web archives", () => {
  it("give their pages with address and day of capture, and pass over the rest", async () => {
    const answer = (type: string, body: string, more = "") =>
      `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${more}\r\n${body}`;
    const record = (url: string, block: string) =>
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-20T10:00:00Z\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
    const records = [
      record("https://c.example/1", answer("text/html; charset=utf-8", "<p>Archived")),
      record("https://c.example/p.png", answer("image/png", "x")),
      record(
        "https://c.example/2",
        answer("text/html", "5\r\n<p>Ch\r\n5\r\nunked\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
      ),
    ];
    await write("w.warc", records.join(""));
    await write("w.warc.gz", Buffer.concat(records.map((one) => gzipSync(one))));
    for (const name of ["w.warc", "w.warc.gz"]) {
      const { sources, problems } = await all([join(folder, name)]);
      expect(sources.map((source) => [source.url, source.html, source.retrieved])).toEqual([
        ["https://c.example/1", "<p>Archived", "2024-03-20T10:00:00Z"],
        ["https://c.example/2", "<p>Chunked", "2024-03-20T10:00:00Z"],
      ]);
      expect(problems).toEqual([]);
    }
    await write("x.warc", "not an archive at all");
    expect(codes((await all([join(folder, "x.warc")])).problems)).toEqual(["broken-record"]);
  });
});

/** A zip with these files. */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(Buffer.byteLength(text), 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}
