import { rowTop } from "./lane-nodes";
import type { Layout } from "./layout";

const LASTS = 220;
const LABEL_FADES = 200;

/** How things get from where they were placed before to where they are placed now, and how labels come in. */
export class Transition {
  private begun = Number.NEGATIVE_INFINITY;
  private lanes = new Map<string, { readonly y: number; readonly height: number; readonly mode: string }>();
  private rows = new Map<string, number>();
  private readonly labels = new Map<number, number>();
  private waiting = false;

  /** From now on things move towards the new layout; what stays where it is is not moved. */
  start(before: Layout | null): void {
    this.lanes = new Map();
    this.rows = new Map();
    this.waiting = before !== null;
    for (const { name, y, height, mode, marks } of before?.lanes ?? []) {
      this.lanes.set(name.id, { y, height, mode });
      for (const { position, row } of marks) this.rows.set(`${name.id} ${position}`, y + rowTop({ mode }, row));
    }
  }

  /** How far it is, from 0 to 1. */
  progress(time: number, still: boolean): number {
    if (still) return 1;
    if (this.waiting) {
      this.waiting = false;
      this.begun = time;
    }
    const share = Math.min(Math.max((time - this.begun) / LASTS, 0), 1);
    return share * (2 - share);
  }

  lane(id: string, y: number, height: number, mode: string, progress: number) {
    const was = this.lanes.get(id);
    if (!was || progress >= 1) return { y, height, entering: was || progress >= 1 ? 1 : progress };
    return {
      y: was.y + (y - was.y) * progress,
      height: was.height + (height - was.height) * progress,
      entering: was.mode === mode ? 1 : progress,
    };
  }

  /** The upper edge of a mark's row; `entering` is how visible it is. */
  row(lane: string, position: number, y: number, progress: number) {
    if (progress >= 1) return { y, entering: 1 };
    const was = this.rows.get(`${lane} ${position}`);
    return was === undefined ? { y, entering: progress } : { y: was + (y - was) * progress, entering: 1 };
  }

  /** How visible the label of an event is, whose title may have arrived just now. */
  label(position: number, time: number, still: boolean): number {
    const since = this.labels.get(position);
    if (since === undefined) {
      if (this.labels.size > 5000) this.labels.clear();
      this.labels.set(position, time);
      return still ? 1 : 0;
    }
    return still ? 1 : Math.min((time - since) / LABEL_FADES, 1);
  }
}
