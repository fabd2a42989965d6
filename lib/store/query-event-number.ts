import type { Anchor } from "./anchor";
import { store } from "./client";
import type { Store } from "./connection";

/** Where an event stands by its id: see EventAnswer. */
export type EventNumber =
  | { readonly kind: "found"; readonly number: number }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "gone"; readonly anchor: Anchor }
  | { readonly kind: "unknown" };

/** The number of an event; for an id that is no longer stored, where it went. */
export async function queryEventNumber(id: string, db: Store = store()): Promise<EventNumber> {
  const stored = await db.event.findUnique({ where: { id }, select: { number: true } });
  if (stored) return { kind: "found", number: stored.number };
  const alias = await db.eventAlias.findUnique({ where: { id } });
  if (!alias) return { kind: "unknown" };
  return alias.to === null
    ? { kind: "gone", anchor: alias.anchor as unknown as Anchor }
    : { kind: "moved", to: alias.to };
}
