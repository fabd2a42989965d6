import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { PairsLens } from "../../components/lenses/pairs";
import { actorsIn, MOST_ACTORS, pairsOf, sharedBy } from "../../components/lenses/pairs/layout";
import { changed } from "../../components/view/set-view";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { EMPTY_VIEW, parseView } from "../../lib/view";
import { eventRow } from "./event-row";

afterEach(cleanup);

const actor = (id: string) => ({ id, name: id.toUpperCase(), role: "participant" as const });
const made = (lists: readonly string[]) =>
  columnsOfRows(
    lists.map((list, i) =>
      eventRow(`e${i}`, `2025-05-0${i + 1}`, { number: i + 1, actors: [...list].map(actor), importance: i }),
    ),
  );

test("two who stand in one event are counted once for it, on both sides, and nobody with themselves", () => {
  const { columns } = made(["ab", "ab", "abc", "c", "d"]);
  const { actors, counts, most } = pairsOf(columns, select(columns, EMPTY_VIEW, null));
  const at = (a: string, b: string) => {
    const [row, column] = [a, b].map((id) => actors.findIndex((each) => each.id === id));
    return counts[(row ?? 0) * actors.length + (column ?? 0)];
  };
  expect(actors.map(({ id }) => id)).toEqual(["a", "b", "c"]); // d is alone
  expect([at("a", "b"), at("b", "a"), at("a", "c"), at("a", "a")]).toEqual([3, 3, 1, 0]);
  expect(most).toBe(3);
});

test("only what is in view counts, and no more actors than can be told apart", () => {
  const { columns } = made(["ab", "cd"]);
  const may = select(columns, parseView("from=2025-05-02"), null);
  expect(pairsOf(columns, may).actors.map(({ id }) => id)).toEqual(["c", "d"]);
  const crowd = made(["abcdefghijklmnopqrstuvwxyz"]).columns;
  expect(pairsOf(crowd, select(crowd, EMPTY_VIEW, null)).actors).toHaveLength(MOST_ACTORS);
});

test("as many actors as find room are shown, so that none is cut off", () => {
  const { columns } = made(["abcdefghijklmnopqrstuvwxyz"]);
  const selection = select(columns, EMPTY_VIEW, null);
  expect(actorsIn(660)).toBe(19);
  expect(pairsOf(columns, selection, actorsIn(660)).actors).toHaveLength(19);
  expect([actorsIn(40), actorsIn(3000)]).toEqual([6, MOST_ACTORS]);
});

test("what two share comes with the most important first", () => {
  const { columns, rows } = made(["ab", "ac", "abc"]);
  const found = sharedBy(columns, select(columns, EMPTY_VIEW, null), ["a", "b"], 5);
  expect(found.map((at) => rows[at]?.id)).toEqual(["e2", "e0"]);
});

test("a dot lists the events, a name filters by it", () => {
  const { columns, rows } = made(["ab", "bc"]);
  const setView = vi.fn();
  const props = { columns, selection: select(columns, EMPTY_VIEW, null), view: EMPTY_VIEW, setView };
  const source = { get: (at: number) => rows[at], want: () => undefined, revision: 0 };
  const more = { selected: null, stages: [], open: () => undefined, now: 0, announce: () => undefined };
  render(<PairsLens {...props} {...more} rows={source} />);
  fireEvent.click(screen.getByRole("button", { name: "A and B: 1 event" }));
  expect(screen.getByRole("link", { name: "Event e0" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Event e1" })).toBeNull();
  fireEvent.click(screen.getByRole("link", { name: "B" }));
  expect(changed(setView.mock.lastCall?.[0], EMPTY_VIEW)).toEqual({ actors: ["b"] });
});
