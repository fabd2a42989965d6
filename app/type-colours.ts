import { EVENT_TYPES } from "../lib/domain";
import { EVENT_TYPE_COLOURS } from "../lib/event-types";

const rulesOf = (scheme: "light" | "dark"): string =>
  EVENT_TYPES.map((type) => `--${type}: ${EVENT_TYPE_COLOURS[type][scheme]};`).join("");

/**
 * The colours of event types as CSS, under the conditions of the page's own colours in globals.css: each as `--strike` and so on, and as
 * `--type` for what stands under `data-type`.
 */
export const TYPE_COLOURS = [
  `:root{${rulesOf("light")}}`,
  `@media screen and (prefers-color-scheme: dark){:root:not([data-theme=light]){${rulesOf("dark")}}}`,
  `@media screen{:root[data-theme=dark]{${rulesOf("dark")}}}`,
  ...EVENT_TYPES.map((type) => `[data-type=${type}]{--type: var(--${type});}`),
].join("\n");
