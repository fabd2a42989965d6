import { describe, expect, test } from "vitest";
import { LanesDrawing } from "../../../components/lenses/timeline/lanes/lanes-drawing";
import type { Scene } from "../../../components/lenses/timeline/paint/drawing";
import { sourcesIn, typesIn } from "../../../components/lenses/timeline/save/in-window";
import { legendOf, paintTimelineSheet } from "../../../components/lenses/timeline/save/paint-sheet";
import { textWidth } from "../../../components/marks/text-width";
import type { Palette } from "../../../components/paint/palette";
import { arrangeSheet } from "../../../components/paint/sheet";
import { SvgPen } from "../../../components/paint/svg-pen";
import { wrapped } from "../../../components/paint/wrapped";
import { columnsFrom } from "../../../lib/columns/columns-from";
import { typeLabel } from "../../../lib/describe/event-types";
import { EVENT_TYPES } from "../../../lib/domain";
import { offsetOf } from "../../../lib/time";
import { eventRow } from "../event-row";
import { drawRows, MAY, sequenceIn } from "./timeline-of";

const measure = (text: string) => ({ width: textWidth(text, 12) }) as TextMetrics;
const penOf = () => new SvgPen(measure);
/** The shapes of a file, without what stands around them. */
const shapesOf = (pen: SvgPen) => pen.file(100, 50, "A").split("\n").slice(4, -2).join("\n");

describe("what is drawn, as SVG", () => {
  test("is shapes with their colours, how much of what is under them they cover, and their lines", () => {
    const pen = penOf();
    pen.fillStyle = "rgb(255 0 16 / 0.5)";
    pen.globalAlpha = 0.5;
    pen.fillRect(1, 2, 3.456, 4);
    pen.globalAlpha = 1;
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(10, 5);
    pen.strokeStyle = "rgb(0 0 0)";
    pen.lineWidth = 1.5;
    pen.setLineDash([3, 2]);
    pen.stroke();
    expect(shapesOf(pen).split("\n")).toEqual([
      '<rect x="1" y="2" width="3.46" height="4" fill="#ff0010" fill-opacity="0.25"/>',
      '<path d="M0 0L10 5" fill="none" stroke="#000000" stroke-width="1.5" stroke-dasharray="3 2"/>',
    ]);
  });

  test("fills nothing with what covers nothing", () => {
    const pen = penOf();
    pen.fillStyle = "transparent";
    pen.fillRect(0, 0, 1, 1);
    expect(shapesOf(pen)).toBe('<rect x="0" y="0" width="1" height="1" fill="none"/>');
  });

  test("keeps what is cut within its bounds, and that within those around it, until all is as it was", () => {
    const pen = penOf();
    const clip = (width: number) => {
      pen.beginPath();
      pen.rect(0, 0, width, 10);
      pen.clip();
    };
    pen.save();
    pen.translate(5, 7);
    clip(50);
    pen.save();
    clip(20);
    pen.fillRect(0, 0, 1, 1);
    pen.restore();
    pen.fillRect(1, 0, 1, 1);
    pen.restore();
    pen.fillRect(2, 0, 1, 1);
    const file = pen.file(100, 50, "A");
    expect(file).toContain(
      '<clipPath id="clip1"><path d="M0 0h50v10h-50Z" transform="matrix(1 0 0 1 5 7)"/></clipPath>',
    );
    expect(file).toContain('<clipPath id="clip2" clip-path="url(#clip1)">');
    const [inner, outer, free] = shapesOf(pen).split("\n");
    expect(inner).toMatch(/^<g clip-path="url\(#clip2\)"><rect x="0" .*transform="matrix\(1 0 0 1 5 7\)"\/><\/g>$/);
    expect(outer).toMatch(/^<g clip-path="url\(#clip1\)"><rect x="1"/);
    expect(free).toBe('<rect x="2" y="0" width="1" height="1" fill="#000"/>');
  });

  test("fades only where a fade is used, and turns whole circles", () => {
    const pen = penOf();
    pen.createLinearGradient(0, 0, 1, 0).addColorStop(0, "rgb(1 1 1)");
    const fade = pen.createLinearGradient(0, 0, 9, 0);
    fade.addColorStop(0, "rgb(0 0 255 / 0)");
    fade.addColorStop(1, "rgb(0 0 255)");
    pen.fillStyle = fade;
    pen.beginPath();
    pen.arc(10, 10, 5, 0, 7);
    pen.fill();
    pen.beginPath();
    pen.roundRect(0, 0, 2, 20, 9);
    pen.fill();
    const file = pen.file(100, 50, "A");
    expect(file.match(/<linearGradient/g)).toHaveLength(1);
    expect(file).toContain(
      '<stop offset="0" stop-color="#0000ff" stop-opacity="0"/><stop offset="1" stop-color="#0000ff"/>',
    );
    expect(file).toContain('d="M15 10A5 5 0 1 1 5 10A5 5 0 1 1 15 10" fill="url(#fade2)"');
    expect(file).toContain("M1 0h0a1 1 0 0 1 1 1v18");
  });

  test("writes words so that no word is markup, from the side they run from", () => {
    const pen = penOf();
    pen.font = '600 11px "Inter", sans-serif';
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.fillText("<script>alert(1)</script>\u0007 & so", 3, 10);
    pen.font = "italic 400 12px sans-serif";
    pen.fillText("slanted", 3, 10);
    pen.direction = "rtl";
    pen.fillText("שלום", 3, 20);
    pen.textAlign = "right";
    pen.fillText("שלום", 3, 30);
    const [first, slanted, second, third] = shapesOf(pen).split("\n");
    expect(first).toBe(
      '<text x="3" y="13.85" text-anchor="start" font-family="&#34;Inter&#34;, sans-serif" font-size="11" font-weight="600" fill="#000">&#60;script&#62;alert(1)&#60;/script&#62; &#38; so</text>',
    );
    expect(slanted).toContain('font-size="12" font-weight="400" font-style="italic"');
    expect(second).toContain('text-anchor="end"');
    expect(second).toContain('direction="rtl"');
    expect(third).toContain('text-anchor="start"');
    expect(pen.file(1, 1, "<a>")).toContain("<title>&#60;a&#62;</title>");
  });
});

const PALETTE: Palette = {
  ...{ paper: "rgb(255 255 255)", raised: "rgb(250 250 250)", ink: "rgb(0 0 0)", ink2: "rgb(60 60 60)" },
  ...{ ink3: "rgb(90 90 90)", line: "rgb(200 200 200)", line2: "rgb(220 220 220)", accent: "rgb(0 0 255)" },
  types: Object.fromEntries(EVENT_TYPES.map((type) => [type, "rgb(200 0 0)"])) as Palette["types"],
  sans: "sans-serif",
};

test("a sheet holds the drawing with the titles it shows, lanes, legend and notes, none beside the paper", () => {
  const rows = [
    eventRow("a", "2025-05-10", { title: "Talks & <b>terms</b>" }),
    eventRow("b", "2025-05-20", { title: "A march", type: "protest", status: "planned" }),
  ];
  const { columns, index, idOf } = drawRows(rows);
  const get = (position: number) => rows.find(({ id }) => id === idOf(position));
  const scene: Scene = {
    ...{ columns, index, collapsed: [], touch: false, rows: { get }, revision: 0, now: MAY[1] },
    ...{ inRange: 2, range: "", selected: null, arcs: [] },
  };
  const drawing = new LanesDrawing();
  const size = { width: 900, height: 300 };
  const arrangement = drawing.arrange(scene, MAY, size, false);
  const lanes = arrangement.lanes.flatMap((box) => {
    const name = index.lanes.find((lane) => lane.name.id === box.id)?.name;
    return name ? [{ ...box, name }] : [];
  });
  const sheet = {
    ...{ palette: PALETTE, width: 900, height: arrangement.height, gutter: 168, lanes },
    ...{
      gaps: [{ text: "no events for 9 days", x: 400, y: 60 }],
      legend: legendOf(["cyber_info"]),
      title: "All <events>",
      shown: "May 2025: 2 events",
    },
    notes: [`https://dateline.example/?q=${"x".repeat(400)}`],
  };
  const arranged = arrangeSheet(sheet);
  const pen = penOf();
  paintTimelineSheet(pen, sheet, arranged, () => {
    drawing.paint({ context: pen, palette: PALETTE, scene, domain: MAY, time: 0, still: true, hovered: null });
  });
  const file = pen.file(arranged.width, arranged.height, sheet.title);
  const document = new DOMParser().parseFromString(file, "image/svg+xml");
  const texts = [...document.querySelectorAll("text")];
  const words = texts.map(({ textContent }) => textContent ?? "");
  for (const each of [
    "All <events>",
    "May 2025: 2 events",
    "no events for 9 days",
    "Talks",
    "Protest",
    "Planned",
    typeLabel("cyber_info"),
    "hatched: doubtful reading",
  ])
    expect(words).toContain(each);
  expect(words.join("\n")).toContain("Talks & <b>terms</b>");
  expect(words.join("\n")).toContain("A march");
  const link = words.slice(words.findIndex((each) => each.startsWith("https://"))).join("");
  expect(link).toBe(sheet.notes[0]);
  expect(document.querySelectorAll("b, script")).toHaveLength(0);
  const outside = texts.filter((each) => Number(each.getAttribute("y")) > arranged.height);
  expect(outside).toEqual([]);
});

test("sources are those of the window, the most frequent first", () => {
  const of = (number: number, edtf: string | null, publishers: readonly string[]) => {
    const row = eventRow(`e${number}`, edtf, { number });
    const when = row.when && { ...row.when, offset: offsetOf(row.when.edtf) };
    return { ...row, when, place: null, actors: [], publishers };
  };
  const rows = [
    of(1, "2025-05-10", ["The Post", "A Wire"]),
    of(2, "2025-05-11", ["A Wire"]),
    of(3, "2025-07-11", ["Elsewhere"]),
    of(4, null, ["Undated"]),
    of(5, "2025-05", ["Monthly"]),
  ];
  const { columns } = columnsFrom(rows, { actors: new Map(), places: new Map() }, "1");
  const events = sequenceIn(columns);
  expect(sourcesIn(columns, events, MAY)).toBe("Sources, with their events: A Wire (2), Monthly (1), The Post (1).");
  expect(sourcesIn(columns, events, [0, 1])).toBe("");
  expect([typesIn(columns, events, MAY), typesIn(columns, events, [0, 1])]).toEqual([["talks"], []]);
  const many = Array.from({ length: 15 }, (_, i) => of(i + 1, "2025-05-10", [`Paper ${String.fromCharCode(65 + i)}`]));
  const all = columnsFrom(many, { actors: new Map(), places: new Map() }, "1").columns;
  expect(sourcesIn(all, sequenceIn(all), MAY)).toMatch(/Paper L \(1\) and 3 more\.$/);
});

test("lines are no wider than their room, and together they are the text", () => {
  const text = `One two three ${"long".repeat(40)} end`;
  const lines = wrapped(text, 12, 120);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
  expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  expect(wrapped("", 12, 100)).toEqual([]);
});
