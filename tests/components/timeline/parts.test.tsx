import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { LaneHeaders } from "../../../components/lenses/timeline/lanes/lane-headers";
import { nodesOf } from "../../../components/lenses/timeline/lanes/lane-nodes";
import { Targets } from "../../../components/lenses/timeline/stage/targets";
import { changed } from "../../../components/view/set-view";
import type { EventRow } from "../../../lib/answers/rows";
import { EMPTY_VIEW, type View } from "../../../lib/view";
import { eventRow } from "../event-row";
import { drawRows, MAY } from "./timeline-of";

afterEach(cleanup);

const rows = [
  ...Array.from({ length: 60 }, (_, i) => eventRow(`s${i}`, "2025-05-20", { type: "strike" })),
  eventRow("talks-1", "2025-05-10", { title: "Talks go on" }),
  ...["m1", "m2", "m3"].map((id) => eventRow(id, "2025-05")),
];

describe("what is drawn, as links and buttons", () => {
  const { columns, index, drawn, positionOf, idOf } = drawRows(rows, { height: 130 });
  const nodes = nodesOf(drawn, 0, MAY);
  const ordered = drawn.lanes.flatMap(({ marks }) => marks.map(({ position }) => position));
  const loaded = (position: number): EventRow | undefined => rows.find(({ id }) => id === idOf(position));

  const shown = (get: (position: number) => EventRow | undefined, active: string | null = null) => (
    <Targets
      {...{ columns, index, nodes, active, revision: get === loaded ? 1 : 0 }}
      rows={{ get, want: vi.fn(), revision: 0 }}
      hrefOf={(id) => (id === null ? "/" : `/?event=${id}`)}
      selected={positionOf("talks-1")}
    />
  );

  test("each says what it is: an event its title, date and status; a count and a note how many", () => {
    const { getByRole, getAllByRole } = render(shown(loaded));
    const talks = getByRole("link", { name: /^Talks go on\. .*10 May 2025/ });
    expect(talks.getAttribute("href")).toBe("/?event=talks-1");
    expect(talks.getAttribute("aria-current")).toBe("true");
    expect(getByRole("button", { name: /^\d+ events close together: Strike/ })).toBeTruthy();
    expect(getByRole("button", { name: /^Talks.*: \+3 dated only to May 2025$/ })).toBeTruthy();
    expect(getAllByRole("link").length).toBe(ordered.length);
  });

  test("the focus stays where it is when titles arrive", () => {
    const { rerender, container } = render(shown(() => undefined));
    const before = container.querySelector<HTMLElement>(`[data-key^="e${positionOf("talks-1")}."]`);
    before?.focus();
    expect(document.activeElement?.getAttribute("data-id")).toMatch(/^:/);
    expect(document.activeElement?.getAttribute("aria-label")).toContain("10 May 2025");
    rerender(shown(loaded));
    expect(document.activeElement).toBe(before);
    expect([before?.getAttribute("data-id"), before?.getAttribute("data-event")]).toEqual(["talks-1", "talks-1"]);
  });

  test("one of them is a tab stop, or none", () => {
    const active = nodes[1]?.key ?? "";
    const { container } = render(shown(loaded, active));
    const stops = [...container.querySelectorAll('[tabindex="0"]')].map((each) => each.getAttribute("data-key"));
    expect(stops).toEqual([active]);
  });
});

describe("lane headers", () => {
  const { index, drawn } = drawRows(rows);
  const boxes = drawn.lanes.map(({ name, y, height, count }) => ({ id: name.id, y, height, count }));
  const headers = (view: Partial<View>) => {
    const setView = vi.fn();
    const made = render(<LaneHeaders {...{ boxes, setView, collapsed: [], ...view }} lanes={index.lanes} />);
    const asked = () => {
      const [change, history] = setView.mock.lastCall ?? [];
      return [changed(change, { ...EMPTY_VIEW, ...view }), history];
    };
    return { ...made, asked };
  };

  test("name their lanes and count what each has in the window", () => {
    const { getAllByRole } = headers({});
    expect(getAllByRole("listitem").map((item) => item.textContent)).toEqual(
      drawn.lanes.map(({ name, count }) => `${name.label}${count}`),
    );
  });

  test("pin to the top, and collapse to a line and open again", () => {
    const { getByRole, asked } = headers({ collapsed: ["strike"] });
    fireEvent.click(getByRole("button", { name: "Pin Strike to the top" }));
    expect(asked()).toEqual([{ pinned: ["strike"] }, "push"]);
    const strike = getByRole("button", { name: "Strike: full height" });
    expect(strike.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(strike);
    expect(asked()).toEqual([{ collapsed: [] }, "push"]);
    const talks = getByRole("button", { name: /^Talks.*: full height$/ });
    expect(talks.getAttribute("aria-expanded")).toBe("true");
    fireEvent.click(talks);
    expect(asked()).toEqual([{ collapsed: ["strike", "talks"] }, "push"]);
  });
});
