import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LaneIndex } from "../../../components/lenses/timeline/index/lane-index";
import { laneNames, MOST_NAMED, REST } from "../../../components/lenses/timeline/index/lane-names";
import type { EventRow } from "../../../lib/answers/rows";
import { columnsOfRows } from "../../../lib/columns/columns-of-rows";
import { timesOf } from "../../../lib/columns/times";
import { CLOCKS, EVENT_TYPES } from "../../../lib/domain";
import { DAY, MINUTE } from "../../../lib/time";
import { LANE_KINDS, type LaneKind } from "../../../lib/view";
import { ACTORS, columnsOf, events, PLACES, type PlainEvent, PUBLISHERS } from "../../columns/made-columns";
import { eventRow } from "../event-row";
import { indexOf, sequenceIn } from "./timeline-of";

/** Which lanes an event belongs in, said the plain way; `lanes` are those there are. */
function lanesFor(event: PlainEvent, kind: LaneKind, lanes: readonly string[]): string[] {
  const { type, status, place } = event;
  const around = place === null ? [] : [place, ...(PLACES[place]?.within ?? [])].flatMap((i) => PLACES[i]?.id ?? []);
  const named = {
    type: [type as string],
    status: [status as string],
    place: around.filter((id) => lanes.includes(id)).slice(0, 1), // the nearest
    actor: event.actors.flatMap((i) => ACTORS[i]?.id ?? []),
    publisher: event.publishers.flatMap((i) => PUBLISHERS[i] ?? []),
  }[kind];
  const own = named.filter((id) => lanes.includes(id));
  return own.length > 0 ? own : [REST];
}

const idsOf = ({ lanes }: LaneIndex) => lanes.map(({ name }) => name.id);
const kinds = fc.constantFrom(...LANE_KINDS);
const clocks = fc.constantFrom(...CLOCKS);

describe("lanes", () => {
  test("of types that are rare among many share one, unless they are pinned; among few each has its own", () => {
    const of = (counts: readonly number[]) =>
      counts.flatMap((n, type) =>
        Array.from({ length: n }, (_, i) => eventRow(`${type}-${i}`, "2025-05-01", { type: EVENT_TYPES[type] })),
      );
    const lanesOf = (counts: readonly number[], pinned: readonly string[] = []) =>
      indexOf(columnsOfRows(of(counts)).columns, { lanes: "type", pinned })
        .lanes.filter(({ size }) => size > 0)
        .map(({ name, size }) => [name.id, size]);
    const many = [200, 50, 50, 50, 50, 50, 50, 50, 2, 1];
    expect(lanesOf(many).find(([id]) => id === REST)).toEqual([REST, 3]);
    expect(lanesOf(many)).toHaveLength(9);
    expect(lanesOf(many, [EVENT_TYPES[9]])).toHaveLength(10);
    expect(lanesOf([200, 50, 2, 1]).map(([, size]) => size)).toEqual(expect.arrayContaining([2, 1]));
  });
  test("every dated event stands in the lanes it belongs in, once in each, and in no other", () => {
    fc.assert(
      fc.property(
        events,
        kinds,
        clocks,
        fc.subarray(["north", "shire", "star.example", "strike"]),
        (list, kind, clock, pinned) => {
          const index = indexOf(columnsOf(list), { lanes: kind, clock, pinned });
          const wanted = new Map(idsOf(index).map((id): [string, number[]] => [id, []]));
          for (const [position, event] of list.entries()) {
            if ((clock === "happened" ? event.when : event.reported) === null) continue;
            for (const id of lanesFor(event, kind, idsOf(index))) wanted.get(id)?.push(position);
          }
          for (const lane of index.lanes) {
            const held = [...lane.positions, ...lane.spans.positions].sort((a, b) => a - b);
            expect(held).toEqual(wanted.get(lane.name.id));
            expect(lane.size).toBe(held.length);
          }
          const total = list.filter(({ when, reported }) => (clock === "happened" ? when : reported) !== null).length;
          const inParts = index.parts.flatMap((part) => [...part.positions]).sort((a, b) => a - b);
          expect(inParts).toEqual([...index.spans.positions].sort((a, b) => a - b));
          const placed = new Set(index.lanes.flatMap((lane) => [...lane.positions, ...lane.spans.positions]));
          expect(placed.size).toBe(total);
        },
      ),
    );
  });

  test("days and times are sorted minutes; all else is a span that says its dates, those of one extent together", () => {
    fc.assert(
      fc.property(events, kinds, clocks, (list, kind, clock) => {
        const columns = columnsOf(list);
        const index = indexOf(columns, { lanes: kind, clock });
        const times = timesOf(columns, clock);
        const dateOf = (position: number) => times.index?.[position] ?? position;
        for (const { minutes, positions, spans } of index.lanes) {
          expect([...minutes]).toEqual([...minutes].sort((a, b) => a - b));
          positions.forEach((position, k) => {
            expect((minutes[k] ?? 0) * MINUTE).toBe(times.from[dateOf(position)]);
            expect((times.to[dateOf(position)] ?? 0) - (times.from[dateOf(position)] ?? 0)).toBeLessThanOrEqual(DAY);
          });
          expect(spans.first.at(-1)).toBe(spans.positions.length);
          spans.from.forEach((from, i) => {
            for (const position of spans.positions.subarray(spans.first[i], spans.first[i + 1])) {
              expect([from, spans.to[i]]).toEqual([times.from[dateOf(position)], times.to[dateOf(position)]]);
            }
          });
        }
        const sharp = new Set(index.lanes.flatMap(({ positions }) => [...positions]));
        expect(new Set([...index.spans.positions, ...sharp]).size).toBe(index.dated);
      }),
    );
  });

  test("a date beyond what a minute can be kept for is still where it belongs", () => {
    const { columns } = columnsOfRows([eventRow("far", "9999-12-31"), eventRow("near", "2025-05-15")]);
    const [lane] = indexOf(columns).lanes;
    expect([...(lane?.minutes ?? [])]).toEqual([20_223 * 1440]);
    expect([...(lane?.spans.from ?? [])].map((from) => from / DAY)).toEqual([2_932_896]);
  });
});

/** Rows with these actors each; as many as it says. */
const withActors = (...groups: [number, string[]][]): EventRow[] =>
  groups.flatMap(([n, ids], g) =>
    Array.from({ length: n }, (_, i) =>
      eventRow(`${g}-${i}`, "2025-05-15", { actors: ids.map((id) => ({ id, name: id.toUpperCase(), role: "agent" })) }),
    ),
  );

function named(rows: readonly EventRow[], kind: LaneKind, pinned: readonly string[] = []): string[] {
  return idsOf(indexOf(columnsOfRows(rows).columns, { lanes: kind, pinned }));
}

describe("which lanes there are", () => {
  test("by type and by status: those there are, in the order they always have", () => {
    const rows = [
      eventRow("a", "2025-05-15", { type: "talks", status: "planned" }),
      eventRow("b", "2025-05-15", { type: "strike", status: "occurred" }),
      eventRow("c", null, { type: "protest", status: "denied" }),
    ];
    expect(named(rows, "type")).toEqual(["strike", "talks"]);
    expect(named(rows, "type", ["talks"])).toEqual(["talks", "strike"]);
    expect(named(rows, "type", ["protest"])).toEqual(["protest", "strike", "talks"]); // empty, for it was asked for
    expect(named(rows, "status")).toEqual(["occurred", "planned"]);
  });

  test("by actor: the most frequent first, the others together at the end", () => {
    expect(named(withActors([1, ["few"]], [3, ["many"]]), "actor")).toEqual(["many", "few"]);
    expect(named(withActors([1, []], [2, ["a"]]), "actor")).toEqual(["a", REST]);
    const crowd = Array.from({ length: 20 }, (_, i): [number, string[]] => [30 - i, [`actor-${i}`]]);
    const ids = named(withActors(...crowd), "actor");
    expect(ids).toEqual([...Array.from({ length: MOST_NAMED }, (_, i) => `actor-${i}`), REST]);
  });

  test("a pinned one stands first, however rare", () => {
    const crowd = Array.from({ length: 20 }, (_, i): [number, string[]] => [30 - i, [`actor-${i}`]]);
    const ids = named(withActors(...crowd), "actor", ["actor-19", "actor-3"]);
    expect(ids.slice(0, 3)).toEqual(["actor-3", "actor-19", "actor-0"]);
    expect(ids.length).toBe(MOST_NAMED + 2);
  });

  test("a pinned one stays when a filter leaves it without events", () => {
    const { columns } = columnsOfRows(withActors([2, ["a"]], [1, ["b"]]));
    const sequence = sequenceIn(columns);
    const some = {
      ...sequence,
      positions: sequence.positions.filter((i) => columns.actorsOf.values[i] === 0),
      dated: 2,
    };
    const names = (pinned: string[]) => laneNames(columns, some, "actor", pinned).names.map(({ id }) => id);
    expect(names([])).toEqual(["a", REST]);
    expect(names(["b"])).toEqual(["b", "a", REST]);
  });

  test("by place: an event stands with the nearest place that has a lane", () => {
    const town = PLACES.findIndex(({ id }) => id === "town");
    const plain: PlainEvent = {
      ...{
        number: 1,
        when: { from: 0, to: DAY, precision: "day" },
        flags: 0,
        basis: "stated",
        subtype: null,
        type: "talks",
        status: "occurred",
      },
      ...{ sources: 1, confidence: 50, importance: 1, place: town, actors: [], publishers: [], reported: null },
    };
    const columns = columnsOf([plain, { ...plain, number: 2, place: 0 }, { ...plain, number: 3, place: null }]);
    const lanes = indexOf(columns, { lanes: "place" }).lanes;
    expect(lanes.map(({ name, size }) => [name.id, size])).toEqual([
      ["land", 1],
      ["town", 1],
      [REST, 1],
    ]);
  });
});
