import fc from "fast-check";
import { expect, test } from "vitest";
import { BYTE_NAMES } from "../../lib/columns/byte-columns";
import type { Columns } from "../../lib/columns/columns";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { ACTOR_ROLES, ALL_SUBTYPES, BASES, EVENT_TYPES, type Event, STATUSES } from "../../lib/domain";
import { loadEventRows } from "../../lib/store/load-event-rows";
import { readColumns } from "../../lib/store/read-columns";
import { replaceEvents } from "../../lib/store/replace-events";
import { saveReading } from "../../lib/store/save-reading";
import { when } from "../../lib/time";
import { eventOf, makeActor, makePlace, makeReading } from "./made-reading";
import { fileStore } from "./test-store";

const MOST = 12;
const { db } = fileStore();
const actors = ["Northland", "Southland", "Red Cross"].map((name) => makeActor(name));
const country = makePlace("Land");
const places = [country, makePlace("Town", { parents: [country.id, "place-unread"] }), makePlace("Far")];

const date = fc
  .record({
    edtf: fc.constantFrom(
      "2025-05-14",
      "2025-05",
      "2025~",
      "2025-05-14T10:30Z",
      "2024/2025",
      "../2025-05",
      "2025-06-01/..",
    ),
    basis: fc.constantFrom(...BASES),
  })
  .map(({ edtf, basis }) => when(edtf, basis));
const taking = fc.record({ id: fc.constantFrom(...actors.map(({ id }) => id)), role: fc.constantFrom(...ACTOR_ROLES) });
const fields = fc.record({
  type: fc.constantFrom(...EVENT_TYPES),
  subtype: fc.option(fc.constantFrom(...ALL_SUBTYPES, "a kind of old")),
  status: fc.constantFrom(...STATUSES),
  when: fc.option(date),
  placeId: fc.option(fc.constantFrom(...places.map(({ id }) => id))),
  actors: fc.uniqueArray(taking, { selector: ({ id, role }) => `${id} ${role}`, maxLength: 5 }),
  sources: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 250, max: 300 })),
  confidence: fc.oneof(
    fc.nat(100).map((n) => n / 100), // 0.29 * 100 is a little less than 29
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  importance: fc.oneof(fc.constant(0), fc.double({ min: -1, max: 40, noNaN: true })),
});

test("columns of stored events and of the rows of the same events are equal", async () => {
  const passages = await savePassages();
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: MOST }), async (all) => {
      const events = all.flatMap((each, i): Event[] => {
        const passage = passages[i];
        return passage ? [{ ...eventOf(passage), ...each }] : [];
      });
      await replaceEvents(events, db);
      const stored = await readColumns(db);
      expect(stored.size).toBe(all.length);
      const { columns } = columnsOfRows(await loadEventRows(db, [...stored.numbers].reverse()), stored.version);
      expect(shown(columns)).toEqual(shown(stored));
    }),
    { numRuns: 30 },
  );
});

/** All that rows tell too: neither publishers, nor kinds of actors, nor what places lie in. */
function shown(columns: Columns) {
  const { version, size, numbers, from, to, actorsOf, reported, places: known } = columns;
  const bytes = BYTE_NAMES.map((name) => [name, columns[name]]);
  const names = columns.actors.map(({ id, name }) => ({ id, name }));
  const place = [...columns.place].map((at) => known[at] && { ...known[at], within: [] });
  return { version, size, numbers, from, to, bytes, actorsOf, reported, names, place };
}

/** A passage each for as many events as there may be, of articles with several dates of publication. */
async function savePassages() {
  const dates = ["2025-05-15", "2025-05-20", null, "2025-05-15T08:00+03:00", "2025-05-15T05:00Z"];
  const readings = Array.from({ length: MOST }, (_, i) => {
    const quote = `They met in town ${i}.`;
    const report = { quote, place: places[i % 3], actors: actors.map((actor) => [actor, "agent"] as const) };
    return makeReading({ id: `a${i}`, published: dates[i % dates.length], text: quote, reports: [report] });
  });
  for (const reading of readings) await saveReading(reading, db);
  return readings.flatMap((reading) => reading.passages);
}
