import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useEvents } from "../../components/events/use-events";
import { useSelection } from "../../components/events/use-selection";
import type { ViewAnswer } from "../../lib/answers/events";
import type { Columns } from "../../lib/columns/columns";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import type { Found } from "../../lib/columns/select";
import { encode, encodeFound } from "../../lib/columns/wire";
import { EMPTY_VIEW, parseView, type View } from "../../lib/view";
import { eventRow } from "./event-row";

const rows = ["2025-05-01", "2025-05-10", "2025-05-20"].map((edtf, i) =>
  eventRow(`e${i + 1}`, edtf, { number: i + 1, type: i === 1 ? "strike" : "talks" }),
);
const { columns } = columnsOfRows(rows, "v1");
const first: ViewAnswer = {
  ...{ version: "v1", events: rows.slice(0, 1), total: 3, inRange: 3, limit: 1, stored: 3 },
  facets: {
    known: { actors: 0, places: 0, publishers: 0 },
    ...{
      actors: [],
      places: [],
      types: [],
      statuses: [],
      precisions: [],
      bases: [],
      subtypes: [],
      publishers: [],
      sources: [],
    },
  },
};

type Answer = () => Promise<Response>;
let answers: Record<string, Answer> = {};
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  answers = {
    "/api/columns": () => Promise.resolve(new Response(encode(columns))),
    "/api/search": () => Promise.resolve(new Response(encodeFound({ version: "v1", numbers: new Uint32Array([2]) }))),
    "/api/rows": () => Promise.resolve(Response.json({ version: "v1", rows })),
    "/api/view": () => Promise.resolve(Response.json({ ...first, total: 1, inRange: 1 })),
  };
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    const answer = answers[url.split("?")[0] ?? ""];
    return answer ? answer() : Promise.reject(new Error(url));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Probe({ view }: { readonly view: View }) {
  const events = useEvents(view, first, EMPTY_VIEW);
  const { shown, total, inRange, loading, trouble, facets } = events;
  const state = { complete: shown !== null, total, inRange, loading, trouble: trouble.map(({ what }) => what) };
  return <output>{JSON.stringify({ ...state, types: facets.types.map(({ id, count }) => `${id} ${count}`) })}</output>;
}

function probe(query = "") {
  const { container, rerender } = render(<Probe view={parseView(query)} />);
  const state = () => JSON.parse(container.textContent ?? "{}");
  return { state, show: (next: string) => rerender(<Probe view={parseView(next)} />) };
}

test("the server's first answer stands until the columns are here, then they answer", async () => {
  const { state, show } = probe();
  expect(state()).toMatchObject({ complete: false, total: 3 });
  await waitFor(() => expect(state()).toMatchObject({ complete: true, total: 3, types: ["strike 1", "talks 2"] }));
  show("type=strike");
  expect(state()).toMatchObject({ total: 1, inRange: 1, loading: false });
  expect(asked.filter((url) => url.startsWith("/api/view"))).toEqual([]);
});

test("words are asked of the server, and the old drawing stays until they are answered", async () => {
  const { state, show } = probe();
  await waitFor(() => expect(state().complete).toBe(true));
  show("q=peace");
  expect(state()).toMatchObject({ total: 3, loading: true });
  await waitFor(() => expect(state()).toMatchObject({ total: 1, loading: false }));
  show("");
  expect(state()).toMatchObject({ total: 3, loading: false });
  show("q=peace");
  expect(state()).toMatchObject({ total: 1, loading: false });
  expect(asked.filter((url) => url.startsWith("/api/search")).length).toBe(1);
});

test("without the columns the server goes on answering, and the failure is said", async () => {
  answers["/api/columns"] = () => Promise.resolve(new Response("", { status: 503 }));
  const { state, show } = probe();
  await waitFor(() => expect(state().trouble).toEqual(["columns"]));
  show("type=strike");
  await waitFor(() => expect(state()).toMatchObject({ complete: false, total: 1, loading: false }));
});

test("a search that gets no answer is said, and what was there stays", async () => {
  answers["/api/search"] = () => Promise.reject(new Error("offline"));
  const { state, show } = probe();
  await waitFor(() => expect(state().complete).toBe(true));
  show("q=peace");
  await waitFor(() => expect(state()).toMatchObject({ total: 3, loading: false, trouble: ["search"] }));
});

test("a selection is made anew only when what it depends on has changed", () => {
  const seen: unknown[] = [];
  function Selected({ of, view, found }: { readonly of: Columns; readonly view: View; readonly found: Found }) {
    seen.push(useSelection(of, view, found)?.selection);
    return null;
  }
  const draw = (query: string) => <Selected of={columns} view={parseView(query)} found={null} />;
  const { rerender } = render(draw("type=talks"));
  for (const query of ["type=talks&lens=map", "type=talks&event=e1&zone=UTC", "type=talks&from=2025-05-15"])
    rerender(draw(query));
  const [a, b, c, d] = seen as ReturnType<typeof Object>[];
  expect(b).toBe(a);
  expect(c).toBe(a);
  expect(d).not.toBe(a);
  expect(d.positions).toBe(a.positions); // only the range has changed
});
