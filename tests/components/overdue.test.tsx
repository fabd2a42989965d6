import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { activeFilters } from "../../components/filters/active";
import { OverdueOption } from "../../components/filters/overdue-option";
import { changed } from "../../components/view/set-view";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { parseEdtf } from "../../lib/time";
import { EMPTY_VIEW, formatView, parseView, type View } from "../../lib/view";
import { eventRow } from "./event-row";

afterEach(cleanup);

const NOW = parseEdtf("2025-06-10T15:00Z")?.from ?? 0;
const { columns, rows } = columnsOfRows([
  eventRow("due", "2025-06-09", { number: 1, status: "planned" }),
  eventRow("this-month", "2025-06", { number: 2, status: "planned" }),
  eventRow("last-month", "2025-05", { number: 3, status: "planned", type: "aid" }),
  eventRow("some-day", "2025-05-01/..", { number: 4, status: "planned" }),
  eventRow("today", "2025-06-10", { number: 5, status: "planned" }),
  eventRow("undated", null, { number: 6, status: "planned" }),
  eventRow("happened", "2025-05-05", { number: 7, status: "occurred" }),
  eventRow("called-off", "2025-05-06", { number: 8, status: "cancelled" }),
]);
const idsIn = (view: View) => [...select(columns, view, null).positions].map((at) => rows[at]?.id).sort();

test("plans past their day are those that ended before it and that nothing is reported of", () => {
  expect(idsIn(parseView("overdue=2025-06-10"))).toEqual(["due", "last-month"]);
  expect(idsIn(parseView("overdue=2025-06-10&type=aid"))).toEqual(["last-month"]);
  expect(idsIn(parseView("overdue=2025-05-20"))).toEqual([]);
  expect(parseView("overdue=yesterday").overdue).toBeNull();
});

test("the box says how many there are today, puts the day into the address, and takes it out again", () => {
  const setView = vi.fn();
  const shownOf = (view: View) => ({ columns, selection: select(columns, view, null) });
  const { rerender } = render(
    <OverdueOption possible shown={shownOf(EMPTY_VIEW)} overdue={null} setView={setView} now={NOW} />,
  );
  fireEvent.click(screen.getByRole("checkbox", { name: /^Plans past their day ?, 2$/ }));
  const on = { ...EMPTY_VIEW, ...changed(setView.mock.lastCall?.[0], EMPTY_VIEW) };
  expect(formatView(on)).toBe("overdue=2025-06-10");
  expect(activeFilters(on, { actors: [], places: [] }).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
    "Plans for before 10 June 2025, no report since",
  ]);
  rerender(<OverdueOption possible shown={shownOf(on)} overdue={on.overdue} setView={setView} now={NOW} />);
  fireEvent.click(screen.getByRole("checkbox", { name: /^Plans past their day ?, 2$/, checked: true }));
  expect(changed(setView.mock.lastCall?.[0], on)).toEqual({ overdue: null });
});

test("where nothing is planned there is no box, unless it is asked for", () => {
  const shown = { columns, selection: select(columns, parseView("type=strike"), null) };
  const props = { possible: false, shown, setView: () => undefined, now: NOW };
  const { rerender } = render(<OverdueOption {...props} overdue="2025-06-10" />);
  expect(screen.getByRole("checkbox")).toBeTruthy();
  rerender(<OverdueOption {...props} overdue={null} />);
  expect(screen.queryByRole("checkbox")).toBeNull();
});
