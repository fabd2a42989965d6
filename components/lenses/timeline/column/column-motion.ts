const LASTS = 220;
const LABEL_FADES = 200;

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
  private begun = Number.NEGATIVE_INFINITY;
  private waiting = false;
  private from = new Map<number, Spot>();
  private shown = new Map<number, Spot>();
  private readonly titles = new Map<number, number>();

  /** From now on things move towards their new places. */
  start(isKnown: boolean): void {
    this.from = isKnown ? this.shown : new Map();
    this.shown = new Map();
    this.waiting = isKnown;
    if (!isKnown) this.begun = Number.NEGATIVE_INFINITY;
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

  /** Where a mark and its label are on their way; what was not there comes in. */
  spot(position: number, to: Spot, progress: number): Moving {
    const was = this.from.get(position);
    const x = was ? was.x + (to.x - was.x) * progress : to.x;
    const dy = was ? was.dy + (to.dy - was.dy) * progress : to.dy;
    this.shown.set(position, { x, dy });
    return { x, dy, entering: was ? 1 : progress };
  }

  /** How visible a title is, which may have arrived just now. */
  title(position: number, time: number, still: boolean): number {
    const since = this.titles.get(position) ?? time;
    if (since === time) {
      if (this.titles.size > 5000) this.titles.clear();
      this.titles.set(position, time);
    }
    return still ? 1 : Math.min((time - since) / LABEL_FADES, 1);
  }
}
