import type { View } from "../../lib/view";

/** How a change of the view enters the browser's history: a step to come back to, or the same step drawn on. */
export type History = "push" | "replace";

export type SetView = (patch: Partial<View>, history: History) => void;
