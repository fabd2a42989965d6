import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Passage, Reading, When } from "../../lib/domain";
import { makeSource } from "../../lib/ingest/source";
import { loadKnowledge } from "../../lib/knowledge/load";
import { merge } from "../../lib/merge/merge";
import { reportsOf } from "../../lib/merge/report";
import { readSource } from "../../lib/pipeline";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The seed page, and a folder for each further page: `source.txt`, what is known of it in `source.json`. */
export const GOLDEN_CASES: readonly string[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

function baseOf(name: string): string {
  return name === "seed-page"
    ? path.join(ROOT, "seeds/articles/istanbul-talks")
    : path.join(import.meta.dirname, name, "source");
}

/** Everything read out of a case, as text: one line an item, so that a change shows as the lines it changes. */
export async function readCase(name: string): Promise<string> {
  const base = baseOf(name);
  const sidecar = JSON.parse(readFileSync(`${base}.json`, "utf8")) as Record<string, unknown>;
  const source = makeSource(name, { ...sidecar, text: readFileSync(`${base}.txt`, "utf8") });
  const knowledge = loadKnowledge((problem) => {
    throw new Error(problem.message);
  }, ROOT);
  const { readings, problems } = await readSource(source, knowledge);
  const reports = readings.flatMap(reportsOf);
  const events = merge(reports, []);
  const value = {
    problems,
    articles: readings.map(articleOf),
    events: events.map((e) => ({ ...e, when: dateOf(e.when) })),
  };
  return `${lines(value)}\n`;
}

export function expectedFile(name: string): string {
  return path.join(import.meta.dirname, name, "expected.json");
}

function articleOf(reading: Reading) {
  const { article } = reading;
  const words = (m: { start: number; end: number }) => article.text.slice(m.start, m.end);
  return {
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    published: article.published?.edtf ?? null,
    paragraphs: article.text.split("\n\n").map((p) => `${p.slice(0, 60)} [${p.length}]`),
    times: reading.times.map((t) => ({
      words: words(t),
      start: t.start,
      type: t.type,
      value: t.value,
      mod: t.mod,
      edtf: t.when?.edtf ?? null,
      rule: t.rule,
    })),
    places: reading.placeMentions.map((p) => ({
      words: words(p),
      start: p.start,
      place: p.place?.id ?? null,
      rule: p.rule,
    })),
    actors: reading.actorMentions.map((a) => ({
      words: words(a),
      start: a.start,
      actor: a.actor.id,
      form: a.form,
      rule: a.rule,
    })),
    passages: reading.passages.map(passageOf),
  };
}

function passageOf(p: Passage) {
  return {
    ...p,
    when: dateOf(p.when),
    mentions: p.mentions.map((m) => `${m.role} ${m.start}-${m.end} ${m.ref ?? ""} (${m.rule})`),
  };
}

function dateOf(when: When | null): string | null {
  return (
    when &&
    `${when.edtf} ${when.precision} ${when.basis}${when.approximate ? " approximate" : ""} [${when.reasoning?.words ?? ""}]`
  );
}

/** JSON with one line for each item of an innermost list. */
function lines(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    const deep = value.some(
      (v) =>
        typeof v === "object" &&
        v !== null &&
        Object.values(v).some((x) => Array.isArray(x) && typeof x[0] === "object" && "words" in x[0]),
    );
    const items = value.map((v) => `${indent}  ${deep ? lines(v, `${indent}  `) : JSON.stringify(v)}`);
    return `[\n${items.join(",\n")}\n${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const items = Object.entries(value).map(([k, v]) => `${indent}  ${JSON.stringify(k)}: ${lines(v, `${indent}  `)}`);
    return `{\n${items.join(",\n")}\n${indent}}`;
  }
  return JSON.stringify(value);
}
