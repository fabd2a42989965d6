import { useEffect, useRef } from "react";

type Keys = Readonly<Record<string, () => void>>;

/**
 * Single keys for the whole page; off while somebody types, and with Ctrl, Alt or Meta held. `once`: those that do their work once, however long they are held.
 */
export function useShortcuts(keys: Keys, once: Keys = {}): void {
  const latest = useRef({ keys, once });
  useEffect(() => {
    latest.current = { keys, once };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target;
      const typing =
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target));
      if (typing) return;
      const { keys, once } = latest.current;
      const isOnce = Object.hasOwn(once, event.key);
      const action = isOnce ? once[event.key] : Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (!action) return;
      event.preventDefault();
      if (!isOnce || !event.repeat) action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit)$/.test(target.type);
}
