import type { EventTypeId, Place, Status } from "../../../lib/domain";
import type { DayNumber } from "../../../lib/time";
import type { Chance } from "./chance";
import { type ToldDate, tellDate } from "./dates";
import { type Happening, phraseOf, topicOf } from "./sentences";
import type { Story } from "./stories";
import type { World } from "./world";

/** What happened on a day of a story, and how much is made of it. */
export interface DatedHappening extends Happening {
  readonly date: ToldDate | null;
  /** How many publishers report it. */
  readonly reporters: number;
  readonly confidence: number;
}

const STATUSES: readonly (readonly [Status, number])[] = [
  ["occurred", 70],
  ["claimed", 10],
  ["planned", 8],
  ["ongoing", 5],
  ["denied", 3],
  ["hypothetical", 2.5],
  ["cancelled", 1.5],
];
const REPORTERS: readonly (readonly [number, number])[] = [
  [1, 70],
  [2, 15],
  [3, 7],
  [4, 3.5],
  [5, 2],
  [6, 1],
  [7, 0.8],
  [8, 0.7],
];
/** Types that two sides take part in alike. */
export const MUTUAL: readonly EventTypeId[] = ["talks", "agreement", "clash", "release_exchange"];

/** One more event of a story. */
export function happen(story: Story, world: World, day: DayNumber, chance: Chance): DatedHappening {
  const type = chance.weighed(story.types);
  const status = chance.weighed(STATUSES);
  const agent = chance.zipf(story.cast);
  let target = chance.is(0.06) ? chance.zipf(story.land.actors) : chance.zipf(story.cast);
  while (target === agent) target = chance.of(story.cast);
  let speaker = status === "claimed" || status === "denied" ? chance.zipf(story.cast) : null;
  while (speaker && (speaker === agent || speaker === target)) speaker = chance.of(story.cast);
  const reporters = Math.min(chance.weighed(REPORTERS), story.desk.length);
  const phrase = phraseOf(type, chance);
  const place = placeOf(story, world, chance);
  const date = tellDate(day, status, chance);
  return {
    ...{ type, status, agent, target, speaker, reporters, phrase, place, date },
    topic: topicOf(chance),
    confidence: confidenceOf({ type, status, phrase, place, date, reporters }, chance),
  };
}

/** As reading weighs it: by a few signs that are there or not, so that many events have the same. */
function confidenceOf(
  {
    type,
    status,
    phrase,
    place,
    date,
    reporters,
  }: Pick<DatedHappening, "type" | "status" | "phrase" | "place" | "date" | "reporters">,
  chance: Chance,
): number {
  const dated = date === null ? 0 : { clock: 0.16, day: 0.14, coarse: 0.06, published: 0.02 }[date.kind];
  const plain = status === "occurred" ? 0.08 : status === "hypothetical" ? -0.1 : 0;
  const trigger = type === "statement" ? 0 : (phrase.parts.length % 4) * 0.03;
  const sure = 0.3 + dated + plain + trigger + (place ? 0.08 : 0) + 0.04 * (reporters - 1) + chance.zipf(DOUBTS);
  return Math.round(1000 * Math.min(0.97, Math.max(0.12, sure))) / 1000;
}

const DOUBTS = [0, 0.09, -0.07, 0.03, 0.16, -0.12, 0.06, -0.03];

function placeOf({ land, places }: Story, world: World, chance: Chance): Place | null {
  if (chance.is(0.12)) return null;
  if (chance.is(0.12)) return land.country;
  const town = chance.zipf(places);
  const [nearest] = town.parents;
  return (chance.is(0.06) && nearest !== undefined && world.places.get(nearest)) || town;
}
