/** What a label stands beside: a stretch along the column, in pixels. */
export interface Stretch {
  readonly position: number;
  readonly x0: number;
  readonly x1: number;
}

/** Where labels may stand. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
  /** How high one line is, and each further one. */
  readonly row: number;
  readonly line: number;
}

export interface Slot {
  readonly position: number;
  /** Where its upper edge may be without being displaced: from the start of what it stands beside to its end. */
  readonly near: readonly [from: number, to: number];
  /** Where it may be at all. */
  readonly within: readonly [from: number, to: number];
  readonly lines: 1 | 2;
}

export interface Settled {
  readonly position: number;
  readonly y: number;
  readonly lines: 1 | 2;
}

/** How far a label may stand from its mark, and how far it may go to make room for a second line. */
const APART = 36;
const SLACK = 14;
/** Beside a long bar a label begins near its start. */
const INSET = 8;

/** The point of a stretch that a label's first line stands beside, as far as it is in view. */
export function anchorOf({ x0, x1 }: Pick<Stretch, "x0" | "x1">, top: number, bottom: number): [number, number] {
  const [from, to] = [Math.min(Math.max(x0, top), bottom), Math.max(Math.min(x1, bottom), top)];
  const inset = Math.min(INSET, Math.max(to - from, 0) / 2);
  return [from + inset, Math.max(to - inset, from + inset)];
}

/**
 * Labels of one column, none over another, in the order of what they stand beside, so that no two leaders cross: one is taken in as long
 * as all that are there still find room near their marks.
 */
export class LabelColumn {
  private slots: Slot[] = [];

  constructor(private readonly room: Room) {}

  /** Takes one in, if there is room. */
  add(stretch: Stretch): boolean {
    const slot = slotOf(stretch, this.room);
    let at = this.slots.length;
    while (at > 0 && isBefore(slot, this.slots[at - 1])) at--;
    const next = [...this.slots.slice(0, at), slot, ...this.slots.slice(at)];
    if (!this.firsts(next)) return false;
    this.slots = next;
    return true;
  }

  /** Where they stand, from top to bottom; where there is room they get a second line, those named first before others. */
  settle(order: readonly number[]): Settled[] {
    let slots = this.slots;
    const { line } = this.room;
    const [first] = [this.places(slots)];
    // none goes farther than it has to, or a little, to give others a second line
    slots = slots.map((slot, i) => {
      const y = first[i] ?? 0;
      const low = Math.max(slot.within[0], Math.min(y, slot.near[0] - SLACK));
      const high = Math.min(slot.within[1], Math.max(y, slot.near[1] + SLACK));
      return { ...slot, within: [low, high] };
    });
    for (const position of order) {
      const grown = slots.map((slot): Slot => {
        if (slot.position !== position) return slot;
        const [low, high] = slot.within;
        return { ...slot, lines: 2, within: [low, Math.min(high, this.room.bottom - this.room.row - line)] };
      });
      if (this.firsts(grown)) slots = grown;
    }
    const places = this.places(slots);
    return slots.map(({ position, lines }, i) => ({ position, lines, y: places[i] ?? 0 }));
  }

  private height({ lines }: Slot): number {
    return this.room.row + (lines - 1) * this.room.line;
  }

  /** The first place of each; null if one finds none. */
  private firsts(slots: readonly Slot[]): number[] | null {
    let end = -Infinity;
    const places: number[] = [];
    for (const slot of slots) {
      const y = Math.max(slot.within[0], end);
      if (y > slot.within[1]) return null;
      places.push(y);
      end = y + this.height(slot);
    }
    return places;
  }

  /** The last place of each. */
  private lasts(slots: readonly Slot[]): number[] {
    let end = Infinity;
    const places: number[] = [];
    for (const slot of [...slots].reverse()) {
      end = Math.min(slot.within[1], end - this.height(slot));
      places.push(end);
    }
    return places.reverse();
  }

  /** All together as near to their marks as can be. */
  private places(slots: readonly Slot[]): number[] {
    const firsts = this.firsts(slots) ?? [];
    const lasts = this.lasts(slots);
    const offsets: number[] = [];
    let offset = 0;
    let end = -Infinity;
    const wishes = slots.map((slot) => {
      const y = Math.max(slot.near[0], end);
      end = y + this.height(slot);
      offsets.push(offset);
      offset += this.height(slot);
      return Math.min(y, slot.near[1]);
    });
    const risen = rising(wishes.map((wish, i) => wish - (offsets[i] ?? 0)));
    return risen.map((y, i) => Math.min(Math.max(y + (offsets[i] ?? 0), firsts[i] ?? 0), lasts[i] ?? 0));
  }
}

function slotOf(stretch: Stretch, { top, bottom, row }: Room): Slot {
  const [from, to] = anchorOf(stretch, top, bottom);
  const clip = (y: number) => Math.min(Math.max(y, top), bottom - row);
  const near = [clip(from - row / 2), clip(to - row / 2)] as const;
  return {
    ...{ position: stretch.position, near, lines: 1 },
    within: [clip(near[0] - APART), clip(near[1] + APART)],
  };
}

function isBefore(slot: Slot, other: Slot | undefined): boolean {
  if (!other) return false;
  return slot.near[0] - other.near[0] < 0 || (slot.near[0] === other.near[0] && slot.position < other.position);
}

/** The rising numbers that are nearest to those given: neighbours in the wrong order meet in their middle. */
function rising(values: readonly number[]): number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const value of values) {
    let block = { sum: value, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size > block.sum / block.size; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
}
