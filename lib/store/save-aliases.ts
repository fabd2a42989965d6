import type { Anchor } from "./anchor";
import type { Transaction } from "./connection";
import type { EventDraft } from "./draft-events";
import { engine } from "./sql";

/**
 * Lets the ids of events that are gone lead to the event that holds their founding passage now, or to none. Older aliases are followed
 * anew as well, so that an address never leads to another address; one whose event is back is dropped.
 */
export async function saveAliases(
  tx: Transaction,
  gone: ReadonlyMap<string, Anchor>,
  present: readonly EventDraft[],
  find: (anchor: Anchor) => Anchor | null,
): Promise<void> {
  const stored = await tx.eventAlias.findMany();
  const anchors = new Map(stored.map((alias) => [alias.id, alias.anchor as unknown as Anchor]));
  for (const [id, anchor] of gone) anchors.set(id, anchor);
  if (anchors.size === 0) return;

  const ids = new Set(present.map(({ row }) => row.id));
  const back = [...anchors.keys()].filter((id) => ids.has(id));
  await engine.deleteRows(tx, "EventAlias", "id", back);

  const eventOf = new Map(present.flatMap(({ row, passages }) => passages.map((passage) => [passage, row.id])));
  const before = new Map(stored.map((alias) => [alias.id, alias.to]));
  const rows = [...anchors]
    .filter(([id]) => !ids.has(id))
    .map(([id, anchor]) => ({
      id,
      to: eventOf.get(find(anchor)?.passageId ?? "") ?? null,
      anchor: JSON.stringify(anchor),
    }))
    .filter(({ id, to }) => before.get(id) !== to);
  await engine.insertRows(tx, "EventAlias", rows, "id");
}
