import type { View } from "../../lib/view";

/** How a change of the view enters the browser's history: a step to come back to, or the same step drawn on. */
export type History = "push" | "replace";

/**
 * New values of some keys, or how they follow from the view that is wanted by now: a page that is still drawing shows an older one, and what
 * is worked out from that would undo the changes in between.
 */
export type Change = Partial<View> | ((latest: View) => Partial<View>);

export type SetView = (change: Change, history: History) => void;

/** What a change comes to for a view. */
export function changed(change: Change, latest: View): Partial<View> {
  return typeof change === "function" ? change(latest) : change;
}
