import { FadeIns, Progress } from "../paint/progress";
import { rowTop } from "./lane-nodes";
import type { Layout } from "./layout";

/** How things get from where they were placed before to where they are placed now, and how labels come in. */
export class Transition {
  readonly progress = new Progress();
  readonly labels = new FadeIns();
  private lanes = new Map<string, { readonly y: number; readonly height: number; readonly mode: string }>();
  private rows = new Map<string, number>();

  /** From now on things move towards the new layout; what stays where it is is not moved. */
  start(before: Layout | null): void {
    this.lanes = new Map();
    this.rows = new Map();
    this.progress.start(before !== null);
    for (const { name, y, height, mode, marks } of before?.lanes ?? []) {
      this.lanes.set(name.id, { y, height, mode });
      for (const { position, row } of marks) this.rows.set(`${name.id} ${position}`, y + rowTop({ mode }, row));
    }
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
}
