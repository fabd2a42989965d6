import type { Actor, EventTypeId, Place } from "../../../lib/domain";
import { type DayNumber, dayNumber } from "../../../lib/time";
import type { Chance } from "./chance";
import type { Land, Publisher, World } from "./world";

/** Something that is told of over days or years: who takes part, where, what kind of things happen, who reports. */
export interface Story {
  readonly land: Land;
  /** The leading ones first. */
  readonly cast: readonly Actor[];
  readonly places: readonly Place[];
  readonly types: readonly (readonly [EventTypeId, number])[];
  readonly desk: readonly Publisher[];
}

/** When something happens, and in which story. */
export interface Plan {
  readonly stories: readonly Story[];
  /** In order of the days: the day of each event and the position of its story. */
  readonly days: Int32Array;
  readonly of: Uint32Array;
}

/** Twenty years of made-up news. */
export const FIRST_DAY = dayNumber(2006, 1, 1);
export const LAST_DAY = dayNumber(2025, 12, 31);

const KINDS: readonly (readonly [readonly (readonly [EventTypeId, number])[], number])[] = [
  [
    mix(
      "strike 9 clash 8 attack_civilians 4 territory 3 military_move 4 talks 3 agreement 1 aid 2 statement 9 release_exchange 1 other 1",
    ),
    3,
  ],
  [mix("talks 10 statement 14 agreement 3 sanction 3 aid 1 military_move 1 legal 1 other 1"), 4],
  [mix("politics 9 statement 12 legal 5 protest 4 talks 2 other 2"), 4],
  [mix("protest 10 statement 7 legal 5 clash 2 politics 2 attack_civilians 1"), 2],
  [mix("disaster 9 aid 6 statement 5 other 2"), 1],
  [mix("cyber_info 7 statement 6 legal 3 sanction 2"), 1],
];

function mix(text: string): [EventTypeId, number][] {
  const parts = text.split(" ");
  return parts
    .flatMap((part, i) => (i % 2 === 0 ? [[part as EventTypeId, Number(parts[i + 1])] as const] : []))
    .map(([type, weight]) => [type, weight]);
}

/** Plans so many events: stories of very different size, each in bursts, and months in which little happens. */
export function planStories(count: number, world: World, chance: Chance): Plan {
  const quiet = quietTimes(chance);
  const stories: Story[] = [];
  const planned = new Float64Array(count); // day and story in one number, so that sorting needs no objects
  for (let done = 0; done < count; ) {
    const of = stories.push(makeStory(world, chance)) - 1;
    const size = Math.min(count - done, Math.ceil(4 / (1 - chance.next()) ** 1.4), Math.max(20, count / 50));
    for (const day of daysOfStory(size, quiet, chance)) planned[done++] = day * 2 ** 24 + of;
  }
  planned.sort();
  return {
    stories,
    days: Int32Array.from(planned, (each) => Math.floor(each / 2 ** 24)),
    of: Uint32Array.from(planned, (each) => each % 2 ** 24),
  };
}

function makeStory(world: World, chance: Chance): Story {
  const land = chance.zipf(world.lands);
  const other = chance.is(0.5) ? chance.zipf(world.lands) : land;
  const cast = new Set<Actor>([chance.is(0.6) ? (land.actors[0] as Actor) : chance.zipf(land.actors)]);
  const size = 4 + chance.below(8);
  for (let i = 0; i < 60 && cast.size < size; i++)
    cast.add(
      chance.is(0.12) ? chance.zipf(world.international) : chance.zipf(chance.is(0.4) ? other.actors : land.actors),
    );
  const places = new Set<Place>();
  const width = 1 + chance.below(9);
  for (let i = 0; i < width; i++) places.add(chance.zipf(land.towns));
  const desk = new Set<Publisher>();
  const reporters = 3 + chance.below(9);
  for (let i = 0; i < reporters; i++) desk.add(chance.zipf(world.publishers));
  return { land, cast: [...cast], places: [...places], types: chance.weighed(KINDS), desk: [...desk] };
}

/** Stretches in which the world is quiet: a tenth of all that would happen then does. */
function quietTimes(chance: Chance): [DayNumber, DayNumber][] {
  return Array.from({ length: 7 }, () => {
    const start = FIRST_DAY + chance.below(LAST_DAY - FIRST_DAY);
    return [start, start + 20 + chance.below(160)];
  });
}

/** Days on which a story moves: from each of some first days on, ever less often. */
function daysOfStory(size: number, quiet: readonly (readonly [DayNumber, DayNumber])[], chance: Chance): DayNumber[] {
  const start = FIRST_DAY + chance.below(LAST_DAY - FIRST_DAY + 1);
  const length = Math.min(LAST_DAY - start, 3 + Math.exp(3.2 + 1.3 * chance.normal()) * (1 + Math.log10(size)));
  const bursts = Array.from({ length: 1 + Math.floor(size ** 0.6) }, () => start + Math.floor(chance.next() * length));
  const isQuiet = (day: DayNumber) => quiet.some(([from, to]) => day >= from && day < to);
  const days: DayNumber[] = [];
  for (let tries = 0; days.length < size; tries++) {
    const day = chance.zipf(bursts) + Math.floor(-2 * Math.log(1 - chance.next()));
    if (day > LAST_DAY && tries < size * 20) continue;
    if (isQuiet(day) && !chance.is(0.1) && tries < size * 20) continue;
    days.push(Math.min(day, LAST_DAY));
  }
  return days;
}
