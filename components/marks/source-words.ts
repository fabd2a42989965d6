import type { Columns } from "../../lib/columns/columns";
import { number } from "../../lib/describe/dates";

/** Names that are told one by one. */
const NAMED = 12;

/** Who reports the events at some positions, in words: those of most events first, and how many more there are. Empty where nobody is known. */
export function sourceWords({ publishersOf, publishers }: Columns, positions: Iterable<number>): string {
  const { starts, values } = publishersOf;
  const counts = new Uint32Array(publishers.length);
  for (const position of positions) {
    for (let i = starts[position] ?? 0; i < (starts[position + 1] ?? 0); i++) {
      const publisher = values[i] ?? 0;
      counts[publisher] = (counts[publisher] ?? 0) + 1;
    }
  }
  const found = Array.from(counts, (count, i) => ({ count, name: publishers[i] ?? "" })).filter(
    ({ count }) => count > 0,
  );
  found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  if (found.length === 0) return "";
  const more = found.length - NAMED;
  const named = found.slice(0, NAMED).map(({ name, count }) => `${name} (${number(count)})`);
  return `Sources, with their events: ${named.join(", ")}${more > 0 ? ` and ${number(more)} more` : ""}.`;
}
