import { useCallback, useEffect, useRef, useState } from "react";
import { EMPTY_VIEW, formatView, parseView, type View } from "../lib/view";
import type { History, SetView } from "./lenses/lens";

/** A page that shows a view with a part that is fixed and stands in its path, not in its query. */
export interface FixedView {
  readonly path: string;
  readonly view: Partial<View>;
}

const DASHBOARD: FixedView = { path: "/", view: {} };

/**
 * The view and the way to change it; the URL follows each change, and the view follows Back and Forward. `fixed` is for pages other than
 * the dashboard, and must not change.
 */
export function useView(initial: View, fixed: FixedView = DASHBOARD): readonly [View, SetView] {
  const [view, setState] = useState(initial);
  const latest = useRef(initial);

  const take = useCallback((next: View) => {
    latest.current = next;
    setState(next);
  }, []);

  useEffect(() => {
    const follow = () => {
      const next = { ...parseView(location.search), ...fixed.view };
      if (formatView(next) !== formatView(latest.current)) take(next);
    };
    follow(); // the browser may bring back a page whose URL has moved on since it was rendered
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [take, fixed]);

  const setView = useCallback<SetView>(
    (patch: Partial<View>, history: History) => {
      const next = parseView(formatView({ ...latest.current, ...patch, ...fixed.view }));
      const href = hrefOn(fixed, next);
      if (href === hrefOn(fixed, latest.current)) return;
      take(next);
      if (history === "push") window.history.pushState(null, "", href);
      else window.history.replaceState(null, "", href);
    },
    [take, fixed],
  );
  return [view, setView];
}

function hrefOn({ path, view }: FixedView, next: View): string {
  const inPath = Object.keys(view).map((key) => [key, EMPTY_VIEW[key as keyof View]]);
  const query = formatView({ ...next, ...Object.fromEntries(inPath) });
  return query ? `${path}?${query}` : path;
}
