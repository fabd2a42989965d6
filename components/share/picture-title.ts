import type { Facets } from "../../lib/answers/rows";
import { namesFor, viewTitle } from "../../lib/describe/view-title";
import { storyKey, type View } from "../../lib/view";

/** What is written above the picture of a view; of which days, is said below. A story's name is asked for: the page knows no more than its id, which stays where there is no answer. */
export async function pictureTitle(view: View, { actors, places }: Pick<Facets, "actors" | "places">): Promise<string> {
  const names = new Map(namesFor(view, actors, places));
  const name = view.story === null ? null : await storyName(view.story);
  if (view.story !== null && name !== null) names.set(storyKey(view.story), name);
  return viewTitle({ ...view, from: null, to: null }, names);
}

async function storyName(id: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/v1/stories/${encodeURIComponent(id)}`);
    const { name } = (await response.json()) as { readonly name?: unknown };
    return typeof name === "string" ? name : null;
  } catch {
    return null; // no network, or no JSON
  }
}
