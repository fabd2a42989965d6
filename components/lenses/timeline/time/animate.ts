import type { Domain } from "../../../marks/domain";
import { zoomPath } from "./zoom-path";

const LEAST = 250;
const MOST = 400;

/** A way from one window to another, as eyes follow it: far ones by zooming out on the way. `at` takes a share from 0 to 1. */
export interface Flight {
  readonly duration: number;
  readonly at: (share: number) => Domain;
  readonly to: Domain;
}

export function flight(from: Domain, to: Domain): Flight {
  const unit = Math.max(from[1] - from[0], 1);
  const middle = (from[0] + from[1]) / 2;
  const end = (to[0] + to[1]) / 2;
  const path = zoomPath((end - middle) / unit, (to[1] - to[0]) / unit);
  return {
    duration: Math.min(Math.max(path.length * 0.5, LEAST), MOST),
    to,
    at: (share) => {
      if (share >= 1) return to;
      const [x, width] = path.at(eased(share));
      return [middle + (x - width / 2) * unit, middle + (x + width / 2) * unit];
    },
  };
}

function eased(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}
