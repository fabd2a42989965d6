import { z } from "zod";
import type { EventProof } from "../../answers/events";
import { eventRecord } from "../../export/record";
import { eventSchema, passageSchema } from "../../export/schemas";
import { eventHref } from "../../links/page-links";
import { loadProofs } from "../../store/export-events";
import { queryEventNumber } from "../../store/query-event-number";
import { SORTS, sortedNumbers } from "../../store/sorted-numbers";
import { nextFrom, readCursor, writeCursor } from "../cursor";
import { type Answer, type Asked, endpoint } from "../endpoint";

const limit = (most: number, none: number) =>
  z.int().min(1).max(most).default(none).meta({ description: "At most so many in one answer." });
const LONGEST_CURSOR = 2000;
const cursor = z.string().max(LONGEST_CURSOR).optional().meta({
  description:
    "`next` of the answer before: what follows it. While the data change, something may come again, and nothing is left out.",
});

const FIELDS = Object.keys(eventSchema.shape) as [keyof typeof eventSchema.shape];
const PAGE = {
  limit: limit(500, 100),
  cursor,
  sort: z.enum(SORTS).default("time").meta({ description: "time: as `order` says; all others: greatest first." }),
};

interface Page {
  readonly events: readonly EventProof[];
  readonly total: number;
  readonly next: string | null;
}

async function pageOf({ view, params }: Asked<z.output<z.ZodObject<typeof PAGE>>>): Promise<Page | null> {
  const seen = params.cursor === undefined ? [] : readCursor(params.cursor);
  const { numbers } = await sortedNumbers(view, params.sort);
  const start = seen && nextFrom<number>(numbers, seen.map(Number));
  if (seen === null || start === null) return null;
  const page = numbers.subarray(start, start + params.limit);
  const end = start + page.length;
  const next = end < numbers.length && page.length > 0 ? writeCursor(seen, Array.from(page, String)) : null;
  return { events: await loadProofs(Array.from(page)), total: numbers.length, next };
}

const BROKEN_CURSOR: Answer = {
  kind: "problem",
  status: 400,
  detail: "That cursor leads nowhere, or nothing of its page is there any more: leave it out to begin anew.",
};

const listed = <T extends z.ZodType>(item: T) =>
  z.object({
    data: z.array(item),
    total: z.int().min(0).meta({ description: "How many events the view has." }),
    next: z
      .string()
      .nullable()
      .meta({ description: "Ask for the next page with it as `cursor`; null = this was the last." }),
  });

export const listEvents = endpoint({
  path: "/events",
  summary: "Events of a view",
  description: "The events that a page with this query string shows, each with its passages, in pages.",
  takesView: true,
  params: z.object({
    ...PAGE,
    fields: z
      .string()
      .regex(
        new RegExp(`^(?:${FIELDS.join("|")})(?:,(?:${FIELDS.join("|")}))*$`),
        `some of ${FIELDS.join(", ")}, with commas`,
      )
      .optional()
      .meta({ description: `Only these, with commas: ${FIELDS.join(", ")}.`, examples: ["id,title,date"] }),
  }),
  response: listed(eventSchema.partial().required({})),
  async answer(asked) {
    const page = await pageOf(asked);
    if (!page) return BROKEN_CURSOR;
    const records = page.events.map((event) => eventRecord(event, asked.origin));
    const wanted = asked.params.fields?.split(",");
    const data = wanted
      ? records.map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => wanted.includes(name))))
      : records;
    return { kind: "json", value: { data, total: page.total, next: page.next }, next: page.next };
  },
});

export const getEvent = endpoint({
  path: "/events/{id}",
  summary: "One event",
  description:
    "An event with its passages. One that was merged into another redirects there; one that is no more says so.",
  pathParams: { id: "Its id." },
  takesView: false,
  params: z.object({}),
  response: eventSchema,
  otherwise: {
    308: "It was merged into another event, which stands at `Location`.",
    404: "There was no such event.",
    410: "It has been removed.",
  },
  async answer({ path, origin }) {
    const found = await queryEventNumber(path.id ?? "");
    if (found.kind === "moved") return { kind: "moved", to: `/api/v1${eventHref(found.to)}` };
    if (found.kind === "gone")
      return { kind: "problem", status: 410, detail: "A later reading or a correction took this event away." };
    const [event] = found.kind === "found" ? await loadProofs([found.number]) : [];
    if (!event) return { kind: "problem", status: 404, detail: "There is no event with this id." };
    return { kind: "json", value: eventRecord(event, origin) };
  },
});

const inEvent = passageSchema.extend({
  event: z.object({ id: z.string(), url: z.string(), title: z.string() }).meta({ description: "What it reports." }),
});

export const listPassages = endpoint({
  path: "/passages",
  summary: "Passages of a view",
  description: "The passages of the events of a view, event by event: `limit` and `total` count events.",
  takesView: true,
  params: z.object(PAGE),
  response: listed(inEvent),
  async answer(asked) {
    const page = await pageOf(asked);
    if (!page) return BROKEN_CURSOR;
    const data = page.events.flatMap((proof) => {
      const { id, url, title, passages } = eventRecord(proof, asked.origin);
      return passages.map((passage) => ({ ...passage, event: { id, url, title } }));
    });
    return { kind: "json", value: { data, total: page.total, next: page.next }, next: page.next };
  },
});

export { BROKEN_CURSOR, cursor as cursorParam, inEvent as passageInEvent, limit as limitParam };
