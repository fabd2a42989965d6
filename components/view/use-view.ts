import { useCallback, useEffect, useRef, useState } from "react";
import { EMPTY_VIEW, formatView, parseView, type View } from "../../lib/view";
import { type Change, changed, type History, type SetView } from "./set-view";

/** A page that shows a view with a part that is fixed and stands in its path, not in its query. */
export interface FixedView {
  readonly path: string;
  readonly view: Partial<View>;
}

const DASHBOARD: FixedView = { path: "/", view: {} };

const SETTLE = 120;

/**
 * The view and the way to change it; the URL follows each change, and the view follows Back and Forward. `fixed` is for pages other than
 * the dashboard, and must not change.
 */
export function useView(initial: View, fixed: FixedView = DASHBOARD): readonly [View, SetView] {
  const [view, setState] = useState(initial);
  const latest = useRef(initial);
  const late = useRef<ReturnType<typeof setTimeout> | null>(null);

  const take = useCallback((next: View) => {
    latest.current = steady(next, latest.current);
    setState(latest.current);
  }, []);

  // Browsers refuse to be told of every step of a slider
  const write = useCallback(() => {
    if (late.current === null) return;
    clearTimeout(late.current);
    late.current = null;
    tellHistory("replace", hrefOn(fixed, latest.current));
  }, [fixed]);

  useEffect(() => {
    const follow = () => {
      if (late.current !== null) clearTimeout(late.current);
      late.current = null;
      const next = { ...parseView(location.search), ...fixed.view };
      if (formatView(next) !== formatView(latest.current)) take(next);
    };
    follow(); // the browser may bring back a page whose URL has moved on since it was rendered
    window.addEventListener("popstate", follow);
    window.addEventListener("pagehide", write);
    return () => {
      write();
      window.removeEventListener("popstate", follow);
      window.removeEventListener("pagehide", write);
    };
  }, [take, fixed, write]);

  const setView = useCallback<SetView>(
    (change: Change, history: History) => {
      const wanted = { ...latest.current, ...changed(change, latest.current), ...fixed.view };
      const next = parseView(formatView(wanted));
      const href = hrefOn(fixed, next);
      if (href === hrefOn(fixed, latest.current)) return;
      if (history === "push") {
        write(); // what Back comes back to
        take(next);
        tellHistory("push", href);
        return;
      }
      take(next);
      if (late.current !== null) clearTimeout(late.current);
      late.current = setTimeout(write, SETTLE);
    },
    [take, fixed, write],
  );
  return [view, setView];
}

/** With the state that is there already: with another one Next would draw its whole page anew, and no part of it asks where it is. */
function tellHistory(how: History, href: string): void {
  if (how === "push") window.history.pushState(window.history.state, "", href);
  else window.history.replaceState(window.history.state, "", href);
}

function hrefOn({ path, view }: FixedView, next: View): string {
  const inPath = Object.keys(view).map((key) => [key, EMPTY_VIEW[key as keyof View]]);
  const query = formatView({ ...next, ...Object.fromEntries(inPath) });
  return query ? `${path}?${query}` : path;
}

/** The next view, with the lists that are as they were: what is worked out from them alone need not be worked out again. */
function steady(next: View, before: View): View {
  const same = (list: unknown, old: unknown) =>
    Array.isArray(list) &&
    Array.isArray(old) &&
    list.length === old.length &&
    list.every((value, i) => value === old[i]);
  const kept = Object.entries(before).filter(([key, old]) => same(next[key as keyof View], old));
  return { ...next, ...Object.fromEntries(kept) };
}
