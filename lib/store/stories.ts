import type { StoriesAnswer, StoryAnswer, StoryChange, StoryRow } from "../answers/marks";
import { formatInstant, now } from "../time";
import { store } from "./client";
import type { Connection, Store, Transaction } from "./connection";
import { countStarred, countTags } from "./event-marks";
import { eventsNow, idsLeadingTo } from "./events-now";
import { loadEventRows } from "./load-event-rows";
import { storySlug } from "./story-slug";
import { write } from "./write";

/** Who changed what, as the history tells it: what begins so is of a story. */
const IN_HISTORY = "story: ";

/** Writes down what somebody did to a story, in the same transaction. `what`: words without an event's title, which may have to be forgotten. */
export async function tellOfStory(tx: Transaction, by: string, what: string, story: string): Promise<void> {
  await tx.auditEntry.create({ data: { at: now(), by, what: IN_HISTORY + what, about: story } });
}

/** Told at once, at most. */
const MOST_CHANGES = 10_000;

/** Makes a story without events; its id. */
export async function makeStory(
  { name, about, by }: { readonly name: string; readonly about: string; readonly by: string },
  db: Store = store(),
): Promise<string> {
  return write(db, async (tx) => {
    const id = await storySlug(tx, name);
    await tx.story.create({ data: { id, name, about, by, at: now() } });
    await tellOfStory(tx, by, `Made the story “${name}”`, id);
    return id;
  });
}

/** Renames a story, or says something else of it: its address stays. `was` = the name and the words it was changed from; null = whatever they are. */
export async function changeStory(
  id: string,
  { name, about, by, was }: { name: string; about: string; by: string; was: { name: string; about: string } | null },
  db: Store = store(),
): Promise<"done" | "unknown" | "changed"> {
  return write(db, async (tx) => {
    const there = await tx.story.findUnique({ where: { id } });
    if (!there) return "unknown";
    if (was && (was.name !== there.name || was.about !== there.about)) return "changed";
    await tx.story.update({ where: { id }, data: { name, about } });
    const renamed = name === there.name ? `“${name}”` : `“${there.name}” to “${name}”`;
    await tellOfStory(tx, by, `Changed the name or the words of the story ${renamed}`, id);
    return "done";
  });
}

/** Deletes a story with its captions; its events stay. False if there is none. */
export async function deleteStory(id: string, by: string, db: Store = store()): Promise<boolean> {
  return write(db, async (tx) => {
    const there = await tx.story.findUnique({ where: { id } });
    if (!there) return false;
    await tx.story.delete({ where: { id } });
    await tellOfStory(tx, by, `Deleted the story “${there.name}”`, id);
    return true;
  });
}

/** The stories, the newest first, and what else events can be chosen by. */
export async function listStories(db: Connection = store()): Promise<StoriesAnswer> {
  const rows = await db.story.findMany({
    orderBy: [{ at: "desc" }, { id: "asc" }],
    include: { _count: { select: { items: true } } },
  });
  const stories = rows.map(({ _count, ...story }) => storyRow(story, _count.items));
  return { stories, tags: await countTags(db), starred: await countStarred(db) };
}

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly by: string;
  readonly at: bigint;
}

const storyRow = ({ id, name, about, by, at }: Stored, events: number): StoryRow => ({
  ...{ id, name, about, by, events, at: formatInstant(Number(at)) },
});

/** A story with its events as they are now, in its order: those that are no more stand there by the title they had. Null if there is none. */
export async function queryStory(id: string, db: Store = store()): Promise<StoryAnswer | null> {
  const story = await db.story.findUnique({
    where: { id },
    include: { items: { orderBy: [{ position: "asc" }, { at: "asc" }, { id: "asc" }] } },
  });
  if (!story) return null;
  const found = await eventsNow(
    db,
    story.items.map(({ event }) => event),
  );
  const rows = await loadEventRows(db, [...new Set([...found.values()].map(({ number }) => number))]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = story.items.map(({ id: item, event: added, title, caption, by, at }) => {
    const event = byId.get(found.get(added)?.id ?? "") ?? null;
    return {
      ...{ id: item, caption, by, added, event },
      ...{ at: formatInstant(Number(at)), title: event?.title ?? title },
    };
  });
  return { ...storyRow(story, items.length), items };
}

/**
 * The captions of a story's events by their numbers, in its order; none for what is no story. Of two that are one event by now both captions are told, where the first stands.
 */
export async function captionsOf(db: Connection, story: string): Promise<Map<number, string>> {
  const items = await db.storyItem.findMany({
    where: { storyId: story },
    orderBy: [{ position: "asc" }, { at: "asc" }, { id: "asc" }],
    select: { event: true, caption: true },
  });
  const found = await eventsNow(
    db,
    items.map(({ event }) => event),
  );
  const captions = new Map<number, string>();
  for (const { event, caption } of items) {
    const number = found.get(event)?.number;
    if (number === undefined) continue;
    const before = captions.get(number);
    captions.set(number, before && caption ? `${before}\n${caption}` : before || caption);
  }
  return captions;
}

/** The stories that an event is part of, by its id now, in the order of their names. */
export async function storiesOf(db: Connection, event: string): Promise<Pick<StoryRow, "id" | "name">[]> {
  const holds = { some: { event: { in: await idsLeadingTo(db, event) } } };
  return db.story.findMany({
    where: { items: holds },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** What was done to stories, newest first, at most `limit`. */
export async function listStoryChanges(db: Connection, limit: number): Promise<{ row: StoryChange; at: number }[]> {
  const rows = await db.auditEntry.findMany({
    where: { what: { startsWith: IN_HISTORY } },
    orderBy: { number: "desc" },
    take: Math.min(limit, MOST_CHANGES),
  });
  const there = new Set((await db.story.findMany({ select: { id: true } })).map(({ id }) => id));
  return rows.map(({ number, at, by, what, about }) => {
    const told = { what: what.slice(IN_HISTORY.length), at: formatInstant(Number(at)), reason: "" };
    const story = there.has(about) ? about : null;
    return { row: { id: `story-change-${number}`, about: "story", story, by, ...told }, at: Number(at) };
  });
}
