import { expect, test } from "vitest";
import type { SaidEvent } from "../../lib/language-model/answer/answer";
import { countsInWords } from "../../lib/language-model/gate/counts";
import { Gate } from "../../lib/language-model/gate/gate";
import { TitleCheck } from "../../lib/language-model/gate/title-stands";
import { segment } from "../../lib/read/sentences";

const TEXT =
  "Envoys of Norway and Sweden met in Geneva on Tuesday. The attack came after an attack in Oslo, “the worst” in years. The theatre near the town hall was shut, they said.";
const SENTENCES = segment(TEXT);
const ALL = { first: 0, last: SENTENCES.length - 1 };

const said = (change: Partial<SaidEvent>): SaidEvent => ({
  ...{
    sentence: 1,
    quote: "Envoys of Norway and Sweden met in Geneva",
    trigger: "met",
    type: "talks",
    status: "occurred",
  },
  ...{ statusWords: null, actors: [], place: null, date: null, offered: null, news: false, core: true, title: null },
  ...change,
});

function admit(...events: SaidEvent[]) {
  const gate = new Gate(TEXT, SENTENCES);
  return {
    gate,
    events: gate.admit(events, ALL),
    words: (span: { start: number; end: number } | null) => span && TEXT.slice(span.start, span.end),
  };
}

test("words that stand in their sentence are let through, where they stand", () => {
  const { events, words, gate } = admit(
    said({
      actors: [
        { role: "participant", words: "Norway", name: null },
        { role: "speaker", words: null, name: { sentence: 3, words: "they" } },
      ],
      place: { sentence: 1, words: "Geneva" },
      date: { sentence: 1, words: "on Tuesday" },
      offered: "2024-04-30",
    }),
  );
  const [event] = events;
  expect(words(event?.quote ?? null)).toBe("Envoys of Norway and Sweden met in Geneva");
  expect(words(event?.trigger ?? null)).toBe("met");
  expect(event?.actors.map((actor) => [words(actor.words), words(actor.name)])).toEqual([
    ["Norway", null],
    [null, "they"],
  ]);
  expect([words(event?.place ?? null), words(event?.date as never), event?.offered]).toEqual([
    "Geneva",
    "on Tuesday",
    "2024-04-30",
  ]);
  expect(countsInWords(gate.counts)).toBeNull();
});

test("white space and the form of quotation marks may differ, letters may not", () => {
  const { events, words } = admit(
    said({ sentence: 2, quote: 'The attack  came after an attack in Oslo, "the worst" in years', trigger: "came" }),
    said({ sentence: 1, quote: "Envoys of Norway and Sweden Met in Geneva", trigger: "Met" }),
  );
  expect(events.map((event) => words(event.quote))).toEqual([
    "The attack came after an attack in Oslo, “the worst” in years",
  ]);
});

test("an event without its quote or trigger in its sentence is refused", () => {
  const { events, gate } = admit(
    said({ quote: "Envoys of Denmark met in Geneva" }),
    said({ trigger: "talked" }),
    said({ trigger: "Tuesday" }), // in the sentence, not in the quote
    said({ sentence: 2 }),
    said({ sentence: 3, quote: "The theatre near the town hall was shut", trigger: "heat" }), // in a word
  );
  expect(events).toEqual([]);
  expect(gate.counts).toMatchObject({ answered: 5, kept: 0, ungrounded: 5 });
});

test("an event of a sentence that was not asked about is refused", () => {
  const gate = new Gate(TEXT, SENTENCES);
  for (const sentence of [0, -1, 2, 99, 1e300])
    expect(gate.admit([said({ sentence })], { first: 0, last: 0 })).toEqual([]);
  expect(gate.counts.malformed).toBe(5);
});

test("words of other sentences and invented ones are left out, and the event stays", () => {
  const { events, gate } = admit(
    said({
      actors: [
        { role: "agent", words: "Oslo", name: null },
        { role: "target", words: "Finland", name: { sentence: 9, words: "Finland" } },
      ],
      place: { sentence: 1, words: "Oslo" },
      date: { sentence: 2, words: "on Tuesday" },
      offered: "2024-04-30",
      statusWords: "denied",
    }),
  );
  expect(events).toMatchObject([{ actors: [], place: null, date: null, offered: null, statusWords: null }]);
  expect(gate.counts.words).toBe(6);
  expect(countsInWords(gate.counts)).toBe("6 details whose words do not stand where they were said to");
});

test("a status whose words do not stand there is none, nor the title that may tell it; one without words is a judgement", () => {
  const denied = { status: "denied", title: "Envoys met in Geneva" } as const;
  const { events, gate } = admit(
    said({ ...denied, statusWords: "denied having met" }),
    said({ ...denied, sentence: 3, quote: "The theatre near the town hall was shut", trigger: "shut" }),
    said({ ...denied, sentence: 2, quote: "The attack came", trigger: "came", statusWords: "came" }),
  );
  expect(events).toMatchObject([
    { status: null, statusWords: null, title: null },
    { status: "denied", statusWords: null, title: "Envoys met in Geneva" },
    { status: "denied", statusWords: { start: TEXT.indexOf("came") }, title: "Envoys met in Geneva" },
  ]);
  expect(gate.counts.words).toBe(1);
});

test("repeated words are taken in order, and the same event told twice is one", () => {
  const attack = said({
    sentence: 2,
    quote: "The attack came after an attack in Oslo",
    trigger: "attack",
    type: "strike",
  });
  const { events, gate } = admit(attack, attack, attack);
  expect(events.map(({ trigger }) => trigger.start)).toEqual([TEXT.indexOf("attack"), TEXT.indexOf("attack in")]);
  expect(gate.counts.doubled).toBe(1);
  expect(countsInWords(gate.counts)).toBeNull();
  gate.admit([{ ...attack, trigger: "bombed" }], ALL);
  expect(countsInWords(gate.counts)).toBe("1 event whose words do not stand in their sentence; 1 event told twice");
});

test("a sentence of one letter again and again takes no longer than it has to", () => {
  const text = `${"a ".repeat(1990)}.`;
  const gate = new Gate(text, segment(text));
  const events = Array.from({ length: 400 }, () => said({ quote: "a", trigger: "a" }));
  expect(gate.admit(events, { first: 0, last: 0 }).length).toBeGreaterThan(0);
});

test("a title's names and numbers stand in the article", () => {
  const check = new TitleCheck(
    "KYIV — President Ann Holm of Norway met 1,200 workers and John Smith in Geneva. Mark that, three times.",
  );
  for (const title of [
    "Ann Holm meets 1,200 workers in Geneva",
    "Norway's president meets workers in Kyiv",
    "Holm and John Smith meet",
    "Mark three times",
  ])
    expect(check.stands(title), title).toBe(true);
  for (const title of [
    "Ann Holm meets Putin", // a name the article has not
    "Ann Smith meets workers", // two names that stand apart
    "Ann Holm meets 1,300 workers",
    "Ann Holm meets four times",
    "Norway bombs 12 towns",
    "Workers see Mark of Norway in Moscow",
    "Zero workers met in Geneva",
    "Ann Holm meets twenty-five workers",
    "Holm meets workers a second time",
    "Holm meets 习近平 in Geneva",
    "Holm meets 金正恩",
    "Holm meets خامنئي in Geneva",
    "Holm meets путин in Geneva",
    "Holm meets workers of evil.com",
    "Holm meets workers of evil。com",
    "Holm meets F-16 workers",
    "Norway pays 12bn to workers",
    "Norway holds 12th talks",
    "Ann Holm meets ｐｕｔｉｎ",
    "Talks",
    `Ann Holm ${"meets ".repeat(40)}`,
    "Ann Holm <script>",
  ])
    expect(check.stands(title), title).toBe(false);
});

test("numbers of a title are those of the article, however they are joined", () => {
  const check = new TitleCheck(
    "Twenty-five U.S. soldiers left on a two-day march with 习近平 of example.com. Five hundred and sixty others saw an F-16.Then they left.",
  );
  for (const title of [
    "Twenty-five soldiers leave",
    "U.S. soldiers leave",
    "Soldiers leave for two days",
    "Soldiers of example.com see an F-16",
    "Others meet 习近平",
    "Five hundred others leave",
  ])
    expect(check.stands(title), title).toBe(true);
  for (const title of [
    "Twenty soldiers leave",
    "Sixty hundred leave",
    "Soldiers leave for twenty-two days",
    "Soldiers see 16 others",
  ])
    expect(check.stands(title), title).toBe(false);
});
