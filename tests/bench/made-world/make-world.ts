import type { Actor, Place } from "../../../lib/domain";
import { anchorOf } from "../../../lib/store/anchor";
import { type MadeArticle, writeArticle } from "./articles";
import type { LoadedEvent } from "./bulk-load";
import { type Chance, chanceOf } from "./chance";
import { type DatedHappening, happen } from "./happenings";
import { LAST_DAY, type Plan, planStories, type Story } from "./stories";
import { makeWorld, type Publisher, type World } from "./world";

/** What is told of one day. */
export interface MadeDay {
  readonly articles: readonly MadeArticle[];
  readonly events: readonly LoadedEvent[];
}

/** Made-up news: names first, then day after day. */
export interface MadeNews {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly days: () => Generator<MadeDay>;
}

/** News of so many events. The same count and seed give the same news; memory is that of names, and twelve bytes an event. */
export function makeNews(count: number, seed: number): MadeNews {
  const chance = chanceOf(seed);
  const world = makeWorld(chance);
  const plan = planStories(count, world, chance);
  const actors = [...new Set([...world.lands.flatMap((land) => land.actors), ...world.international])];
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return { actors: [...byId.values()], places: [...world.places.values()], days: () => tellDays(plan, world, chance) };
}

function* tellDays({ stories, days, of }: Plan, world: World, chance: Chance): Generator<MadeDay> {
  for (let at = 0; at < days.length; ) {
    const day = days[at] ?? 0;
    const articles: MadeArticle[] = [];
    const events: LoadedEvent[] = [];
    while (at < days.length && days[at] === day) {
      const story = stories[of[at] ?? 0];
      const start = at;
      while (at < days.length && days[at] === day && of[at] === of[start]) at++;
      if (!story) continue;
      const told = tellStory(story, world, day, at - start, chance);
      articles.push(...told.articles);
      events.push(...told.events);
    }
    yield { articles, events };
  }
}

const MOST_IN_ARTICLE = 6;

/** What happens in a story on one day, and who writes of it; an event is known by its first report. */
function tellStory(story: Story, world: World, day: number, count: number, chance: Chance): MadeDay {
  const assigned = new Map<Publisher, DatedHappening[]>();
  const happenings = Array.from({ length: count }, () => happen(story, world, day, chance));
  for (const happening of happenings) {
    const reporters = new Set<Publisher>();
    while (reporters.size < happening.reporters) reporters.add(chance.zipf(story.desk));
    for (const reporter of reporters) {
      const list = assigned.get(reporter);
      if (list) list.push(happening);
      else assigned.set(reporter, [happening]);
    }
  }
  const reports = new Map<DatedHappening, [MadeArticle, number][]>();
  const articles: MadeArticle[] = [];
  for (const [publisher, list] of assigned)
    for (let at = 0; at < list.length; at += MOST_IN_ARTICLE) {
      const part = list.slice(at, at + MOST_IN_ARTICLE);
      const late = chance.weighed(DELAYS);
      const article = writeArticle(part, publisher, Math.min(LAST_DAY, day + late), chance);
      articles.push(article);
      for (const [i, happening] of part.entries()) {
        const list = reports.get(happening);
        if (list) list.push([article, i]);
        else reports.set(happening, [[article, i]]);
      }
    }
  return { articles, events: happenings.map((happening) => eventOf(happening, reports.get(happening) ?? [])) };
}

const DELAYS: readonly (readonly [number, number])[] = [
  [0, 70],
  [1, 24],
  [2, 6],
];

function eventOf(happening: DatedHappening, reports: readonly (readonly [MadeArticle, number])[]): LoadedEvent {
  const sorted = [...reports].sort(
    ([a, i], [b, j]) => time(a) - time(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : i - j),
  );
  const told = sorted.flatMap(([article, i]) => {
    const passage = article.passages[i];
    return passage ? [{ article, passage }] : [];
  });
  const [first] = told;
  if (!first) throw new Error("nobody reports an event");
  const { confidence, reporters, agent, target, speaker, place } = happening;
  const { type, subtype, status, when, placeId, actors, title } = first.passage;
  return {
    event: {
      ...{ id: `e-${first.passage.id}`, type, subtype, status, when, placeId, actors, title, confidence },
      passages: told.map(({ passage }) => passage.id),
      sources: reporters,
      importance:
        Math.round(1e4 * confidence * (0.2 + Math.log(1 + reporters)) * (type === "statement" ? 0.4 : 1)) / 1e4,
    },
    anchor: anchorOf(first.passage, first.article.url),
    articles: told.map(({ article }) => ({ publisher: article.publisher, published: article.published.edtf })),
    quotes: [...new Set(told.map(({ passage }) => passage.quote))],
    names: [agent, target, speaker, place].flatMap((named) => (named ? [named.name, ...named.aliases] : [])),
  };
}

const time = ({ published }: MadeArticle) => published.from ?? 0;
