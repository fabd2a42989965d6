"use client";

import { memo, useSyncExternalStore } from "react";
import { describeDay } from "../../lib/describe/dates";
import type { Instant } from "../../lib/domain";
import { dayOf, now as today } from "../../lib/time";
import styles from "./print-head.module.css";

interface Props {
  /** "12 of 128 events". */
  readonly title: string;
  /** What is on, in words, the range included. */
  readonly filters: readonly { readonly kind: string; readonly label: string }[];
  /** The view's address on this site. */
  readonly href: string;
  readonly now: Instant;
}

/** What a printed view needs to be understood and found again: what it shows, under which filters, of which day, and its address. */
export const PrintHead = memo(function PrintHead({ title, filters, href, now }: Props) {
  return (
    <div className={`${styles.head} paper-only`}>
      <p className={styles.title}>{title}</p>
      {filters.length > 0 && (
        <p>
          {filters.map(({ kind, label }, i) => (
            <span key={`${kind} ${label}`}>
              {i > 0 && " · "}
              {kind}: <bdi>{label}</bdi>
            </span>
          ))}
        </p>
      )}
      <Origin href={href} day={describeDay(dayOf(now))} />
    </div>
  );
});

/** The same for a page that says itself what it is: its address and the day it was printed. */
export function PrintFoot({ href }: { readonly href: string }) {
  const day = useSyncExternalStore(never, dayHere, () => null);
  return (
    <div className={`${styles.foot} paper-only`}>
      <Origin href={href} day={day} />
    </div>
  );
}

function Origin({ href, day }: { readonly href: string; readonly day: string | null }) {
  const site = useSyncExternalStore(never, siteHere, () => "");
  return (
    <p className={styles.origin}>
      {site}
      {href}
      {day !== null && `, printed ${day}`}
    </p>
  );
}

const never = () => () => undefined;
const siteHere = () => location.origin;
const dayHere = () => describeDay(dayOf(today()));
