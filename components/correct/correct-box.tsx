"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import type { View } from "../../lib/view";
import { SignInLink } from "../ui/sign-in-link";
import { useShortcuts } from "../ui/use-shortcuts";
import { eventHref, viewHref } from "../view/view-href";
import { AddedList } from "./added-list";
import styles from "./correct.module.css";
import { CorrectionList } from "./correction-list";
import { LAST_SAVED } from "./last-saved";
import { useCorrecting } from "./use-correcting";

const CorrectForm = lazy(() => import("./correct-form").then((form) => ({ default: form.CorrectForm })));

interface Props {
  readonly event: EventDetail;
  /** The view that the event is open in; null on its own page. */
  readonly view: View | null;
  /** Of its heading, in the page's outline. */
  readonly level: 2 | 3;
}

/** What persons have said of an event, and where one says it: confirm, correct, take back. */
export function CorrectBox({ event, view, level }: Props) {
  const Heading = `h${level}` as const;
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = event.corrections[0]?.id ?? "";
  const go = (id: string | null) => leave(id, view);
  const correcting = useCorrecting({ event: event.id, newest, go });
  const { busy, locked, failure, send } = correcting;
  const confirmed = event.corrections.find((row) => row.field === "confirmed" && row.undoneBy === null);
  useShortcuts({ e: () => setOpen(true) });
  useEffect(() => {
    if (window.location.hash === "#correct") setOpen(true); // the review leads here
  }, []);
  useEffect(() => {
    if (sessionStorage.getItem(LAST_SAVED) !== event.id) return;
    sessionStorage.removeItem(LAST_SAVED);
    setSaved(true);
    heading.current?.focus();
  }, [event.id]);
  const say = (field: string, value: string, reason = "") => {
    const fields = new FormData();
    fields.set("field", field);
    fields.set("value", value);
    fields.set("reason", reason);
    void send(fields);
  };
  return (
    <section className={`${styles.box} needs-script`} aria-labelledby="correct-title">
      <Heading id="correct-title" ref={heading} tabIndex={-1} className={styles.heading}>
        {event.corrections.length + event.added.length > 0 ? "Corrections" : "Is this right?"}
      </Heading>
      <CorrectionList rows={event.corrections} busy={busy} undo={(id) => say("undo", id)} />
      <AddedList
        event={event}
        busy={busy}
        takeBack={() => say("removed", "true", "The event added by hand is taken back")}
      />
      <p className={styles.buttons}>
        {!confirmed && (
          <button type="button" disabled={busy} onClick={() => say("confirmed", "true")}>
            Confirm
          </button>
        )}
        <button type="button" aria-expanded={open} title="Correct (e)" onClick={() => setOpen(!open)}>
          Correct
        </button>
        <a href="/review">Review</a>
        <a href="/history">History</a>
      </p>
      {failure && !open && (
        <p role="alert" className={styles.failure}>
          {failure} {locked && <SignInLink />}
        </p>
      )}
      <p role="status" className={saved ? styles.saved : "visually-hidden"}>
        {saved && "Saved. Everything else follows in a moment."}
      </p>
      {open && (
        <Suspense>
          <CorrectForm event={event} correcting={correcting} close={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}

/** Shows the event as it is now: the page is loaded anew, for much else may have changed with it. */
function leave(id: string | null, view: View | null): void {
  const here = window.location.href.replace(/#correct$/, "");
  const href = view ? viewHref({ ...view, event: id }) : id === null ? here : eventHref(id);
  if (new URL(href, window.location.href).href === window.location.href) window.location.reload();
  else window.location.assign(href);
}
