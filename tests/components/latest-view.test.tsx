import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Filters } from "../../components/filters";
import { activeFilters } from "../../components/filters/active";
import { Chips } from "../../components/filters/chips";
import { useView } from "../../components/view/use-view";
import type { Facets } from "../../lib/answers/rows";
import { EVENT_TYPES, STATUSES } from "../../lib/domain";
import { parseView } from "../../lib/view";

const facets: Facets = {
  known: { actors: 2, places: 0, publishers: 0 },
  actors: ["a", "b"].map((id) => ({ id, name: `Actor ${id}`, count: 3, kind: "person" })),
  places: [],
  types: EVENT_TYPES.map((id) => ({ id, count: 1 })),
  statuses: STATUSES.map((id) => ({ id, count: 1 })),
  precisions: [],
  bases: [],
  subtypes: [],
  publishers: [],
  sources: [],
};

/** A page on a busy machine: whatever is done, the controls still show the view that it came with. */
function Slow({ query }: { readonly query: string }) {
  const initial = parseView(query);
  const [, setView] = useView(initial);
  return (
    <>
      <Chips filters={activeFilters(initial, facets)} view={initial} setView={setView} />
      <Filters facets={facets} shown={null} view={initial} setView={setView} now={0} />
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, "", "/");
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  window.history.replaceState(null, "", "/");
});

const query = () => new URLSearchParams(window.location.search).toString();
const setDate = (label: string, value: string) => {
  const input = screen.getByLabelText(label);
  act(() => input.focus());
  fireEvent.change(input, { target: { value } });
};

test("From, To and a type set before the page has drawn again are all kept", () => {
  render(<Slow query="" />);
  setDate("From", "2025-05-14");
  setDate("To", "2025-05-14");
  fireEvent.click(screen.getByRole("checkbox", { name: /^Talks/ }));
  act(() => void vi.advanceTimersByTime(1000));
  expect(query()).toBe("from=2025-05-14&to=2025-05-14&type=talks");
});

test("a second type, actor or status joins the first, and the same one leaves again", () => {
  render(<Slow query="" />);
  const click = (name: RegExp) => fireEvent.click(screen.getByRole("checkbox", { name }));
  for (const name of [/^Talks/, /^Strike/, /^Actor a/, /^Actor b/, /^Planned/]) click(name);
  click(/^Talks/);
  expect(query()).toBe("type=strike&actor=a&actor=b&status=planned");
});

test("a value is left out by its button or by Delete on its box, and then not asked for", () => {
  render(<Slow query="" />);
  fireEvent.click(screen.getByRole("checkbox", { name: /^Talks/ }));
  fireEvent.click(screen.getByRole("button", { name: "Leave out Talks" }));
  fireEvent.keyDown(screen.getByRole("checkbox", { name: /^Actor a/ }), { key: "Delete" });
  fireEvent.keyDown(screen.getByRole("checkbox", { name: /^Actor b/ }), { key: "Enter" });
  expect(query()).toBe("not-type=talks&not-actor=a");
  fireEvent.click(screen.getByRole("checkbox", { name: /^Talks/ }));
  expect(query()).toBe("type=talks&not-actor=a");
});

test("a form that is sent keeps what is left out, which has no box", () => {
  const { container } = render(<Slow query="not-type=talks&lens=list&type=strike" />);
  const hidden = [...container.querySelectorAll<HTMLInputElement>('#filters input[type="hidden"]')];
  expect(hidden.map(({ name, value }) => `${name}=${value}`)).toEqual(["lens=list", "not-type=talks"]);
});

test("a chip takes its own filter away and nothing that came in the meantime", () => {
  const { rerender } = render(<Slow query="type=talks" />);
  window.history.replaceState(null, "", "/?type=talks");
  rerender(<Slow query="type=talks" />);
  fireEvent.click(screen.getByRole("checkbox", { name: /^Strike/ }));
  fireEvent.click(screen.getByRole("link", { name: "Remove type Talks" }));
  expect(query()).toBe("type=strike");
});

test("an end of the range that passes the other takes it along", () => {
  render(<Slow query="" />);
  setDate("From", "2025-05-14");
  setDate("To", "2025-05-01");
  act(() => void vi.advanceTimersByTime(1000));
  expect(query()).toBe("from=2025-05-01&to=2025-05-01");
});
