import { describe, expect, it } from "vitest";
import { FORMATS, parseInput } from "../../lib/ingest/formats";
import { parseLine } from "../../lib/ingest/formats/jsonl";

const input = (name: string, text: string, more = {}) => ({ name, bytes: new TextEncoder().encode(text), ...more });
const idOf = (name: string, text: string, more = {}) =>
  FORMATS.find((format) => format.accepts(input(name, text, more)))?.id ?? null;

describe("which format", () => {
  it.each([
    ["a.txt", "{", {}, "text"],
    ["a.HTML", "x", {}, "html"],
    ["a.jsonl", "x", {}, "jsonl"],
    ["-", '{"id": 1}', {}, "jsonl"],
    ["-", "\ufeff<!DOCTYPE html><p>", {}, "html"],
    ["-", "Words", {}, "text"],
    ["page", "x", { mediaType: "text/html; charset=koi8-r" }, "html"],
    ["a.pdf", "%PDF", {}, null],
    ["a", "\u0000\u0001", {}, null],
  ])("%s %s", (name, text, more, id) => {
    expect(idOf(name, text, more)).toBe(id);
  });

  it("says what can be read", () => {
    expect(parseInput(input("a.pdf", "%PDF")).problems[0]?.message).toMatch(/a\.pdf.*\.txt.*\.html.*\.jsonl/);
  });
});

describe("text", () => {
  it("takes its metadata from the sidecar, and never the text", () => {
    const sidecar = {
      title: "T",
      published: "2025-05-15",
      originallyAppearedOn: "paper.example",
      text: "no",
      note: "x",
      url: 5,
    };
    const [source] = parseInput(input("a.txt", "Words", { sidecar })).sources;
    expect(source).toMatchObject({
      name: "a.txt",
      text: "Words",
      html: null,
      title: "T",
      published: "2025-05-15",
      publisher: "paper.example",
      url: null,
    });
  });
});

describe("records", () => {
  it("go on after a broken one, and say which line", () => {
    const { sources, problems } = parseInput(
      input(
        "r.jsonl",
        '{"id":"a","text":"A"}\r\n{"id":\n\n[1]\n{"id":"b"}\n{"id":7,"html":"<p>B","authors":["X","Y"]}\n{"text":"C"}',
      ),
    );
    expect(sources.map((source) => [source.name, source.text, source.html, source.author])).toEqual([
      ["a", "A", null, null],
      ["7", null, "<p>B", "X, Y"],
      ["r.jsonl:7", "C", null, null],
    ]);
    expect(problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining("r.jsonl, line 2 is not valid JSON"),
      expect.stringContaining("r.jsonl, line 4 is not a JSON object"),
      expect.stringContaining("r.jsonl, line 5 (b) has neither"),
    ]);
  });

  it("may be one array, or one object over several lines", () => {
    expect(parseInput(input("r.json", '[\n{"text":"A"},\n{"text":"B"}]')).sources.map((source) => source.name)).toEqual(
      ["r.json:1", "r.json:2"],
    );
    expect(parseInput(input("r.json", '{\n"id":"x",\n"text":"A"}')).sources.map((source) => source.name)).toEqual([
      "x",
    ]);
  });

  it("keep their other fields for the caller", () => {
    expect(parseLine('{"id":"a","text":"A","events":[{"start":0,"end":1}]}', "-", 1)).toMatchObject({
      record: { events: [{ start: 0, end: 1 }] },
    });
  });
});
