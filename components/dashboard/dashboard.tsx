"use client";

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import { preload } from "react-dom";
import type { EventAnswer, ViewAnswer } from "../../lib/answers/events";
import { counted, number } from "../../lib/describe/dates";
import type { Instant } from "../../lib/domain";
import { hasFilters, type Ignored, type View } from "../../lib/view";
import { EventPanel } from "../event/event-panel";
import { stagesOf } from "../event/stages";
import { useEventAnswer } from "../events/use-answer";
import { COLUMNS_URL } from "../events/use-columns";
import { type Events, useEvents } from "../events/use-events";
import { activeFilters } from "../filters/active";
import { Chips } from "../filters/chips";
import { Search } from "../filters/search";
import { useAfterPaint } from "../frame/use-after-paint";
import type { LensProps } from "../lenses/lens";
import { MarkMasks } from "../marks/mark-shape";
import { SavedViewsMenu } from "../saved/saved-views-menu";
import { copyView } from "../ui/copy-link";
import { Masthead } from "../ui/masthead";
import { PrintHead } from "../ui/print-head";
import { useShortcuts } from "../ui/use-shortcuts";
import { useTitle } from "../ui/use-title";
import { ZoneSwitch } from "../ui/zone-switch";
import { httpUrl } from "../view/source-link";
import { useView } from "../view/use-view";
import { viewHref } from "../view/view-href";
import { begin } from "./begin";
import styles from "./dashboard.module.css";
import { DoubtSwitch } from "./doubt-switch";
import { FilterSheet } from "./filter-sheet";
import { LensSwitch } from "./lens-switch";
import { LensView } from "./lens-view";
import { IgnoredNotice, Troubles } from "./notices";
import { pageTitle } from "./page-title";
import { Pages, type Paging } from "./pages";
import { useTools } from "./tools";
import { useNeighbours } from "./use-neighbours";
import { useOpenEvent } from "./use-open-event";

const NoMatch = lazy(() => import("./no-match").then((ways) => ({ default: ways.NoMatch })));

if (typeof window !== "undefined") begin();

interface Props {
  readonly view: View;
  readonly ignored: readonly Ignored[];
  readonly answer: ViewAnswer;
  readonly event: EventAnswer | null;
  /** The view as the server draws it, where it does. */
  readonly picture: ReactNode;
  /** The open event's facts as the server draws them; null = no event is open. */
  readonly facts: ReactNode;
  /** Which part of the list `answer` is, for readers without a script. */
  readonly paging: Paging;
  readonly now: Instant;
}

/** The one stateful shell: the view is the URL, the events follow the view, the lenses draw the events. */
export function Dashboard(props: Props) {
  const { view: initial, ignored, answer: firstAnswer, event: firstEvent, picture, facts, paging, now } = props;
  if (typeof window === "undefined") preload(COLUMNS_URL, { as: "fetch", crossOrigin: "anonymous" });
  const [view, setView] = useView(initial);
  const [said, setSaid] = useState("");
  const [live, setLive] = useState(false);
  const [notice, setNotice] = useState(ignored.length > 0);
  useEffect(() => setLive(true), []);

  const events = useEvents(view, firstAnswer, initial);
  const { columns, selection, rows, store, facets, shown, late, of, loading, trouble, total, inRange } = events;
  const answered = useEventAnswer(view.event, firstEvent, initial.event);
  const opening = useOpenEvent({ view, setView, columns, store, answer: answered.answer, announce: setSaid });
  const { selected, open, openPosition, openNumber, close, takesFocus } = opening;
  const neighbours = useNeighbours(columns, selection, rows, shown ? selected : null, view.lanes);

  const filters = useMemo(() => activeFilters(view, facets), [view, facets]);
  const results = resultWords(events);
  const ranged = of.from !== null || of.to !== null;
  const detail = answered.answer?.kind === "found" ? answered.answer.event : null;
  const title = view.event === null ? pageTitle(filters, ranged ? inRange : total) : (detail?.title ?? "Event");
  // The drawing comes first: what stands around it follows a frame later
  const around = useAfterPaint(useMemo(() => ({ view, filters, results, title }), [view, filters, results, title]));
  useEffect(() => setSaid(around.results), [around.results]);
  useTitle(around.title);

  const tools = useTools({
    view,
    setView,
    events,
    filters,
    event: detail,
    title: title ?? "Dateline",
    announce: setSaid,
  });
  useShortcuts({
    Escape: close,
    "/": () => document.getElementById("search")?.focus(),
    g: () => document.getElementById("range-from")?.focus(),
    c: () => void copyView(view).then(setSaid),
    o: () => openSource(answered.answer),
    "?": tools.help,
  });

  const nothing = inRange === 0;
  const stages = useMemo(() => (detail ? stagesOf(detail, view.clock) : []), [detail, view.clock]);
  const lens: LensProps = useMemo(
    () => ({
      ...{ columns, selection, rows, view, selected, stages, now },
      ...{ setView: open, open: openPosition, announce: setSaid },
    }),
    [columns, selection, rows, view, open, selected, stages, openPosition, now],
  );
  const masthead = useMemo(
    () => (
      <Masthead current="timeline" display={<ZoneSwitch view={around.view} setView={setView} />}>
        <Search q={view.q} setView={setView} />
      </Masthead>
    ),
    [around.view, view.q, setView],
  );
  return (
    <div className={styles.page} data-live={live} data-complete={shown !== null} data-panel={view.event !== null}>
      <MarkMasks />
      {masthead}
      <PrintHead title={around.results} filters={around.filters} href={viewHref(around.view)} now={now} />
      {notice && <IgnoredNotice ignored={ignored} dismiss={() => setNotice(false)} />}
      <main className={styles.main} id="main" tabIndex={-1}>
        <FilterSheet
          facets={facets}
          shown={late}
          view={view}
          setView={setView}
          now={now}
          on={around.filters.length}
          results={around.results}
        />
        <div className={styles.content} data-loading={loading} aria-busy={loading}>
          <div className={styles.head}>
            <div>
              <h1 className={styles.results}>{results}</h1>
              {events.stored > 0 && <DoubtSwitch shown={late} view={around.view} setView={setView} />}
            </div>
            <div className={styles.tools}>
              <LensSwitch view={around.view} setView={setView} />
              <SavedViewsMenu view={around.view} setView={setView} filters={around.filters} announce={setSaid} />
              {tools.buttons}
            </div>
          </div>
          {!nothing && <Chips filters={around.filters} view={around.view} setView={setView} />}
          <Troubles trouble={trouble} />
          <div id="drawing" tabIndex={-1} />
          {nothing && !loading && (
            <Suspense>
              <NoMatch events={events} filters={filters} view={view} setView={open} />
            </Suspense>
          )}
          {!nothing && (
            <LensView
              lens={lens}
              picture={view === initial ? picture : null}
              complete={shown !== null}
              total={inRange}
              failed={trouble.some(({ what }) => what === "columns")}
            />
          )}
          {!nothing && <Pages paging={paging} view={around.view} />}
        </div>
        {view.event !== null && (
          <aside className={styles.panel} aria-label="Selected event">
            <EventPanel
              answer={answered.answer}
              failed={answered.failed}
              drawn={view.event === initial.event && view.zone === initial.zone ? facts : null}
              view={view}
              setView={open}
              close={close}
              takeFocus={takesFocus}
              neighbours={neighbours}
              openNumber={openNumber}
            />
          </aside>
        )}
      </main>
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {tools.dialogs}
    </div>
  );
}

function resultWords({ stored, total, inRange, of }: Events): string {
  if (stored === 0) return "No events yet";
  const ranged = of.from !== null || of.to !== null;
  if (!ranged && (total === stored || !hasFilters(of))) return counted(total, "event");
  return `${number(ranged ? inRange : total)} of ${counted(stored, "event")}`;
}

function openSource(answer: EventAnswer | null): void {
  const report = answer?.kind === "found" ? answer.event.reports[0] : undefined;
  const url = httpUrl(report?.article.url ?? null);
  if (url) window.open(url, "_blank", "noopener,noreferrer");
}
