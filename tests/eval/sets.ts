import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A gold set: where it is, which score it has, and how its records are given to `dateline read`. */
export interface GoldSet {
  readonly name: string;
  readonly kind:
    | "times"
    | "event-time"
    | "places"
    | "actors"
    | "events"
    | "sentences"
    | "pages"
    | "html"
    | "timeline"
    | "merge";
  readonly gold: string;
  readonly records: () => Iterable<unknown>;
}

const FILES: readonly (readonly [kind: GoldSet["kind"], file: string])[] = [
  ["times", "times/timebank.jsonl"],
  ["times", "times/wikiwars.jsonl"],
  ["times", "times/gum.jsonl"],
  ["event-time", "event-time/timebank.jsonl"],
  ["places", "places/lgl.jsonl"],
  ["places", "places/geovirus.jsonl"],
  ["actors", "actors/gum-news.jsonl"],
  ["actors", "actors/wikigold.jsonl"],
  ["pages", "events/seed-page.jsonl"],
  ["events", "events/seed-page.jsonl"],
  ["events", "events/articles.jsonl"],
  ["events", "events/train.jsonl"],
  ["sentences", "events/plover-sentences.jsonl"],
  ["merge", "events/seed-page.jsonl"],
];

// What the reader may know of a record. Gold answers never reach it.
const KNOWN = ["id", "text", "published", "retrieved", "title", "url", "publisher"];

/** The gold sets found in a folder, in the order they are reported. */
export function goldSets(folder: string): GoldSet[] {
  const sets: GoldSet[] = FILES.filter(([, file]) => existsSync(join(folder, file))).map(([kind, file]) => ({
    name: `${kind} ${file}`,
    kind,
    gold: join(folder, file),
    records: () => jsonLines(join(folder, file)).map((record) => inputOf(record, kind)),
  }));
  const html = join(folder, "articles/html/index.jsonl");
  if (existsSync(html))
    sets.push({ name: "html articles/html", kind: "html", gold: html, records: () => htmlRecords(html) });
  const timelines = join(folder, "timelines");
  if (existsSync(timelines)) {
    for (const file of readdirSync(timelines)
      .filter((f) => f.endsWith(".json.gz"))
      .sort()) {
      const gold = join(timelines, file);
      sets.push({ name: `timeline ${file}`, kind: "timeline", gold, records: () => topic(gold).articles });
    }
  }
  return sets;
}

/** A topic of a long story: its articles and the experts' timelines. */
export function topic(file: string): { articles: unknown[]; timelines: unknown[] } {
  return JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"));
}

/** Sets that the model is trained on; what it is scored on of them it must not have seen. */
const TRAINED_ON = /(?:events\/train|plover-sentences|wikigold)\.jsonl$/;

/** Is this one of the fixed quarter that a model for scoring is not trained on? As in training/data.py. */
export function isKeptBack(id: string): boolean {
  return BigInt(`0x${createHash("sha1").update(id).digest("hex")}`) % 4n === 0n;
}

/** The sets that a model trained with `--keep-back` has not seen, the trained ones cut to the quarter kept back and written to a folder. */
export function keptBackSets(sets: readonly GoldSet[], folder: string): GoldSet[] {
  return sets.map((set) => {
    if (!TRAINED_ON.test(set.gold)) return set;
    const gold = join(folder, `kept-back-${set.name.replace(/[^a-z0-9]+/gi, "-")}.jsonl`);
    const kept = jsonLines(set.gold).filter((record) => isKeptBack(String(record.id)));
    writeFileSync(gold, kept.map((record) => `${JSON.stringify(record)}\n`).join(""));
    return { ...set, gold, records: () => kept.map((record) => inputOf(record, set.kind)) };
  });
}

/** The records of a JSON lines file. */
export function jsonLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function inputOf(record: Record<string, unknown>, kind: GoldSet["kind"]): unknown {
  const input: Record<string, unknown> = {};
  for (const key of KNOWN) if (record[key] !== undefined) input[key] = record[key];
  if (kind === "event-time" && Array.isArray(record.events))
    input.events = record.events.map(({ start, end }) => ({ start, end }));
  return input;
}

function* htmlRecords(index: string): Generator<unknown> {
  for (const record of jsonLines(index)) {
    const path = join(index, "..", String(record.file));
    const bytes = readFileSync(path);
    const html = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
    yield { id: record.file, html: html.toString("utf8"), url: record.url, retrieved: record.retrieved };
  }
}

/** The articles with the given ids, of all topics of `folder`/timelines, as lines for `dateline read`; an outlet is what stands before "/". */
export function wireRecords(folder: string, ids: ReadonlySet<string>): string {
  const files = readdirSync(join(folder, "timelines")).filter((file) => file.endsWith(".json.gz"));
  const articles = files.flatMap((file) => topic(join(folder, "timelines", file)).articles) as { id: string }[];
  const wanted = articles.filter(({ id }) => ids.has(id));
  return wanted.map((a) => `${JSON.stringify({ ...a, publisher: a.id.split("/")[0] })}\n`).join("");
}
