import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CommandPalette } from "../../components/palette/command-palette";
import { fitOf, folded, wantedOf } from "../../components/palette/match";
import { nameTable, searchNames } from "../../components/palette/search-names";
import { typedDate } from "../../components/palette/typed-date";
import { withSaved, writeSaved } from "../../components/saved/saved-views";
import { changed } from "../../components/view/set-view";
import type { Facets } from "../../lib/answers/rows";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { EMPTY_VIEW, type View } from "../../lib/view";
import { eventRow } from "./event-row";

function fitFor(name: string, typed: string): number {
  const wanted = wantedOf(typed);
  if (!wanted) throw new Error("nothing typed");
  return fitOf(folded(name), wanted);
}

describe("what was typed fits", () => {
  test.each([
    ["Volodymyr Zelensky", "vol", 0],
    ["Volodymyr Zelensky", "ZEL", 1],
    ["Volodymyr Zelensky", "zel vol", 2],
    ["Volodymyr Zelensky", "ensky", -1],
    ["Volodymyr Zelensky", "zel x", -1],
    ["Recep Tayyip Erdoğan", "erdogan", 1],
    ["Łódź", "lodz", 0],
    ["Đà Nẵng", "da nang", 0],
    ["İstanbul", "istanbul", 0],
    ["Straße", "strasse", 0],
    ["Côte d’Ivoire", "cote d'iv", 0],
    ["Al-Qaeda", "al qaeda", 0],
    ["Київ", "киї", 0],
    ["北京", "北", 0],
    ["Smith", "smiths", -1],
  ])("%s by %s: %i", (name, typed, expected) => expect(fitFor(name, typed)).toBe(expected));

  test("nothing, or only signs, wants nothing", () => {
    for (const typed of ["", "   ", "—", "'\""]) expect(wantedOf(typed)).toBeNull();
  });

  test("plain letters are folded as all others are", () => {
    for (const text of ["O'Brien-Smith 3rd", "  A  b ", "x_y.z"]) {
      const general = folded(`${text}é`).replace(/ ?e$/, "");
      expect(folded(text).trimEnd()).toBe(general.trimEnd());
    }
  });
});

describe("names found", () => {
  const rows = ["Anna Berg", "Berg", "Bergen", "Alberta", "Hans Bergmann"].map((name, i) => ({
    ...{ id: String(i), name, note: "" },
  }));
  const counts = new Map([
    ["0", 50],
    ["1", 1],
    ["2", 7],
    ["4", 60],
  ]);
  const found = (typed: string, limit: number, also?: Map<string, string>) => {
    const wanted = wantedOf(typed);
    if (!wanted) throw new Error("nothing typed");
    return searchNames(nameTable(rows), wanted, counts, limit, also);
  };

  test("those that start with it first, then by number of events; how many there are is known", () => {
    const { hits, total } = found("berg", 3);
    expect(hits.map(({ row }) => row.name)).toEqual(["Bergen", "Berg", "Hans Bergmann"]);
    expect(total).toBe(4);
    expect(found("berg", 9).hits.map(({ row }) => row.name)).toEqual(["Bergen", "Berg", "Hans Bergmann", "Anna Berg"]);
  });

  test("another name comes last, and is named only where the own one does not fit", () => {
    const also = new Map([
      ["3", "Bergland"],
      ["1", "Bergtown"],
    ]);
    const { hits } = found("berg", 9, also);
    expect(hits.map(({ row, alias }) => [row.name, alias])).toEqual([
      ["Bergen", null],
      ["Berg", null],
      ["Hans Bergmann", null],
      ["Anna Berg", null],
      ["Alberta", "Bergland"],
    ]);
  });

  test("the same as sorting all of many", () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, name: `Name ${(i * 7919) % 3000}`, note: "" }));
    const often = new Map(many.map(({ id }, i) => [id, (i * 31) % 17]));
    const wanted = wantedOf("na");
    if (!wanted) throw new Error("nothing typed");
    const { hits, total } = searchNames(nameTable(many), wanted, often, 10);
    const sorted = [...many].sort(
      (a, b) => (often.get(b.id) ?? 0) - (often.get(a.id) ?? 0) || (folded(a.name) < folded(b.name) ? -1 : 1),
    );
    expect(total).toBe(3000);
    expect(hits.map(({ row }) => row.id)).toEqual(sorted.slice(0, 10).map(({ id }) => id));
  });
});

describe("dates typed", () => {
  test.each([
    ["2025-05-15", "2025-05-15", "2025-05-15"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["May 2025", "2025-05-01", "2025-05-31"],
    ["15 may 2025", "2025-05-15", "2025-05-15"],
    ["May 15th, 2025", "2025-05-15", "2025-05-15"],
    ["15.5.2025", "2025-05-15", "2025-05-15"],
    ["März 2025", "2025-03-01", "2025-03-31"],
    ["2025-05-12 to 2025-05-18", "2025-05-12", "2025-05-18"],
    ["May 2025 – Aug 2025", "2025-05-01", "2025-08-31"],
  ])("%s", (typed, from, to) => expect(typedDate(typed, "de")).toMatchObject({ from, to }));

  test.each([
    "",
    "May",
    "5/6/2025",
    "2025-02-30",
    "2025-13",
    "31.2.2025",
    "may may 2025",
    "2025-06/2025-05",
    "12",
    "soon",
    "1".repeat(500),
  ])("%s is none", (typed) => expect(typedDate(typed, "de")).toBeNull());
});

describe("the palette", () => {
  const facets = {
    actors: [
      { id: "zelensky", name: "Volodymyr Zelensky", kind: "person", count: 6 },
      { id: "ukraine", name: "Ukraine", kind: "state", count: 13 },
    ],
    places: [{ id: "kyiv", name: "Kyiv", kind: "town", parents: [], count: 3 }],
    types: [{ id: "talks", count: 11 }],
    statuses: [],
    precisions: [],
    bases: [],
    subtypes: [],
    publishers: [{ id: "North Wire", count: 4 }],
    sources: [],
    known: { actors: 2, places: 1, publishers: 1 },
  } as const satisfies Facets;

  beforeEach(() => {
    vi.stubGlobal("fetch", () => Promise.reject(new Error("no server")));
    localStorage.clear();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  function open(view: Partial<View> = {}, more: Partial<Parameters<typeof CommandPalette>[0]> = {}) {
    const [setView, close, fitAll] = [vi.fn(), vi.fn(), vi.fn()];
    render(
      <CommandPalette
        view={{ ...EMPTY_VIEW, ...view }}
        setView={setView}
        columns={null}
        facets={facets}
        actions={[{ id: "fit", label: "All events", keys: "0", also: "zoom out fit", run: fitAll }]}
        filters={[]}
        close={close}
        announce={() => undefined}
        {...more}
      />,
    );
    const asked = () =>
      setView.mock.calls.map(([change, history]) => [changed(change, { ...EMPTY_VIEW, ...view }), history]);
    return { setView, asked, close, fitAll };
  }
  const input = () => screen.getByRole("combobox");
  const type = (text: string) => fireEvent.change(input(), { target: { value: text } });
  const about = /^Anything about “/; // the last of all, whatever was typed
  const options = () =>
    screen
      .queryAllByRole("option")
      .map((option) => option.textContent)
      .filter((text) => !about.test(text ?? ""));
  const active = () => document.getElementById(input().getAttribute("aria-activedescendant") ?? "")?.textContent;

  test("finds an actor, filters by it, and closes", () => {
    const { asked, close } = open({ actors: ["ukraine"] });
    type("zel");
    expect(options()).toEqual(["Volodymyr Zelensky Person6"]);
    fireEvent.keyDown(input(), { key: "Enter" });
    expect(asked()).toEqual([[{ actors: ["ukraine", "zelensky"] }, "push"]]);
    expect(close).toHaveBeenCalledOnce();
  });

  test("what is on is taken off", () => {
    const { asked } = open({ types: ["talks"] });
    type("talks");
    fireEvent.keyDown(input(), { key: "Enter" });
    expect(asked()).toEqual([[{ types: [] }, "push"]]);
  });

  test("the arrows go round, and the active option is the one that is named", () => {
    open();
    type("u");
    const all = options();
    expect(all.length).toBeGreaterThan(0);
    expect(active()).toBe(all[0]);
    fireEvent.keyDown(input(), { key: "ArrowUp" });
    expect(active()).toMatch(about);
    fireEvent.keyDown(input(), { key: "ArrowDown" });
    expect(active()).toBe(all[0]);
    expect(screen.getAllByRole("option", { selected: true }).length).toBe(1);
  });

  test("goes to a date", () => {
    const { setView } = open();
    type("May 2025");
    expect(options()).toEqual(["Go to May 2025"]);
    fireEvent.keyDown(input(), { key: "Enter" });
    expect(setView).toHaveBeenCalledExactlyOnceWith({ from: "2025-05-01", to: "2025-05-31" }, "push");
  });

  test("what the page can do is found by its other words", () => {
    const { fitAll } = open();
    type("zoom");
    expect(options()).toEqual(["All events0"]);
    fireEvent.click(screen.getByRole("option", { name: /^All events/ }));
    expect(fitAll).toHaveBeenCalledOnce();
  });

  test("what it opens in its place stays open", () => {
    const order: string[] = [];
    const run = () => order.push("help");
    open({}, { close: () => order.push("close"), actions: [{ id: "help", label: "Keys", run }] });
    const dialog = screen.getByRole("dialog");
    type("keys");
    fireEvent.keyDown(input(), { key: "Enter" });
    fireEvent(dialog, new Event("close")); // as browsers do, some time after
    expect(order).toEqual(["close", "help"]);
  });

  test("saved views are among what is offered", () => {
    localStorage.setItem("dateline:views", writeSaved(withSaved([], "My talks", { ...EMPTY_VIEW, types: ["talks"] })));
    const { setView } = open({ lens: "map" });
    type("my");
    fireEvent.keyDown(input(), { key: "Enter" });
    expect(setView.mock.calls[0]?.[0]).toMatchObject({ types: ["talks"], lens: "timeline" });
  });

  test("what is no name is searched for in the words of events", () => {
    const { asked } = open();
    type("zzzz");
    expect(options()).toEqual([]);
    expect(active()).toMatch(/^Anything about “zzzz”/);
    fireEvent.keyDown(input(), { key: "Enter" });
    expect(asked()).toEqual([[{ q: "zzzz" }, "push"]]);
  });

  test("events are found by any of their words", async () => {
    const events = [eventRow("e1", "2025-05-01", { title: "A drone hit the port" })];
    const urls: string[] = [];
    vi.stubGlobal("fetch", async (url: string) => {
      urls.push(url);
      return url.startsWith("/api/view") ? Response.json({ events, total: 3 }) : Promise.reject(new Error(url));
    });
    const { asked } = open();
    type("port");
    await screen.findByRole("option", { name: /^A drone hit the port/ });
    expect(urls).toContain("/api/view?confidence=0&q=port*");
    fireEvent.click(screen.getByRole("option", { name: /^A drone hit the port/ }));
    expect(asked()).toEqual([[{ event: "e1" }, "push"]]);
  });

  test("with columns, names come from them, and those without a name are left out", () => {
    const place = { kind: "town", country: null, lat: null, lon: null } as const;
    const rows = [
      eventRow("a", "2025-05-15", { place: { id: "p1", name: "Kyoto", ...place } }),
      eventRow("b", "2025-05-16", { place: { id: "p2", name: "", ...place } }),
    ];
    open({}, { columns: columnsOfRows(rows).columns });
    type("ky");
    expect(options()).toEqual(["Kyoto Town0"]);
  });

  test("an Enter that only ends composing a word chooses nothing", () => {
    const { setView } = open();
    type("zel");
    fireEvent.keyDown(input(), { key: "Enter", isComposing: true });
    expect(setView).not.toHaveBeenCalled();
  });
});
