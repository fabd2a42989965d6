import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { countFacets } from "../../lib/columns/count";
import { cutFacets } from "../../lib/columns/cut-facets";
import { select } from "../../lib/columns/select";
import { EMPTY_VIEW, type View } from "../../lib/view";
import { ACTORS, columnsOf, events, PLACES, PUBLISHERS, views } from "./made-columns";

vi.setConfig({ testTimeout: 60_000 }); // many cases, on machines that may be busy

test("each count is what choosing that value alone would give", () => {
  fc.assert(
    fc.property(events, views, (all, view) => {
      const columns = columnsOf(all);
      const facets = countFacets(columns, view, select(columns, view, null).failed);
      const alone = (patch: Partial<View>) => select(columnsOf(all), { ...view, ...patch }, null).inRange;
      for (const { id, count } of facets.types) expect([id, count]).toEqual([id, alone({ types: [id], notTypes: [] })]);
      for (const { id, count } of facets.statuses)
        expect([id, count]).toEqual([id, alone({ statuses: [id], notStatuses: [] })]);
      for (const { id, count } of facets.precisions) expect([id, count]).toEqual([id, alone({ precisions: [id] })]);
      for (const { id, count } of facets.subtypes) expect([id, count]).toEqual([id, alone({ subtypes: [id] })]);
      for (const { id, count } of facets.bases) expect([id, count]).toEqual([id, alone({ bases: [id] })]);
      for (const { id, count } of facets.actors)
        expect([id, count]).toEqual([id, alone({ actors: [id], notActors: [] })]);
      for (const { id, count } of facets.places)
        expect([id, count]).toEqual([id, alone({ places: [id], notPlaces: [] })]);
      for (const { id, count } of facets.publishers) expect([id, count]).toEqual([id, alone({ publishers: [id] })]);
      for (const { least, count } of facets.sources.filter(({ least }) => least > 1))
        expect([least, count]).toEqual([least, alone({ sources: least })]);
    }),
    { numRuns: 150 },
  );
});

test("counts do not depend on what was counted before", () => {
  const few = fc.array(fc.oneof(views, fc.record({ actors: fc.subarray(ACTORS.map(({ id }) => id)) })), {
    maxLength: 6,
  });
  const least = fc.constantFrom(0, 50, 80);
  fc.assert(
    fc.property(events, few, least, (all, patches, confidence) => {
      const columns = columnsOf(all);
      for (const view of patches.map((patch): View => ({ ...EMPTY_VIEW, confidence, ...patch }))) {
        const fresh = columnsOf(all);
        expect(countFacets(columns, view, select(columns, view, null).failed)).toEqual(
          countFacets(fresh, view, select(fresh, view, null).failed),
        );
      }
    }),
  );
});

test("every value that any event has is listed, whatever the view, the most frequent name first", () => {
  fc.assert(
    fc.property(events, views, (all, view) => {
      const columns = columnsOf(all);
      const facets = countFacets(columns, view, select(columns, view, null).failed);
      const types = new Set([...all.map(({ type }) => type), ...view.types, ...view.notTypes]);
      expect(new Set(facets.types.map(({ id }) => id))).toEqual(types);
      const precisions = new Set<string>([...all.map(({ when }) => when?.precision ?? "undated"), ...view.precisions]);
      expect(new Set(facets.precisions.map(({ id }) => id))).toEqual(precisions);
      expect(facets.known).toEqual({ actors: ACTORS.length, places: PLACES.length - 1, publishers: PUBLISHERS.length });
      expect(facets.places.map(({ id }) => id)).not.toContain("unread");
      for (const rows of [facets.actors, facets.places]) {
        const ranked = [...rows].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
        expect(rows).toEqual(ranked);
      }
    }),
  );
});

test("a place says what it lies in", () => {
  const columns = columnsOf([]);
  const { places } = countFacets(columns, EMPTY_VIEW, new Uint16Array(0));
  expect(places.find(({ id }) => id === "town")?.parents).toEqual(["shire", "land"]);
});

test("lists are cut to the most frequent, the chosen, and what places lie in", () => {
  fc.assert(
    fc.property(events, views, fc.nat(3), (all, view, most) => {
      const columns = columnsOf(all);
      const whole = countFacets(columns, view, select(columns, view, null).failed);
      const facets = cutFacets(whole, view, most);
      expect(facets.known).toEqual(whole.known);
      expect(facets.actors).toEqual(
        whole.actors.filter(({ id }, i) => i < most || view.actors.includes(id) || view.notActors.includes(id)),
      );
      const ids = new Set(facets.places.map(({ id }) => id));
      for (const [i, { id, parents }] of whole.places.entries()) {
        if (i < most || view.places.includes(id) || view.notPlaces.includes(id)) expect(ids.has(id)).toBe(true);
        if (ids.has(id)) for (const outer of parents) expect(ids.has(outer) || outer === "unread").toBe(true);
      }
    }),
  );
});
