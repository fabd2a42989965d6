import { clockLabel } from "../../lib/describe/clock";
import { CLOCKS } from "../../lib/domain";
import { hasFilters, LANE_KINDS, LENS_IDS, ORDERS, type View, withoutFilters } from "../../lib/view";
import { THEMES, type Theme } from "../ui/theme";
import { setTheme } from "../ui/use-theme";
import type { Change, SetView } from "../view/set-view";
import type { Item, PaletteAction } from "./item";

/** An item and the other words it is found by. */
export interface Command extends Item {
  readonly also: string;
}

const LENSES: Record<View["lens"], string> = {
  timeline: "Timeline",
  list: "List",
  map: "Map",
  pairs: "Pairs: who with whom",
  clocks: "Lag: when it happened, when it was reported",
  table: "Table",
};
const ORDER_LABELS: Record<View["order"], string> = { oldest: "Oldest first", newest: "Newest first" };
const THEME_LABELS: Record<Theme, string> = {
  system: "Colours as the system",
  light: "Light colours",
  dark: "Dark colours",
};

/** What can be done with a view, whatever the events are. */
export function commands(
  view: View,
  setView: SetView,
  theme: Theme,
  actions: readonly PaletteAction[],
  own: readonly Command[],
): Command[] {
  const item = (id: string, label: string, also: string, on: boolean, run: () => void): Command => ({
    ...{ id, label, also, run },
    note: on ? "on now" : undefined,
  });
  const set = (change: Change) => () => setView(change, "push");
  const range = view.from !== null || view.to !== null;
  return [
    ...LENS_IDS.map((lens) => item(`lens:${lens}`, LENSES[lens], "lens show view", view.lens === lens, set({ lens }))),
    ...own,
    ...actions.map(({ id, label, keys, also = "", run }): Command => ({ id: `action:${id}`, label, keys, also, run })),
    ...(hasFilters(view) || range
      ? [item("clear", "Clear all filters", "reset remove everything", false, set(withoutFilters))]
      : []),
    ...(range ? [item("range", "Clear the range", "dates time all", false, set({ from: null, to: null }))] : []),
    ...LANE_KINDS.map((lanes) =>
      item(`lanes:${lanes}`, `Lanes by ${lanes}`, "group rows", view.lanes === lanes, set({ lanes })),
    ),
    ...CLOCKS.map((clock) =>
      item(`clock:${clock}`, clockLabel(clock), "clock time", view.clock === clock, set({ clock })),
    ),
    ...ORDERS.map((order) =>
      item(`order:${order}`, ORDER_LABELS[order], "sort list", view.order === order, set({ order })),
    ),
    ...THEMES.map((each) =>
      item(`theme:${each}`, THEME_LABELS[each], "theme mode scheme", theme === each, () => setTheme(each)),
    ),
  ];
}
