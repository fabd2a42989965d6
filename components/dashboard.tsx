"use client";

import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { EventAnswer, ViewAnswer } from "../lib/answers";
import { counted, daysOf, number } from "../lib/describe/dates";
import type { Instant } from "../lib/domain";
import { hasFilters, type Ignored, type View } from "../lib/view";
import { httpUrl } from "./article/source-link";
import { ClockSwitch } from "./clock-switch";
import styles from "./dashboard.module.css";
import { EventPanel } from "./event/event-panel";
import { Filters } from "./filters";
import { activeFilters, isRange } from "./filters/active";
import { Chips } from "./filters/chips";
import { Search } from "./filters/search";
import { LensSwitch } from "./lens-switch";
import { LENSES } from "./lenses";
import { dateOn } from "./lenses/clock";
import type { LensProps, SetView } from "./lenses/lens";
import { List } from "./lenses/list";
import { inRange } from "./lenses/list/layout";
import { MarkMasks } from "./lenses/timeline/mark-shape";
import { NoMatch } from "./no-match";
import { copyText } from "./ui/copy-link";
import { KeyboardHelp } from "./ui/keyboard-help";
import { Masthead } from "./ui/masthead";
import { useShortcuts } from "./ui/use-shortcuts";
import { useEventAnswer, useViewAnswer } from "./use-answer";
import { useView } from "./use-view";

interface Props {
  readonly view: View;
  readonly ignored: readonly Ignored[];
  readonly answer: ViewAnswer;
  readonly event: EventAnswer | null;
  readonly now: Instant;
}

/** The one stateful shell: the view is the URL, the answer follows the view, the lenses draw the answer. */
export function Dashboard({ view: initial, ignored, answer: firstAnswer, event: firstEvent, now }: Props) {
  const [view, setView] = useView(initial);
  const { value: answer, of, loading, failed, retry } = useViewAnswer(view, firstAnswer, initial);
  const selected = useEventAnswer(view.event, firstEvent, initial.event);
  const [live, setLive] = useState(false);
  const [said, setSaid] = useState("");
  const [help, setHelp] = useState(false);
  const [shown, setShown] = useState(false);
  const [notice, setNotice] = useState(ignored.length > 0);
  const opener = useRef<Element | null>(null);
  const opened = useRef(false);
  useEffect(() => setLive(true), []);

  const filters = useMemo(() => activeFilters(view, answer.facets), [view, answer.facets]);
  const results = resultWords(answer, of);
  useEffect(() => setSaid(results), [results]);

  const open = useCallback<typeof setView>(
    (patch, history) => {
      if (patch.event) {
        if (!document.activeElement?.closest("#event")) opener.current = document.activeElement;
        opened.current = true;
      }
      setView(patch, history);
    },
    [setView],
  );
  const close = useCallback(() => {
    const closing = view.event;
    if (closing === null) return;
    setView({ event: null }, "push");
    const back = opener.current?.isConnected
      ? opener.current
      : document.querySelector(`[data-event="${CSS.escape(closing)}"]`);
    if (back instanceof HTMLElement || back instanceof SVGElement) requestAnimationFrame(() => back.focus());
  }, [view.event, setView]);

  useShortcuts({
    Escape: () => (help ? setHelp(false) : close()),
    "/": () => document.getElementById("search")?.focus(),
    g: () => document.getElementById("range-from")?.focus(),
    c: () =>
      copyText(location.href).then((done) => setSaid(done ? "Link copied" : "The browser did not allow copying")),
    o: () => openSource(selected.answer),
    "?": () => setHelp(true),
  });

  const nothing = answer.total === 0 || (answer.inRange === 0 && (of.from !== null || of.to !== null));
  useWidened(selected.answer, view, setView);
  const { events, total } = answer;
  const drawn: LensProps = { events, total, view, setView: open, now, announce: setSaid };
  return (
    <div className={styles.page} data-live={live} data-panel={view.event !== null}>
      <MarkMasks />
      <Masthead current="timeline">
        <Search view={view} setView={setView} />
      </Masthead>
      {notice && <IgnoredNotice ignored={ignored} dismiss={() => setNotice(false)} />}
      <main className={styles.main} id="main" tabIndex={-1}>
        <div className={styles.side} data-open={shown}>
          <button
            type="button"
            className={`${styles.toggle} needs-script`}
            aria-expanded={shown}
            aria-controls="filters"
            onClick={() => setShown(!shown)}
          >
            Filters{filters.length > 0 && <span> · {filters.length} on</span>}
          </button>
          <Filters facets={answer.facets} view={view} setView={setView} />
        </div>
        <div className={styles.content} data-loading={loading} aria-busy={loading}>
          <div className={styles.head}>
            <h1 className={styles.results}>{results}</h1>
            {!nothing && <Chips label="Range" filters={filters.filter(isRange)} view={view} setView={setView} />}
            <LensSwitch view={view} setView={setView} />
            <button
              type="button"
              className={`${styles.help} needs-script`}
              onClick={() => setHelp(true)}
              aria-haspopup="dialog"
            >
              Keys
            </button>
          </div>
          {!nothing && <Chips filters={filters.filter((filter) => !isRange(filter))} view={view} setView={setView} />}
          {answer.stored > 0 && <ClockSwitch view={view} setView={setView} />}
          {failed && (
            <p className={styles.failed} role="alert">
              The events could not be loaded; what you see is the last answer.{" "}
              <button type="button" className="link-button" onClick={retry}>
                Try again
              </button>
            </p>
          )}
          {nothing && !loading && <NoMatch answer={answer} filters={filters} view={view} setView={open} />}
          {answer.events.length > 0 && (
            <>
              {LENSES.filter(({ id }) => id === view.lens).map(({ id, label, Component, onDemand, Words }) => (
                <section key={id} className={styles.lens} aria-labelledby={`lens-${id}`}>
                  <h2 id={`lens-${id}`} className="visually-hidden">
                    {label}
                  </h2>
                  {onDemand ? (
                    <Suspense fallback={<Waiting />}>
                      <Component {...drawn} />
                    </Suspense>
                  ) : (
                    <Component {...drawn} />
                  )}
                  {Words && <Words {...drawn} />}
                </section>
              ))}
              <section className={styles.lens} aria-labelledby="lens-list">
                <h2 id="lens-list" className={styles.lensTitle}>
                  Events by day
                </h2>
                <List {...drawn} />
              </section>
            </>
          )}
        </div>
        {view.event !== null && (
          <aside className={styles.panel} aria-label="Selected event">
            <EventPanel
              answer={selected.answer}
              failed={selected.failed}
              view={view}
              setView={open}
              close={close}
              takeFocus={opened.current}
            />
          </aside>
        )}
      </main>
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {help && <KeyboardHelp close={() => setHelp(false)} />}
    </div>
  );
}

/** In the place of a lens whose code is on its way. */
function Waiting() {
  return (
    <>
      <p className={`${styles.waiting} needs-script`}>Loading …</p>
      <noscript>
        <p className={styles.failed}>This drawing needs a script; the same stands below in words.</p>
      </noscript>
    </>
  );
}

/** An event opened from a link or from another event may lie outside the range: the range is widened to it, once. */
function useWidened(answer: EventAnswer | null, view: View, setView: SetView): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (view.event === null) done.current = null;
    if (answer?.kind !== "found" || answer.event.id !== view.event || done.current === view.event) return;
    done.current = view.event;
    const at = dateOn(answer.event, view.clock);
    if (!at || inRange(answer.event, view)) return;
    const days = daysOf(at);
    const from = view.from !== null && days.from !== null && days.from < view.from ? days.from : view.from;
    const to = view.to !== null && days.to !== null && days.to > view.to ? days.to : view.to;
    setView({ from, to }, "replace");
  }, [answer, view, setView]);
}

function resultWords(answer: ViewAnswer, view: View): string {
  if (answer.stored === 0) return "No events yet";
  const ranged = view.from !== null || view.to !== null;
  if (!ranged && !hasFilters(view)) return counted(answer.total, "event");
  return `${number(ranged ? answer.inRange : answer.total)} of ${counted(answer.stored, "event")}`;
}

function openSource(answer: EventAnswer | null): void {
  const report = answer?.kind === "found" ? answer.event.reports[0] : undefined;
  const url = httpUrl(report?.article.url ?? null);
  if (url) window.open(url, "_blank", "noopener,noreferrer");
}

function IgnoredNotice({ ignored, dismiss }: { readonly ignored: readonly Ignored[]; readonly dismiss: () => void }) {
  const shown = ignored.slice(0, 3).map(({ key, value }) => `${key} = ${value.slice(0, 40)}`);
  const rest = ignored.length - shown.length;
  return (
    <div className={styles.notice} role="status">
      <p>
        Part of this link means nothing here and was left out: <bdi>{shown.join(", ")}</bdi>
        {rest > 0 && ` and ${rest} more`}.
      </p>
      <button type="button" className="link-button needs-script" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  );
}
