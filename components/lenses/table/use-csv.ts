import { useEffect, useRef, useState } from "react";
import { counted, number } from "../../../lib/describe/dates";
import type { RowSource } from "../../events/row-source";

/** More than this is an export, not a table. */
export const MOST_ROWS = 10_000;
/** Events whose passages go into a file: each is asked for by itself. */
const MOST_WITH_PASSAGES = 2000;

interface Options {
  readonly rows: RowSource;
  /** Those in the table, in its order. */
  readonly positions: Uint32Array;
  readonly announce: (text: string) => void;
}

interface Csv {
  /** How far it is, in words; null when nothing is under way. */
  readonly progress: string | null;
  readonly copy: () => void;
  readonly save: () => void;
  /** The same with a row for each passage: its quote, where it stands, and the addresses to check it at. */
  readonly savePassages: () => void;
}

/** The events of the table as CSV, at most `MOST_ROWS`: onto the clipboard, or into a file. What is not loaded yet is loaded first. */
export function useCsv({ rows, positions, announce }: Options): Csv {
  const [progress, setProgress] = useState<string | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  // what writes a file is fetched when one is asked for
  const make = async (writer: "writeEvents" | "writePassages", most: number): Promise<string> => {
    control.current?.abort();
    control.current = new AbortController();
    const { signal } = control.current;
    const code = await import("./write-csv");
    return code[writer]({ rows, signal, positions: Array.from(positions.subarray(0, most)), say: setProgress });
  };
  const run = (csv: Promise<string>, deliver: (csv: Promise<string>) => Promise<void>, done: string, most: number) => {
    const cut = positions.length > most ? ` of ${number(positions.length)}, the rest left out` : "";
    deliver(csv)
      .then(
        () => announce(`${done}: ${counted(Math.min(positions.length, most), "event")}${cut}`),
        (error: unknown) => announce(whyNot(error)),
      )
      .finally(() => setProgress(null));
  };
  return {
    progress,
    copy: () => run(make("writeEvents", MOST_ROWS), toClipboard, "Copied as CSV", MOST_ROWS),
    save: () => run(make("writeEvents", MOST_ROWS), toFile("dateline-events.csv"), "Saved as CSV", MOST_ROWS),
    savePassages: () => {
      const csv = make("writePassages", MOST_WITH_PASSAGES);
      run(csv, toFile("dateline-passages.csv"), "Saved as CSV with quotes", MOST_WITH_PASSAGES);
    },
  };
}

/** The promise goes in whole: some browsers forget the click while rows are loading. */
async function toClipboard(csv: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(await csv);
  const blob = csv.then((text) => new Blob([text], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}

const BYTE_ORDER_MARK = "\ufeff"; // without it some spreadsheets take UTF-8 for something else

function toFile(name: string): (csv: Promise<string>) => Promise<void> {
  return async (csv) => {
    const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, await csv], { type: "text/csv" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
}

function whyNot(error: unknown): string {
  if (error instanceof DOMException && error.name === "NotAllowedError") return "The browser did not allow copying";
  return "The rows could not be loaded";
}
