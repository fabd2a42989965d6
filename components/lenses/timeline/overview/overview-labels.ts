import { shortMonthName } from "../../../../lib/describe/dates";
import { civilDate, DAY, dayNumber, dayOf } from "../../../../lib/time";
import type { OverviewScale } from "./overview-scale";

export interface OverviewLabel {
  readonly x: number;
  readonly label: string;
  readonly strong: boolean;
}

/** Years, then months where there is room left. */
export function overviewLabels(scale: OverviewScale, width: number): OverviewLabel[] {
  const [first, last] = [civilDate(dayOf(scale.domain[0])), civilDate(dayOf(scale.domain[1]))];
  const placed: OverviewLabel[] = [];
  const add = (day: number, label: string, strong: boolean) => {
    const x = scale.x(day * DAY);
    const room = label.length * 7 + 14;
    if (x < 0 || x > width - room) return;
    if (placed.every((other) => (other.x < x ? x - other.x >= other.label.length * 7 + 14 : other.x - x >= room)))
      placed.push({ x, label, strong });
  };
  for (let year = last.year; year > first.year && last.year - year < 400; year--)
    add(dayNumber(year, 1, 1), String(year), true);
  if (placed.every((label) => label.x > 60)) placed.push({ x: 0, label: String(first.year), strong: true });
  const months = Math.min((last.year - first.year) * 12 + last.month, 600);
  for (let i = 0; i < months; i++) {
    const day = dayNumber(last.year, last.month - i, 1);
    add(day, shortMonthName(civilDate(day).month), false);
  }
  return placed;
}
