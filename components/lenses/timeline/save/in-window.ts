import type { Columns } from "../../../../lib/columns/columns";
import { TYPES_IN_ORDER } from "../../../../lib/describe/event-types";
import type { EventTypeId } from "../../../../lib/domain";
import type { Domain } from "../../../marks/domain";
import { typeAt } from "../../../marks/mark-words";
import { sourceWords } from "../../../marks/source-words";
import { endsOf, type Sequence } from "../time/window";

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

/** Who reports the events of a window, in words. */
export function sourcesIn(columns: Columns, events: Sequence, window: Domain): string {
  return sourceWords(columns, shownIn(events, window));
}
