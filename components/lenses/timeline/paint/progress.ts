const LASTS = 220;
const FADES = 200;
const MOST_KEPT = 5000;

/** How far a drawing is on its way from where things were to where they have been placed anew. */
export class Progress {
  private begun = Number.NEGATIVE_INFINITY;
  private waiting = false;

  /** It begins with the next frame; without a way, everything is there at once. */
  start(hasWay: boolean): void {
    this.waiting = hasWay;
    if (!hasWay) this.begun = Number.NEGATIVE_INFINITY;
  }

  /** From 0 to 1, slower towards the end; `time` of the frame in ms. */
  at(time: number, still: boolean): number {
    if (still) return 1;
    if (this.waiting) {
      this.waiting = false;
      this.begun = time;
    }
    const share = Math.min(Math.max((time - this.begun) / LASTS, 0), 1);
    return share * (2 - share);
  }
}

/** How words come in that arrive after the mark they stand beside. */
export class FadeIns {
  private readonly since = new Map<number, number>();

  /** How visible the words of an event are, from 0 to 1; they come in from the first frame that asks. */
  at(position: number, time: number, still: boolean): number {
    const since = this.since.get(position) ?? time;
    if (since === time) {
      if (this.since.size > MOST_KEPT) this.since.clear();
      this.since.set(position, time);
    }
    return still ? 1 : Math.min((time - since) / FADES, 1);
  }
}
