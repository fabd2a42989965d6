import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  readSaved,
  renamed,
  SAVED_KEY,
  savedAs,
  suggestedName,
  viewOf,
  withSaved,
  writeSaved,
} from "../../components/saved/saved-views";
import { SavedViewsMenu } from "../../components/saved/saved-views-menu";
import { EMPTY_VIEW, type View } from "../../lib/view";

const view: View = { ...EMPTY_VIEW, types: ["talks"], from: "2025-05-01", to: "2025-05-31", event: "e-1" };

describe("what is kept", () => {
  test("comes back as it was, without the event that was open", () => {
    const views = withSaved(withSaved([], "Talks in May", view), "All", EMPTY_VIEW);
    const back = readSaved(writeSaved(views));
    expect(back).toEqual({ views, unreadable: false });
    expect(views.map(({ id }) => id)).toEqual([1, 2]);
    expect(views[0] && viewOf(views[0])).toEqual({ ...view, event: undefined });
    expect(savedAs(views, { ...view, event: "e-2" })?.name).toBe("Talks in May");
    expect(savedAs(views, { ...view, to: null })).toBeUndefined();
  });

  test.each([
    "not JSON",
    "null",
    "[]",
    "{}",
    '{"version":2,"views":[]}',
    '{"version":1,"views":{}}',
    '"\\ud800"',
    '{"__proto__":{"version":1,"views":[]}}',
  ])("%s is no form of ours: nothing is read, and it is put aside", (text) =>
    expect(readSaved(text)).toEqual({ views: [], unreadable: true }),
  );

  test("broken ones are left out, the others stay; names and queries are cleaned", () => {
    const views = [
      null,
      7,
      { id: 1, name: "Good", query: "type=talks&nonsense=1&from=banana" },
      { id: 1, name: "Same number", query: "" },
      { id: "2", name: "No number", query: "" },
      { id: 3, name: 5, query: "" },
      { id: 4, name: " \u0000 \n ", query: "q=%FF&event=x" },
      { id: 5, name: "x".repeat(5000), query: 5 },
    ];
    expect(readSaved(JSON.stringify({ version: 1, views })).views).toEqual([
      { id: 1, name: "Good", query: "type=talks" },
      { id: 4, name: "Unnamed view", query: "q=%EF%BF%BD" },
    ]);
  });

  test("there is a limit, and the newest stay", () => {
    let views = withSaved([], "0", EMPTY_VIEW);
    for (let i = 1; i < 250; i++) views = withSaved(views, String(i), EMPTY_VIEW);
    expect(views.length).toBe(200);
    expect(views.at(-1)?.name).toBe("249");
    expect(new Set(views.map(({ id }) => id)).size).toBe(200);
  });

  test("names", () => {
    const [one] = renamed(withSaved([], "A", EMPTY_VIEW), 1, "  B\n C ");
    expect(one?.name).toBe("B C");
    expect(suggestedName([{ label: "Talks" }, { label: "May 2025" }], EMPTY_VIEW)).toBe("Talks, May 2025");
    expect(suggestedName([], { ...EMPTY_VIEW, lens: "map" })).toBe("All events, map");
  });
});

describe("the menu", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  async function open(setView = vi.fn()) {
    render(<SavedViewsMenu view={view} setView={setView} filters={[{ label: "Talks" }]} announce={() => undefined} />);
    fireEvent.click(screen.getByRole("button", { name: "Saved views" }));
    await screen.findByRole("list");
    await act(async () => undefined); // what comes with code of its own starts to listen
    return setView;
  }
  const names = () => screen.queryAllByRole("link").map((link) => link.textContent);
  const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

  test("saves, opens, renames, deletes and takes that back", async () => {
    const setView = await open();
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Talks");
    press("Save");
    expect(names()).toEqual(["Talks"]);
    expect(readSaved(localStorage.getItem(SAVED_KEY)).views[0]?.query).toBe("from=2025-05-01&to=2025-05-31&type=talks");

    press("Rename Talks");
    fireEvent.change(screen.getByRole("textbox", { name: "New name of Talks" }), { target: { value: "Gespräche" } });
    press("Rename");
    expect(names()).toEqual(["Gespräche"]);

    press("Delete Gespräche");
    expect(names()).toEqual([]);
    press("Undo");
    expect(names()).toEqual(["Gespräche"]);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();

    fireEvent.click(screen.getByRole("link", { name: "Gespräche" }));
    const [patch, history] = setView.mock.calls[0] ?? [];
    expect([patch.types, patch.from, "event" in patch, history]).toEqual([["talks"], "2025-05-01", false, "push"]);
    expect(screen.queryByRole("link")).toBeNull(); // it closes
  });

  test("what another version left is put aside, not written over", async () => {
    localStorage.setItem(SAVED_KEY, '{"version":9}');
    await open();
    expect(names()).toEqual([]);
    press("Save");
    expect(names()).toEqual(["Talks"]);
    expect(localStorage.getItem(`${SAVED_KEY}:unreadable`)).toBe('{"version":9}');
  });

  test("follows what another tab does", async () => {
    await open();
    act(() => {
      localStorage.setItem(SAVED_KEY, writeSaved(withSaved([], "From there", EMPTY_VIEW)));
      window.dispatchEvent(new StorageEvent("storage", { key: SAVED_KEY }));
    });
    expect(names()).toEqual(["From there"]);
  });

  test("a browser that keeps nothing: it works as long as the page lasts, and says so", async () => {
    const refuse = () => {
      throw new DOMException("not allowed", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, clear: () => undefined });
    await open();
    press("Save");
    expect(names()).toEqual(["Talks"]);
    expect(screen.getByText(/This browser keeps nothing/)).toBeTruthy();
  });
});
