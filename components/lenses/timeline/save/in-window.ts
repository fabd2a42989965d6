import type { Columns } from "../../../../lib/columns/columns";
import { number } from "../../../../lib/describe/dates";
import { TYPES_IN_ORDER } from "../../../../lib/describe/event-types";
import type { EventTypeId } from "../../../../lib/domain";
import type { Domain } from "../../../marks/domain";
import { typeAt } from "../../../marks/mark-words";
import { endsOf, type Sequence } from "../time/window";

/** Names that are told one by one. */
const NAMED = 12;

/** The types of the events of a window, in their usual order. */
export function typesIn(columns: Columns, events: Sequence, window: Domain): EventTypeId[] {
  const found = new Set<EventTypeId>();
  for (const position of shownIn(events, window)) found.add(typeAt(columns, position));
  return TYPES_IN_ORDER.filter((type) => found.has(type));
}

function* shownIn({ positions, dated, times }: Sequence, [from, to]: Domain): Generator<number> {
  for (const position of positions.subarray(0, dated)) {
    const [first, end] = endsOf(times, position);
    if (first < to && end > from) yield position;
  }
}

/** Who reports the events of a window, in words: those of most events first, and how many more there are. Empty where nobody is known. */
export function sourcesIn({ publishersOf, publishers }: Columns, events: Sequence, window: Domain): string {
  const { starts, values } = publishersOf;
  const counts = new Uint32Array(publishers.length);
  for (const position of shownIn(events, window)) {
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
