import type { Key, Part } from "./key";
import { KEYS, REFUSALS, type Refusable } from "./keys";
import { type Move, movedQuery, VERSION, withVersion } from "./moves";

export {
  LANE_KINDS,
  type LaneKind,
  LENS_IDS,
  type LensId,
  LONGEST_SEARCH,
  ORDERS,
  type Order,
  REFUSALS,
  type Refusable,
  searchText,
} from "./keys";

export { VERSION } from "./moves";

type KeyName = keyof typeof KEYS;

/** Everything the user can see and share; it is the URL. */
export type View = { readonly [Name in KeyName]: (typeof KEYS)[Name]["none"] };

/** A query string as a browser, a route handler or a Next page hands it over. */
export type Query = URLSearchParams | string | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A value in a URL that means nothing here: said to the user, then left out. */
export interface Ignored {
  readonly key: string;
  readonly value: string;
}

type Row = Key<unknown> & { readonly part: Part };
const ROWS = Object.entries(KEYS) as unknown as readonly (readonly [KeyName, Row])[];

/** The view that says nothing: all events but those read doubtfully, drawn as they are at first. */
export const EMPTY_VIEW = viewOf(({ none }) => none);

/** The view that leaves nothing out. */
export const WHOLE_VIEW: View = { ...EMPTY_VIEW, confidence: 0 };

/** A view, key by key. */
function viewOf(make: (row: Row, name: KeyName) => unknown): View {
  return Object.fromEntries(ROWS.map(([name, row]) => [name, make(row, name)])) as unknown as View;
}

/**
 * Reads a view out of a query string. Total: a broken value falls to its default and is named in `ignored`, the others survive; unknown keys are left alone. Links of older versions
 * are read as what they meant: see moves.ts. `isOld`: this one would be written otherwise now.
 */
export function readView(query: Query, moves?: readonly Move[]): { view: View; ignored: Ignored[]; isOld: boolean } {
  const { query: current, isOld, unknown } = movedQuery(paramsOf(query), moves);
  const values = (key: string) => current.getAll(key);
  const ignored: Ignored[] = unknown === null ? [] : [{ key: VERSION, value: unknown }];
  const before: Record<string, unknown> = {};
  for (const [name, { name: key, none, read, fits, matters }] of ROWS) {
    before[name] = none;
    if (matters && !matters(before)) continue;
    const given = values(key).filter((value) => value !== "");
    const found = read(given);
    for (const value of found.ignored) ignored.push({ key, value });
    if (fits && !fits(found.value, before)) ignored.push({ key, value: String(found.value) });
    else before[name] = found.value;
  }
  return { view: viewOf((_, name) => before[name]), ignored, isOld };
}

/** The view a query string stands for. Total: broken values fall to their defaults. */
export function parseView(query: Query): View {
  return readView(query).view;
}

/** The one query string of a view, without "?": fixed key order, values sorted, defaults left out. `parseView` gives the view back. */
export function formatView(view: View, moves?: readonly Move[]): string {
  const params = new URLSearchParams();
  for (const [name, { name: key, write, matters }] of ROWS)
    if (!matters || matters(view)) for (const value of write(view[name])) params.append(key, value);
  return withVersion(params, moves).toString();
}

/** What of a view no column tells: who has the events in columns only has to ask for the numbers of those that it finds. */
export type LookedUp = Pick<View, (typeof LOOKED_UP)[number]>;
const LOOKED_UP = ["story", "tags", "starred", "q"] as const satisfies readonly KeyName[];

/** By what a map of names, which has actors and places by their ids, has that of a story. */
export const storyKey = (id: string): string => `story ${id}`;

/** That part of a view as a query string; empty = it asks for nothing of the kind. */
export function lookedUpOf(view: LookedUp): string {
  return formatView({ ...EMPTY_VIEW, ...lookedUp(view) });
}

/** A view with that part of another one. */
export function withLookedUp(view: View, of: LookedUp): View {
  return { ...view, ...lookedUp(of) };
}

const lookedUp = ({ story, tags, starred, q }: LookedUp): LookedUp => ({ story, tags, starred, q });

/** The values that a view leaves out, whatever else an event has; none for what cannot be left out. */
export function refusedBy<Name extends KeyName>(
  view: View,
  name: Name,
): Name extends Refusable ? View[Name] : readonly string[];
export function refusedBy(view: View, name: KeyName): readonly string[] {
  return isRefusable(name) ? view[REFUSALS[name]] : NOTHING;
}

const NOTHING: readonly string[] = [];

export function isRefusable(name: string): name is Refusable {
  return Object.hasOwn(REFUSALS, name);
}

/** Is any filter but the time range on? */
export function hasFilters(view: View): boolean {
  return ROWS.some(([name, { part, write }]) => part === "filter" && write(view[name]).length > 0);
}

/** The view of all events: how they are drawn and which one is open stay as they are. */
export function withoutFilters(view: View): View {
  return without(view, ["filter", "range"]);
}

/** Which events a view shows and in what order, and nothing of how they are drawn or which one is open: views with the same one have one answer. */
export function filterOf(view: View): View {
  return without(view, ["look", "open"]);
}

/** How a view is drawn and ordered, of all events: what has to survive a form of filters that is sent. */
export function lookOf(view: View): View {
  return without(view, ["filter", "range", "clock", "open"]);
}

/** What a view leaves out, of all events: a form of filters has no boxes for it. */
export function refusalsOf(view: View): View {
  const refusals: readonly string[] = Object.values(REFUSALS);
  return viewOf(({ none }, name) => (refusals.includes(name) ? view[name] : none));
}

function without(view: View, parts: readonly Part[]): View {
  return viewOf(({ part, none }, name) => (parts.includes(part) ? none : view[name]));
}

function paramsOf(query: Query): URLSearchParams {
  if (typeof query === "string") return new URLSearchParams(query);
  if (query instanceof URLSearchParams) return query;
  return new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => [value ?? []].flat().map((each): [string, string] => [key, each])),
  );
}
