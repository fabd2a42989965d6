import type { ArchivedStory, LineOf } from "./archive-line";
import type { Connection, Store } from "./connection";
import { write } from "./write";

/** All stars, tags, notes and stories, as lines of an archive. */
export async function* linesOfStories(db: Connection): AsyncGenerator<LineOf<"on-event"> | LineOf<"story">> {
  for (const { number: _, at, removedAt, ...mark } of await db.eventMark.findMany({ orderBy: { number: "asc" } }))
    yield {
      kind: "on-event",
      mark: { ...mark, at: Number(at), removedAt: removedAt === null ? null : Number(removedAt) },
    };
  const order = { items: { orderBy: [{ position: "asc" as const }, { at: "asc" as const }, { id: "asc" as const }] } };
  for (const { items, at, ...story } of await db.story.findMany({ orderBy: { id: "asc" }, include: order }))
    yield {
      kind: "story",
      story: {
        ...{ ...story, at: Number(at) },
        items: items.map(({ id, event, title, caption, by, at: added }) => ({
          id,
          event,
          title,
          caption,
          by,
          at: Number(added),
        })),
      },
    };
}

/** Keeps a mark of an archive; false if it is there already. */
export async function saveEventMark({ mark }: LineOf<"on-event">, db: Store): Promise<boolean> {
  return write(db, async (tx) => {
    const { id, event, title, kind, value, by, at, removedBy, removedAt } = mark;
    if (await tx.eventMark.findUnique({ where: { id }, select: { id: true } })) return false;
    await tx.eventMark.create({ data: { id, event, title, kind, value, by, at, removedBy, removedAt } });
    return true;
  });
}

/**
 * Keeps a story of an archive, under a free address where another one has its own; false if it is there already, in whatever order and with whatever captions it
 * has got since.
 */
export async function saveStory({ story }: LineOf<"story">, db: Store): Promise<boolean> {
  return write(db, async (tx) => {
    const { name, about, by, at, items } = story;
    let id = story.id;
    for (let number = 2; ; number++) {
      const there = await tx.story.findUnique({ where: { id } });
      if (!there) break;
      if (isSame(story, there)) return false;
      id = `${story.id}-${number}`;
    }
    await tx.story.create({ data: { id, name, about, by, at } });
    for (const [position, { id: item, event, title, caption, by: adder, at: added }] of items.entries())
      await tx.storyItem.create({
        data: { id: item, storyId: id, position, event, title, caption, by: adder, at: added },
      });
    return true;
  });
}

const isSame = (story: ArchivedStory, there: { readonly by: string; readonly at: bigint }) =>
  story.by === there.by && story.at === Number(there.at);
