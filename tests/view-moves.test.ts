import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_VIEW, formatView, parseView, readView } from "../lib/view";
import { KEYS } from "../lib/view/keys";
import { MOVES, type Move, movedQuery, VERSION, withVersion } from "../lib/view/moves";

/** By version of links: what each key could say then; of keys that take any text an example. */
const LINKS = JSON.parse(readFileSync(path.join(import.meta.dirname, "view-links.json"), "utf8")) as Record<
  string,
  Record<string, readonly string[]>
>;

test("whatever a link of any version says is understood, or moved to what is", () => {
  const lost: string[] = [];
  for (const [version, keys] of Object.entries(LINKS))
    for (const [key, values] of Object.entries(keys))
      for (const value of values) {
        const query = new URLSearchParams([[key, value]]);
        if (key === "map") query.set("lens", "map"); // means nothing beside another
        if (version !== "1") query.set(VERSION, version);
        const { ignored } = readView(query);
        const { query: moved } = movedQuery(query);
        const isKnown = [...moved.keys()].every((each) => Object.values(KEYS).some(({ name }) => name === each));
        if (ignored.length > 0 || !isKnown) lost.push(`${version}: ${key}=${value}`);
      }
  expect(lost, "links out there say this: add a row to MOVES").toEqual([]);
});

test("all that a link can say now stands in the list of its version", () => {
  const latest = String(Math.max(1, ...MOVES.map(({ since }) => since)));
  const listed = Object.keys(LINKS[latest] ?? {}).sort();
  expect(listed, "add it to tests/view-links.json").toEqual(
    Object.values(KEYS)
      .map(({ name }) => name)
      .sort(),
  );
});

test("today's links need no version, and are not old", () => {
  for (const keys of Object.values(LINKS))
    for (const [key, values] of Object.entries(keys))
      for (const value of values) {
        const view = parseView(new URLSearchParams([[key, value]]));
        expect(new URLSearchParams(formatView(view)).has(VERSION)).toBe(MOVES.some((move) => move.key === key));
      }
});

/** A key called otherwise, a value parted in two and one that is no more; then a value that got another meaning. */
const MADE: readonly Move[] = [
  { since: 2, key: "from-day", value: null, to: [["from", null]] },
  ...[{ since: 2, key: "type", value: "war", to: [["type", "strike"], ["type", "clash"]] as const }], // biome-ignore format: a row
  { since: 2, key: "lens", value: "globe", to: [] },
  { since: 3, key: "status", value: "planned", to: [["status", "hypothetical"]] },
];

describe("with changes", () => {
  const read = (query: string) => readView(query, MADE);

  test("an old link means what it meant, is known to be old, and is written anew", () => {
    const { view, ignored, isOld } = read("from-day=2025-05-01&type=war&type=aid&lens=globe&status=planned&q=x");
    expect(ignored).toEqual([]);
    expect(isOld).toBe(true);
    expect(view).toEqual({
      ...EMPTY_VIEW,
      ...{ from: "2025-05-01", types: ["strike", "clash", "aid"], statuses: ["hypothetical"], q: "x" },
    });
    const again = read(formatView(view, MADE));
    expect([again.view, again.isOld]).toEqual([view, false]);
  });

  test("a spelling with another meaning is told apart by the version, which is there for nothing else", () => {
    const planned = formatView({ ...EMPTY_VIEW, statuses: ["planned"] }, MADE);
    expect(planned).toBe("status=planned&v=3");
    expect(read(planned)).toMatchObject({ view: { statuses: ["planned"] }, isOld: false, ignored: [] });
    expect(read("status=planned&v=2").view.statuses).toEqual(["hypothetical"]);
    expect(formatView({ ...EMPTY_VIEW, statuses: ["denied"], q: "war" }, MADE)).toBe("status=denied&q=war");
  });

  test("a version that is not known is told to the person; the link is read as it stands", () => {
    for (const version of ["4", "0", "-1", "x", "99999", "3.5"]) {
      const { view, ignored, isOld } = read(`status=planned&v=${version}`);
      expect([view.statuses, isOld]).toEqual([["planned"], false]);
      expect(ignored).toEqual([{ key: "v", value: version }]);
    }
    expect(readView("type=aid&v=2").ignored).toEqual([{ key: "v", value: "2" }]);
  });

  test("whatever a link holds, moving it twice is moving it once, and what is written is never old", () => {
    const pair = fc.tuple(
      fc.constantFrom("from-day", "type", "lens", "status", "v", "q", "other"),
      fc.constantFrom("war", "globe", "planned", "2025-05-01", "1", "2", "3", "9", ""),
    );
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const { query } = movedQuery(new URLSearchParams(pairs), MADE);
        const written = withVersion(new URLSearchParams(query), MADE);
        expect(movedQuery(written, MADE)).toMatchObject({ isOld: false, unknown: null });
        expect(movedQuery(written, MADE).query.toString()).toBe(query.toString());
      }),
    );
  });
});
