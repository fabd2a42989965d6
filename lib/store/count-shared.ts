import type { EventColumns } from "./event-columns";

/** How often each value of a column stands beside the given events, most frequent first; `leave` says which not to count. */
export function countShared(
  events: readonly number[],
  of: EventColumns["actors"],
  leave: (id: string) => boolean,
): [id: string, count: number][] {
  const counts = new Map<string, number>();
  for (const i of events) for (const id of of[i] ?? []) if (!leave(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
