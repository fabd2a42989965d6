import { describe, expect, it } from "vitest";
import { makeSource } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";

const P1 =
  "The ferry that connects the island with the mainland ran aground on Monday morning, the coastguard said, and all on board were saved.";
const P2 =
  "The captain, who has served on the line for twenty years, told the ministry of transport that the steering had failed without warning.";
const P3 =
  "An inquiry was opened on the same day, and its first report is expected in the autumn, according to the office of the public prosecutor.";

function page(head: string, body = "", after = ""): string {
  return `<!doctype html><html lang="en-GB"><head><title>Ferry aground off Sanda | Coast Courier</title>${head}</head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Ferry aground off Sanda</h1>${body}
    <p>${P1}</p><figure><img src="x.jpg"><figcaption>The ferry on the rocks. Photo: A. Brandt</figcaption></figure><p>${P2}</p>
    <p>Read more: <a href="/tram">New tram line for Velmar</a></p><p>${P3}</p>
    <p>Sign up for our daily newsletter to get it in your inbox.</p></article>
    <aside class="related"><h2>Related stories</h2><ul><li><a href="/a">Mill closes in the valley</a></li></ul></aside>${after}<footer>© 2024 Coast Courier</footer></body></html>`;
}
const ld = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const read = (html: string, more = {}) => toArticles(makeSource("page", { html, ...more }));
const first = (html: string, more = {}) => {
  const [article] = read(html, more).articles;
  if (!article) throw new Error("no article");
  return article;
};
const dateOf = (html: string, more = {}) => first(html, more).published?.edtf ?? null;

describe("the story of a page", () => {
  it("is its paragraphs, without captions, pointers, notices and lists of other stories", () => {
    expect(first(page("")).text).toBe([P1, P2, P3].join("\n\n"));
  });

  it("is given with the text its offsets refer to", () => {
    const { texts, articles } = read(page(""));
    const text = texts[0] ?? "";
    for (const [t, s, length] of articles[0]?.sourceMap ?? [])
      expect(articles[0]?.text.slice(t, t + length)).toBe(text.slice(s, s + length));
    expect(text).toBe([P1, P2, P3].join("\n"));
  });

  it("has the page's own words for title, author, publisher, language and address", () => {
    const head = `${ld({
      "@graph": [
        { "@type": "WebSite", name: "x" },
        {
          "@type": ["NewsArticle"],
          headline: "Ferry aground off Sanda",
          author: [{ name: "Ana Brandt" }, "By Jo Kern"],
          publisher: { name: "Coast Courier" },
        },
      ],
    })}<link rel="canonical" href="https://courier.example/ferry">`;
    expect(first(page(head))).toMatchObject({
      title: "Ferry aground off Sanda",
      author: "Ana Brandt, Jo Kern",
      publisher: "Coast Courier",
      language: "en-GB",
      url: "https://courier.example/ferry",
    });
  });

  it("has its title without the site's name", () => {
    expect(
      first(
        page(
          '<meta property="og:title" content="Ferry aground &amp; all saved off Sanda - Coast Courier"><meta property="og:site_name" content="Coast Courier">',
        ),
      ).title,
    ).toBe("Ferry aground & all saved off Sanda");
  });

  it("is found without html, head and body, and without an article element", () => {
    expect(first(`<h1>Ferry</h1><div><p>${P1}</p><p>${P2}</p></div>`).text).toContain(P2);
    expect(first(`<p>${P1}<br><br>${P2}`).text).toBe(`${P1}\n\n${P2}`);
  });

  it("keeps broken structured data from spoiling the rest", () => {
    expect(first(page('<script type="application/ld+json">{"@type": "NewsArticle", </script>')).text).toContain(P1);
  });
});

describe("the publication date of a page", () => {
  const article = (fields: object) => ld({ "@type": "NewsArticle", ...fields });
  const meta = '<meta property="article:published_time" content="2024-03-02T10:00:00+01:00">';
  const time = '<time datetime="2024-03-03T09:00:00+01:00">3 March 2024</time>';

  it("is what most speaks for, the best witness first", () => {
    const url = { url: "https://courier.example/2024/04/04/ferry", published: "2024-06-06" };
    const data = article({ datePublished: "2024-01-01T08:00:00+01:00" });
    expect(dateOf(page(data + meta, time))).toBe("2024-03-02T10:00+01:00");
    expect(dateOf(page(data + meta))).toBe("2024-01-01T08:00+01:00");
    expect(dateOf(page(meta), url)).toBe("2024-03-02T10:00+01:00");
    expect(dateOf(page("", time), url)).toBe("2024-03-03T09:00+01:00");
    expect(dateOf(page(""), url)).toBe("2024-04-04");
    expect(dateOf(page("", '<div class="date">5 March 2024</div>'), { published: "2024-06-06" })).toBe("2024-03-05");
    expect(dateOf(page(""), { published: "2024-03-06" })).toBe("2024-03-06");
    expect(dateOf(page(""))).toBeNull();
  });

  it("is doubted aloud where good witnesses disagree", () => {
    const both = page(article({ datePublished: "2024-01-01" }) + meta);
    expect(read(both).problems).toContainEqual(expect.objectContaining({ code: "dates-disagree", fatal: false }));
    expect(read(page(meta, time)).problems).toEqual([]);
  });

  it("keeps the zone", () => {
    expect(first(page(meta)).zone).toBe(60);
  });

  it("is never the day of a change, nor later than the retrieval, nor that of another story", () => {
    expect(
      dateOf(
        page(`${article({ dateModified: "2024-03-09" })}<meta property="article:modified_time" content="2024-03-09">`),
      ),
    ).toBeNull();
    expect(dateOf(page(article({ datePublished: "2031-01-01" }) + meta), { retrieved: "2024-04-01" })).toBe(
      "2024-03-02T10:00+01:00",
    );
    expect(
      dateOf(page("", "", '<div class="related-stories"><time datetime="2020-01-01">1 Jan</time></div>')),
    ).toBeNull();
  });

  it("is brought back from UTC to the publisher's clock where the page shows it", () => {
    const utc = article({ datePublished: "2023-11-09T03:28:35Z" });
    expect(dateOf(page(`${utc}<script>x={"date":"2023-11-08T22:28:35-05:00"}</script>`))).toBe(
      "2023-11-08T22:28-05:00",
    );
    const day = first(page(utc), { url: "https://courier.example/2023/11/08/ferry" });
    expect([day.published?.edtf, day.zone]).toEqual(["2023-11-09T03:28Z", -240]);
    expect(dateOf(page(utc), { url: "https://courier.example/2023/11/02/ferry" })).toBe("2023-11-09T03:28Z");
  });
});

describe("hostile pages", { timeout: 60_000 }, () => {
  const quick = (html: string, more = {}) => {
    const start = process.cpuUsage();
    const result = read(html, more);
    const { user, system } = process.cpuUsage(start); // the machine may be busy: time on the processor counts
    expect((user + system) / 1000).toBeLessThan(5000);
    return result;
  };

  it("run no script and give titles and names as text", () => {
    const evil = '"><img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';
    const html = page(
      `${ld({ "@type": "NewsArticle", headline: `Ferry ${evil}`, author: { name: "<svg onload=alert(1)>" } })}<link rel="canonical" href="javascript:alert(1)"><script>globalThis.hit=1</script>`,
      `<p onclick="globalThis.hit=1">${P1.replace("ferry", "<script>globalThis.hit=1</script>boat")}</p><svg><script>1</script></svg><iframe src="data:text/html,x"></iframe>`,
    );
    const article = first(html);
    expect("hit" in globalThis).toBe(false);
    expect(article.url).toBeNull();
    expect(article.text).not.toMatch(/globalThis|onerror|<script/);
    expect(typeof article.title).toBe("string");
  });

  it.each([
    ["20,000 nested div", `${"<div>".repeat(20_000)}<p>${P1}</p><p>${P2}</p>`],
    ["20,000 unclosed links and bold", `<p>${P1}</p><p>${P2}</p>${"<a href=x><b>".repeat(10_000)}`],
    ["20,000 nested dates and headings", `<p>${P1}</p>${'<div class="date related"><h1>a'.repeat(10_000)}`],
    ["50,000 paragraphs", "<p>Some words here, with a comma and a stop.</p>".repeat(50_000)],
    ["5,000 nested tables", `<p>${P1}</p>${"<table><tr><td>".repeat(5_000)}`],
    ["200,000 attributes", `<p ${"a=b ".repeat(200_000)}>${P1}</p>`],
    ["a class of a megabyte", `<div class="${"related ".repeat(130_000)}"><p>${P1}</p></div><p>${P2}</p>`],
    ["a title of a megabyte", `<title>${"a | ".repeat(250_000)}</title><p>${P1}</p>`],
    ["white space of a megabyte", `<p>${P1}${" ".repeat(1_000_000)}</p>`],
    ["line breaks", `<p>${P1}${"<br> ".repeat(50_000)}</p>`],
    [
      "structured data nested deep",
      `${"<script type='application/ld+json'>"}${"[".repeat(50_000)}${"]".repeat(50_000)}</script><p>${P1}</p>`,
    ],
    ["combining marks", `<p>${P1} a${"\u0301\u0327".repeat(100_000)}</p>`],
  ])("are read in seconds: %s", (_, body) => {
    const { articles } = quick(`<html><body>${body}</body></html>`);
    expect(articles.length).toBeLessThanOrEqual(1);
  });

  it("are refused when larger than any page of news", () => {
    expect(quick("<p>x".repeat(450_000)).problems[0]).toMatchObject({ code: "page-too-large", fatal: true });
  });
});
