import type { EventRow } from "../../lib/answers/rows";
import { when } from "../../lib/time";

/** An event row for tests; `edtf` null = undated. */
export function eventRow(id: string, edtf: string | null, more: Partial<EventRow> = {}): EventRow {
  return {
    number: 1,
    id,
    title: `Event ${id}`,
    type: "talks",
    subtype: null,
    status: "occurred",
    when: edtf === null ? null : when(edtf, "stated"),
    place: null,
    actors: [],
    sources: 1,
    passages: 1,
    confidence: 0.8,
    importance: 1,
    reported: null,
    ...more,
  };
}
