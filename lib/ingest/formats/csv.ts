import { makeSource } from "../source";
import type { RecordRead } from "./jsonl";

/** Which column holds which field: `{"text": "body", "published": "date"}`. What is left out is found by the usual names. */
export type ColumnNames = Readonly<Record<string, string>>;

const USUAL: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "guid"],
  text: ["text", "body", "content", "article", "full_text", "fulltext", "maintext", "story"],
  html: ["html"],
  title: ["title", "headline"],
  url: ["url", "link", "href", "address"],
  published: ["published", "date", "pubdate", "publication_date", "published_at", "publish_date", "time"],
  author: ["author", "authors", "byline"],
  publisher: ["publisher", "source", "outlet", "publication", "site"],
  retrieved: ["retrieved", "saved", "time_added"],
  language: ["language", "lang"],
};

/** A line of a table may not be longer than this, in characters; what opens a quotation mark and never closes it ends here. */
const LONGEST_ROW = 20_000_000;

/**
 * The rows of a table (comma, semicolon or tab) as records, each as soon as it is read; the first row names the columns. A row without text
 * is a problem that names its line; a table without a column for text is one problem.
 */
export async function* rowsOf(
  lines: AsyncIterable<string>,
  file: string,
  names: ColumnNames = {},
): AsyncGenerator<RecordRead> {
  let columns: Map<string, number> | null = null;
  let mark = ",";
  for await (const { cells, line } of tableRows(lines, (first) => {
    mark = [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
    return mark;
  })) {
    if (!columns) {
      columns = columnsOf(cells, names);
      if (!columns.has("text") && !columns.has("html")) {
        const only = columns.has("url")
          ? "it holds only addresses. Give them as a list of links"
          : `its columns are ${cells.slice(0, 12).join(", ")}. Name the one with the text: --map text=COLUMN`;
        yield {
          problem: {
            code: "no-text-column",
            message: `${file}, line ${line}: no column holds the text; ${only}.`,
            place: { file, line },
            fatal: true,
          },
        };
        return;
      }
      continue;
    }
    const record: Record<string, string> = {};
    for (const [field, at] of columns) if (cells[at]) record[field] = cells[at] as string;
    const id = record.id ?? `${file}:${line}`;
    if (!record.text && !record.html)
      yield {
        problem: {
          code: "broken-record",
          message: `${file}, line ${line} (${id.slice(0, 80)}) has no text; it was skipped.`,
          place: { file, line },
          fatal: true,
        },
      };
    else yield { source: { ...makeSource(id, record), place: { file, line } }, record };
  }
  if (!columns)
    yield { problem: { code: "no-records", message: `${file}: holds no rows.`, place: { file }, fatal: true } };
}

function columnsOf(header: readonly string[], names: ColumnNames): Map<string, number> {
  const plain = header.map((cell) =>
    cell
      .replace(/^\ufeff/, "")
      .trim()
      .toLowerCase(),
  );
  const found = new Map<string, number>();
  for (const [field, usual] of Object.entries(USUAL)) {
    const wanted = names[field] ? [names[field].toLowerCase()] : usual;
    const at = wanted.map((name) => plain.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) found.set(field, at);
  }
  return found;
}

async function* tableRows(
  lines: AsyncIterable<string>,
  markOf: (first: string) => string,
): AsyncGenerator<{ cells: string[]; line: number }> {
  let open: string[] = [];
  let size = 0;
  let isQuoted = false;
  let number = 0;
  let mark: string | null = null;
  for await (const line of lines) {
    number++;
    mark ??= markOf(line);
    open.push(line);
    size += line.length;
    if (line.split('"').length % 2 === 0) isQuoted = !isQuoted;
    if (isQuoted && size < LONGEST_ROW) continue;
    const row = open.join("\n");
    if (row.trim()) yield { cells: cellsOf(row, mark), line: number - open.length + 1 };
    [open, size, isQuoted] = [[], 0, false];
  }
  const row = open.join("\n");
  if (row.trim() && mark) yield { cells: cellsOf(row, mark), line: number - open.length + 1 };
}

function cellsOf(row: string, mark: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length) {
    if (row[at] === '"') {
      let cell = "";
      let from = at + 1;
      for (;;) {
        const end = row.indexOf('"', from);
        cell += row.slice(from, end < 0 ? row.length : end);
        if (end < 0) {
          at = row.length;
          break;
        }
        if (row[end + 1] !== '"') {
          at = end + 1;
          break;
        }
        cell += '"';
        from = end + 2;
      }
      const next = row.indexOf(mark, at);
      cells.push(cell);
      at = next < 0 ? row.length + 1 : next + 1;
    } else {
      const next = row.indexOf(mark, at);
      cells.push(row.slice(at, next < 0 ? row.length : next).trim());
      at = next < 0 ? row.length + 1 : next + 1;
    }
  }
  return cells;
}
