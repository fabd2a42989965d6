import { expect, test } from "vitest";
import type { Article, Passage, Reading, Sentence, Span } from "../../lib/domain";
import { makeSource } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";
import { loadKnowledge } from "../../lib/knowledge/load";
import type { SaidEvent, SaidWords } from "../../lib/language-model/answer/answer";
import { readAnswer } from "../../lib/language-model/answer/read-answer";
import { Gate } from "../../lib/language-model/gate/gate";
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
    for (const event of events) checkEvent(event, answer.events, article, sentences);
    if (i % READ === 0) {
      const proposal = { readBy: { model: "local", prompt: 1 }, events, problems: [] };
      checkReading(await read(article, knowledge, proposal), events);
    }
  }
  expect(kept).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(1000);
}, 600_000);

/** There is an event in the answer that says all of this, and every word of it stands in the sentence that it names. */
function checkEvent(
  event: ProposedEvent,
  said: readonly SaidEvent[],
  { text }: Article,
  sentences: readonly Sentence[],
): void {
  const says = (span: Span | null, sentence: number, words: string | null): boolean => {
    const around = sentences[sentence - 1];
    if (span === null) return true; // left out
    if (words === null || !around || span.start < around.start || span.end > around.end) return false;
    return plain(text.slice(span.start, span.end)) === plain(words) && isWhole(text, span);
  };
  const saysIn = (span: Span | null, words: SaidWords | null) => says(span, words?.sentence ?? 0, words?.words ?? null);
  const { quote, trigger, date } = event;
  const isSaid = said.some(
    (one) =>
      says(quote, one.sentence, one.quote) &&
      says(trigger, one.sentence, one.trigger) &&
      quote.start <= trigger.start &&
      trigger.end <= quote.end &&
      one.type === event.type &&
      one.core === event.core &&
      (event.status === null
        ? one.statusWords !== null && event.statusWords === null && event.title === null
        : one.status === event.status && (one.statusWords === null) === (event.statusWords === null)) &&
      says(event.statusWords, one.sentence, one.statusWords) &&
      saysIn(event.place, one.place) &&
      (date === "published" ? one.news : saysIn(date, one.date)) &&
      (event.offered === null || (date !== null && event.offered === one.offered)) &&
      event.actors.every((actor) =>
        one.actors.some(
          ({ role, words, name }) =>
            role === actor.role &&
            (actor.words ?? actor.name) !== null &&
            says(actor.words, one.sentence, words) &&
            saysIn(actor.name, name),
        ),
      ) &&
      (event.title === null || plain(one.title ?? "").startsWith(plain(event.title))),
  );
  if (!isSaid) expect.fail(`${JSON.stringify(event)} was let through, which nobody said`);
  for (const word of event.title?.match(/[^\s,;:!?"“”()[\]{}<>]+/gu) ?? [])
    if (/[\p{Lu}\p{Lo}\p{N}]|\p{L}\.\p{L}/u.test(word) && !stands(word, text))
      expect.fail(`"${word}" of the title "${event.title}" was let through`);
  for (const word of UNSAID)
    if (event.title?.toLowerCase().includes(word) && !text.toLowerCase().includes(word))
      expect.fail(`the title "${event.title}" was let through`);
}

/** Of what wrong answers invent: what no article here says. */
const UNSAID = ["putin", "moscow", "2019", "400", "convention", "twenty", "习近平", "путин", "evil.com", "b>x"];

/** But for space and the form of quotation marks. */
const plain = (words: string): string =>
  words
    .normalize("NFC")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim();

/** Does a word of a title stand in a text, whatever ends it there or here? */
function stands(word: string, text: string): boolean {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/['’]s?$/, "");
  return bare === "" || text.toLowerCase().includes(bare.toLowerCase());
}

/** No word is cut. */
function isWhole(text: string, { start, end }: Span): boolean {
  const cut = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  return !cut(start) && !cut(end);
}

/** Every field of what would be stored has its words in the article. */
function checkReading({ article, passages, places, actors }: Reading, events: readonly ProposedEvent[]): void {
  const { text } = article;
  expect(passages.length).toBeLessThanOrEqual(events.length);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  for (const passage of passages) {
    expect(passage.quote).toBe(text.slice(passage.start, passage.end));
    for (const { start, end } of passage.mentions) expect(isIn(text, { start, end })).toBe(true);
    const proposed = events.filter(({ quote }) => quote.start === passage.start && quote.end === passage.end);
    expect(proposed).not.toEqual([]);
    const shown = passage.mentions.filter(({ role }) => role === "status");
    if (passage.status !== "occurred" && shown.length === 0)
      expect(proposed.map(({ status }) => status)).toContain(passage.status);
    for (const { start, end, rule } of shown)
      if (rule === "proposed") expect(proposed.map(({ statusWords }) => statusWords)).toContainEqual({ start, end });
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
