import { type FocusEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { counted, number } from "../../../lib/describe/dates";
import { placeKindLabel } from "../../../lib/describe/status";
import styles from "../../ui/tip.module.css";
import type { LensProps } from "../lens";
import { exactness } from "./badge-name";
import type { Badge } from "./layout";
import { firstAt } from "./places";

const HOVER = 150;
const WIDE = 300;
const LISTED = 4;

interface Props extends Pick<LensProps, "columns" | "selection" | "rows"> {
  readonly badge: Badge;
  readonly width: number;
}

/** What a badge stands for, beside it: the place and its first events, or the places. */
export function MapTip({ badge, width, columns, selection, rows }: Props) {
  const [first] = badge.marks;
  const alone = badge.marks.length === 1 ? first?.id : undefined;
  const events = useMemo(
    () => (alone === undefined ? [] : firstAt(columns, selection, alone, LISTED)),
    [alone, columns, selection],
  );
  const { want } = rows;
  useEffect(() => want(events), [want, events]);
  const left = Math.min(Math.max(badge.x - WIDE / 2, 0), Math.max(width - WIDE, 0));
  if (!first) return null;
  const single = badge.marks.length === 1;
  const lines = single
    ? events.map((position) => ({ id: String(position), text: rows.get(position)?.title ?? "…" }))
    : badge.marks.map(({ id, name, count }) => ({ id, text: `${name}, ${number(count)}` }));
  const rest = (single ? badge.count : lines.length) - LISTED;
  return (
    <div
      role="tooltip"
      className={styles.tip}
      ref={(node) => {
        node?.style.setProperty("left", `${left}px`);
        node?.style.setProperty("top", `${badge.y + badge.radius + 8}px`);
      }}
    >
      <p className={styles.title} dir="auto">
        {single ? first.name : counted(badge.marks.length, "place")}
      </p>
      <p className={styles.quiet}>
        {[single && placeKindLabel(first.kind), single && exactness(first.kind), counted(badge.count, "event")]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {lines.slice(0, LISTED).map(({ id, text }) => (
        <p key={id} className={styles.line} dir="auto">
          {text}
        </p>
      ))}
      {rest > 0 && <p className={styles.quiet}>and {number(rest)} more</p>}
    </div>
  );
}

/** Which badge's tip is shown: after a moment under the pointer or on focus by keyboard. */
export function useTip(badges: readonly Badge[]) {
  const [id, setId] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
  }, []);
  useEffect(() => stop, [stop]);
  const badgeAt = (target: EventTarget) => {
    const found = target instanceof Element ? target.closest("[data-id]")?.getAttribute("data-id") : null;
    return badges.find((badge) => badge.id === found) ?? null;
  };
  const show = (target: EventTarget) => {
    stop();
    const next = badgeAt(target)?.id ?? null;
    if (next === null) setId(null);
    else timer.current = setTimeout(() => setId(next), HOVER);
  };
  return {
    badge: badges.find((badge) => badge.id === id) ?? null,
    shown: id !== null,
    badgeAt,
    over: (event: PointerEvent) => event.pointerType === "mouse" && show(event.target),
    focus: (event: FocusEvent) => event.target.matches(":focus-visible") && show(event.target),
    hide: () => {
      stop();
      setId(null);
    },
  };
}
