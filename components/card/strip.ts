import { axis } from "../lenses/timeline/time/axis";
import type { Domain } from "../marks/domain";
import { textWidth } from "../marks/text-width";
import { type CardSheet, MARGIN, PALETTE, ROOM } from "./sheet";

const SMALL = 11;

/** Draws the line of time that marks and bars of a stretch stand on, with its days or years below; `y` is the line's, in units. */
export function paintTime(sheet: CardSheet, domain: Domain, y: number): void {
  const { pen } = sheet;
  const { ticks, periods } = axis(domain, ROOM, 90);
  pen.fillStyle = PALETTE.line;
  pen.fillRect(MARGIN, y, ROOM, 1);
  let free = 0;
  for (const { x, label } of ticks) {
    if (x < free || x > ROOM - textWidth(label, SMALL)) continue;
    pen.fillStyle = PALETTE.ink3;
    pen.fillRect(MARGIN + x, y, 1, 5);
    sheet.write(label, MARGIN + x + 4, y + 10, { size: SMALL, colour: "ink3" });
    free = x + textWidth(label, SMALL) + 10;
  }
  for (const { x0, x1, label } of periods) {
    const left = Math.max(x0, 0);
    if (Math.min(x1, ROOM) - left < textWidth(label, SMALL) + 8) continue;
    if (x0 > 0) pen.fillRect(MARGIN + x0, y, 1, 28);
    sheet.write(label, MARGIN + left + (x0 > 0 ? 4 : 0), y + 24, { size: SMALL, colour: "ink2" });
  }
}
