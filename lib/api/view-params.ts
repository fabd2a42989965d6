import { z } from "zod";
import { ALL_SUBTYPES, BASES, CLOCKS, EVENT_TYPES, PRECISIONS, STATUSES } from "../domain";
import { LONGEST_SEARCH, ORDERS } from "../view";

const day = z.string().regex(/^-?\d{4}-\d\d-\d\d$/);
const ids = z.array(z.string().min(1).max(200)).max(100);
const any = <T extends string>(words: readonly T[]) => z.array(z.enum(words)).max(words.length);

/** The query string of a page, as far as it says which events are meant. What it says of the drawing (`DRAWING`) is taken and plays no part. */
export const VIEW_PARAMS = z.object({
  clock: z
    .enum(CLOCKS)
    .optional()
    .meta({ description: "Which day places an event in time: when it happened, or its earliest report." }),
  from: day.optional().meta({ description: "First day in range.", examples: ["2025-05-01"] }),
  to: day.optional().meta({ description: "Last day in range, inclusive.", examples: ["2025-05-31"] }),
  type: any(EVENT_TYPES).optional().meta({ description: "Event types, any of them." }),
  "not-type": any(EVENT_TYPES).optional().meta({ description: "Event types to leave out." }),
  subtype: any(ALL_SUBTYPES).optional().meta({ description: "Finer kinds, any of them." }),
  actor: ids.optional().meta({ description: "Ids of actors, any of whom takes part." }),
  "not-actor": ids.optional().meta({ description: "Ids of actors to leave out." }),
  place: ids.optional().meta({ description: "Ids of places, each with all that lies in it." }),
  "not-place": ids.optional().meta({ description: "Ids of places to leave out." }),
  status: any(STATUSES).optional().meta({ description: "Statuses, any of them." }),
  "not-status": any(STATUSES).optional().meta({ description: "Statuses to leave out." }),
  precision: any([...PRECISIONS, "undated"])
    .optional()
    .meta({ description: "How exactly the date is known." }),
  basis: any(BASES).optional().meta({ description: "What the date rests on." }),
  publisher: ids.optional().meta({ description: "Names of publishers, any of which reports it." }),
  sources: z.int().min(1).max(99).optional().meta({ description: "Fewest independent sources." }),
  confidence: z.int().min(0).max(99).optional().meta({
    description: "Least confidence, in hundredths. Where none is given 50: doubtful readings are left out; 0 = all.",
  }),
  overdue: day
    .optional()
    .meta({ description: "Only plans for a day before this one of which nothing is reported since." }),
  story: z.string().max(200).optional().meta({
    description: "Id of a story: its events alone, doubtful or not. Files have them in its order, with its captions.",
  }),
  tag: ids.optional().meta({ description: "Tags, any of which somebody has put on it." }),
  starred: z.literal("1").optional().meta({ description: "1: only what somebody has starred." }),
  q: z.string().max(LONGEST_SEARCH).optional().meta({
    description: 'Words to search for; "in quotation marks" to the letter, with * at their end all that begin so.',
  }),
  order: z.enum(ORDERS).optional().meta({ description: "By time." }),
  zone: z
    .string()
    .max(50)
    .optional()
    .meta({ description: "IANA name of the time zone whose days count.", examples: ["Europe/Kyiv"] }),
});

/** Keys of a page's query string that say how it is drawn, which event is open, and of which version it is. */
export const DRAWING = ["event", "lens", "lanes", "pin", "collapse", "map", "v"] as const;
