import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearAfter, nearBefore } from "../../components/article/context";
import { headlineOf, paragraphs, parseSpan, segments } from "../../components/article/segments";
import { httpUrl, sourceLink } from "../../components/view/source-link";

describe("segments", () => {
  test("overlapping and nested marks keep their own stretches", () => {
    const marks = [
      { id: "a", start: 0, end: 6 },
      { id: "b", start: 4, end: 9 },
      { id: "c", start: 4, end: 5 },
    ];
    const cut = segments("0123456789", marks);
    expect(cut.map((s) => [s.text, s.marks.map((m) => m.id).join("")])).toEqual([
      ["0123", "a"],
      ["4", "abc"],
      ["5", "ab"],
      ["678", "b"],
      ["9", ""],
    ]);
  });

  test("tile the text, and each mark covers exactly its slice", () => {
    const mark = fc
      .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
      .map(([start, end]) => ({ start, end }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50, unit: "binary" }),
        fc.array(mark, { maxLength: 12 }),
        fc.nat(20),
        (text, marks, base) => {
          const cut = segments(text, marks, base);
          expect(cut.map((s) => s.text).join("")).toBe(text);
          for (const m of marks) {
            if (m.end <= m.start) continue;
            const covered = cut.filter((s) => s.marks.includes(m)).map((s) => s.text);
            expect(covered.join("")).toBe(text.slice(Math.max(m.start - base, 0), Math.max(m.end - base, 0)));
          }
        },
      ),
    );
  });

  test("paragraphs know where they stand", () => {
    const text = "One.\n\nTwo, longer.\n\n";
    expect(paragraphs(text)).toEqual([
      { start: 0, text: "One." },
      { start: 6, text: "Two, longer." },
    ]);
    expect(paragraphs("")).toEqual([]);
  });

  test("a text's first line is the headline only where it has its words", () => {
    const text = "  Fire in\u00a0Sumy\n\nA fire broke out.";
    const titleSpan = { start: 0, end: 14 };
    expect(headlineOf({ text, title: "Fire in Sumy", titleSpan })).toEqual({ start: 0, text: "  Fire in\u00a0Sumy" });
    expect(headlineOf({ text, title: "Blaze in Sumy", titleSpan })).toBeNull();
    expect(headlineOf({ text, title: "Fire in Sumy", titleSpan: null })).toBeNull();
    const running = "Fire in Sumy, officials said.\n\nMore.";
    expect(headlineOf({ text: running, title: "Fire in Sumy", titleSpan: { start: 0, end: 12 } })).toBeNull();
  });

  test.each([
    ["3-9", { start: 3, end: 9 }],
    ["0-100", { start: 0, end: 100 }],
    ["0-101", null],
    ["9-3", null],
    ["5-5", null],
    ["-1-4", null],
    ["1e1-20", null],
    [" 1-2", null],
    [null, null],
  ])("?at=%s", (at, span) => expect(parseSpan(at, 100)).toEqual(span));
});

describe("what stands around a quote", () => {
  const sentence = "The ministers met again in the morning. ";

  test("is whole when short", () => {
    expect(nearBefore("LONDON -- ")).toBe("LONDON -- ");
    expect(nearAfter(", it said.")).toBe(", it said.");
  });

  test("is cut at sentences when long, and says so", () => {
    expect(nearBefore(sentence.repeat(20))).toMatch(/^… The ministers .*morning\. $/);
    expect(nearAfter(` ${sentence.repeat(20)}`)).toMatch(/morning\. …$/);
    expect(nearBefore(sentence.repeat(20)).length).toBeLessThan(230);
  });

  test("is cut somewhere even without sentences or spaces", () => {
    expect(nearBefore("x".repeat(9000)).length).toBeLessThan(240);
    expect(nearAfter("x".repeat(9000)).length).toBeLessThan(240);
    expect(nearAfter("word ".repeat(900))).toMatch(/^word .* word …$/);
  });
});

describe("links out", () => {
  test("only http and https", () => {
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "//x.org",
      "",
      "not a url",
      "JAVASCRIPT:x",
    ])
      expect(sourceLink(url, "quote")).toBeNull();
    expect(sourceLink(null)).toBeNull();
    expect(httpUrl("https://example.org/a")).toBe("https://example.org/a");
  });

  test("a short quote is the fragment; a long one its first and last words", () => {
    expect(sourceLink("https://example.org/a", "Well, a cease-fire & more")).toBe(
      "https://example.org/a#:~:text=Well%2C%20a%20cease%2Dfire%20%26%20more",
    );
    const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(" ");
    expect(sourceLink("https://example.org/a#top", long)).toBe(
      "https://example.org/a#top:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39",
    );
  });

  test("a quote over several paragraphs is given by its first and last words", () => {
    expect(sourceLink("https://example.org/", "First part\nsecond part")).toBe(
      "https://example.org/#:~:text=First%20part,second%20part",
    );
  });

  test("no quote breaks the encoding", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (quote) => {
        expect(sourceLink("https://example.org/", quote)).toContain("https://example.org/");
      }),
    );
  });
});
