import { expect, test } from "vitest";
import type { Article, Passage, Reading, Span } from "../../lib/domain";
import { makeSource } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";
import { loadKnowledge } from "../../lib/knowledge/load";
import { readAnswer } from "../../lib/language-model/answer/read-answer";
import { Gate } from "../../lib/language-model/gate/gate";
import { TitleCheck } from "../../lib/language-model/gate/title-stands";
import { withoutKey } from "../../lib/language-model/protocols/redact";
import type { ProposedEvent } from "../../lib/read/proposed/proposal";
import { read } from "../../lib/read/read";
import { segment } from "../../lib/read/sentences";
import { OWN_ARTICLES, rightAnswer } from "./own-articles";
import { seeded, wrongAnswer } from "./wrong-answers";

const KEY = "sk-test-0123456789";
/** How many answers are held against the text, and which share of them is also read to the end. */
const ANSWERS = 10_000;
const READ = Number(process.env.DATELINE_FUZZ_READ ?? 50);

const knowledge = loadKnowledge((problem) => {
  throw new Error(problem.message);
});

const ARTICLES = OWN_ARTICLES.map(({ text, published }) => {
  const article = toArticles(makeSource("t", { text, published })).articles[0] as Article;
  const sentences = segment(article.text);
  const shown = sentences.map(({ start, end, index }) => ({ number: index + 1, text: article.text.slice(start, end) }));
  return { article, sentences, right: rightAnswer({ sentences: shown, first: 1, last: shown.length }).text as string };
});

test("of ten thousand wrong answers nothing gets in that does not stand in the article", async () => {
  const random = seeded(20_240_502);
  let kept = 0;
  let refused = 0;
  for (let i = 0; i < ANSWERS; i++) {
    const { article, sentences, right } = ARTICLES[i % ARTICLES.length] as (typeof ARTICLES)[number];
    const answer = readAnswer(withoutKey(wrongAnswer(right, article.text, KEY, random), KEY));
    if (!answer) continue;
    const gate = new Gate(article.text, sentences);
    gate.countMalformed(answer.malformed);
    const events = gate.admit(answer.events, { first: 0, last: sentences.length - 1 });
    kept += events.length;
    refused += gate.counts.answered - gate.counts.kept;
    for (const event of events) checkEvent(event, article);
    if (i % READ === 0) {
      const proposal = { readBy: { model: "local", prompt: 1 }, events, problems: [] };
      checkReading(await read(article, knowledge, proposal), events);
    }
  }
  expect(kept).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(1000);
}, 600_000);

function checkEvent(
  { quote, trigger, actors, place, date, statusWords, title }: ProposedEvent,
  { text }: Article,
): void {
  const spans = [
    quote,
    trigger,
    place,
    statusWords,
    date === "published" ? null : date,
    ...actors.flatMap((a) => [a.words, a.name]),
  ];
  for (const span of spans) {
    if (span === null) continue;
    const words = text.slice(span.start, span.end);
    if (words === "" || words.includes("0123456789") || span.end > text.length)
      expect.fail(`"${words}" was let through`);
  }
  if (trigger.start < quote.start || trigger.end > quote.end)
    expect.fail("a trigger outside its quote was let through");
  if (title !== null && !new TitleCheck(text).stands(title)) expect.fail(`the title "${title}" was let through`);
}

/** Every field of what would be stored has its words in the article. */
function checkReading({ article, passages, places, actors }: Reading, events: readonly ProposedEvent[]): void {
  const { text } = article;
  expect(passages.length).toBeLessThanOrEqual(events.length);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  for (const passage of passages) {
    expect(passage.quote).toBe(text.slice(passage.start, passage.end));
    for (const { start, end } of passage.mentions) expect(isIn(text, { start, end })).toBe(true);
    const has = (role: Passage["mentions"][number]["role"], ref: string) =>
      passage.mentions.some((m) => m.role === role && m.ref === ref);
    if (passage.when && passage.when.basis !== "published") expect(has("when", passage.when.edtf)).toBe(true);
    if (passage.placeId !== null) {
      expect(has("where", passage.placeId)).toBe(true);
      expect(places.some(({ id }) => id === passage.placeId)).toBe(true);
    }
    for (const { id, role } of passage.actors) {
      expect(has(role === "speaker" ? "speaker" : "who", id)).toBe(true);
      expect(actors.some((actor) => actor.id === id)).toBe(true);
    }
    expect(JSON.stringify(passage)).not.toContain("0123456789");
  }
}

const isIn = (text: string, { start, end }: Span): boolean => start >= 0 && end > start && end <= text.length;
