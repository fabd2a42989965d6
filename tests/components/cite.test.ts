import { describe, expect, test } from "vitest";
import { bibtexText, bibtexUrl, citeBibtex } from "../../components/event/bibtex";
import { citedArticles, citePlain, citeQuote, inQuotes, oneLine } from "../../components/event/cite";
import { reportOf } from "./report-of";

const citing = { link: "https://dateline.example/events/e-1", today: "2026-11-23" };

/** A report of one article, whose head is changed by `head`. */
function report(id: string, published: string | null, quote: string, head: object = {}, more: object = {}) {
  const given = reportOf(id, published, { quote, ...more });
  return { ...given, article: { ...given.article, ...head } };
}

/** The fields of BibTeX entries as BibTeX itself would find them: it counts braces, whatever stands before them. */
function parsed(bibtex: string): { key: string; fields: Record<string, string> }[] {
  const entries: { key: string; fields: Record<string, string> }[] = [];
  let rest = bibtex;
  for (;;) {
    const head = /^\s*@misc\{([a-z0-9-]+),\n/.exec(rest);
    if (!head) break;
    rest = rest.slice(head[0].length);
    const fields: Record<string, string> = {};
    for (let field = /^\s*([a-z]+) = /.exec(rest); field; field = /^\s*([a-z]+) = /.exec(rest)) {
      rest = rest.slice(field[0].length);
      let depth = 0;
      let end = 0;
      do {
        if (rest[end] === "{") depth++;
        if (rest[end] === "}") depth--;
        end++;
      } while (end < rest.length && !(depth === 0 && rest[end] === ","));
      fields[field[1] ?? ""] = rest.slice(0, end);
      rest = rest.slice(end + 1);
    }
    const close = /^\s*\}/.exec(rest);
    if (!close) throw new Error(`the entry does not end: ${rest.slice(0, 80)}`);
    rest = rest.slice(close[0].length);
    entries.push({ key: head[1] ?? "", fields });
  }
  expect(rest.trim()).toBe("");
  return entries;
}

describe("plain citations", () => {
  test("hold the event's page, each article once in order of publication, its words, and the day they were taken", () => {
    const event = {
      title: "Norway and Iceland hold talks",
      reports: [
        report("2", "2025-05-14", "They met.", { url: "https://b.example/x", retrieved: "2025-06-05T10:00Z" }),
        report("1", "2025-05-12", "They will meet.", { author: "Ada Berg" }),
        report("2", "2025-05-14", "Nobody spoke.", { url: "https://b.example/x", retrieved: "2025-06-05T10:00Z" }),
      ],
    };
    expect(citePlain(event, citing)).toBe(
      [
        "Norway and Iceland hold talks. Dateline, https://dateline.example/events/e-1",
        "Ada Berg, “Article 1”, Paper 1, 12 May 2025 (accessed 23 November 2026): “They will meet.”",
        "“Article 2”, Paper 2, 14 May 2025, https://b.example/x (accessed 5 June 2025): “They met.” […] “Nobody spoke.”",
      ].join("\n"),
    );
    expect(citedArticles(event).map(({ passages }) => passages.length)).toEqual([1, 2]);
  });

  test("a quote with its source and the way back to its sentence", () => {
    const quoted = report("1", "2025-05-12", "He said\nso.", { url: "javascript:alert(1)" });
    expect(citeQuote(quoted, "https://d.example/articles/a?at=1-5#passage")).toBe(
      "“He said so.”\nPaper 1, “Article 1”, 12 May 2025\nhttps://d.example/articles/a?at=1-5#passage",
    );
  });

  test.each([
    ['"Yes," he said.', "“‘Yes,’ he said.”"],
    ["“Yes,” he said.", "“‘Yes,’ he said.”"],
    ['He said "no" ("never").', "“He said ‘no’ (‘never’).”"],
    ["It's plain.", "“It's plain.”"],
  ])("quotation marks inside quotation marks: %s", (text, quoted) => expect(inQuotes(text)).toBe(quoted));

  test("nothing turns the line around or breaks it", () => {
    expect(oneLine("a\u202eb\u2066c\u0000d\ud800e\r\n f")).toBe("abc d\ufffde f");
  });
});

describe("BibTeX", () => {
  test("an entry for each article, with the day of access and the quote", () => {
    const event = {
      title: "Talks",
      reports: [
        report("1", "2025-05-12", "They will meet.", {
          title: "Ministers to Meet",
          url: "https://a.example/p?x=1&y=50%25",
        }),
        report("2", null, "They met.", { publisher: null, url: null }),
      ],
    };
    const [first, second, ...others] = parsed(citeBibtex(event, citing));
    expect(others).toEqual([]);
    expect(first?.key).toBe("paper12025ministers");
    expect(first?.fields).toEqual({
      author: "{{Paper 1}}",
      title: "{{Ministers to Meet}}",
      publisher: "{Paper 1}",
      year: "{2025}",
      month: "may",
      url: "{https://a.example/p?x=1&y=50%25}",
      urldate: "{2026-11-23}",
      annote: "{“They will meet.” (on Talks, https://dateline.example/events/e-1)}",
    });
    expect(second?.fields).not.toHaveProperty("year");
    expect(second?.fields).not.toHaveProperty("url");
    expect(second?.fields.annote).toContain("They met.");
  });

  test.each([
    ["50% of R&D_costs #1 for $5", "50\\% of R\\&D\\_costs \\#1 for \\$5"],
    ["~ ^ \\", "\\textasciitilde{} \\textasciicircum{} \\textbackslash{}"],
    ["} , year = {1999", "\\textbraceright{} , year = \\textbraceleft{}1999"],
    ["\\input{/etc/passwd}", "\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}"],
    ["Київ, łódź, 東京, “ok”", "Київ, łódź, 東京, “ok”"],
  ])("%s", (text, escaped) => expect(bibtexText(text)).toBe(escaped));

  test("hostile text stays inside its field, and keys stay plain and unique", () => {
    const evil = 'x}},\n@misc{evil, title = {\\write18{rm -rf /}} % " { #1 \\';
    const head = { title: evil, author: evil, publisher: evil, url: "https://e.example/a{b}c\\d?q=%7D#f_g" };
    const event = { title: evil, reports: ["1", "2", "3"].map((id) => report(id, "2025-05-12", evil, head)) };
    const entries = parsed(citeBibtex(event, citing));
    expect(entries.length).toBe(3);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(3);
    for (const { fields } of entries) {
      expect(Object.keys(fields)).toEqual([
        "author",
        "title",
        "publisher",
        "year",
        "month",
        "url",
        "urldate",
        "annote",
      ]);
      expect(Object.values(fields).join("")).not.toMatch(/\\(?!text[a-z]+\{\}|[#$%&_])/);
    }
  });

  test("names in other scripts still give a key", () => {
    const head = { title: "Мир", publisher: "Українська правда", id: "sha-ABC12345" };
    const [entry] = parsed(citeBibtex({ title: "t", reports: [report("1", "2025", "Так.", head)] }, citing));
    expect(entry?.key).toBe("article-shaabc12-2025");
    expect(entry?.fields.title).toBe("{{Мир}}");
  });

  test("addresses are taken letter by letter, but cannot end the field", () => {
    expect(bibtexUrl("https://a.example/x_y?z=%20#t~")).toBe("https://a.example/x_y?z=%20#t~");
    expect(bibtexUrl("https://a.example/{x}\\ y")).toBe("https://a.example/%7Bx%7D%5C%20y");
  });
});
