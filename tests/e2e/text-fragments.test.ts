import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withFragment } from "../../lib/links/source-link";
import { fragmentAt } from "../../lib/links/text-fragment";
import { launch } from "./browser";

// Links to words of a publisher's page, followed in a real browser: it must go to the very paragraph that was meant.

let browser: Browser;
let origin: string;
const server = createServer((request, response) => {
  const markup = pages.get(new URL(request.url ?? "/", "http://localhost").pathname.slice(1)) ?? "";
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><meta charset="utf-8"><title>A page</title>${markup}`);
});
const pages = new Map<string, string>();

beforeAll(async () => {
  browser = await launch();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

interface Case {
  readonly name: string;
  /** Paragraphs of the text; the quote stands in the one that is meant. */
  readonly paragraphs: readonly string[];
  readonly meant: number;
  readonly quote: string;
  /** The same paragraph as the page has it, where that differs. */
  readonly markup?: string;
  readonly hash?: string;
}

const FAR = "This paragraph stands far above all that is looked for. ";
const long = (start: string) =>
  `${start} ${"and it went on and on, as such sentences will, ".repeat(4)}until the end of it came.`;

const CASES: readonly Case[] = [
  {
    name: "once",
    paragraphs: ["First.", "They met in Kyiv on Thursday.", "Last."],
    meant: 1,
    quote: "They met in Kyiv on Thursday.",
  },
  {
    name: "a sentence that stands in three paragraphs, the second meant",
    paragraphs: [
      "The army denied it. At noon.",
      "Then the army spoke: The army denied it. At dusk.",
      "The army denied it.",
    ],
    meant: 1,
    quote: "The army denied it.",
  },
  {
    name: "a paragraph that stands twice whole",
    paragraphs: ["No comment.", "The ministry was asked again.", "No comment.", "That was all."],
    meant: 2,
    quote: "No comment.",
  },
  {
    name: "accents",
    paragraphs: ["The resume was read.", "Le résumé a été lu à Orléans.", "The end."],
    meant: 1,
    quote: "Le résumé a été lu à Orléans.",
  },
  {
    name: "words that differ in nothing but accents",
    paragraphs: ["El papa hablo ayer.", "Después, el papá habló ayer.", "Fin."],
    meant: 1,
    quote: "el papá habló ayer",
  },
  {
    name: "hyphens, commas and signs",
    paragraphs: ["Up.", "A cease-fire, they said – 50% & more – holds.", "Down."],
    meant: 1,
    quote: "A cease-fire, they said – 50% & more – holds.",
  },
  {
    name: "soft hyphens and markup inside",
    paragraphs: ["Up.", "The reconstruction of Mariupol has begun.", "Down."],
    meant: 1,
    quote: "The reconstruction of Mariupol has begun.",
    markup: "The recon&shy;struction of <b>Mariu</b>pol has <a href='#'>begun</a>.",
  },
  {
    name: "right to left",
    paragraphs: ["למעלה.", "הנשיא אמר כי השיחות יימשכו ביום חמישי.", "למטה."],
    meant: 1,
    quote: "הנשיא אמר כי השיחות יימשכו ביום חמישי.",
  },
  {
    name: "Arabic, twice",
    paragraphs: ["قال الرئيس نعم.", "ثم في المساء قال الرئيس نعم.", "انتهى."],
    meant: 1,
    quote: "قال الرئيس نعم.",
  },
  {
    name: "no spaces between words",
    paragraphs: ["以上。", "总统星期四在北京会见了来访的外交部长并就双边关系交换了意见。", "以下。"],
    meant: 1,
    quote: "总统星期四在北京会见了来访的外交部长并就双边关系交换了意见。",
  },
  {
    name: "a long one",
    paragraphs: ["Up.", long("The general said that it was over"), "Down."],
    meant: 1,
    quote: long("The general said that it was over"),
  },
  {
    name: "a long one whose first words stand before it",
    paragraphs: [
      "The general said that it was not.",
      `Later that day ${long("The general said that it was over")}`,
      "Down.",
    ],
    meant: 1,
    quote: long("The general said that it was over"),
  },
  {
    name: "an address that has a fragment",
    paragraphs: ["Up.", "They met in Kyiv.", "Down."],
    meant: 1,
    quote: "They met in Kyiv.",
    hash: "#comments",
  },
  {
    name: "an address that leads to other words already",
    paragraphs: ["Up here.", "They met in Kyiv.", "Down."],
    meant: 1,
    quote: "They met in Kyiv.",
    hash: "#:~:text=Up%20here",
  },
  {
    name: "an emoji beside it",
    paragraphs: ["Up.", "😀 They met 🎉 in Kyiv.", "Down."],
    meant: 1,
    quote: "They met 🎉 in Kyiv.",
  },
];

test.each(CASES)("$name", async ({ name, paragraphs, meant, quote, markup, hash = "" }) => {
  const id = encodeURIComponent(name.replace(/\W+/g, "-"));
  const body = paragraphs.map(
    (words, i) => `<p id="p${i}" style="margin: 2000px 0">${i === meant && markup ? markup : words}</p>`,
  );
  pages.set(id, `<p>${FAR}</p>${body.join("")}<p id="comments">Comments.</p>`);
  const text = paragraphs.join("\n\n");
  const before = paragraphs.slice(0, meant).join("\n\n").length + (meant > 0 ? 2 : 0);
  const start = text.indexOf(quote, before);
  const link = withFragment(`${origin}/${id}${hash}`, fragmentAt(text, { start, end: start + quote.length }));
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  try {
    await page.goto(link ?? "");
    // where it came to: the paragraph in the middle of the window
    const seen = () =>
      page.evaluate(() => {
        const at = document.elementFromPoint(400, innerHeight / 2);
        return scrollY > 0 ? (at?.closest("p")?.id ?? null) : null;
      });
    await expect.poll(seen, { timeout: 5000 }).toBe(`p${meant}`);
  } finally {
    await page.close();
  }
});

test("words that the page has not lead to its top", async () => {
  pages.set("none", `<p>${FAR}</p><p style="margin: 2000px 0">They met.</p>`);
  const page = await browser.newPage();
  await page.goto(withFragment(`${origin}/none`, fragmentAt("They left.", { start: 0, end: 10 })) ?? "");
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.close();
});
