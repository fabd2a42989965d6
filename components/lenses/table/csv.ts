/** A cell that a spreadsheet would take for a formula: some read these signs also behind white space and in their wide forms. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/**
 * Rows as comma-separated values after RFC 4180, the first row the names of the columns. Text that a spreadsheet would run as a formula
 * gets an apostrophe before it: titles come from articles, and anybody may write those. Numbers stay numbers.
 */
export function csvOf(header: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string {
  const lines = [header, ...rows].map((cells) => cells.map(cell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
