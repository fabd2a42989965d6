import { randomUUID } from "node:crypto";
import { now } from "../time";
import { store } from "./client";
import type { Store, Transaction } from "./connection";
import { eventsNow } from "./events-now";
import { tellOfStory } from "./stories";
import { write } from "./write";

/** So many events may stand in one story. */
export const MOST_ITEMS = 500;

/** What became of a change of what a story holds. `changed`: somebody has written another caption since; nothing was written. */
export type ItemDone =
  | { readonly kind: "done"; readonly id: string }
  | { readonly kind: "unknown" | "already" | "full" }
  | { readonly kind: "changed"; readonly caption: string };

/** Puts an event at the end of a story. `already`: it stands there. */
export async function addToStory(
  {
    story,
    event,
    caption,
    by,
  }: { readonly story: string; readonly event: string; readonly caption: string; readonly by: string },
  db: Store = store(),
): Promise<ItemDone> {
  return write(db, async (tx) => {
    const found = (await eventsNow(tx, [event])).get(event);
    const there = await tx.story.findUnique({ where: { id: story }, select: { name: true } });
    if (!found || !there) return { kind: "unknown" };
    const items = await inOrder(tx, story);
    if (items.length >= MOST_ITEMS) return { kind: "full" };
    const held = await eventsNow(
      tx,
      items.map((item) => item.event),
    );
    if ([...held.values()].some(({ id }) => id === found.id)) return { kind: "already" };
    const id = randomUUID();
    const position = (items.at(-1)?.position ?? -1) + 1;
    await tx.storyItem.create({
      data: { id, storyId: story, position, event: found.id, title: found.title, caption, by, at: now() },
    });
    await tellOfStory(tx, by, `Added an event to the story “${there.name}”`, story);
    return { kind: "done", id };
  });
}

/** Writes another caption. `was` = the caption it was changed from; null = whatever it is. */
export async function captionItem(
  {
    item,
    caption,
    was,
    by,
  }: { readonly item: string; readonly caption: string; readonly was: string | null; readonly by: string },
  db: Store = store(),
): Promise<ItemDone> {
  return write(db, async (tx) => {
    const there = await itemOf(tx, item);
    if (!there) return { kind: "unknown" };
    if (was !== null && was !== there.caption) return { kind: "changed", caption: there.caption };
    await tx.storyItem.update({ where: { id: item }, data: { caption } });
    await tellOfStory(tx, by, `Wrote a caption in the story “${there.story.name}”`, there.storyId);
    return { kind: "done", id: item };
  });
}

/** Moves an event of a story so many places towards its end, or its beginning if `by` is negative; not beyond either. */
export async function moveItem(
  { item, places, by }: { readonly item: string; readonly places: number; readonly by: string },
  db: Store = store(),
): Promise<ItemDone> {
  return write(db, async (tx) => {
    const there = await itemOf(tx, item);
    if (!there) return { kind: "unknown" };
    const items = await inOrder(tx, there.storyId);
    const ids = items.map(({ id }) => id).filter((id) => id !== item);
    const at = items.findIndex(({ id }) => id === item) + places;
    ids.splice(Math.min(Math.max(at, 0), ids.length), 0, item);
    for (const [position, id] of ids.entries())
      if (items.find((each) => each.id === id)?.position !== position)
        await tx.storyItem.update({ where: { id }, data: { position } });
    await tellOfStory(tx, by, `Changed the order of the story “${there.story.name}”`, there.storyId);
    return { kind: "done", id: item };
  });
}

/** Takes an event out of a story, with its caption. */
export async function dropItem(
  { item, by }: { readonly item: string; readonly by: string },
  db: Store = store(),
): Promise<ItemDone> {
  return write(db, async (tx) => {
    const there = await itemOf(tx, item);
    if (!there) return { kind: "unknown" };
    await tx.storyItem.delete({ where: { id: item } });
    await tellOfStory(tx, by, `Took an event out of the story “${there.story.name}”`, there.storyId);
    return { kind: "done", id: item };
  });
}

const itemOf = (tx: Transaction, id: string) =>
  tx.storyItem.findUnique({ where: { id }, include: { story: { select: { name: true } } } });

const inOrder = (tx: Transaction, storyId: string) =>
  tx.storyItem.findMany({ where: { storyId }, orderBy: [{ position: "asc" }, { at: "asc" }, { id: "asc" }] });
