import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { countDays } from "../../lib/columns/count-days";
import { FILTER } from "../../lib/columns/facets";
import { listOrder } from "../../lib/columns/list-order";
import { indexLists } from "../../lib/columns/row-index";
import { select } from "../../lib/columns/select";
import type { Selection } from "../../lib/columns/selection";
import { timesOf } from "../../lib/columns/times";
import { describeEdtf } from "../../lib/describe/dates";
import { DAY, parseEdtf } from "../../lib/time";
import { EMPTY_VIEW, parseView, type View } from "../../lib/view";
import { eventRow } from "../components/event-row";
import { ACTORS, byTime, columnsOf, events, PLACES, type PlainEvent, PUBLISHERS, views } from "./made-columns";

vi.setConfig({ testTimeout: 60_000 }); // many cases, on machines that may be busy

const dateOf = (event: PlainEvent, view: View) => (view.clock === "reported" ? event.reported : event.when);

/** The filters of a view that an event does not pass, by looking at each in turn. */
function failedOf(event: PlainEvent, view: View, found: ReadonlySet<number> | null): number {
  const { place } = event;
  const places = place === null ? [] : [place, ...(PLACES[place]?.within ?? [])].map((i) => PLACES[i]?.id ?? "");
  const date = dateOf(event, view);
  const from = view.from === null ? -Infinity : (parseEdtf(view.from)?.from ?? 0);
  const to = view.to === null ? Infinity : (parseEdtf(view.to)?.to ?? 0);
  const any = <T>(chosen: readonly T[], own: readonly T[], refused: readonly T[] = []) =>
    (chosen.length === 0 || own.some((value) => chosen.includes(value))) &&
    !own.some((value) => refused.includes(value));
  const passes: Record<keyof typeof FILTER, boolean> = {
    types: any(view.types, [event.type], view.notTypes),
    statuses: any(view.statuses, [event.status], view.notStatuses),
    precisions: any<string>(view.precisions, [event.when?.precision ?? "undated"]),
    subtypes: any(view.subtypes, event.subtype === null ? [] : [event.subtype]),
    bases: any(view.bases, event.when ? [event.basis] : []),
    actors: any(
      view.actors,
      event.actors.map((i) => ACTORS[i]?.id ?? ""),
      view.notActors,
    ),
    publishers: any(
      view.publishers,
      event.publishers.map((i) => PUBLISHERS[i] ?? ""),
    ),
    places: any(view.places, places, view.notPlaces),
    sources: view.sources === 1 || event.sources >= view.sources,
    confidences: event.confidence >= view.confidence,
    overdue:
      view.overdue === null ||
      (event.status === "planned" && event.when !== null && event.when.to <= (parseEdtf(view.overdue)?.from ?? 0)),
    text: found === null || found.has(event.number),
    time: (view.from === null && view.to === null) || (date !== null && date.from < to && from < date.to),
  };
  return (Object.keys(passes) as (keyof typeof FILTER)[]).reduce(
    (sum, name) => sum | (passes[name] ? 0 : FILTER[name]),
    0,
  );
}

const anyFound = fc.option(
  fc
    .func(fc.boolean())
    .map((holds) => (all: readonly PlainEvent[]) => all.map(({ number }) => number).filter((n) => holds(n))),
);

const plain = ({ positions, dated, failed, inRange }: Selection) => ({ positions, dated, failed, inRange });

test("a selection is what looking at each event gives", () => {
  fc.assert(
    fc.property(events, views, anyFound, fc.boolean(), fc.boolean(), (all, view, holds, asSet, indexed) => {
      const numbers = holds?.(all) ?? null;
      const found = numbers && (asSet ? new Set(numbers) : Uint32Array.from(numbers).sort());
      const columns = columnsOf(all);
      if (indexed) {
        indexLists(columns.actorsOf, columns.actors.length);
        indexLists(columns.publishersOf, columns.publishers.length);
      }
      const selection = select(columns, view, found);
      const failed = all.map((event) => failedOf(event, view, numbers && new Set(numbers)));
      expect([...selection.failed]).toEqual(failed);
      const inView = all.map((_, i) => i).filter((i) => ((failed[i] ?? 0) & ~FILTER.time) === 0);
      const date = (i: number) => (all[i] ? dateOf(all[i], view) : null);
      const sorted = inView.sort((a, b) => byTime(date(a), date(b)) || a - b);
      expect([...selection.positions]).toEqual(sorted);
      expect(selection.dated).toBe(sorted.filter((i) => date(i) !== null).length);
      expect(selection.inRange).toBe(failed.filter((bits) => bits === 0).length);
    }),
    { numRuns: 200 },
  );
});

test("a range among very many events leaves out what looking at each does", () => {
  const many = fc.sample(events, { numRuns: 900, seed: 5 }).flat();
  const all = many.map((event, i) => ({ ...event, number: i + 1 })).sort((a, b) => byTime(a.when, b.when));
  expect(all.length).toBeGreaterThan(3000);
  const columns = columnsOf(all);
  fc.assert(
    fc.property(views, (view) => {
      const { failed, inRange } = select(columns, view, null);
      const expected = all.map((event) => failedOf(event, view, null));
      expect(failed).toEqual(Uint16Array.from(expected));
      expect(inRange).toBe(expected.filter((bits) => bits === 0).length);
    }),
    { numRuns: 30 },
  );
});

test("what was selected before changes nothing, and a range alone leaves the positions as they are", () => {
  fc.assert(
    fc.property(events, fc.array(views, { maxLength: 6 }), (all, list) => {
      const columns = columnsOf(all);
      for (const view of list) {
        const again = select(columns, view, null);
        expect(plain(again)).toEqual(plain(select(columnsOf(all), view, null)));
        const elsewhere = select(columns, { ...view, from: "1970-01-02", to: null }, null);
        expect(elsewhere.positions).toBe(again.positions);
        expect(plain(select(columns, view, null))).toEqual(plain(again));
      }
    }),
    { numRuns: 50 },
  );
});

test("numbers that no event has find nothing", () => {
  const all = fc.sample(events, 1)[0] ?? [];
  const columns = columnsOf(all);
  expect(select(columns, EMPTY_VIEW, Uint32Array.of()).positions).toHaveLength(0);
  expect(select(columns, EMPTY_VIEW, new Set([0xffffffff, 0])).positions).toHaveLength(0);
});

test("a list begins with what is in range, the oldest or the newest first, undated last", () => {
  fc.assert(
    fc.property(events, views, fc.nat(50), (all, view, limit) => {
      const columns = columnsOf(all);
      const selection = select(columns, view, null);
      const order = [...listOrder(columns, selection, view, limit)];
      const inRange = [...selection.positions].filter((i) => selection.failed[i] === 0);
      if (inRange.length === 0) {
        expect(order).toHaveLength(Math.min(limit, selection.positions.length));
        return;
      }
      const isDated = (i: number) => (all[i] ? dateOf(all[i], view) !== null : false);
      const dated = inRange.filter(isDated);
      const wanted = [...(view.order === "newest" ? dated.reverse() : dated), ...inRange.filter((i) => !isDated(i))];
      expect(order).toEqual(wanted.slice(0, limit));
    }),
  );
});

test("days count what fits one, and the rest apart", () => {
  fc.assert(
    fc.property(events, views, (all, view) => {
      const columns = columnsOf(all);
      const { positions, dated } = select(columns, view, null);
      const { begin, counts, coarse } = countDays(timesOf(columns, view.clock), positions.subarray(0, dated));
      const dates = [...positions].flatMap((i) => (all[i] ? (dateOf(all[i], view) ?? []) : []));
      const fits = dates.filter(({ from, to }) => to - from <= DAY);
      expect(coarse).toBe(dates.length - fits.length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(fits.length);
      for (const [i, found] of counts.entries())
        expect(found).toBe(fits.filter(({ from }) => Math.floor(from / DAY) === begin + i).length);
    }),
  );
});

test("events before the year 1000, and before the year 1, are in ranges, in order", () => {
  const { columns, rows } = columnsOfRows(
    ["0070-09-08", "-0043-03-15", "1066-10-14", "-0322"].map((edtf, i) => eventRow(edtf, edtf, { number: i + 1 })),
  );
  const ids = (query: string) => {
    const { positions, failed } = select(columns, parseView(query), null);
    return [...positions].filter((at) => failed[at] === 0).map((at) => rows[at]?.id);
  };
  expect(ids("order=oldest")).toEqual(["-0322", "-0043-03-15", "0070-09-08", "1066-10-14"]);
  expect(ids("from=-0100-01-01&to=0999-12-31")).toEqual(["-0043-03-15", "0070-09-08"]);
  expect(ids("to=-0100-01-01")).toEqual(["-0322"]);
  expect(describeEdtf("-0043-03-15/0070-09-08")).toBe("15 March 44 BC – 8 September 70");
});
