import { useEffect, useMemo, useState } from "react";
import { describeWhen } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { searchText } from "../../lib/view";
import { useAliases } from "../filters/use-aliases";
import { savedAs, suggestedName, viewOf } from "../saved/saved-views";
import { type SavedViews, useSavedViews } from "../saved/use-saved-views";
import { copyView } from "../ui/copy-link";
import { useTheme } from "../ui/use-theme";
import type { SetView } from "../view/set-view";
import { eventHref } from "../view/view-href";
import { type Command, commands } from "./commands";
import type { Group, Item } from "./item";
import { fitOf, folded, type Wanted, wantedOf } from "./match";
import { nameGroups, nameIndex } from "./name-groups";
import type { PaletteProps } from "./props";
import { typedDate } from "./typed-date";
import { type FoundEvents, useFoundEvents } from "./use-found-events";

const MOST_COMMANDS = 5;

/** What there is to choose from: with nothing typed the saved views and commands, else all that fits. */
export function useGroups(props: PaletteProps, typed: string): readonly Group[] {
  const { view, setView, columns, facets } = props;
  const saved = useSavedViews();
  const theme = useTheme();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true)); // the names are prepared once the palette has been painted
    return () => clearTimeout(timer);
  }, []);
  const needed = ready || typed !== "";
  const index = useMemo(() => nameIndex(needed ? columns : null, needed ? facets : null), [needed, columns, facets]);
  const actors = useAliases(typed, "actors");
  const places = useAliases(typed, "places");

  const events = useFoundEvents(typed);

  const wanted = useMemo(() => wantedOf(typed), [typed]);
  // moving through the list must not search again
  const names = useMemo(
    () => (wanted ? nameGroups(index, wanted, view, setView, { actors, places }) : []),
    [index, wanted, view, setView, actors, places],
  );
  const all = commands(view, setView, theme, props.actions, ownCommands(props, saved));
  const fixed = [
    { title: "Saved views", items: fitting(savedCommands(props, saved), wanted) },
    { title: "Commands", items: fitting(all, wanted) },
  ].map((group): Group => ({ ...group, rest: 0 }));
  const text = searchText(typed);
  const about = text ? [aboutGroup(text, setView)] : [];
  return [...dateGroup(typed, setView), ...fixed, ...names, eventGroup(events, setView), ...about].filter(
    ({ items }) => items.length > 0,
  );
}

function ownCommands({ view, filters, announce }: PaletteProps, saved: SavedViews): Command[] {
  const copy = () => void copyView(view).then(announce);
  const name = suggestedName(filters, view);
  const save = () => {
    saved.save(name, view);
    announce(`Saved as ${name}`);
  };
  const known = savedAs(saved.views, view) !== undefined;
  return [
    { id: "copy", label: "Copy the link of this view", keys: "c", also: "share url", run: copy },
    ...(known ? [] : [{ id: "save", label: "Save this view", note: name, also: "keep bookmark remember", run: save }]),
  ];
}

function savedCommands({ setView, announce }: PaletteProps, { views }: SavedViews): Command[] {
  return views.map((saved) => {
    const run = () => {
      setView(viewOf(saved), "push");
      announce(`Saved view ${saved.name}`);
    };
    return { id: `saved:${saved.id}`, label: saved.name, also: "saved", run };
  });
}

function fitting(items: readonly Command[], wanted: Wanted | null): readonly Item[] {
  if (!wanted) return items;
  return items
    .map((item) => ({ item, fit: fitOf(folded(`${item.label} ${item.also}`), wanted) }))
    .filter(({ fit }) => fit >= 0)
    .sort((a, b) => a.fit - b.fit)
    .slice(0, MOST_COMMANDS)
    .map(({ item }) => item);
}

function eventGroup({ events, total }: FoundEvents, setView: SetView): Group {
  const items = events.map((event): Item => {
    const note = `${typeLabel(event.type)}, ${describeWhen(event.when)}`;
    const run = () => setView({ event: event.id }, "push");
    return { id: `event:${event.id}`, label: event.title, note, href: eventHref(event.id), run };
  });
  return { title: "Events", items, rest: total - items.length };
}

/** All that names it: as actor, as place, or in its words. */
function aboutGroup(text: string, setView: SetView): Group {
  const run = () => setView({ q: text }, "push");
  return { title: "Search", items: [{ id: "about", label: `Anything about “${text}”`, run }], rest: 0 };
}

function dateGroup(typed: string, setView: SetView): Group[] {
  const date = typedDate(typed, typeof navigator === "undefined" ? null : navigator.language);
  if (!date) return [];
  const { label, from, to } = date;
  const item: Item = { id: "date", label: `Go to ${label}`, run: () => setView({ from, to }, "push") };
  return [{ title: "Dates", items: [item], rest: 0 }];
}
