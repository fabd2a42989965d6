import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { decode, decodeFound, encode, encodeFound, finish } from "../../lib/columns/wire";
import { checkSum } from "../../lib/columns/wire/payload";
import { columnsOf, events } from "./made-columns";

const LATE = [
  "numbers",
  "subtypes",
  "confidences",
  "importances",
  "place",
  "actorsOf",
  "publishersOf",
  "reported",
] as const;

vi.setConfig({ testTimeout: 60_000 }); // many cases, on machines that may be busy

test("what is decoded is what was encoded", () => {
  fc.assert(
    fc.property(events, (all) => {
      const columns = columnsOf(all);
      const bytes = encode(columns);
      expect(decode(bytes)).toEqual(columns);
      expect(decode(Buffer.from(bytes))).toEqual(columns);
    }),
    { numRuns: 200 },
  );
});

test("a damaged payload is refused, and says so", () => {
  fc.assert(
    fc.property(events, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, at, change) => {
      const bytes = encode(columnsOf(all));
      const place = at % bytes.length;
      const damaged = bytes.slice();
      damaged[place] = (damaged[place] ?? 0) ^ change;
      expect(() => decode(damaged)).toThrow(/^These are not the events' columns: /);
      expect(() => decode(bytes.slice(0, place))).toThrow(/^These are not the events' columns: /);
    }),
  );
});

test("a payload that is wrong throughout, its check sum too, gives an error or columns, never hangs", () => {
  fc.assert(
    fc.property(events, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), (all, changes) => {
      const bytes = encode(columnsOf(all)).slice();
      for (const [at, value] of changes) bytes[12 + (at % (bytes.length - 12))] = value;
      new DataView(bytes.buffer).setUint32(8, checkSum(bytes.subarray(12)), true);
      let decoded: ReturnType<typeof decode> | null = null;
      try {
        const columns = decode(bytes);
        for (const part of finish(columns)) expect(part).toBeDefined();
        decoded = columns;
      } catch (error) {
        expect(String(error)).toMatch(/^Error: These are not the events' columns: /);
      }
      if (!decoded) return;
      const { size, actorsOf, actors, place, places, reported } = decoded;
      expect(decoded.numbers).toHaveLength(size);
      for (const value of actorsOf.values) expect(value).toBeLessThan(actors.length);
      for (const value of place) expect(value === 0xffffffff || value < places.length).toBe(true);
      for (const row of reported.date) expect(row).toBeLessThan(reported.from.length);
    }),
    { numRuns: 500 },
  );
});

test("each column is decoded once, in whatever order they are read", () => {
  fc.assert(
    fc.property(events, fc.shuffledSubarray([...LATE]), (all, order) => {
      const columns = columnsOf(all);
      const decoded = decode(encode(columns));
      for (const name of order) {
        const first = decoded[name];
        expect(first).toEqual(columns[name]);
        expect(decoded[name]).toBe(first);
      }
    }),
  );
});

test("no column is a view of the bytes it came in", () => {
  const columns = decode(encode(columnsOf(fc.sample(events, 1)[0] ?? [])).slice());
  for (const part of finish(columns)) expect(part).toBeDefined();
  const held = [columns, columns.actorsOf, columns.publishersOf, columns.reported].flatMap(Object.values);
  const arrays = held.filter((value): value is Uint8Array => ArrayBuffer.isView(value));
  expect(arrays).toHaveLength(24);
  for (const array of arrays) expect(array.byteLength).toBe(array.buffer.byteLength);
});

test("nothing is made of nothing, of text, and of another program's format", () => {
  expect(() => decode(new Uint8Array())).toThrow("too short");
  expect(() => decode(new TextEncoder().encode("<!doctype html><title>An error</title>"))).toThrow("it is none");
  const other = encode(columnsOf([]));
  new DataView(other.buffer).setUint32(4, 1, true);
  expect(() => decode(other)).toThrow("another version");
});

test("columns that break their own rules are not encoded", () => {
  const columns = columnsOf(
    fc.sample(
      events.filter((all) => all.filter(({ when }) => when).length > 1),
      1,
    )[0] ?? [],
  );
  const at = (values: Float64Array, value: number) => values.map((own, i) => (i === 0 ? value : own));
  expect(() => encode({ ...columns, to: at(columns.to, Number.NaN) })).toThrow("not a number");
  expect(() => encode({ ...columns, from: at(columns.from, 0.5), to: at(columns.to, 1) })).toThrow("whole millisecond");
  const lists = { starts: columns.actorsOf.starts.map((_, i) => (i === 0 ? 0 : 2)), values: Uint32Array.of(1, 1) };
  expect(() => encode({ ...columns, actorsOf: lists })).toThrow("does not ascend");
});

test("numbers found come back, and so does that there was nothing to find", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.option(numbers), fc.string(), (list, version) => {
      const found = { version: version.normalize(), numbers: list && Uint32Array.from(list).sort() };
      expect(decodeFound(encodeFound(found))).toEqual(found);
    }),
  );
  expect(() => decodeFound(new Uint8Array())).toThrow("ends too soon");
  expect(() => decodeFound(Uint8Array.of(1, 65, 200, 1, 1))).toThrow("ends too soon");
});
