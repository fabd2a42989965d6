import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawPng, TooBusy } from "../../lib/picture/draw-png";

const drawing = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315" viewBox="0 0 600 315"><rect width="600" height="315" fill="#ffffff"/>${inner}</svg>`;
const text = (words: string, font: string) =>
  drawing(`<text x="20" y="100" font-family="${font}" font-size="40">${words}</text>`);

/** Size of a PNG in pixels, and how many of them are darker than half. */
function read(png: Uint8Array) {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect([bytes[24], bytes[25]]).toEqual([8, 6]); // eight bits each of red, green, blue and opacity
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return { width, height, dark: darkIn(inflateSync(Buffer.concat(parts)), width, height) };
}

function darkIn(raw: Buffer, width: number, height: number): number {
  const row = width * 4;
  let before = new Uint8Array(row);
  let dark = 0;
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
    const line = new Uint8Array(row);
    for (let x = 0; x < row; x++) {
      const [a, b, c] = [x < 4 ? 0 : (line[x - 4] ?? 0), before[x] ?? 0, x < 4 ? 0 : (before[x - 4] ?? 0)];
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
      line[x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
    for (let x = 0; x < row; x += 4) if ((line[x] ?? 0) < 128) dark++;
    before = line;
  }
  return dark;
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** The clock that limits go by, so long after the others that all of them are allowed again. */
let hours = performance.now();
const later = () => (hours += 3_600_000);

describe("SVG becomes a PNG", () => {
  test("twice as large, with shapes where they were", async () => {
    const { width, height, dark } = read(await drawPng(drawing('<rect width="60" height="31.5"/>'), later()));
    expect([width, height, dark]).toEqual([1200, 630, 120 * 63]);
  });

  test("with letters of the site's own fonts, of whatever alphabet they have", async () => {
    const darkOf = async (words: string, font: string) => read(await drawPng(text(words, font), later())).dark;
    const sans = await darkOf("Dateline", "Inter Variable, Inter");
    const serif = await darkOf("Dateline", "Source Serif 4 Variable, Source Serif 4");
    expect(Math.min(sans, serif)).toBeGreaterThan(1000);
    expect(serif).not.toBe(sans);
    const box = await darkOf("中", "Inter"); // no font of ours has it
    for (const letter of ["Ж", "ő", "Ω", "–"]) {
      const dark = await darkOf(letter, "Inter");
      expect([letter, dark > 20 && dark !== box]).toEqual([letter, true]);
    }
  });

  test("what is broken is refused, and the next is drawn", async () => {
    await expect(drawPng("no SVG", later())).rejects.toThrow();
    expect(read(await drawPng(drawing(""), hours)).dark).toBe(0);
  });
});

describe("limits", () => {
  const outcomes = (promises: readonly Promise<unknown>[]) =>
    Promise.all(
      promises.map((each) =>
        each.then(
          () => "drawn",
          (error) => (error instanceof TooBusy ? "busy" : "failed"),
        ),
      ),
    );

  test("no more than some wait at once", async () => {
    later();
    const found = await outcomes(Array.from({ length: 20 }, () => drawPng(drawing(""), hours)));
    expect(found).toEqual([...Array(12).fill("drawn"), ...Array(8).fill("busy")]);
  });

  test("no more than some are drawn in a row, and each second one more", async () => {
    later();
    let drawn = 0;
    while ((await outcomes([drawPng(drawing(""), hours)]))[0] === "drawn") drawn++;
    expect(drawn).toBe(40);
    const next = await outcomes([1, 2, 3].map(() => drawPng(drawing(""), hours + 2_000)));
    expect(next).toEqual(["drawn", "drawn", "busy"]);
  });
});
