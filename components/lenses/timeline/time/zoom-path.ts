/** How much a way zooms out between far places: the curvature that readers in the study below found best. */
const RHO = Math.SQRT2;
const RHO2 = RHO ** 2;
/** Of the first width; nearer middles count as the same. */
const NEAR = 1e-6;

interface ZoomPath {
  /** How far it feels, in thousandths; 0 or more. */
  readonly length: number;
  /** The middle and the width after a share of the way, 0 to 1. */
  readonly at: (share: number) => readonly [middle: number, width: number];
}

/**
 * The way from a window around 0 of width 1 to one `away` from it that is `width` wide, both in widths of the first: smooth and efficient
 * zooming and panning, van Wijk and Nuij 2003, along a line. D3 has it too (interpolateZoom), but in one piece with its colours, which are 6 kB.
 */
export function zoomPath(away: number, width: number): ZoomPath {
  const far = Math.abs(away);
  if (far < NEAR) {
    const zooms = Math.log(width);
    return { length: lengthOf(zooms), at: (share) => [share * away, Math.exp(zooms * share)] };
  }
  const grown = width ** 2 - 1;
  const bent = RHO2 ** 2 * far ** 2;
  const first = -Math.asinh((grown + bent) / (2 * RHO2 * far));
  const last = -Math.asinh((grown - bent) / (2 * width * RHO2 * far));
  const at = (share: number) => {
    const now = first + share * (last - first);
    // cosh(first) tanh(now) - sinh(first) in the paper, whose two terms all but cancel where the windows are near and one is much wider
    const moved = Math.sinh(now - first) / (Math.cosh(now) * RHO2 * far);
    return [moved * away, Math.cosh(first) / Math.cosh(now)] as const;
  };
  return { length: lengthOf(last - first), at };
}

const lengthOf = (bent: number) => (Math.abs(bent) * 1000) / Math.SQRT2;
