import type { LookedUp } from "../view";
import type { Connection } from "./connection";

/**
 * The ids by which events were put into a view's story, or got its tags or a star, those of events that are gone among them; null where a view asks for nothing of
 * the kind. Where an event went more than once, it is known by the first of its ids alone.
 */
export async function idsChosen(
  db: Connection,
  { story, tags, starred }: Omit<LookedUp, "q">,
): Promise<ReadonlySet<string> | null> {
  const select = { event: true } as const;
  const marked = (of: object) => db.eventMark.findMany({ where: { ...of, removedBy: null }, select });
  const lists = [
    ...(story === null ? [] : [await db.storyItem.findMany({ where: { storyId: story }, select })]),
    ...(tags.length === 0 ? [] : [await marked({ kind: "tag", value: { in: [...tags] } })]),
    ...(starred ? [await marked({ kind: "star" })] : []),
  ].map((rows) => new Set(rows.map(({ event }) => event)));
  const [first, ...others] = lists;
  return first ? new Set([...first].filter((id) => others.every((other) => other.has(id)))) : null;
}
