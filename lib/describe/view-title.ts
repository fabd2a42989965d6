import { EMPTY_VIEW, storyKey, type View } from "../view";
import { basisLabel, counted, describeEdtf, number, precisionLabel } from "./dates";
import { subtypeLabel, typeLabel } from "./event-types";
import { sourcesLabel, statusLabel } from "./status";

/**
 * What a view shows, in words, from nothing but the view: for files, feeds and pictures. All its filters are told, what it leaves out among
 * them: a part never looks like all. `names`: of actors and places by their ids, of a story by `storyKey`.
 */
export function viewTitle(view: View, names: ReadonlyMap<string, string> = new Map()): string {
  const { types, statuses, actors, places, publishers, subtypes, precisions, bases, q, from, to } = view;
  const { notTypes, notStatuses, notActors, notPlaces, sources, overdue, confidence, clock } = view;
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  const story = view.story === null ? "" : (names.get(storyKey(view.story)) ?? view.story);
  const lists = [
    ...[types.map(typeLabel), subtypes.map(subtypeLabel), statuses.map(statusLabel)],
    ...[named(actors), named(places), publishers],
    view.tags.map((tag) => `#${tag}`),
    ...[precisions.map(precisionLabel), bases.map(basisLabel)],
  ];
  const refused = [...notTypes.map(typeLabel), ...notStatuses.map(statusLabel), ...named([...notActors, ...notPlaces])];
  const isSure = confidence !== 0 && confidence !== EMPTY_VIEW.confidence;
  const filters = [
    story && `the story “${story}”`,
    q && `“${q}”`,
    ...lists.map((words) => words.join(", ")),
    refused.length > 0 && `without ${refused.join(", ")}`,
    view.starred && "starred",
    sources > 1 && `sources: ${sourcesLabel(sources)}`,
    isSure && `confidence: ${confidence} % or more`,
    overdue !== null && `planned for before ${describeEdtf(overdue)}, no report since`,
    (from !== null || to !== null) &&
      (clock === "reported" ? "reported " : "") +
        describeEdtf(from === to ? (from ?? "") : `${from ?? ".."}/${to ?? ".."}`),
  ];
  const parts = filters.filter(Boolean);
  if (story && parts.length === 1) return story;
  return parts.length > 0 ? `Events: ${parts.join(" · ")}` : "All events";
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The names that the title of a view needs, out of all that are known. */
export function namesFor(view: View, actors: readonly Named[], places: readonly Named[]): ReadonlyMap<string, string> {
  const wanted = new Set([...view.actors, ...view.notActors, ...view.places, ...view.notPlaces]);
  const found = wanted.size === 0 ? [] : [...actors, ...places].filter(({ id }) => wanted.has(id));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The title of no more than a part of what it names: "All events (the 100 most important of 5,240)"; without `which`, "All events (100 of 5,240)". */
export function partTitle(title: string, shown: number, all: number, which?: string): string {
  if (shown >= all) return title;
  const part = which === undefined ? number(shown) : `the ${number(shown)} ${which}`;
  return `${title} (${part} of ${number(all)})`;
}

/** The title of events that were asked for one by one: that of the only one, else how many; and how many more there are no longer. */
export function titleOfThese(titles: readonly string[], missing: number): string {
  const [first = ""] = titles;
  const title = titles.length === 1 ? first : counted(titles.length, "event");
  return missing === 0 ? title : `${title} (${number(missing)} more ${missing === 1 ? "is" : "are"} no longer there)`;
}
