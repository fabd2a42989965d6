import { randomUUID } from "node:crypto";
import type { ListedMark, MarkKind, MarkRow } from "../answers/marks";
import type { Count } from "../answers/rows";
import { formatInstant, now } from "../time";
import { store } from "./client";
import type { Connection, Store } from "./connection";
import { eventsNow, idsLeadingTo } from "./events-now";
import { engine } from "./sql";
import { write } from "./write";

/** What became of putting something on an event or taking it off: `unknown` = there is no such event, or nothing of that on it. */
export type MarkDone =
  | { readonly kind: "done"; readonly id: string; readonly event: string }
  | { readonly kind: "unknown" };

/** What somebody says of an event. */
interface Marking {
  readonly event: string;
  readonly kind: MarkKind;
  readonly value: string;
  readonly by: string;
}

/** Puts a star, tag or note on an event. A star or tag that is there already stays as it is; a note is one more. */
export async function putMark({ event, kind, value, by }: Marking, db: Store = store()): Promise<MarkDone> {
  return write(db, async (tx) => {
    const found = (await eventsNow(tx, [event])).get(event);
    if (!found) return { kind: "unknown" };
    const there =
      kind === "note" ? null : await tx.eventMark.findFirst({ where: await holding(tx, found.id, { kind, value }) });
    if (there) return { kind: "done", id: there.id, event: found.id };
    const id = randomUUID();
    await tx.eventMark.create({ data: { id, event: found.id, title: found.title, kind, value, by, at: now() } });
    return { kind: "done", id, event: found.id };
  });
}

/** Takes a star or tag off an event, whoever put it there, or the note with the id `value`. That it was there stays written down. */
export async function takeMarkOff({ event, kind, value, by }: Marking, db: Store = store()): Promise<MarkDone> {
  return write(db, async (tx) => {
    const found = (await eventsNow(tx, [event])).get(event);
    if (!found) return { kind: "unknown" };
    const which = kind === "note" ? { kind, id: value } : { kind, value };
    const where = await holding(tx, found.id, which);
    const there = await tx.eventMark.findFirst({ where });
    if (!there) return { kind: "unknown" };
    await tx.eventMark.updateMany({ where, data: { removedBy: by, removedAt: now() } });
    return { kind: "done", id: there.id, event: found.id };
  });
}

async function holding(db: Connection, event: string, which: { kind: MarkKind; value?: string; id?: string }) {
  return { ...which, event: { in: await idsLeadingTo(db, event) }, removedBy: null };
}

/** What holds of an event by its id now, newest first; of stars and tags that came together by merging each once. */
export async function marksOf(db: Connection, event: string): Promise<MarkRow[]> {
  const where = { event: { in: await idsLeadingTo(db, event) }, removedBy: null };
  const rows = await db.eventMark.findMany({ where, orderBy: { number: "desc" } });
  const once = new Map(rows.map((row) => [row.kind === "note" ? row.id : `${row.kind} ${row.value}`, row]));
  return [...once.values()].map(markRow);
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  readonly by: string;
  readonly at: bigint;
}

const markRow = ({ id, kind, value, by, at }: Row): MarkRow => ({
  ...{ id, value, by, kind: kind as MarkKind, at: formatInstant(Number(at)) },
});

/** Told at once, at most. */
const MOST_TOLD = 10_000;

/** All that was ever put on events, newest first, at most `limit`. */
export async function listMarks(db: Connection, limit: number): Promise<{ row: ListedMark; at: number }[]> {
  const rows = await db.eventMark.findMany({ orderBy: { number: "desc" }, take: Math.min(limit, MOST_TOLD) });
  const events = await eventsNow(db, [...new Set(rows.map(({ event }) => event))]);
  return rows.map((row) => {
    const event = events.get(row.event);
    const told = { event: event?.id ?? null, title: event?.title ?? row.title, reason: "", undoneBy: row.removedBy };
    return { row: { ...markRow(row), about: "mark", ...told }, at: Number(row.at) };
  });
}

/** How many events that are there bear each tag, by the tag's name. */
export async function countTags(db: Connection): Promise<Count[]> {
  const columns = ['m."value"', 'count(distinct e."number")'];
  const rest = `${MARKED} where m."kind" = 'tag' and m."removedBy" is null group by m."value" order by m."value"`;
  const rows = await engine.selectArrays<[string, number]>(db, columns, rest);
  return rows.map(([id, count]) => ({ id, count: Number(count) }));
}

export async function countStarred(db: Connection): Promise<number> {
  const rest = `${MARKED} where m."kind" = 'star' and m."removedBy" is null`;
  const [row] = await engine.selectArrays<[number]>(db, ['count(distinct e."number")'], rest);
  return Number(row?.[0] ?? 0);
}

/** Events with what was put on them, wherever those have gone. */
const MARKED = `from "EventMark" m left join "EventAlias" a on a."id" = m."event" join "Event" e on e."id" = coalesce(a."to", m."event")`;

/** The numbers of the events that bear a star, or one of some tags; ascending. */
export async function numbersMarked(
  db: Connection,
  kind: "star" | "tag",
  values: readonly string[] = [""],
): Promise<number[]> {
  const rest = `${MARKED} where m."kind" = '${kind}' and m."removedBy" is null and m."value" in ${engine.given}
    group by e."number" order by e."number"`;
  return (await engine.selectArrays<[number]>(db, ['e."number"'], rest, values)).map(([number]) => number);
}
