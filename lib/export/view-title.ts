import { describeEdtf } from "../describe/dates";
import { typeLabel } from "../describe/event-types";
import { statusLabel } from "../describe/status";
import type { View } from "../view";

/** What a view shows, in words, from nothing but the view: for files, feeds and pictures. `names`: of actors and places by their ids. */
export function viewTitle(view: View, names: ReadonlyMap<string, string> = new Map()): string {
  const { types, statuses, actors, places, publishers, subtypes, q, from, to } = view;
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  const parts = [
    q && `“${q}”`,
    ...[types.map(typeLabel), subtypes, statuses.map(statusLabel)].map((words) => words.join(", ")),
    ...[named(actors), named(places), publishers].map((words) => words.join(", ")),
    (from !== null || to !== null) && describeEdtf(from === to ? (from ?? "") : `${from ?? ".."}/${to ?? ".."}`),
  ].filter(Boolean);
  return parts.length > 0 ? `Events: ${parts.join(" · ")}` : "All events";
}
