import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readRobots } from "../../lib/fetch/robots";
import { canonicalAddress } from "../../lib/ingest/address";
import { warcPages } from "../../lib/ingest/containers/warc";
import { decodeBytes } from "../../lib/ingest/decode";
import { parseInput } from "../../lib/ingest/formats";
import { rowsOf } from "../../lib/ingest/formats/csv";
import { plainText } from "../../lib/ingest/formats/markdown";
import { parseLenientJson } from "../../lib/ingest/html/lenient-json";
import { lighten } from "../../lib/ingest/html/lighten";
import { linesOf } from "../../lib/ingest/lines";
import { toArticles } from "../../lib/ingest/to-articles";
import { datesIn } from "../../lib/ingest/written-date";

// Whatever comes in, each parser answers, and soon: real inputs cut, doubled and spoilt at random, for a bounded time each.
vi.setConfig({ testTimeout: 60_000 });
const BOUNDED = { numRuns: 400, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false };

const pages = readFileSync(new URL("fixtures/pages.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): string => JSON.parse(line).html);
const FEED =
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss xmlns:dc="x"><channel><title>T</title><item><title>A &amp; B</title><link>https://a.example/1</link><pubDate>Tue, 05 Mar 2024 18:20:00 GMT</pubDate><description><![CDATA[<p>Words</p>]]></description></item></channel></rss>';
const MAIL =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Caf=C3=A9</p>\r\n--B--';
const WARC =
  "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Archived words</p>\r\n\r\n";
const JSON_LD = '{"@type":"NewsArticle","headline":"A \\"quoted\\" one","author":[{"name":"B"}],"n":-1.5e3,"x":null}';

/** A text with some of it cut out, doubled, swapped for odd characters. */
const spoilt = (seeds: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(60),
          fc.constantFrom(
            "",
            "<",
            ">",
            '"',
            "'",
            "\u0000",
            "\ufeff",
            "\ud800",
            "é",
            "&",
            "{",
            "]",
            "\r\n",
            "-->",
            "]]>",
            "9".repeat(40),
            "<div>".repeat(30),
          ),
          fc.boolean(),
        ),
        { maxLength: 6 },
      ),
    )
    .map(([text, changes]) =>
      changes.reduce((changed, [where, length, put, twice]) => {
        const at = Math.floor(where * changed.length);
        const cut = changed.slice(at, at + length);
        return changed.slice(0, at) + put + (twice ? cut + cut : "") + changed.slice(at + length);
      }, text),
    );
const bytes = (text: string) => Buffer.from(text, "utf8");
async function* once(data: Uint8Array): AsyncGenerator<Uint8Array> {
  yield data;
}

describe("any input", () => {
  it("read as any kind of file gives sources and problems", async () => {
    const names = ["a.html", "a.rss", "a.mhtml", "a.json", "a.md", "a.txt", "a.opml", "a", "a.pdf"];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.oneof(
          spoilt([FEED, MAIL, JSON_LD, WARC, ...pages.slice(0, 20)]).map(bytes),
          fc.uint8Array({ maxLength: 400 }),
        ),
        async (name, data) => {
          const { sources, problems } = await parseInput({ name, bytes: data });
          for (const source of sources) expect(["string", "object"]).toContain(typeof (source.text ?? source.html)); // null = empty
          for (const problem of problems) expect(problem.message).toContain("a");
        },
      ),
      BOUNDED,
    );
  });

  it("as a page gives articles whose words are the page's, or says why not", () => {
    fc.assert(
      fc.property(spoilt(pages), (html) => {
        const { articles, problems, texts } = toArticles({
          name: "page",
          text: null,
          html,
          url: null,
          title: null,
          publisher: null,
          author: null,
          published: null,
          zone: null,
          retrieved: "2024-04-20",
          language: null,
        });
        expect(articles.length > 0 || problems.some((problem) => problem.fatal)).toBe(true);
        for (const [i, article] of articles.entries()) {
          expect(article.text).not.toMatch(/\0|\p{Surrogate}/u);
          if (article.titleSpan)
            expect(article.text.slice(article.titleSpan.start, article.titleSpan.end)).not.toBe("");
          for (const [start, source, length] of article.sourceMap)
            expect(article.text.slice(start, start + length)).toBe((texts[i] ?? "").slice(source, source + length));
        }
      }),
      BOUNDED,
    );
  });

  it("as a stream of archives, lines and tables ends", async () => {
    await fc.assert(
      fc.asyncProperty(spoilt([WARC, `${WARC}${WARC}`, 'a,text\n1,"x\ny"\n']), async (text) => {
        for await (const page of warcPages(once(bytes(text)), "w.warc"))
          expect("input" in page || "skipped" in page).toBe(true);
        let lines = 0;
        for await (const _ of linesOf(once(bytes(text)))) lines++;
        expect(lines).toBeLessThanOrEqual(text.split("\n").length);
        for await (const row of rowsOf(linesOf(once(bytes(text))), "t.csv"))
          expect("source" in row || "problem" in row).toBe(true);
      }),
      BOUNDED,
    );
  });
});

describe("parts", () => {
  it("answer to any words", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      spoilt([
        JSON_LD,
        "Published 6:20 p.m. ET March 5, 2024 | Updated 05.03.2024",
        "User-agent: *\nDisallow: /a*b$",
        "https://A.example:443/x/?utm_source=a&b=c#d",
        "# T\n\n**a** [b](c)",
      ]),
    );
    fc.assert(
      fc.property(words, (text) => {
        parseLenientJson(text);
        for (const { start, end } of datesIn(text.slice(0, 300), "day")) expect(start).toBeLessThan(end);
        expect(typeof readRobots(text).allows("/x")).toBe("boolean");
        const address = canonicalAddress(text);
        if (address !== null) expect(canonicalAddress(address)).toBe(address);
        expect(lighten(text).length).toBeLessThanOrEqual(text.length + 8);
        plainText(text);
        expect(typeof decodeBytes(Buffer.from(text, "utf16le"))).toBe("string");
      }),
      BOUNDED,
    );
  });

  it("read valid JSON as it is", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseLenientJson(text)).toEqual(JSON.parse(text));
      }),
      BOUNDED,
    );
  });

  it.each([
    ["brackets", "[".repeat(200_000)],
    ["quotation marks", '{"a":"'.repeat(50_000)],
    ["digits", "9".repeat(1_000_000)],
    ["openings of scripts", "<script>".repeat(100_000)],
    ["openings of comments", "<!--".repeat(200_000)],
    ["inline files", "data:a/b,".repeat(100_000)],
    ["dates", "5 March 2024 ".repeat(20)],
    ["stars", "*".repeat(500_000)],
  ])("take time in proportion: %s", (_, text) => {
    const start = process.cpuUsage();
    parseLenientJson(text);
    lighten(text);
    datesIn(text.slice(0, 300), null);
    plainText(text.slice(0, 100_000));
    readRobots(`User-agent: *\nDisallow: /${text.slice(0, 2000)}`).allows(`/${text.slice(0, 2000)}`);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3000);
  });

  it("take time in proportion: a quotation mark that is never closed in a table", async () => {
    const start = process.cpuUsage();
    const rows = [];
    for await (const row of rowsOf(linesOf(once(bytes(`id,text\n1,"${"a line\n".repeat(200_000)}`))), "t.csv"))
      rows.push(row);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3000);
    expect(rows).toMatchObject([{ record: { id: "1", text: expect.stringContaining("a line\na line") } }]);
  });

  it("take time in proportion: document types that are never closed in a list of feeds", async () => {
    const start = process.cpuUsage();
    const data = bytes(`<opml>${`<!DOCTYPE[${"]".repeat(90)}`.repeat(10_000)}`);
    expect((await parseInput({ name: "a.opml", bytes: data })).problems[0]?.code).toBe("broken-file");
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});
