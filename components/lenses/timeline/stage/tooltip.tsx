import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { counted, describePrecision, describeWhen } from "../../../../lib/describe/dates";
import { typeLabel } from "../../../../lib/describe/event-types";
import { statusLabel } from "../../../../lib/describe/status";
import { dateOn } from "../../../marks/clock";
import { dateAt } from "../../../marks/date-at";
import { dateWords, statusAt, stretchWords, typeAt } from "../../../marks/mark-words";
import styles from "../../../ui/tip.module.css";
import type { LensProps } from "../../lens";
import type { LaneIndex } from "../index/lane-index";
import type { Node } from "../paint/node";

interface Props extends Pick<LensProps, "columns" | "rows" | "view"> {
  readonly id: string;
  readonly node: Node;
  readonly index: LaneIndex;
  /** The most important of the events it stands for, where the node does not name them. */
  readonly top: readonly number[];
  /** Pixels from the drawing's left edge to where time starts, and its full width. */
  readonly offset: number;
  readonly width: number;
}

const WIDE = 300;
export const LISTED = 3;

/** What a mark stands for, beside it: title, date with its precision, status, sources. */
export function Tooltip({ id, node, columns, rows, view, index, top, offset, width }: Props) {
  const middle = (node.x0 + node.x1) / 2 + offset;
  const left = Math.min(Math.max(middle - WIDE / 2, 0), Math.max(width - WIDE, 0));
  const element = useRef<HTMLDivElement>(null);
  const isAbove = useAbove(element, node);
  const place = {
    left: `${left}px`,
    top: `${isAbove ? node.y0 - 8 : node.y1 + 8}px`,
    translate: isAbove ? "0 -100%" : "",
  };
  const listed = (node.positions.length > 0 ? node.positions : top).slice(0, LISTED);
  return (
    <div ref={element} id={id} role="tooltip" className={styles.tip} style={place}>
      {node.kind === "event" ? (
        <OneEvent columns={columns} rows={rows} view={view} index={index} position={node.positions[0] ?? 0} />
      ) : (
        <>
          <p className={styles.title}>
            {counted(node.count, "event")}
            {node.stretch && node.kind === "density" && <Quiet> · {stretchWords(node.stretch)}</Quiet>}
          </p>
          {node.text && <p>{node.text}</p>}
          {listed.map((position) => {
            const row = rows.get(position);
            return (
              row && (
                <p key={position} className={styles.line} dir="auto">
                  {row.title}
                </p>
              )
            );
          })}
          {node.stretch && <p className={styles.quiet}>Click to zoom in</p>}
        </>
      )}
    </div>
  );
}

/** Would it leave the screen below, and not above? */
function useAbove(element: RefObject<HTMLElement | null>, node: Node): boolean {
  const [above, setAbove] = useState<Node | null>(null);
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    const top = box.top - (node.y1 - node.y0) - box.height - 16;
    setAbove(box.bottom > window.innerHeight && top > 0 ? node : null);
  }, [element, node]);
  return above === node;
}

interface OneProps extends Pick<LensProps, "columns" | "rows" | "view"> {
  readonly index: LaneIndex;
  readonly position: number;
}

function OneEvent({ columns, rows, view, index, position }: OneProps) {
  const row = rows.get(position);
  const kind = `${typeLabel(typeAt(columns, position))} · ${statusLabel(statusAt(columns, position))}`;
  const sources = counted(columns.sources[position] ?? 1, "source");
  if (!row) {
    return (
      <>
        <p className={styles.title}>{dateWords(dateAt(columns, index.times, position))}</p>
        <p className={styles.quiet}>
          {kind} · {sources}
        </p>
      </>
    );
  }
  return (
    <>
      <p className={styles.title} dir="auto">
        {row.title}
      </p>
      <p>
        {describeWhen(row.when, view.zone)} <Quiet>· {describePrecision(row.when).toLowerCase()}</Quiet>
      </p>
      {view.clock === "reported" && (
        <p>
          {describeWhen(dateOn(row, "reported"))} <Quiet>· first reported</Quiet>
        </p>
      )}
      <p className={styles.quiet}>
        {kind} · {sources}
      </p>
    </>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className={styles.quiet}>{children}</span>;
}
