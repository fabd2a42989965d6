import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { EventPanel, FACTS, STEPS } from "../../components/event/event-panel";
import type { Neighbours } from "../../components/event/neighbours";
import type { EventDetail } from "../../lib/answers/events";
import { EMPTY_VIEW, type View } from "../../lib/view";
import { eventRow } from "./event-row";
import { reportOf } from "./report-of";
import { translate } from "./translated";

const speaker = { id: "kremlin", name: "Kremlin" };

function detail(id: string, more: Partial<EventDetail> = {}): EventDetail {
  const reports = [
    reportOf("1", "2025-05-15", {
      ...{ quote: "It struck the port.", status: "claimed", speaker, edtf: "2025-05-15T22:30Z" },
      ...{ before: "Before it stood this.\n\n", after: " After it came that." },
    }),
  ];
  const row = eventRow(id, "2025-05-15T22:30Z", { title: `Title of ${id}`, status: "claimed", confidence: 0.4 });
  return {
    ...row,
    reports,
    corrections: [],
    added: [],
    marks: [],
    stories: [],
    related: [eventRow("r", "2025-05-16", { title: "Another" })],
    ...more,
  };
}

const neighbours: Neighbours = {
  filter: { previous: { number: 11, label: "Earlier one" }, next: { number: 12, label: "" }, at: 3, of: 1280 },
  lane: { name: "Strike", previous: null, next: { number: 13, label: "Later strike" }, at: 1, of: 4 },
};

function open(event: EventDetail, view: Partial<View> = {}, more: Partial<Parameters<typeof EventPanel>[0]> = {}) {
  const openNumber = vi.fn();
  const props = {
    answer: { kind: "found", event } as const,
    failed: false,
    view: { ...EMPTY_VIEW, event: event.id, ...view },
    setView: vi.fn(),
    close: vi.fn(),
    takeFocus: true,
    neighbours,
    openNumber,
    ...more,
  };
  return { ...render(<EventPanel {...props} />), props, openNumber };
}

beforeAll(() => Promise.all([FACTS.load(), STEPS.load()]));
beforeEach(() => vi.stubGlobal("fetch", () => Promise.reject(new Error("no server"))));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const facts = () => screen.getByRole("region", { name: /^Title/ }).querySelector("dl")?.textContent ?? "";

describe("what it says", () => {
  test("who says so, what its confidence rests on, and the passage with what stands around it", () => {
    open(detail("a"));
    expect(facts()).toContain("According to Kremlin in Paper 1.");
    expect(facts()).toContain("Low: a single source; the date is stated in the text; nobody is named.");
    const quote = screen.getByRole("article").querySelector("blockquote");
    expect(quote?.textContent).toBe("Before it stood this.\nIt struck the port. After it came that.");
    expect(screen.getByRole("link", { name: "Another" })).toBeTruthy();
  });

  test("times of day on the clock of the view, with what the source gives; days stay", () => {
    open(detail("a"), { zone: "Europe/Kyiv" });
    expect(facts()).toContain("16 May 2025, 01:30 UTC+03:00");
    expect(facts()).toContain("The source gives 15 May 2025, 22:30 UTC.");
    expect(screen.getByRole<HTMLAnchorElement>("link", { name: "Permalink" }).getAttribute("href")).toBe(
      "/events/a?zone=Europe%2FKyiv",
    );
    cleanup();
    open(detail("a", { ...eventRow("a", "2025-05-15"), title: "Title" }), { zone: "Pacific/Kiritimati" });
    expect(facts()).toContain("15 May 2025Known to the day");
    expect(facts()).not.toContain("The source gives");
  });

  test("on a page that the browser has translated, another event is told as it is", () => {
    const { container, rerender, props } = open(detail("a"));
    translate(container);
    const event = detail("b", { ...eventRow("b", "2025-07-02"), title: "Title of b", sources: 7 });
    rerender(<EventPanel {...props} answer={{ kind: "found", event }} view={{ ...props.view, event: "b" }} />);
    expect(container.querySelector("h2")?.textContent).toBe("Title of b");
    expect(facts()).toContain("2 July 2025Known to the day");
    expect(facts()).toContain("7 independent sources");
    expect(facts()).not.toContain("22:30");
  });

  test("many passages: the first stand there, the others are folded, none is lost", () => {
    const reports = Array.from({ length: 12 }, (_, i) => reportOf(String(i), "2025-05-15"));
    const { container } = open(detail("a", { reports }));
    expect(container.querySelectorAll("article").length).toBe(12);
    expect(container.querySelectorAll("details article").length).toBe(4);
    expect(screen.getByText("4 more passages")).toBeTruthy();
  });

  test("facts that the server has drawn stay as they are; those of another event are drawn here", () => {
    const { rerender, props } = open(detail("a"), {}, { drawn: <p>Drawn before</p> });
    expect(screen.getByText("Drawn before")).toBeTruthy();
    expect(screen.queryByRole("article")).toBeNull();
    const answer = { kind: "found", event: detail("b") } as const;
    rerender(<EventPanel {...props} drawn={null} answer={answer} view={{ ...props.view, event: "b" }} />);
    expect(screen.queryByText("Drawn before")).toBeNull();
    expect(screen.getByRole("article").textContent).toContain("It struck the port.");
  });

  test("facts whose code cannot be loaded are said to be missing; title and ways on stay", async () => {
    const { component } = FACTS;
    FACTS.component = null;
    const load = vi.spyOn(FACTS, "load").mockRejectedValue(new Error("offline"));
    open(detail("a"));
    expect(document.activeElement?.textContent).toBe("Title of a");
    await screen.findByText(/could not be loaded/);
    expect(screen.getByRole("link", { name: "Permalink" })).toBeTruthy();
    expect(screen.queryByRole("article")).toBeNull();
    load.mockRestore();
    FACTS.component = component;
  });

  test("a citation that is made when it is asked for", async () => {
    const { container } = open(detail("a"));
    const cite = screen.getByText("Cite").closest("details");
    if (!cite) throw new Error("no details");
    expect(container.querySelector("pre")).toBeNull();
    cite.open = true;
    fireEvent(cite, new Event("toggle"));
    const [plain, bibtex] = await within(cite).findAllByText(/It struck the port/);
    expect(plain?.textContent).toMatch(/^Title of a\. Dateline, http.*\/events\/a\n/);
    expect(bibtex?.textContent).toMatch(/^@misc\{/);
  });
});

describe("the way on", () => {
  test("previous and next of the filter and of the lane, by button", () => {
    const { openNumber } = open(detail("a"));
    const way = screen.getByRole("navigation", { name: "Previous and next event" });
    expect(way.textContent).toBe("←3 of 1,280 in view→←1 of 4 in Strike→");
    fireEvent.click(within(way).getByRole("button", { name: "Previous: Earlier one (in view)" }));
    fireEvent.click(within(way).getByRole("button", { name: "Next (in view)" }));
    fireEvent.click(within(way).getByRole("button", { name: "Next: Later strike (in Strike)" }));
    const none = within(way).getByRole("button", { name: "No previous (in Strike)" });
    expect(none.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(none);
    expect(openNumber.mock.calls).toEqual([[11], [12], [13]]);
  });

  test("by key, not while somebody types", () => {
    const { openNumber } = open(detail("a"));
    for (const key of ["[", "p", "]", "n", "{", "}"]) fireEvent.keyDown(document.body, { key });
    expect(openNumber.mock.calls.flat()).toEqual([11, 11, 12, 12, 13]);
    const field = document.body.appendChild(document.createElement("input"));
    fireEvent.keyDown(field, { key: "]" });
    fireEvent.keyDown(document.body, { key: "]", ctrlKey: true });
    expect(openNumber).toHaveBeenCalledTimes(5);
    field.remove();
  });

  test("without neighbours there is none", () => {
    open(detail("a"), {}, { neighbours: undefined });
    expect(screen.queryByRole("navigation")).toBeNull();
  });
});

describe("focus", () => {
  test("goes to the title when it opens, and again with the next event", () => {
    const { rerender, props } = open(detail("a"));
    expect(document.activeElement?.id).toBe("event-title");
    (document.activeElement as HTMLElement).blur();
    const answer = { kind: "found", event: detail("b") } as const;
    rerender(<EventPanel {...props} answer={answer} view={{ ...props.view, event: "b" }} />);
    expect(document.activeElement?.id).toBe("event-title");
  });

  test("stays on the button of who steps from event to event", () => {
    const { rerender, props } = open(detail("a"));
    const next = screen.getByRole("button", { name: "Next (in view)" });
    next.focus();
    const answer = { kind: "found", event: detail("b") } as const;
    rerender(<EventPanel {...props} answer={answer} view={{ ...props.view, event: "b" }} />);
    expect(document.activeElement).toBe(next);
  });

  test("stays where it was on a page that was loaded with it open", () => {
    open(detail("a"), {}, { takeFocus: false });
    expect(document.activeElement).toBe(document.body);
  });
});
