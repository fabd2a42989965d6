import { badgeName } from "./badge-name";
import type { Badge, MapScene } from "./layout";
import styles from "./map.module.css";
import { extentOf } from "./places";

interface Props {
  readonly scene: MapScene;
  readonly hrefOf: (badge: Badge) => string;
  /** Ids of the places that are filtered by, or belong to the open event. */
  readonly selected: ReadonlySet<string>;
  /** The one badge that Tab reaches; undefined = all of them. */
  readonly active?: string | null;
}

/** The marks of a map, each a link: a disk where the place is a point, hollow where it is known only roughly, stacked where several. */
export function Badges({ scene, hrefOf, selected, active }: Props) {
  return (
    <>
      {scene.rings.map(({ id, x, y, radius }) => (
        <circle key={id} className={styles.ring} cx={x} cy={y} r={radius} fill="url(#map-soft)" />
      ))}
      {[...scene.badges].reverse().map((badge) => (
        <BadgeLink
          key={badge.id}
          badge={badge}
          href={hrefOf(badge)}
          current={badge.marks.some(({ id }) => selected.has(id))}
          focusable={active === undefined || active === badge.id}
        />
      ))}
    </>
  );
}

interface BadgeProps {
  readonly badge: Badge;
  readonly href: string;
  readonly current: boolean;
  readonly focusable: boolean;
}

function BadgeLink({ badge, href, current, focusable }: BadgeProps) {
  const { marks, x, y, radius, count, label } = badge;
  const exact = marks.some(({ kind }) => extentOf(kind) === "point");
  return (
    <a
      href={href}
      className={styles.badge}
      data-id={badge.id}
      data-exact={exact}
      aria-current={current ? "true" : undefined}
      aria-label={badgeName(badge)}
      tabIndex={focusable ? 0 : -1}
    >
      {marks.length > 1 && <circle className={styles.stack} cx={x} cy={y} r={radius + 3} />}
      <circle className={styles.disk} cx={x} cy={y} r={radius} />
      <text className={styles.count} x={x} y={y} dy="0.35em">
        {count > 0 && short(count)}
      </text>
      {label && (
        <text className={styles.label} x={label.x} y={y} dy="0.35em" textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </a>
  );
}

/** What softens the edges of rings; once in every drawing that holds badges. */
export function SoftRing() {
  return (
    <defs>
      <radialGradient id="map-soft">
        <stop offset="0.35" stopColor="var(--accent)" stopOpacity="0.3" />
        <stop offset="1" stopColor="var(--accent)" stopOpacity="0" />
      </radialGradient>
    </defs>
  );
}

/** "940", "1.2k", "35k", "2M": what fits a disk; the whole number stands in its name. */
export function short(count: number): string {
  if (count < 1000) return String(count);
  const [units, sign] = count < 999_500 ? [count / 1000, "k"] : [count / 1_000_000, "M"];
  return `${units < 9.95 ? Math.round(units * 10) / 10 : Math.round(units)}${sign}`;
}
