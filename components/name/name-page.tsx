import type { ReactNode } from "react";
import type { NameDetail } from "../../lib/answers/names";
import type { Count, EventPlace } from "../../lib/answers/rows";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { counted, number } from "../../lib/describe/dates";
import { actorKindLabel, placeKindLabel } from "../../lib/describe/status";
import type { ActorKind, Instant, PlaceKind } from "../../lib/domain";
import { type View, WHOLE_VIEW } from "../../lib/view";
import { NameBox } from "../correct/name-box";
import { markOf, placed } from "../lenses/map/places";
import { SmallMap } from "../lenses/map/small-map";
import { MarkMasks } from "../marks/mark-shape";
import { CopyLink } from "../ui/copy-link";
import { Masthead } from "../ui/masthead";
import { PageKeys } from "../ui/page-keys";
import { PrintFoot } from "../ui/print-head";
import type { FixedView } from "../view/use-view";
import { actorHref, placeHref, viewHref } from "../view/view-href";
import styles from "./name.module.css";
import { NamePassages } from "./name-passages";
import { NameTimeline } from "./name-timeline";

interface Props {
  readonly name: NameDetail;
  /** "Person", "Town in Ukraine": what stands over the name. */
  readonly kicker: ReactNode;
  readonly view: View;
  readonly fixed: FixedView;
  readonly now: Instant;
  /** What its events share with each place and actor, as headings. */
  readonly actorsTitle: string;
  readonly placesTitle: string;
  /** What it is, by its id. */
  readonly kind: ActorKind | PlaceKind;
  /** The place itself; null for an actor. */
  readonly own: EventPlace | null;
}

/** What its form needs of it, and no more: it is sent to the browser. */
function correctable({ id, name, country, corrections, events }: NameDetail) {
  return {
    id,
    name,
    country,
    corrections,
    events: events.slice(0, 50).map((event) => ({ id: event.id, title: event.title })),
  };
}

/** All that is known of an actor or a place: its names, its timeline, who and where goes with it, and the sentences about it. */
export function NamePage({ name, kicker, view, fixed, now, actorsTitle, placesTitle, kind, own }: Props) {
  const mapped = mappedPlaces(name, own);
  const filter: View = { ...WHOLE_VIEW, ...fixed.view };
  return (
    <>
      <MarkMasks />
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <header className={styles.head}>
          <p className={styles.kicker}>{kicker}</p>
          <h1 dir="auto">{name.name}</h1>
          <Aliases names={name.aliases} />
          <p className={styles.tools}>
            <a href={viewHref(filter)}>{counted(name.total, "event")} on the timeline</a>
            {mapped.length > 0 && <a href={viewHref({ ...filter, lens: "map" })}>On the map</a>}
            <CopyLink href={fixed.path} />
          </p>
          <NameBox named={{ ...correctable(name), about: own === null ? "actor" : "place", kind }} />
        </header>
        {name.events.length > 0 ? (
          <section className={styles.timeline} aria-labelledby="name-timeline">
            <h2 id="name-timeline" className="visually-hidden">
              Timeline
            </h2>
            <NameTimeline events={name.events} view={view} fixed={fixed} now={now} />
            {name.total > name.events.length && (
              <p className={styles.quiet}>
                Only the first {number(name.events.length)} of {counted(name.total, "event")} are drawn.
              </p>
            )}
          </section>
        ) : (
          <p className={styles.none}>No event of the articles as they are read now names it.</p>
        )}
        <div className={styles.columns}>
          <NamePassages passages={name.passages} total={name.passagesTotal} />
          <div className={styles.side}>
            <SmallMap places={mapped} own={own?.id ?? null} />
            <NameTable
              title={placesTitle}
              rows={name.places.map((place) => ({
                ...place,
                href: placeHref(place.id),
                kind: placeKindLabel(place.kind),
                both: viewHref({ ...filter, places: [place.id] }),
              }))}
            />
            <NameTable
              title={actorsTitle}
              rows={name.actors.map((actor) => ({
                ...actor,
                href: actorHref(actor.id),
                kind: actorKindLabel(actor.kind),
                both: filter.actors.length > 0 ? null : viewHref({ ...filter, actors: [actor.id] }),
              }))}
            />
          </div>
        </div>
        <PrintFoot href={fixed.path} />
      </main>
      <PageKeys href={fixed.path} />
    </>
  );
}

/** Where its events happened, with their numbers, and the place itself even if none did. */
function mappedPlaces(name: NameDetail, own: EventPlace | null): readonly (EventPlace & Count)[] {
  const { columns } = columnsOfRows(name.events);
  const { marks } = placed(columns, select(columns, WHOLE_VIEW, null));
  const itself = own && !marks.some(({ id }) => id === own.id) ? markOf(own, 0) : null;
  return itself ? [...marks, itself] : marks;
}

const SHOWN_NAMES = 12;

function Aliases({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const rest = names.length - SHOWN_NAMES;
  return (
    <p className={styles.aliases}>
      also{" "}
      {names.slice(0, SHOWN_NAMES).map((alias, i) => (
        <span key={alias}>
          {i > 0 && ", "}
          <bdi>{alias}</bdi>
        </span>
      ))}
      {rest > 0 && ` and ${number(rest)} more`}
    </p>
  );
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  readonly href: string;
  /** The events that both share, where a filter can say so. */
  readonly both: string | null;
}

function NameTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.names}>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ id, name, kind, count, href, both }) => (
          <li key={id}>
            <span>
              <a href={href} dir="auto">
                {name}
              </a>{" "}
              <span className={styles.quiet}>{kind}</span>
            </span>
            {both ? (
              <a href={both} className={styles.number} aria-label={`${counted(count, "event")} with ${name}`}>
                {number(count)}
              </a>
            ) : (
              <span className={styles.number}>{number(count)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
