import fc from "fast-check";
import { expect, test } from "vitest";
import { readAnswer } from "../../lib/language-model/answer/read-answer";

const EVENT = {
  ...{ sentence: 1, quote: "Norway and Sweden met", trigger: "met", type: "talks", status: "occurred" },
  ...{ status_words: null, actors: [], place: null, date: null, news: true, core: true, title: null },
};
const ANSWER = JSON.stringify({ events: [EVENT] });

test("an answer is read, whatever stands around it", () => {
  for (const text of [
    ANSWER,
    `\`\`\`json\n${ANSWER}\n\`\`\``,
    `Here you are {:\n`.replace("{", "") + ANSWER,
    ` ${ANSWER} Anything else?`,
  ])
    expect(readAnswer(text), text).toMatchObject({ events: [{ quote: EVENT.quote }], malformed: 0, cut: false });
});

test("an answer of a model that thinks aloud, or writes numbers and types as words do, is read", () => {
  const loose = JSON.stringify({ events: [{ ...EVENT, sentence: "1", type: "Talks", status: "OCCURRED " }] });
  for (const text of [`<think>Is {this} "an event"?</think>${loose}`, `<think>so { it "is</think>\n${loose}`])
    expect(readAnswer(text), text).toMatchObject({
      events: [{ sentence: 1, type: "talks", status: "occurred" }],
      malformed: 0,
    });
});

test("of an answer given twice the first is read", () => {
  const other = JSON.stringify({ events: [] });
  expect(readAnswer(ANSWER + ANSWER)?.events).toHaveLength(1);
  expect(readAnswer(`${other}\n${ANSWER}`)?.events).toEqual([]);
});

test("of an answer that is cut off the events that are whole are read", () => {
  const two = JSON.stringify({ events: [EVENT, { ...EVENT, sentence: 2 }] });
  const found = readAnswer(two.slice(0, -20));
  expect(found).toMatchObject({ cut: true, malformed: 0 });
  expect(found?.events.map((event) => event.sentence)).toEqual([1]);
});

test("what holds no events is no answer", () => {
  for (const text of [
    "",
    "I cannot help with that.",
    "[]",
    "null",
    '{"error":"x"}',
    '{"events":"none"}',
    "{{{{",
    '"{}',
  ])
    expect(readAnswer(text), text).toBeNull();
});

test("events that the schema does not allow are counted, and their neighbours stay", () => {
  const wrong = [
    { ...EVENT, type: "war" },
    { ...EVENT, status: "sure" },
    { ...EVENT, quote: 3 },
    { ...EVENT, sentence: 1.5 },
    null,
    "x",
    [],
  ];
  const found = readAnswer(JSON.stringify({ events: [...wrong, EVENT] }));
  expect(found?.malformed).toBe(wrong.length);
  expect(found?.events).toHaveLength(1);
});

test("fields of the wrong kind are none", () => {
  const odd = {
    ...EVENT,
    actors: [{ role: "agent" }, { role: "boss", words: "x" }, "x"],
    place: "Oslo",
    date: { words: "now" },
    title: 4,
  };
  expect(readAnswer(JSON.stringify({ events: [odd] }))?.events[0]).toMatchObject({
    actors: [],
    place: null,
    date: null,
    title: null,
  });
});

test("anything can be read without an error, in time that grows with it", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readAnswer(text)));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("{", "}", '"', "\\", "[", '"events":', '"quote":', ",")),
      (parts) => void readAnswer(parts.join("")),
    ),
  );
  expect(readAnswer('{"events":['.repeat(200_000))).toBeNull();
});
