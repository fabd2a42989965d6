import { memo } from "react";
import { counted, number } from "../../../../lib/describe/dates";
import type { View } from "../../../../lib/view";
import type { SetView } from "../../../view/set-view";
import { toggled } from "../../../view/toggled";
import type { LaneEvents } from "../index/lane-index";
import type { LaneBox } from "../paint/drawing";
import styles from "./lane-headers.module.css";

interface Props {
  readonly boxes: readonly LaneBox[];
  readonly lanes: readonly LaneEvents[];
  readonly collapsed: View["collapsed"];
  readonly setView: SetView;
}

/** The names of the lanes beside them, with how many events each has in the window; each can be pinned to the top and collapsed to a line. */
export const LaneHeaders = memo(function LaneHeaders({ boxes, lanes, collapsed, setView }: Props) {
  return (
    <ul className={styles.headers} aria-label="Lanes">
      {lanes.map(({ name }, i) => {
        const box = boxes[i];
        if (box?.id !== name.id) return null;
        const isCollapsed = collapsed.includes(name.id);
        return (
          <li
            key={name.id}
            className={styles.header}
            data-type={name.type ?? undefined}
            data-empty={box.count === 0}
            style={{ transform: `translateY(${box.y}px)`, height: `${box.height}px` }}
          >
            <span className={styles.name} title={name.label}>
              {name.type && <i className={styles.dot} />}
              <bdi>{name.label}</bdi>
            </span>
            <span className={styles.count} title={`${counted(box.count, "event")} in the window`}>
              {number(box.count)}
            </span>
            <span className={styles.tools}>
              {!name.rest && (
                <button
                  type="button"
                  aria-pressed={name.pinned}
                  aria-label={`Pin ${name.label} to the top`}
                  title={name.pinned ? "Unpin" : "Pin to the top"}
                  onClick={() => setView((latest) => ({ pinned: toggled(latest.pinned, name.id) }), "push")}
                >
                  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                    <path d="M2 1.5h8M6 11V4.2M3 7l3-3 3 3" />
                  </svg>
                </button>
              )}
              <button
                type="button"
                aria-expanded={!isCollapsed}
                aria-label={`${name.label}: full height`}
                title={isCollapsed ? "Open the lane" : "Collapse the lane"}
                onClick={() => setView((latest) => ({ collapsed: toggled(latest.collapsed, name.id) }), "push")}
              >
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                  <path d={isCollapsed ? "M4 2l4 4-4 4" : "M2 4l4 4 4-4"} />
                </svg>
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
});
