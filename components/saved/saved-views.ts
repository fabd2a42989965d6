import { EMPTY_VIEW, formatView, parseView, type View } from "../../lib/view";

/** A view that a reader gave a name, kept in this browser only. */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  /** As in the URL, canonical: its dates are absolute, so it stays the same view. */
  readonly query: string;
}

/** The key it is kept under, and the version of its form. */
export const SAVED_KEY = "dateline:views";
const VERSION = 1;
const MOST = 200;
const LONGEST_NAME = 120;

/**
 * What was kept. Total: what is not in this form is left out, queries are read like any URL. `unreadable` if the whole means nothing here, such
 * as what a later version wrote: it is to be put aside, not written over.
 */
export function readSaved(text: string | null): { readonly views: readonly SavedView[]; readonly unreadable: boolean } {
  if (text === null || text === "") return { views: [], unreadable: false };
  const data = parseJson(text);
  if (!isRecord(data) || data.version !== VERSION || !Array.isArray(data.views)) return { views: [], unreadable: true };
  const views = new Map<number, SavedView>();
  for (const each of data.views.slice(0, MOST)) {
    const view = readOne(each);
    if (view && !views.has(view.id)) views.set(view.id, view);
  }
  return { views: [...views.values()], unreadable: false };
}

export function writeSaved(views: readonly SavedView[]): string {
  return JSON.stringify({ version: VERSION, views });
}

/** With one more at the end; the oldest goes when there are too many. Which event is open is no part of it. */
export function withSaved(views: readonly SavedView[], name: string, view: View): SavedView[] {
  const id = views.reduce((most, each) => Math.max(most, each.id), 0) + 1;
  return [...views, { id, name: cleanName(name), query: queryOf(view) }].slice(-MOST);
}

export function renamed(views: readonly SavedView[], id: number, name: string): SavedView[] {
  return views.map((view) => (view.id === id ? { ...view, name: cleanName(name) } : view));
}

/** The saved view that shows the same, if there is one. */
export function savedAs(views: readonly SavedView[], view: View): SavedView | undefined {
  const query = queryOf(view);
  return views.find((each) => each.query === query);
}

/** What a saved view sets: everything but the open event. */
export function viewOf(saved: SavedView): Partial<View> {
  const { event: _event, ...rest } = parseView(saved.query);
  return rest;
}

/** A name for a view from what is on in it. */
export function suggestedName(filters: readonly { readonly label: string }[], view: View): string {
  const words = filters.map(({ label }) => label).join(", ");
  return cleanName(words || (view.lens === EMPTY_VIEW.lens ? "All events" : `All events, ${view.lens}`));
}

function queryOf(view: View): string {
  return formatView({ ...view, event: null });
}

function readOne(data: unknown): SavedView | null {
  if (!isRecord(data)) return null;
  const { id, name, query } = data;
  if (!Number.isSafeInteger(id) || typeof name !== "string" || typeof query !== "string") return null;
  return { id: Number(id), name: cleanName(name), query: queryOf(parseView(query.slice(0, LONGEST_QUERY))) };
}

const LONGEST_QUERY = 20_000;

function cleanName(name: string): string {
  const clean = name
    .replace(/\p{Surrogate}|\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return (
    clean
      .slice(0, LONGEST_NAME)
      .replace(/\p{Surrogate}/gu, "")
      .trim() || "Unnamed view"
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // SyntaxError: not what we wrote
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
