import { z } from "zod";
import { ACTOR_KINDS, ALL_SUBTYPES, BASES, EVENT_TYPES, PLACE_KINDS, PRECISIONS, STATUSES } from "../../domain";
import { queryDays } from "../../store/query-days";
import { queryView } from "../../store/query-view";
import { endpoint } from "../endpoint";

const count = z.int().min(0);
const valued = <T extends string>(words: readonly T[]) => z.array(z.object({ id: z.enum(words), count }));
const actors = z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS), count }));
const places = z.array(
  z.object({ id: z.string(), name: z.string(), kind: z.enum(PLACE_KINDS), parents: z.array(z.string()), count }),
);
const most = z
  .int()
  .min(1)
  .max(1000)
  .default(100)
  .meta({ description: "At most so many actors, places and publishers." });

export const getFacets = endpoint({
  path: "/facets",
  summary: "Counts of a view by each filter",
  description: "How many events each value of each filter would give, under all other filters of the view.",
  takesView: true,
  params: z.object({ limit: most }),
  response: z.object({
    total: count.meta({ description: "Events that pass all filters but the range." }),
    inRange: count.meta({ description: "Of these, how many are in the range." }),
    stored: count,
    types: valued(EVENT_TYPES),
    subtypes: valued(ALL_SUBTYPES),
    statuses: valued(STATUSES),
    precisions: valued([...PRECISIONS, "undated"]),
    bases: valued(BASES),
    actors,
    places,
    publishers: z.array(z.object({ id: z.string(), count })),
    sources: z.array(z.object({ least: z.int(), count })),
    known: z
      .object({ actors: count, places: count, publishers: count })
      .meta({ description: "How many values there are in all, also where a list is cut." }),
  }),
  async answer({ view, params }) {
    const { total, inRange, stored, facets } = await queryView(view, { events: 0, names: params.limit });
    return { kind: "json", value: { total, inRange, stored, ...facets } };
  },
});

export const getHistogram = endpoint({
  path: "/histogram",
  summary: "Events over time",
  description:
    "How many events of a view fall on each day, month or year. What is dated more roughly than to the day, lasts longer or is open at an end is in no bucket: it is counted as `coarse`.",
  takesView: true,
  params: z.object({ by: z.enum(["day", "month", "year"]).default("day").meta({ description: "Size of a bucket." }) }),
  response: z.object({
    buckets: z.array(z.object({ date: z.string().meta({ examples: ["2025-05-15"] }), count })),
    coarse: count,
    undated: count,
  }),
  async answer({ view, params }) {
    const { days, coarse, undated } = await queryDays(view);
    const buckets = new Map<string, number>();
    const cut = { day: 0, month: 3, year: 6 }[params.by];
    for (const [day, n] of days) {
      const date = day.slice(0, day.length - cut);
      buckets.set(date, (buckets.get(date) ?? 0) + n);
    }
    return {
      kind: "json",
      value: { buckets: Array.from(buckets, ([date, n]) => ({ date, count: n })), coarse, undated },
    };
  },
});

export const listActors = endpoint({
  path: "/actors",
  summary: "Actors of a view",
  description: "Who takes part in the events of a view, most frequent first.",
  takesView: true,
  params: z.object({ limit: most }),
  response: z.object({ data: actors, known: count }),
  async answer({ view, params }) {
    const { facets } = await queryView(view, { events: 0, names: params.limit });
    return { kind: "json", value: { data: facets.actors, known: facets.known.actors } };
  },
});

export const listPlaces = endpoint({
  path: "/places",
  summary: "Places of a view",
  description: "Where the events of a view happened, most frequent first; a place counts for all it lies in too.",
  takesView: true,
  params: z.object({ limit: most }),
  response: z.object({ data: places, known: count }),
  async answer({ view, params }) {
    const { facets } = await queryView(view, { events: 0, names: params.limit });
    return { kind: "json", value: { data: facets.places, known: facets.known.places } };
  },
});
