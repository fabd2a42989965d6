"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ReviewAnswer, ReviewItem, ReviewKind } from "../../lib/answers";
import { counted, number } from "../../lib/describe/dates";
import { refusalOf, sendForm } from "../ui/send-form";
import { TokenField } from "../ui/token-field";
import { useShortcuts } from "../ui/use-shortcuts";
import styles from "./review.module.css";
import { ReviewCard } from "./review-card";
import { mendHref, REVIEW_WORDS } from "./review-words";

interface Props {
  readonly answer: ReviewAnswer;
  readonly kind: ReviewKind | null;
  readonly opened: string | null;
}

const LOST = "The server was not reached. Nothing was saved; try again.";

/** The items one under the other, one of them open; y, m and l say of that one what to do, j and k go on and back. */
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

  const confirm = () => {
    if (!item) return;
    const isOfOne = item.kind === "undated" || item.kind === "conflict" || item.kind === "doubtful";
    if (isOfOne) void say("/api/corrections", { event: item.events[0] ?? "", field: "confirmed", value: "true" }, true);
    else void say("/api/reviewed", { key: item.key, state: "settled" }, true);
  };
  const later = () => void (item && say("/api/reviewed", { key: item.key, state: "later" }, false));
  const mend = () => {
    if (item?.kind === "merge")
      void say("/api/corrections", { event: item.events[0] ?? "", field: "same", value: item.events[1] ?? "" }, true);
    else if (item) window.location.assign(mendHref(item) ?? "#");
  };
  useShortcuts({
    j: () => show(open + 1),
    ArrowDown: () => show(open + 1),
    k: () => show(open - 1),
    ArrowUp: () => show(open - 1),
    y: confirm,
    m: mend,
    l: later,
  });
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
              <ReviewCard item={each}>
                <Choices item={each} busy={busy} confirm={confirm} mend={mend} later={later} />
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
  readonly confirm: () => void;
  readonly mend: () => void;
  readonly later: () => void;
}

function Choices({ item, busy, confirm, mend, later }: ChoicesProps) {
  return (
    <p className={styles.choices}>
      <button type="button" disabled={busy} onClick={confirm}>
        {REVIEW_WORDS[item.kind].confirm} <kbd>y</kbd>
      </button>
      {(item.kind === "merge" || mendHref(item) !== null) && (
        <button type="button" disabled={busy} onClick={mend}>
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
