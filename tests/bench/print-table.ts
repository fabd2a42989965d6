/** Prints rows as a table: the first column to the left, the others to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
  console.log(`\n${title}\n${line(head)}\n${widths.map((width) => "-".repeat(width)).join("  ")}`);
  for (const row of rows) console.log(line(row));
}

/** A number with so many decimals and with thousands set off, or a dash for none. */
export function number(value: number | null, decimals = 1): string {
  if (value === null || !Number.isFinite(value)) return "-";
  return value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** How many times as much as the baseline: "2.4x", "0.0021x". */
export function ratio(value: number, baseline: number): string {
  const times = value / baseline;
  return Number.isFinite(times) ? `${times < 1 ? times.toPrecision(2) : number(times, times < 10 ? 2 : 0)}x` : "-";
}

/** What the figures were taken on. */
export function printMachine(): void {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}; CPU seconds of this process, medians.`);
}
