import { memo } from "react";
import { dateAt } from "../../../marks/date-at";
import { clusterName, densityName, spokenName } from "../../../marks/mark-words";
import type { LensProps } from "../../lens";
import type { LaneIndex } from "../index/lane-index";
import type { Node } from "../paint/node";
import styles from "./targets.module.css";

interface Props extends Pick<LensProps, "columns" | "rows"> {
  readonly nodes: readonly Node[];
  readonly index: LaneIndex;
  /** The address of an event; of the view itself as long as its id is not known. */
  readonly hrefOf: (id: string | null) => string;
  /** Position of the open event. */
  readonly selected: number | null;
  /** Key of the one node that Tab reaches. */
  readonly active: string | null;
  /** Changes when titles have arrived. */
  readonly revision: number;
}

/** What is drawn, as links and buttons that cannot be seen: for focus, for screen readers, for a right click. Only while nothing moves. */
export const Targets = memo(function Targets(props: Props) {
  const { nodes, selected, active } = props;
  return nodes.map((node) => (
    <Target
      key={node.key}
      node={node}
      of={props}
      isActive={node.key === active}
      isSelected={node.kind === "event" && node.positions[0] === selected}
    />
  ));
});

interface TargetProps {
  readonly node: Node;
  readonly of: Props;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

function Target({ node, of, isActive, isSelected }: TargetProps) {
  const { columns, rows, index, hrefOf } = of;
  const shared = {
    className: styles.target,
    "data-key": node.key,
    "data-kind": node.kind,
    tabIndex: isActive ? 0 : -1,
    style: {
      transform: `translate(${node.x0}px, ${node.y0}px)`,
      width: `${node.x1 - node.x0}px`,
      height: `${node.y1 - node.y0}px`,
    },
  };
  const lane = index.lanes[node.lane]?.name.label ?? "";
  if (node.kind === "event") {
    const position = node.positions[0] ?? 0;
    const row = rows.get(position);
    const name = spokenName(columns, position, dateAt(columns, index.times, position), row);
    // a link from the start: another element would lose the focus when the row arrives
    return (
      <a
        {...shared}
        href={hrefOf(row?.id ?? null)}
        data-id={row?.id ?? `:${node.key}`}
        data-event={row?.id}
        aria-label={name}
        aria-current={isSelected ? "true" : undefined}
      />
    );
  }
  const name =
    node.kind === "note"
      ? `${lane && `${lane}: `}${node.text ?? ""}`
      : node.kind === "density" && node.stretch
        ? densityName(node.count, node.stretch, lane)
        : clusterName(node.count, lane, node.splits);
  return <button {...shared} type="button" data-id={`:${node.key}`} aria-label={name} />;
}
