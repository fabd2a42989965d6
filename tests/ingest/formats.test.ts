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
    ["a.pdf", "%PDF", {}, "pdf"],
    ["a.png", "PNG", {}, null],
    ["a.md", "# T", {}, "markdown"],
    ["a.xml", "<?xml version='1.0'?><rss><channel/></rss>", {}, "feed"],
    ["-", "<feed xmlns='http://www.w3.org/2005/Atom'/>", {}, "feed"],
    ["-", '{"version":"https://jsonfeed.org/version/1","items":[]}', {}, "feed"],
    ["a.opml", "<opml/>", {}, "opml"],
    ["-", "MIME-Version: 1.0", {}, "mhtml"],
    ["a", "\u0000\u0001", {}, null],
  ])("%s %s", (name, text, more, id) => {
    expect(idOf(name, text, more)).toBe(id);
  });

  it("says what can be read", async () => {
    const [problem] = (await parseInput(input("a.png", "x"))).problems;
    expect(problem?.message).toMatch(/a\.png.*\.txt.*\.html.*\.jsonl/);
  });

  it("is none for what is no text, whatever its name", async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
    for (const name of ["a.html", "a.txt", "a.json"]) {
      const { sources, problems } = await parseInput({ name, bytes: noise });
      expect(sources).toEqual([]);
      expect(problems).toMatchObject([{ code: "not-text", fatal: true }]);
    }
  });
});

describe("text", () => {
  it("takes its metadata from the sidecar, and never the text", async () => {
    const sidecar = {
      title: "T",
      published: "2025-05-15",
      originallyAppearedOn: "paper.example",
      text: "no",
      note: "x",
      url: 5,
    };
    const [source] = (await parseInput(input("a.txt", "Words", { sidecar }))).sources;
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
  it("go on after a broken one, and say which line", async () => {
    const { sources, problems } = await parseInput(
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

  it("may be one array, or one object over several lines", async () => {
    const names = async (text: string) =>
      (await parseInput(input("r.json", text))).sources.map((source) => source.name);
    expect(await names('[\n{"text":"A"},\n{"text":"B"}]')).toEqual(["r.json:1", "r.json:2"]);
    expect(await names('{\n"id":"x",\n"text":"A"}')).toEqual(["x"]);
  });

  it("may be the export of a reading list, and say where they stand", async () => {
    const wallabag = [
      {
        id: 4,
        title: "T",
        content: "<p>Words of it",
        url: "https://a.example/1",
        published_at: "2024-03-05T10:00:00+0100",
        domain_name: "a.example",
      },
    ];
    const [source] = (await parseInput(input("w.json", JSON.stringify(wallabag)))).sources;
    expect(source).toMatchObject({
      html: "<p>Words of it",
      published: "2024-03-05T10:00:00+0100",
      publisher: "a.example",
      place: { file: "w.json", record: 1 },
    });
    expect(parseLine('{"text":"A","published":1709659200}', "-", 3)).toMatchObject({
      source: { published: "1709659200", place: { file: "-", line: 3 } },
    });
  });

  it("keep their other fields for the caller", () => {
    expect(parseLine('{"id":"a","text":"A","events":[{"start":0,"end":1}]}', "-", 1)).toMatchObject({
      record: { events: [{ start: 0, end: 1 }] },
    });
  });
});

describe("a feed", () => {
  const item = (inner: string) => `<item>${inner}</item>`;
  const rss = (items: string) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel><title>Coast Courier</title><link>https://courier.example/</link><pubDate>Fri, 01 Mar 2024 00:00:00 GMT</pubDate>${items}</channel></rss>`;
  const LONG = "The ferry ran aground on Monday, the coastguard said, and all on board were saved by noon. ".repeat(8);

  it("gives each item with its own date, author and address", async () => {
    const one = item(
      `<title>Ferry &amp; co</title><link>https://courier.example/a?utm_source=rss</link><pubDate>Tue, 05 Mar 2024 18:20:00 +0100</pubDate><dc:creator><![CDATA[Ana Brandt]]></dc:creator><description>Short</description><content:encoded><![CDATA[<p>${LONG}</p><p>Second.</p>]]></content:encoded>`,
    );
    const { sources, problems, links } = await parseInput(input("f.xml", rss(one)));
    expect(sources).toMatchObject([
      {
        title: "Ferry & co",
        url: "https://courier.example/a",
        author: "Ana Brandt",
        published: "Tue, 05 Mar 2024 18:20:00 +0100",
        publisher: "Coast Courier",
      },
    ]);
    expect(sources[0]?.text).toBe(`${LONG.trim()}\nSecond.`);
    expect(problems).toEqual([]);
    expect(links).toEqual(["https://courier.example/a"]);
  });

  it("says which items are teasers or have no text, and reads the others", async () => {
    const { sources, problems } = await parseInput(
      input(
        "f.xml",
        rss(
          item("<title>None</title><link>/n</link>") +
            item("<title>Tease</title><description>A line only.</description>") +
            item(`<title>Whole</title><description>${LONG}</description>`),
        ),
      ),
    );
    expect(sources.map((source) => source.title)).toEqual(["Tease", "Whole"]);
    expect(problems.map((problem) => [problem.code, problem.fatal])).toEqual([
      ["no-text", false],
      ["teaser", false],
    ]);
    expect(problems[0]?.message).toContain("https://courier.example/n");
  });

  it("may be Atom, RDF or JSON", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title type="html">A &amp;amp; B</title><link rel="self" href="https://c.example/self"/><link rel="alternate" href="https://c.example/1"/><published>2024-03-05T10:00:00Z</published><updated>2024-03-09T10:00:00Z</updated><author><name>Jo Kern</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LONG}</p></div></content></entry></feed>`;
    expect((await parseInput(input("a.atom", atom))).sources).toMatchObject([
      { title: "A & B", url: "https://c.example/1", published: "2024-03-05T10:00:00Z", author: "Jo Kern" },
    ]);
    const rdf = `<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel><title>C</title></channel><item rdf:about="https://c.example/2"><title>T</title><description>${LONG}</description><dc:date>2024-03-05</dc:date></item></rdf:RDF>`;
    expect((await parseInput(input("a.rdf", rdf))).sources).toMatchObject([
      { url: "https://c.example/2", published: "2024-03-05" },
    ]);
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "C",
      items: [
        {
          id: "1",
          url: "https://c.example/3",
          content_html: `<p>${LONG}`,
          date_published: "2024-03-05",
          authors: [{ name: "Jo" }],
        },
      ],
    });
    expect((await parseInput(input("a.json", json))).sources).toMatchObject([
      { url: "https://c.example/3", author: "Jo" },
    ]);
  });

  it("expands no entities of its own making", async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item(`<title>T</title><description>${LONG} &b;&x;</description>`)).replace(/^<\?xml[^>]*>/, "")}`;
    const [source] = (await parseInput(input("f.xml", laughs))).sources;
    expect(source?.text).not.toMatch(/haha|root:/);
  });

  it("that is broken says so", async () => {
    for (const text of ["<rss><channel>", "<feed", '{"version":"https://jsonfeed.org/version/1",'])
      expect((await parseInput(input("f.rss", text))).problems[0]).toMatchObject({ fatal: true });
  });
});

describe("other files", () => {
  it("are Markdown, with a head", async () => {
    const text =
      '---\ntitle: "Ferry"\ndate: 2024-03-05\nsource: https://c.example/1\n---\n# Ferry aground\n\nThe **ferry** ran\naground on [Monday](https://x.example), _all_ saved.\n\n- one\n\n```\ncode\n```\n';
    const [source] = (await parseInput(input("a.md", text))).sources;
    expect(source).toMatchObject({ title: "Ferry", published: "2024-03-05", url: "https://c.example/1" });
    expect(source?.text).toBe("Ferry aground\n\nThe ferry ran aground on Monday, all saved.\n\none");
  });

  it("are pages saved as one file", async () => {
    const saved = [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://c.example/1",
      "Date: Wed, 20 Mar 2024 10:00:00 -0000",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; boundary="--B"',
      "",
      "----B",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "<html><body><p>Caf=C3=A9 own=",
      "er</p>",
      "----B",
      "Content-Type: image/png",
      "",
      "x",
      "----B--",
    ].join("\r\n");
    expect((await parseInput(input("a.mhtml", saved))).sources).toMatchObject([
      {
        url: "https://c.example/1",
        retrieved: "Wed, 20 Mar 2024 10:00:00 -0000",
        html: expect.stringContaining("<p>Café owner</p>"),
      },
    ]);
    expect((await parseInput(input("a.mhtml", "nothing"))).problems).toMatchObject([{ code: "broken-file" }]);
    const single =
      "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://c.example/2 \n saved date: Wed Mar 20 2024 10:00:00 GMT+0100 (CET)\n--><p>x";
    expect((await parseInput(input("a.html", single))).sources).toMatchObject([
      { url: "https://c.example/2", retrieved: expect.stringContaining("Mar 20 2024") },
    ]);
  });

  it("are PDF with its lines joined, and say so where they are damaged", async () => {
    const lines = [
      "The harbour board of Velden voted on Tuesday to close the east",
      "pier after inspectors found cracks in its piles.",
    ];
    expect((await parseInput({ name: "a.pdf", bytes: pdfOf(lines) })).sources[0]?.text).toBe(lines.join(" "));
    expect((await parseInput(input("a.pdf", "%PDF-1.4 broken"))).problems).toMatchObject([
      { code: "broken-file", fatal: true },
    ]);
  });

  it("are lists of feeds, which are given back as links", async () => {
    const { links, problems } = await parseInput(
      input(
        "a.opml",
        '<opml><body><outline><outline xmlUrl="https://c.example/rss"/><outline xmlUrl="javascript:1"/></outline></body></opml>',
      ),
    );
    expect(links).toEqual(["https://c.example/rss"]);
    expect(problems[0]?.message).toContain("dateline feeds add a.opml");
  });
});

/** A PDF of one page with these lines. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const stream = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(file);
}
