import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TYPE_COLOURS } from "../../app/type-colours";
import { FAMILIES, TYPES_IN_ORDER, typeFamily } from "../../lib/describe/event-types";
import { EVENT_TYPES, type EventTypeId } from "../../lib/domain";

type Rgb = readonly [number, number, number];
type Lab = readonly [number, number, number];

/** Custom properties of a theme, as OKLab. */
function theme(css: string): Map<string, Lab> {
  const colours = new Map<string, Lab>();
  for (const [, name, l, c, h] of css.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);/g)) {
    const hue = (Number(h) * Math.PI) / 180;
    colours.set(name ?? "", [Number(l) / 100, Number(c) * Math.cos(hue), Number(c) * Math.sin(hue)]);
  }
  return colours;
}

/** The custom properties of one part of both places where colours stand: of light, of dark by the system's wish, of dark by the reader's. */
function themeOf(part: 0 | 1 | 2): Map<string, Lab> {
  const sheets = [readFileSync("app/globals.css", "utf8"), TYPE_COLOURS];
  const dark = /@media screen and \(prefers-color-scheme: dark\)|:root\[data-theme="?dark"?\]/;
  return theme(sheets.map((css) => css.split(dark)[part] ?? "").join(""));
}

const THEMES = { light: themeOf(0), dark: themeOf(1) };

test("dark is the same, whether the system or the reader asks for it", () => {
  expect(THEMES.dark.size).toBeGreaterThan(20);
  expect([...themeOf(2)]).toEqual([...THEMES.dark]);
});

/** OKLab to linear sRGB, cut to the gamut; Ottosson's matrices. */
function linear([L, a, b]: Lab): Rgb {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (x: number) => Math.min(1, Math.max(0, x));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function lab([r, g, b]: Rgb): Lab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

// Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB
const SIGHT: Record<string, readonly Rgb[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function seen(colour: Lab, sight: readonly Rgb[]): Lab {
  const rgb = linear(colour);
  const [r = 0, g = 0, b = 0] = sight.map((row) => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]);
  return lab([Math.max(r, 0), Math.max(g, 0), Math.max(b, 0)]);
}

function distance(a: Lab, b: Lab): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function contrast(a: Lab, b: Lab): number {
  const luminance = (c: Lab) => {
    const [r, g, bl] = linear(c);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe.each(Object.entries(THEMES))("the %s theme", (_, colours) => {
  const get = (name: string): Lab => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`no colour ${name}`);
    return colour;
  };

  test("every mark stands out from the paper", () => {
    for (const type of EVENT_TYPES) expect(contrast(get(type), get("paper")), type).toBeGreaterThanOrEqual(3);
  });

  test("text is readable on paper and on the sunk ground", () => {
    for (const ink of ["ink", "ink-2", "ink-3", "accent"])
      for (const ground of ["paper", "sunk"])
        expect(contrast(get(ink), get(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const ink of ["ink", "ink-2"]) expect(contrast(get(ink), get("accent-wash")), ink).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(SIGHT))("families are told apart with %s sight by their first types", (_name, sight) => {
    const anchors: EventTypeId[] = ["strike", "talks", "statement", "sanction", "protest"];
    expect(new Set(anchors.map(typeFamily)).size).toBe(FAMILIES.length);
    for (const a of anchors)
      for (const b of anchors)
        if (a < b) expect(distance(seen(get(a), sight), seen(get(b), sight)), `${a} and ${b}`).toBeGreaterThan(0.08);
  });

  test("types of one family differ in lightness or hue", () => {
    for (const a of TYPES_IN_ORDER)
      for (const b of TYPES_IN_ORDER)
        if (a < b && typeFamily(a) === typeFamily(b))
          expect(distance(get(a), get(b)), `${a} and ${b}`).toBeGreaterThan(0.05);
  });
});

test("every type has a colour rule of its own", () => {
  for (const type of EVENT_TYPES) expect(TYPE_COLOURS).toContain(`[data-type=${type}]`);
});
