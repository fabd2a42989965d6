import { interpolateZoom } from "d3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { zoomPath } from "../../../components/lenses/timeline/time/zoom-path";

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Windows apart by up to so many widths, the one up to so many times as wide as the other. */
const windows = (most: number, times: number) =>
  [
    fc.oneof(fc.constant(0), fc.double({ min: -most, max: most, noNaN: true })),
    fc.double({ min: 1 / times, max: times, noNaN: true }),
  ] as const;

const near = (a: number, b: number, size: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * size);

/** Nearer ones D3 itself reckons with too few digits: its two terms all but cancel. */
const D3_NEAR = 0.1;

test("the way is that of D3, at every step, and as long", () => {
  const [aways, widths] = windows(1000, 100);
  const known = aways.filter((away) => away === 0 || Math.abs(away) >= D3_NEAR);
  fc.assert(
    fc.property(known, widths, share, (away, width, share) => {
      const path = zoomPath(away, width);
      const known = interpolateZoom([0, 0, 1], [away, 0, width]);
      const [middle, , wide] = known(share);
      const [atMiddle, atWidth] = path.at(share);
      near(path.length, known.duration, 1 + Math.abs(known.duration));
      near(atMiddle, middle, 1 + Math.abs(away));
      near(atWidth, wide, wide);
    }),
  );
});

test("it begins and ends where it should, however far", () => {
  fc.assert(
    fc.property(...windows(1e6, 1e5), (away, width) => {
      const { at } = zoomPath(away, width);
      const [[from, narrow], [to, wide]] = [at(0), at(1)];
      near(from, 0, 1);
      near(narrow, 1, 1);
      near(to, away, 1 + Math.abs(away));
      near(wide, width, width);
    }),
    { examples: [[-0.000001, 370.72894879143234]] },
  );
});

test("it is wider between far windows", () => {
  const { at } = zoomPath(50, 2);
  expect(at(0.5)[1]).toBeGreaterThan(20);
});

test("without a move it only zooms", () => {
  expect(zoomPath(0, 4).at(0.5)).toEqual([0, 2]);
  expect(zoomPath(0, 4).length).toBe(zoomPath(0, 1 / 4).length); // in takes as long as out
});
