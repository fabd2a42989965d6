import { FadeIns, Progress } from "../paint/progress";

export interface Spot {
  readonly x: number;
  readonly dy: number;
}

export interface Moving extends Spot {
  /** How visible it is. */
  readonly entering: number;
}

/** How marks of a column and their labels get from where they are to where they have been placed anew, and how they come in. */
export class ColumnMotion {
  readonly progress = new Progress();
  readonly titles = new FadeIns();
  private from = new Map<number, Spot>();
  private shown = new Map<number, Spot>();

  /** From now on things move towards their new places. */
  start(isKnown: boolean): void {
    this.from = isKnown ? this.shown : new Map();
    this.shown = new Map();
    this.progress.start(isKnown);
  }

  /** Where a mark and its label are on their way; what was not there comes in. */
  spot(position: number, to: Spot, progress: number): Moving {
    const was = this.from.get(position);
    const x = was ? was.x + (to.x - was.x) * progress : to.x;
    const dy = was ? was.dy + (to.dy - was.dy) * progress : to.dy;
    this.shown.set(position, { x, dy });
    return { x, dy, entering: was ? 1 : progress };
  }
}
