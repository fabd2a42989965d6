import type { EventActor, EventRow } from "../answers/rows";
import type { Connection } from "./connection";
import { engine } from "./sql";

const PLAIN = ["id", "title", "type", "subtype", "status", "sources", "passageCount", "reported"] as const;
const ACTORS = engine.list(
  ["id", "name", "role"],
  `select x."id", x."name", a."role" from "EventActor" a join "Actor" x on x."id" = a."actorId"
   where a."eventNumber" = e."number" order by a."position"`,
);
const COLUMNS = [
  'e."number"',
  ...PLAIN.map((name) => `e."${name}"`),
  ...[engine.exactly('e."confidence"'), engine.exactly('e."importance"'), engine.json('e."when"'), ACTORS],
  ...['p."id"', 'p."name"', 'p."kind"', 'p."country"', engine.exactly('p."lat"'), engine.exactly('p."lon"')],
];
const FROM = `from "Event" e left join "Place" p on p."id" = e."placeId" where e."number" in ${engine.givenNumbers}`;

/** The events with the given numbers, in their order; those that are gone are left out. One query, however many. */
export async function loadEventRows(db: Connection, numbers: readonly number[]): Promise<EventRow[]> {
  const rows = await engine.selectArrays<[number, ...unknown[]]>(db, COLUMNS, FROM, numbers);
  const byNumber = new Map(rows.map(([number, ...values]) => [number, toEventRow(number, values)]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

type Digits = string | null;
type Rest = [string, string, string | null, string, string | null, string, string, string | null, Digits, Digits];

function toEventRow(number: number, values: readonly unknown[]): EventRow {
  const { passageCount, ...plain } = Object.fromEntries(PLAIN.map((name, i) => [name, values[i]]));
  const [confidence, importance, when, actors, placeId, placeName, kind, country, lat, lon] = values.slice(
    PLAIN.length,
  ) as Rest;
  const row = {
    number,
    ...plain,
    passages: passageCount,
    when: when === null ? null : JSON.parse(when),
    place:
      placeId === null ? null : { id: placeId, name: placeName, kind, country, lat: numberOf(lat), lon: numberOf(lon) },
    actors: (JSON.parse(actors) as [string, string, EventActor["role"]][]).map(([id, name, role]) => ({
      id,
      name,
      role,
    })),
    confidence: Number(confidence),
    importance: Number(importance),
  };
  return row as unknown as EventRow; // its words were checked by the types when they were written
}

const numberOf = (digits: string | null) => (digits === null ? null : Number(digits));
