import { memo } from "react";
import { counted, describeWhen, number } from "../../../lib/describe/dates";
import { typeLabel } from "../../../lib/describe/event-types";
import { statusLabel } from "../../../lib/describe/status";
import type { Timed } from "../clock";
import { LANE_PADDING, type Lane, ROW } from "./layout";
import { MarkShape } from "./mark-shape";
import { LABEL_SIZE, type Placed, type PlacedCluster } from "./pack";
import { isAssumed } from "./shape";
import { textWidth } from "./text-width";
import styles from "./timeline.module.css";

interface Props {
  readonly lanes: readonly Lane[];
  /** Height of a lane's name above its rows, where names do not stand beside them. */
  readonly head: number;
  readonly hrefOf: (id: string) => string;
  readonly selected: string | null;
  /** The one mark that Tab reaches. */
  readonly active: string | null;
}

/** The id of a cluster among the timeline's marks. */
export function clusterId(lane: Lane, cluster: PlacedCluster): string {
  return `${lane.type}:${cluster.events[0]?.id ?? ""}`;
}

/** What a mark is called when it is read aloud. */
export function spokenName(event: Timed): string {
  const place = event.place ? `, ${event.place.name}` : "";
  const reported = event.at !== event.when ? `First reported ${describeWhen(event.at)}. ` : "";
  return `${event.title}. ${reported}${describeWhen(event.when)}${place}. ${typeLabel(event.type)}, ${statusLabel(event.status).toLowerCase()}`;
}

/** All marks of all lanes; drawn again only when the layout changes, a pan moves the group around it. */
export const Lanes = memo(function Lanes({ lanes, head, hrefOf, selected, active }: Props) {
  return lanes.map((lane) => (
    <g key={lane.type} data-type={lane.type} transform={`translate(0 ${lane.y + head + LANE_PADDING})`}>
      {lane.clusters.map((cluster) => {
        const id = clusterId(lane, cluster);
        return <Cluster key={id} id={id} cluster={cluster} lane={lane} active={active === id} />;
      })}
      {lane.marks.map((mark) => (
        <Mark
          key={mark.event.id}
          mark={mark}
          href={hrefOf(mark.event.id)}
          selected={mark.event.id === selected}
          active={mark.event.id === active}
        />
      ))}
    </g>
  ));
});

interface MarkProps {
  readonly mark: Placed;
  readonly href: string;
  readonly selected: boolean;
  readonly active: boolean;
}

const Mark = memo(function Mark({ mark, href, selected, active }: MarkProps) {
  const { event, shape, row, label } = mark;
  const y = row * ROW + ROW / 2;
  const long = label ? textWidth(label.text, LABEL_SIZE) : 0;
  const left = label?.anchor === "end" ? label.x - long : shape.x0;
  const right = label?.anchor === "start" ? Math.max(shape.x1, label.x + long) : shape.x1;
  const pad = Math.max(0, (14 - (right - left)) / 2);
  return (
    <a
      href={href}
      className={styles.mark}
      data-id={event.id}
      aria-label={spokenName(event)}
      aria-current={selected ? "true" : undefined}
      tabIndex={active ? 0 : -1}
    >
      <rect
        className={styles.hit}
        x={left - pad - 2}
        y={y - ROW / 2}
        width={right - left + 2 * pad + 4}
        height={ROW}
        rx="2"
      />
      <MarkShape shape={shape} status={event.status} y={y} under={label?.inside} assumed={isAssumed(event.at)} />
      {label && (
        <text
          className={styles.label}
          data-inside={label.inside}
          x={label.x}
          y={label.inside && shape.kind !== "soft" ? y - 3 : y}
          textAnchor={label.anchor}
          dy="0.35em"
        >
          {label.text}
        </text>
      )}
    </a>
  );
});

interface ClusterProps {
  readonly id: string;
  readonly cluster: PlacedCluster;
  readonly lane: Lane;
  readonly active: boolean;
}

const Cluster = memo(function Cluster({ id, cluster, lane, active }: ClusterProps) {
  const y = cluster.row * ROW + ROW / 2;
  const count = cluster.events.length;
  const name = `${counted(count, "event")} close together: ${typeLabel(lane.type)}. Enter zooms in`;
  const middle = cluster.broad ? (Math.max(cluster.x0, 0) + cluster.x1) / 2 : (cluster.x0 + cluster.x1) / 2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot stand in a drawing
    <g
      role="button"
      className={styles.cluster}
      data-id={id}
      data-broad={cluster.broad}
      aria-label={name}
      tabIndex={active ? 0 : -1}
    >
      <rect
        className={styles.pill}
        x={cluster.x0}
        y={y - 9}
        width={cluster.x1 - cluster.x0}
        height={18}
        rx={cluster.broad ? 2 : 9}
        mask={cluster.broad ? "url(#fade-both)" : undefined}
      />
      <text
        className={styles.count}
        x={cluster.broad ? Math.max(cluster.x0, 0) + 8 : middle}
        y={y}
        dy="0.35em"
        textAnchor={cluster.broad ? "start" : "middle"}
      >
        {cluster.broad ? `${number(count)} more, dated only roughly` : count > 999 ? "999+" : number(count)}
      </text>
    </g>
  );
});
