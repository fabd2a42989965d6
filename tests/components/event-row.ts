import type { Timed } from "../../components/lenses/clock";
import { when } from "../../lib/time";

/** An event row for tests, placed by when it happened; `edtf` null = undated. */
export function eventRow(id: string, edtf: string | null, more: Partial<Timed> = {}): Timed {
  const happened = edtf === null ? null : when(edtf, "stated");
  return {
    id,
    title: `Event ${id}`,
    type: "talks",
    subtype: null,
    status: "occurred",
    when: happened,
    at: happened,
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
