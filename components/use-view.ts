import { useCallback, useEffect, useRef, useState } from "react";
import { formatView, parseView, type View } from "../lib/view";
import type { History, SetView } from "./lenses/lens";
import { viewHref } from "./view-href";

/** The view and the way to change it; the URL follows each change, and the view follows Back and Forward. */
export function useView(initial: View): readonly [View, SetView] {
  const [view, setState] = useState(initial);
  const latest = useRef(initial);

  const take = useCallback((next: View) => {
    latest.current = next;
    setState(next);
  }, []);

  useEffect(() => {
    const follow = () => {
      const next = parseView(location.search);
      if (formatView(next) !== formatView(latest.current)) take(next);
    };
    follow(); // the browser may bring back a page whose URL has moved on since it was rendered
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [take]);

  const setView = useCallback<SetView>(
    (patch: Partial<View>, history: History) => {
      const next = parseView(formatView({ ...latest.current, ...patch }));
      const href = viewHref(next);
      if (href === viewHref(latest.current)) return;
      take(next);
      if (history === "push") window.history.pushState(null, "", href);
      else window.history.replaceState(null, "", href);
    },
    [take],
  );
  return [view, setView];
}
