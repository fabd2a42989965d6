/** A cell that a spreadsheet would take for a formula: some read these signs also behind white space and in their wide forms. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** Most cells, told by their first letter. */
const BEGINS_PLAIN = /^[a-z0-9]/i;

export type Cell = string | number | null;

/**
 * Rows as comma-separated values after RFC 4180, the first row the names of the columns. Text that a spreadsheet would run as a formula
 * gets an apostrophe before it: titles come from articles, and anybody may write those. Numbers stay numbers.
 */
export function csvOf(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [header, ...rows].map(csvLine).join("");
}

/** One row, with its line end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = BEGINS_PLAIN.test(value) || !FORMULA.test(value) ? value : `'${value}`;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
