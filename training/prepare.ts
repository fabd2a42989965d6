/**
 * Writes the training data as the product sees it: words, pieces, shapes and flags cut by the product's own code, with what the sets say of
 * them. `node scripts/run.mjs training/prepare.ts GOLD_FOLDER OUT.jsonl`: one document a line.
 */
import { createWriteStream, readFileSync } from "node:fs";
import path from "node:path";
import type { Span } from "../lib/domain";
import { loadKnowledge } from "../lib/knowledge/load";
import { NameFlags, shapeOf } from "../lib/read/model/features";
import { segment } from "../lib/read/sentences";
import { WordPiece } from "../lib/read/text/wordpiece";
import { cutWords } from "../lib/read/text/words";
import { findTimes } from "../lib/read/times/find-times";
import { when } from "../lib/time";
import { entitiesOf, nameMarks, readTreebank } from "./conllu";
import { covered, eventTargets, type GoldEvent, headOf, type Words } from "./targets";

const [folder, out] = process.argv.slice(2);
if (!folder || !out) throw new Error("usage: prepare.ts GOLD_FOLDER OUT.jsonl");
const knowledge = loadKnowledge(() => undefined);
const flags = new NameFlags(knowledge.actors, knowledge.places);
const wordPiece = new WordPiece(readFileSync(path.join("models", "vocabulary.txt"), "utf8"));
const file = createWriteStream(out);

interface Gold {
  readonly id: string;
  readonly text: string;
}

/** The records of a set. */
function records<T>(name: string): (Gold & T)[] {
  return readFileSync(path.join(folder as string, name), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Gold & T);
}

function write(id: string, set: string, { words, sentence, isTime }: Words, gold: object): void {
  const record = {
    ...{ id, set, words: words.map((w) => w.text), sentence },
    pieces: words.map((w) => wordPiece.pieces(w.text)),
    shape: words.map((w) => shapeOf(w.text)),
    flags: words.map((w, i) => flags.of(w.text, isTime(i))),
    ...gold,
  };
  file.write(`${JSON.stringify(record)}\n`);
}

/** A text cut by the product, with the times the product finds. */
function cut(text: string, published: string | null): Words {
  const sentences = segment(text);
  const words = cutWords(text, sentences);
  const day = published ? when(published.slice(0, 10), "published") : null;
  const inTime = new Uint8Array(text.length + 1);
  for (const t of findTimes(text, sentences, { published: day, zone: null })) inTime.fill(1, t.start, t.end);
  return { words, sentence: words.map((w) => w.sentence), isTime: (i) => inTime[words[i]?.start ?? 0] === 1 };
}

for (const { id, text, published, events } of records<{ published: string; events: GoldEvent[] }>(
  "events/train.jsonl",
)) {
  const words = cut(text, published);
  write(id, "events", words, { events: eventTargets(words, events, published) });
}

type Sentence = { plover: string; source: Span[] | null; target: Span[] | null };
for (const { id, text, plover, source, target } of records<Sentence>("events/plover-sentences.jsonl")) {
  const words = cut(text, null);
  const heads = (spans: Span[] | null) => [
    ...new Set((spans ?? []).flatMap((s) => headOf(words, covered(words, s)) ?? [])),
  ];
  write(id, "plover", words, { plover, source: heads(source), target: heads(target) });
}

for (const { id, text, entities } of records<{ entities: (Span & { type: string })[] }>("actors/wikigold.jsonl")) {
  const words = cut(text, null);
  const names = words.words.map(() => "O");
  for (const e of entities)
    for (const [k, i] of covered(words, e).entries()) names[i] = `${k > 0 ? "I" : "B"}-${e.type}`;
  write(id, "wikigold", words, { names });
}

for (const [name, set] of [
  ["ewt-train", "ewt"],
  ["gum-train", "gum"],
  ["ewt-dev", "ewt-dev"],
] as const)
  for (const { id, sentences } of readTreebank(path.join(folder, "syntax", `${name}.conllu.gz`)))
    writeTreebank(id, set, sentences);
file.end();

/** A treebank's document with its tags, tree and, where it has entities, its names and what refers to the same thing. */
function writeTreebank(id: string, set: string, sentences: readonly (readonly (readonly string[])[])[]): void {
  const rows = sentences.flat();
  const words = rows.map((row) => ({ start: 0, end: 0, text: row[1] ?? "" }));
  const starts = sentences.map((_, s) => sentences.slice(0, s).reduce((n, one) => n + one.length, 0));
  const clusters = new Map<string, number[]>();
  const names = sentences.flatMap((sentence, s) => {
    const entities = entitiesOf(sentence);
    for (const e of entities) {
      const at = Array.from({ length: e.to - e.from }, (_, k) => (starts[s] ?? 0) + e.from + k);
      const head = headOf({ words }, at);
      if (head !== null) clusters.set(e.id, [...(clusters.get(e.id) ?? []), head]);
    }
    return nameMarks(sentence, entities);
  });
  const heads = sentences.flatMap((sentence, s) =>
    sentence.map((row) => (row[6] === "0" ? -1 : (starts[s] ?? 0) + Number(row[6]) - 1)),
  );
  const coref = [...clusters.values()].map((c) => [...new Set(c)].sort((a, b) => a - b)).filter((c) => c.length > 1);
  write(
    id,
    set,
    { words, sentence: sentences.flatMap((one, s) => one.map(() => s)), isTime: timesIn(sentences) },
    {
      ...{ pos: rows.map((r) => r[3]), xpos: rows.map((r) => r[4]), head: heads, rel: rows.map((r) => r[7]) },
      ...(set === "gum" ? { names, coref } : {}),
    },
  );
}

/** Which words of a treebank's document the product's rules take for a time; its text is put together again for them. */
function timesIn(sentences: readonly (readonly (readonly string[])[])[]): (word: number) => boolean {
  let text = "";
  const starts: number[] = [];
  const spans = sentences.map((sentence, index) => {
    const start = text.length;
    for (const row of sentence) {
      starts.push(text.length);
      text += `${row[1] ?? ""}${/SpaceAfter=No/.test(row[9] ?? "") ? "" : " "}`;
    }
    const end = text.trimEnd().length;
    text = `${text.trimEnd()}\n`;
    return { start, end, index, paragraph: index };
  });
  const inTime = new Uint8Array(text.length + 1);
  for (const t of findTimes(text, spans, { published: null, zone: null })) inTime.fill(1, t.start, t.end);
  return (word) => inTime[starts[word] ?? 0] === 1;
}
