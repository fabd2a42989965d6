import type { parseArgs } from "node:util";
import { findActors, findPlaces } from "../store/find-by-name";
import { readView, type View } from "../view";

/** Options of commands that say which events are meant. */
export const VIEW_OPTIONS = {
  from: { type: "string" },
  to: { type: "string" },
  actor: { type: "string", multiple: true },
  place: { type: "string", multiple: true },
  type: { type: "string", multiple: true },
  q: { type: "string" },
  story: { type: "string" },
  tag: { type: "string", multiple: true },
  starred: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof VIEW_OPTIONS }>>["values"];

/** The view the options ask for, and what of them names nothing. Actors and places are given by name. */
export async function toView(values: Values): Promise<{ view: View; unknown: string[] }> {
  const unknown: string[] = [];
  const ids = async (names: readonly string[] | undefined, find: (name: string) => Promise<string[]>, what: string) => {
    const found = await Promise.all((names ?? []).map((name) => find(name)));
    for (const [i, list] of found.entries())
      if (list.length === 0) unknown.push(`no ${what} called "${names?.[i]}" is stored`);
    return found.flat();
  };
  const actors = await ids(values.actor, findActors, "actor");
  const places = await ids(values.place, findPlaces, "place");
  const query = new URLSearchParams();
  for (const key of ["from", "to", "q", "story"] as const) if (values[key] !== undefined) query.set(key, values[key]);
  for (const type of values.type ?? []) query.append("type", type);
  for (const tag of values.tag ?? []) query.append("tag", tag);
  if (values.starred) query.set("starred", "1");
  const { view, ignored } = readView(query);
  for (const { key, value } of ignored)
    unknown.push(`--${key} ${value} is not understood; dates are written 2025-05-15`);
  return { view: { ...view, actors, places, confidence: 0 }, unknown }; // it lists all that is stored
}
