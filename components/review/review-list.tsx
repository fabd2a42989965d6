"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import type { ReviewAnswer, ReviewItem, ReviewKind } from "../../lib/answers/review";
import { counted, number } from "../../lib/describe/dates";
import { refusalOf, sendForm } from "../ui/send-form";
import { TokenField } from "../ui/token-field";
import { useShortcuts } from "../ui/use-shortcuts";
import styles from "./review.module.css";
import { ReviewCard } from "./review-card";
import { mendHref, REVIEW_WORDS } from "./review-words";
import { TwoReadings } from "./two-readings";

interface Props {
  readonly answer: ReviewAnswer;
  readonly kind: ReviewKind | null;
  readonly opened: string | null;
}

const LOST = "The server was not reached. Nothing was saved; try again.";

/** The items one under the other, one of them open; y, m and l say of that one what to do, 1 and 2 which of two readings holds, j and k go on and back. */
export function ReviewList({ answer, kind, opened }: Props) {
  const [items, setItems] = useState(answer.items);
  const [open, setOpen] = useState(() =>
    Math.max(
      0,
      answer.items.findIndex(({ key }) => key === opened),
    ),
  );
  const [done, setDone] = useState(0);
  const [busy, setBusy] = useState(false);
  const [locked, setLocked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [told, setTold] = useState<ReadonlyMap<string, EventDetail>>(new Map());
  const [round, setRound] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const token = useRef<HTMLFormElement>(null);
  const item = items[open];

  const show = useCallback(
    (at: number) => {
      const to = Math.min(Math.max(at, 0), items.length - 1);
      setOpen(to);
      const key = items[to]?.key;
      if (key === undefined) return;
      const query = new URLSearchParams({ ...(kind ? { kind } : {}), item: key });
      window.history.replaceState(null, "", `/review?${query}`);
    },
    [items, kind],
  );

  const tell = useCallback(
    (id: string, event: EventDetail | null) =>
      setTold((known) => new Map([...known].filter(([other]) => other !== id).concat(event ? [[id, event]] : []))),
    [],
  );
  /** Nobody says anything of an event that is not before their eyes. */
  const isShown = (asked: ReviewItem) => asked.events.every((id) => told.has(id));

  useEffect(() => {
    list.current?.querySelector('[data-open="true"]')?.scrollIntoView({ block: "nearest" });
  });

  async function say(address: string, fields: Readonly<Record<string, string>>, done: boolean): Promise<void> {
    if (busy || !item) return;
    setBusy(true);
    setFailure(null);
    try {
      const form = token.current ? new FormData(token.current) : new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const response = await sendForm(address, form);
      if (response.status === 401) setLocked(true);
      if (response.status === 409) setRound(round + 1); // somebody was before: it is shown as it is now
      if (response.ok) leave(done);
      else setFailure(await refusalOf(response));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailure(LOST);
    } finally {
      setBusy(false);
    }
  }

  /** Takes the open item out of the list; the next one is open then. */
  function leave(isDone: boolean) {
    const rest = items.filter((_, i) => i !== open);
    setItems(rest);
    setOpen(Math.min(open, Math.max(0, rest.length - 1)));
    if (isDone) setDone(done + 1);
    if (rest.length === 0 && answer.left > answer.items.length) window.location.reload(); // there are more than were sent
  }

  /** Says something of the item's first event as it is shown. */
  function correct({ events: [event = ""] }: ReviewItem, field: string, value: string) {
    const seen = told.get(event)?.corrections[0]?.id ?? "";
    void say("/api/corrections", { event, field, value, seen }, true);
  }
  const confirm = () => {
    if (!item || item.kind === "differs" || !isShown(item)) return;
    const isOfOne = item.kind === "undated" || item.kind === "conflict" || item.kind === "doubtful";
    if (isOfOne) correct(item, "confirmed", "true");
    else void say("/api/reviewed", { key: item.key, state: "settled" }, true);
  };
  const take = (reader: "model" | "own") => {
    if (!item?.readings || !isShown(item)) return;
    const [event] = item.events;
    const seen = told.get(event ?? "")?.corrections[0]?.id ?? "";
    void say("/api/readings", { difference: item.about ?? "", reader, seen }, true);
  };
  const later = () => void (item && say("/api/reviewed", { key: item.key, state: "later" }, false));
  const mend = () => {
    if (item?.kind === "merge") {
      if (isShown(item)) correct(item, "same", item.events[1] ?? "");
      return;
    }
    const href = item ? mendHref(item) : null;
    if (href !== null) window.location.assign(href);
  };
  const [on, back] = [() => show(open + 1), () => show(open - 1)];
  useShortcuts(
    { j: on, ArrowDown: on, k: back, ArrowUp: back },
    { y: confirm, m: mend, l: later, 1: () => take("model"), 2: () => take("own") },
  );
  const left = answer.left - (answer.items.length - items.length);
  return (
    <>
      <p role="status" className={styles.progress}>
        {`${number(answer.done + done)} done, ${number(left)} left`}
      </p>
      <progress max={Math.max(1, answer.done + done + left)} value={answer.done + done} aria-label="Reviewed" />
      {locked && (
        <form ref={token} onSubmit={(event) => event.preventDefault()}>
          <TokenField />
        </form>
      )}
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      {items.length === 0 && (
        <p>Nothing is left to look at. {done > 0 && `You have seen to ${counted(done, "item")}.`}</p>
      )}
      <ol ref={list} className={styles.items}>
        {items.map((each, i) => (
          <li key={each.key} data-open={i === open}>
            <button type="button" className={styles.item} aria-expanded={i === open} onClick={() => show(i)}>
              <span className={styles.kind}>{REVIEW_WORDS[each.kind].label}</span> <bdi>{each.title}</bdi>
              {each.later && <span className={styles.kind}> put off</span>}
            </button>
            {i === open && (
              <ReviewCard key={round} item={each} tell={tell}>
                {each.readings && (
                  <TwoReadings readings={each.readings} disabled={busy || !isShown(each)} take={take} />
                )}
                <Choices item={each} busy={busy} shown={isShown(each)} confirm={confirm} mend={mend} later={later} />
              </ReviewCard>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

interface ChoicesProps {
  readonly item: ReviewItem;
  readonly busy: boolean;
  /** Its events are there to be looked at. */
  readonly shown: boolean;
  readonly confirm: () => void;
  readonly mend: () => void;
  readonly later: () => void;
}

function Choices({ item, busy, shown, confirm, mend, later }: ChoicesProps) {
  return (
    <p className={styles.choices}>
      {!item.readings && (
        <button type="button" disabled={busy || !shown} onClick={confirm}>
          {REVIEW_WORDS[item.kind].confirm} <kbd>y</kbd>
        </button>
      )}
      {(item.kind === "merge" || mendHref(item) !== null) && (
        <button type="button" disabled={busy || (item.kind === "merge" && !shown)} onClick={mend}>
          {item.kind === "merge" ? "They are one" : "Mend"} <kbd>m</kbd>
        </button>
      )}
      <button type="button" disabled={busy} onClick={later}>
        Later <kbd>l</kbd>
      </button>
      <span className={styles.hint}>
        <kbd>j</kbd> <kbd>k</kbd> next, previous
      </span>
    </p>
  );
}
