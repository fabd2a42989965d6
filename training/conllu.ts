import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One word of a treebank: CoNLL-U's ten columns. */
export type Row = readonly string[];

export interface Treebank {
  readonly id: string;
  readonly sentences: readonly (readonly Row[])[];
}

/** The documents of a gzipped CoNLL-U file; multi-word tokens and empty nodes are left out. */
export function* readTreebank(file: string): Generator<Treebank> {
  let id = "";
  let sentences: Row[][] = [];
  let rows: Row[] = [];
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (line.startsWith("# newdoc")) {
      if (sentences.length > 0) yield { id, sentences };
      id = line.split("=")[1]?.trim() ?? "";
      sentences = [];
    } else if (line === "") {
      if (rows.length > 0) sentences.push(rows);
      rows = [];
    } else if (/^\d+\t/.test(line)) rows.push(line.split("\t"));
  }
  if (sentences.length > 0) yield { id, sentences };
}

/** An entity of GUM's MISC column: words `from` to `to` (exclusive) of its sentence. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** The entities of a sentence: `(id-type` opens one, `id)` closes it. Longest first. */
export function entitiesOf(rows: readonly Row[]): Entity[] {
  const open: { id: string; type: string; from: number }[] = [];
  const done: Entity[] = [];
  for (const [i, row] of rows.entries()) {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(row[9] ?? "")?.[1];
    for (const mark of marks?.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const [id = "", type = ""] = mark.replace(/[()]/g, "").split("-");
      if (mark.startsWith("(") && mark.endsWith(")")) done.push({ id, type, from: i, to: i + 1 });
      else if (mark.startsWith("(")) open.push({ id, type, from: i });
      else {
        const at = open.findLastIndex((e) => e.id === id);
        for (const one of at >= 0 ? open.splice(at, 1) : []) done.push({ ...one, to: i + 1 });
      }
    }
  }
  return done.sort((a, b) => b.to - b.from - (a.to - a.from));
}

const KINDS: Readonly<Record<string, string>> = { person: "PER", organization: "ORG", place: "LOC" };

/** Marks of names as the GUM news set has them: the run of proper nouns around an entity's head, hyphens inside included, the longer first. */
export function nameMarks(rows: readonly Row[], entities: readonly Entity[]): string[] {
  const marks = rows.map(() => "O");
  const tag = (i: number) => rows[i]?.[4] ?? "";
  for (const e of entities) {
    const kind = KINDS[e.type];
    const head = rows.findIndex(
      (row, i) => i >= e.from && i < e.to && (Number(row[6]) <= e.from || Number(row[6]) > e.to),
    );
    if (!kind || head < 0 || !/^NNPS?$/.test(tag(head))) continue;
    const proper = (i: number) => i >= e.from && i < e.to && /^NNPS?$/.test(tag(i));
    let from = head;
    let to = head + 1;
    while (proper(from - 1) || (tag(from - 1) === "HYPH" && proper(from - 2))) from--;
    while (proper(to) || (tag(to) === "HYPH" && proper(to + 1))) to++;
    if (marks.slice(from, to).some((mark) => mark !== "O")) continue; // inside a longer name
    for (let i = from; i < to; i++) marks[i] = `${i > from ? "I" : "B"}-${kind}`;
  }
  return marks;
}
