import type { EventDetail, PassageDetail } from "../../lib/answers/events";
import { REPORTS } from "../../lib/answers/events";
import type { EventPlace } from "../../lib/answers/rows";
import { explainConfidence } from "../../lib/describe/confidence";
import { describePoint } from "../../lib/describe/coordinates";
import { correctedBy } from "../../lib/describe/corrections";
import { counted, describeEdtf, describePrecision, describeWhen, number } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { placeKindLabel, roleLabel, statusLabel, statusSentence } from "../../lib/describe/status";
import { BASES, type CorrectedField } from "../../lib/domain";
import { Glyph } from "../marks/glyph";
import { WhenWords } from "../ui/date-words";
import { actorHref, eventHref, placeHref } from "../view/view-href";
import { DisagreementList } from "./disagreement-list";
import { type Disagreement, disagreements } from "./disagreements";
import styles from "./event.module.css";
import { EventMap } from "./event-map";
import { byPublication, statusHistory, toldStatus } from "./history";
import { HistoryList } from "./history-list";
import { DateExplanation, Report } from "./report";

interface Props {
  readonly event: EventDetail;
  /** Of its headings, in the page's outline. */
  readonly level: 2 | 3;
  /** The time zone for times of day; null = as each source gives them. */
  readonly zone: string | null;
  /** How many of its passages stand before those that are shown. */
  readonly skipped?: number;
}

/** Everything known about an event but its title: date and why, status, actors, place, and each source in its context. */
export function EventFacts({ event, level, zone, skipped = 0 }: Props) {
  const Heading = `h${level}` as const;
  const days = event.when;
  const steps = statusHistory(event.reports);
  const disagreeing = disagreements(event.reports);
  const differ = (field: Disagreement["field"]) =>
    disagreeing.some((each) => each.field === field) && (
      <p className={styles.differ}>Its sources differ on this, see below.</p>
    );
  const confirmed = lastHolding(event.corrections, "confirmed");
  const view = (report: PassageDetail) => (
    <Report key={report.id} report={report} eventWhen={event.when} level={level === 2 ? 3 : 4} zone={zone} />
  );
  return (
    <>
      <dl className={styles.facts}>
        <dt>Date</dt>
        <dd>
          <p className={styles.when}>
            <WhenWords when={days} zone={zone} />
          </p>
          <p className={styles.precision}>{describePrecision(days)}</p>
          {describeWhen(days, zone) !== describeWhen(days) && (
            <p className={styles.precision}>The source gives {describeWhen(days)}.</p>
          )}
          <DateExplanation when={days} />
          <CorrectedBy rows={event.corrections} field="when" />
          {differ("dates")}
        </dd>
        <dt>Status</dt>
        <dd data-type={event.type}>
          <Glyph status={event.status} kind="solid" /> {statusLabel(event.status)}
          <p className={styles.precision}>{statusSentence(event.status)}</p>
          <SaidBy event={event} />
          <CorrectedBy rows={event.corrections} field="status" />
          <CorrectedBy rows={event.corrections} field="type" />
          {differ("statuses")}
        </dd>
        {event.actors.length > 0 && (
          <>
            <dt>Actors</dt>
            <dd>
              <ul className={styles.names}>
                {event.actors.map((actor) => (
                  <li key={`${actor.id}${actor.role}`}>
                    <a href={actorHref(actor.id)} dir="auto">
                      {actor.name}
                    </a>{" "}
                    <span className={styles.role}>{roleLabel(actor.role)}</span>
                  </li>
                ))}
              </ul>
              <CorrectedBy rows={event.corrections} field="actors" />
            </dd>
          </>
        )}
        {event.place && (
          <>
            <dt>Place</dt>
            <dd>
              <a href={placeHref(event.place.id)} dir="auto">
                {event.place.name}
              </a>{" "}
              <span className={styles.role}>{placeWords(event.place)}</span>
              <CorrectedBy rows={event.corrections} field="place" />
              {differ("places")}
              <EventMap event={event} />
            </dd>
          </>
        )}
        <dt>Sources</dt>
        <dd>
          {counted(event.sources, "independent source")}
          <Reported event={event} />
        </dd>
        <dt>Confidence</dt>
        <dd>
          {confirmed ? `A person has confirmed it: ${correctedBy(confirmed)}.` : explainConfidence(groundsOf(event))}
        </dd>
      </dl>
      {steps.length > 1 && (
        <>
          <Heading className={styles.section}>How its status changed</Heading>
          <HistoryList steps={steps} type={event.type} zone={zone} />
        </>
      )}
      {disagreeing.length > 0 && (
        <>
          <Heading className={styles.section}>Where its sources differ</Heading>
          <DisagreementList found={disagreeing} />
        </>
      )}
      <Heading className={styles.section}>
        {event.passages <= 1 ? "Where it stands" : `Where it stands: ${counted(event.passages, "passage")}`}
      </Heading>
      {event.reports.slice(0, SHOWN).map(view)}
      {event.reports.length > SHOWN && (
        <details className={styles.rest}>
          <summary>{counted(event.reports.length - SHOWN, "more passage")}</summary>
          {event.reports.slice(SHOWN).map(view)}
        </details>
      )}
      <OtherReports event={event} skipped={skipped} />
    </>
  );
}

/** The way to the passages that are not on this page, of an event that has very many. */
function OtherReports({ event, skipped }: Required<Pick<Props, "event" | "skipped">>) {
  const { reports, passages } = event;
  if (reports.length >= passages) return null;
  const left = passages - skipped - reports.length;
  const pageHref = (skip: number) => `${eventHref(event.id)}?passages=${skip + 1}`;
  if (reports.length === 0) return <a href={eventHref(event.id)}>Its passages from the first on</a>;
  return (
    <nav className={styles.tools} aria-label="Passages">
      {skipped > 0 && <a href={pageHref(Math.max(0, skipped - REPORTS))}>← The passages before</a>}
      <span>
        {number(skipped + 1)} to {number(skipped + reports.length)} of {number(passages)}
        {skipped === 0 && ", first those that say something new"}
      </span>
      {left > 0 && <a href={pageHref(skipped + reports.length)}>{counted(left, "more passage")} →</a>}
    </nav>
  );
}

/** The correction of a field that holds; undefined where what is shown is what was read. */
const lastHolding = (rows: EventDetail["corrections"], field: CorrectedField) =>
  rows.find((row) => row.field === field && row.undoneBy === null);

/** Says of a field that a person set it, and who. */
function CorrectedBy({ rows, field }: { readonly rows: EventDetail["corrections"]; readonly field: CorrectedField }) {
  const row = lastHolding(rows, field);
  if (!row) return null;
  return (
    <p className={styles.precision} data-corrected={field}>
      {field === "type" && "Type: "}Corrected by <bdi>{correctedBy(row)}</bdi>
    </p>
  );
}

/** Passages shown at once; the others are folded. */
const SHOWN = 8;
const SPEAKERS = 3;

/** Whose word the status stands on, where it is somebody's, and who reports it. */
function SaidBy({ event }: { readonly event: EventDetail }) {
  const telling = event.reports.filter((report) => report.speaker && toldStatus(report) === event.status);
  const speakers = new Map(telling.map((report) => [report.speaker?.id, report] as const));
  if (speakers.size === 0) return null;
  const rest = speakers.size - SPEAKERS;
  return (
    <p className={styles.precision}>
      According to{" "}
      {[...speakers.values()].slice(0, SPEAKERS).map((report, i) => (
        <span key={report.id}>
          {i > 0 && ", "}
          <bdi>{report.speaker?.name}</bdi> in <bdi>{publisherOf(report.article)}</bdi>
        </span>
      ))}
      {rest > 0 && ` and ${counted(rest, "other")}`}.
    </p>
  );
}

function groundsOf({ confidence, sources, status, actors, reports }: EventDetail) {
  const bases = new Set(reports.map(({ when }) => when?.basis));
  return {
    confidence,
    sources,
    status,
    basis: BASES.find((basis) => bases.has(basis)) ?? null,
    hasActors: actors.length > 0,
  };
}

/** "First reported 12 May 2025 by The Harbour Post, last 16 May 2025 by North Wire. 3 passages in 3 articles." */
function Reported({ event: { reports, sources, passages } }: { readonly event: EventDetail }) {
  const isPart = reports.length < passages;
  const dated = byPublication(reports).filter(({ article }) => article.published !== null);
  const [first, last] = [dated[0], isPart ? undefined : dated[dated.length - 1]];
  const articles = new Set(reports.map(({ articleId }) => articleId)).size;
  const where = isPart
    ? counted(passages, "passage")
    : `${counted(reports.length, "passage")} in ${counted(articles, "article")}`;
  const folded = !isPart && new Set(reports.map(({ article }) => publisherOf(article))).size > sources;
  return (
    <p className={styles.precision}>
      {first ? (
        <>
          {isPart ? "Earliest of those shown: " : "First reported "}
          <Told report={first} />
          {last && first.articleId !== last.articleId && (
            <>
              , last <Told report={last} />
            </>
          )}
          . {where}.
        </>
      ) : (
        `${where}, of unknown date.`
      )}
      {folded && " Copies of one text count once."}
    </p>
  );
}

function Told({ report: { article } }: { readonly report: PassageDetail }) {
  return (
    <>
      {describeEdtf(article.published?.slice(0, 10) ?? "")} by <bdi>{publisherOf(article)}</bdi>
    </>
  );
}

function placeWords({ kind, lat, lon }: EventPlace): string {
  const label = placeKindLabel(kind);
  return lat === null || lon === null ? label : `${label}, ${describePoint(lat, lon, kind)}`;
}
