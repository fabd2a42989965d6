import { cleanup, render } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readyToDraw } from "../../../components/lenses/timeline/early";
import { Frame } from "../../../components/lenses/timeline/frame";
import { indexOf, namesOf, sequenceOf } from "../../../components/lenses/timeline/picture";
import { ServerPicture } from "../../../components/lenses/timeline/server-picture";
import { columnsOfRows } from "../../../lib/columns/columns-of-rows";
import { select } from "../../../lib/columns/select";
import { EMPTY_VIEW, type View } from "../../../lib/view";
import { eventRow } from "../event-row";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const { columns } = columnsOfRows([
  ...Array.from({ length: 30 }, (_, i) =>
    eventRow(`s${i}`, `2025-05-${String(i + 1).padStart(2, "0")}`, { type: "strike" }),
  ),
  ...Array.from({ length: 8 }, (_, i) => eventRow(`t${i}`, "2025-05-20", { type: "talks" })),
  eventRow("m", "2025-05", { type: "aid" }),
  eventRow("none", null, { type: "legal" }),
]);
const seen = (view: Partial<View> = {}) => {
  const whole = { ...EMPTY_VIEW, ...view };
  return { columns, selection: select(columns, whole, null), view: whole };
};
const pathsOf = (lane: Element | undefined) =>
  [...(lane?.querySelectorAll("path") ?? [])].map((path) => path.getAttribute("d") ?? "");

describe("the timeline as the server draws it", () => {
  test("has the lanes of the drawing with their names and counts, and says what it is", () => {
    const { container, getByRole } = render(<ServerPicture {...seen()} />);
    expect(getByRole("img", { name: "Timeline of 39 events" })).toBeTruthy();
    const lanes = [...container.querySelectorAll("[data-lane]")];
    expect(lanes.map((lane) => lane.textContent)).toEqual(["Strike30", "Talks8", "Aid1"]);
  });

  test("draws what is dated within a bar solid, and what is dated more roughly pale", () => {
    const { container } = render(<ServerPicture {...seen()} />);
    const [, talks, aid] = [...container.querySelectorAll("[data-lane]")];
    expect(pathsOf(talks)[0]).not.toBe("");
    expect(pathsOf(talks)[0]).toBe(pathsOf(talks)[1]); // all of them on one day
    const [pale, solid] = pathsOf(aid);
    expect([pale === "", solid === ""]).toEqual([false, true]);
  });

  test("no bar leaves its lane", () => {
    const { container } = render(<ServerPicture {...seen({ lanes: "status" })} />);
    for (const lane of container.querySelectorAll("[data-lane]")) {
      const [, , width = 0, height = 0] = (lane.querySelector("svg")?.getAttribute("viewBox") ?? "")
        .split(" ")
        .map(Number);
      for (const path of pathsOf(lane)) {
        let y = height;
        for (const [, command, number] of path.matchAll(/([HvV])(-?[\d.]+)/g)) {
          if (command === "H") expect(Number(number)).toBeLessThanOrEqual(width);
          else y = command === "v" ? y + Number(number) : Number(number);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
      }
    }
  });

  test("follows the view: another range, other lanes, and nothing where nothing is dated", () => {
    const may = renderToStaticMarkup(<ServerPicture {...seen()} />);
    expect(renderToStaticMarkup(<ServerPicture {...seen({ from: "2025-05-10", to: "2025-05-20" })} />)).not.toBe(may);
    expect(renderToStaticMarkup(<ServerPicture {...seen({ lanes: "status" })} />)).toContain("Occurred");
    expect(renderToStaticMarkup(<ServerPicture {...seen({ types: ["legal"] })} />)).toBe("");
  });
});

describe("the first picture of the page", () => {
  const frame = (view: View = EMPTY_VIEW, picture = <ServerPicture {...seen()} />) =>
    render(
      <Frame view={view} setView={vi.fn()} picture={picture}>
        <p>Loading …</p>
      </Frame>,
    ).container.querySelector<HTMLElement>("[data-early]");
  /** A canvas that takes everything: there is none in this browser. */
  const anything: object = new Proxy(() => anything, {
    get: (_, key) => (key === "data" ? [0, 0, 0] : key === "width" ? 10 : anything),
  });
  const inRoom = (width: number) => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(anything as never);
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(width);
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(500);
  };

  test("is drawn into the frame, and the lanes' names come to stand beside it", async () => {
    inRoom(900);
    const stage = frame();
    (await readyToDraw())(columns, EMPTY_VIEW);
    expect(stage?.dataset.painted).toBeDefined();
    const lanes = [...(stage?.querySelectorAll<HTMLElement>("[data-lane]") ?? [])];
    const tops = lanes.map((lane) => Number(/^translateY\((\d+)px\)$/.exec(lane.style.transform)?.[1]));
    expect(tops[0]).toBe(42); // under the axis
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(Number.parseFloat(stage?.style.height ?? "")).toBeGreaterThan(tops.at(-1) ?? 0);
  });

  test("what it is made of is there when the page draws the same", async () => {
    inRoom(900);
    frame();
    (await readyToDraw())(columns, EMPTY_VIEW);
    const { positions, dated } = select(columns, EMPTY_VIEW, null);
    const sequence = sequenceOf(columns, positions, dated, "happened");
    const names = namesOf(columns, sequence, "type", []);
    const index = indexOf(sequence, names, false);
    (await readyToDraw())(columns, EMPTY_VIEW);
    expect(indexOf(sequence, namesOf(columns, sequence, "type", []), false)).toBe(index);
  });

  test("runs down a narrow screen", async () => {
    inRoom(900);
    const stage = frame();
    const draw = await readyToDraw();
    inRoom(380); // without the code for it: nothing is drawn that would have to be drawn otherwise
    draw(columns, EMPTY_VIEW);
    expect(stage?.dataset.painted).toBeUndefined();
    (await readyToDraw())(columns, EMPTY_VIEW);
    expect(stage?.closest("[data-narrow]")?.getAttribute("data-narrow")).toBe("true");
    expect(stage?.dataset.painted).toBeDefined();
  });

  test("waits for the page where it has no room, nothing to show, or words to look for first", async () => {
    inRoom(900);
    (await readyToDraw())(columns, EMPTY_VIEW); // there is no frame at all
    const stage = frame();
    (await readyToDraw())(columns, { ...EMPTY_VIEW, q: "talks" });
    (await readyToDraw())(columns, { ...EMPTY_VIEW, types: ["legal"] });
    inRoom(0);
    (await readyToDraw())(columns, EMPTY_VIEW);
    expect(stage?.dataset.painted).toBeUndefined();
  });
});
