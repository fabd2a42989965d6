import type { StoryItem } from "../../lib/answers/marks";
import { dayOf, formatDay } from "../../lib/time";

/** Room on either side, of the length of the stretch, and at least so many days. */
const ROOM = { share: 0.15, days: 2 };

/** The days from the first to the last of an event of a story and those told before and after it, with some room; null where it has no date itself. */
export function daysAround(
  items: readonly Pick<StoryItem, "event">[],
  at: number,
): { from: string; to: string } | null {
  if (!items[at]?.event?.when) return null;
  const days = items.slice(Math.max(0, at - 1), at + 2).flatMap(({ event }) => {
    const { from, to } = event?.when ?? { from: null, to: null };
    return [...(from === null ? [] : [dayOf(from)]), ...(to === null ? [] : [dayOf(to - 1)])];
  });
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(ROOM.days, Math.ceil((last - first) * ROOM.share));
  return { from: formatDay(first - room), to: formatDay(last + room) };
}
