import type { EventDetail, EventPlace, PassageDetail } from "../../lib/answers";
import { describePoint } from "../../lib/describe/coordinates";
import { counted, describeEdtf, describePrecision, describeWhen } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { placeKindLabel, roleLabel, statusLabel, statusSentence } from "../../lib/describe/status";
import { Glyph } from "../ui/glyph";
import { actorHref, placeHref } from "../view-href";
import { DisagreementList } from "./disagreement-list";
import { type Disagreement, disagreements } from "./disagreements";
import styles from "./event.module.css";
import { byPublication, statusHistory } from "./history";
import { HistoryList } from "./history-list";
import { publisherOf } from "./publisher-of";
import { DateExplanation, Report } from "./report";

/** Everything known about an event but its title: date and why, status, actors, place, and each source in its context. */
export function EventFacts({ event, level }: { readonly event: EventDetail; readonly level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const days = event.when;
  const steps = statusHistory(event.reports);
  const disagreeing = disagreements(event.reports);
  const differ = (field: Disagreement["field"]) =>
    disagreeing.some((each) => each.field === field) && (
      <p className={styles.differ}>Its sources differ on this, see below.</p>
    );
  return (
    <>
      <dl className={styles.facts}>
        <dt>Date</dt>
        <dd>
          <p className={styles.when}>{describeWhen(days)}</p>
          <p className={styles.precision}>{describePrecision(days)}</p>
          <DateExplanation when={days} />
          {differ("dates")}
        </dd>
        <dt>Status</dt>
        <dd data-type={event.type}>
          <Glyph status={event.status} kind="solid" /> {statusLabel(event.status)}
          <p className={styles.precision}>{statusSentence(event.status)}</p>
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
              {differ("places")}
            </dd>
          </>
        )}
        <dt>Sources</dt>
        <dd>
          {counted(event.sources, "independent source")}
          <p className={styles.precision}>{reportedWords(event)}</p>
        </dd>
      </dl>
      {steps.length > 1 && (
        <>
          <Heading className={styles.section}>How its status changed</Heading>
          <HistoryList steps={steps} type={event.type} />
        </>
      )}
      {disagreeing.length > 0 && (
        <>
          <Heading className={styles.section}>Where its sources differ</Heading>
          <DisagreementList found={disagreeing} />
        </>
      )}
      <Heading className={styles.section}>
        {event.reports.length === 1
          ? "Where it stands"
          : `Where it stands: ${counted(event.reports.length, "passage")}`}
      </Heading>
      {event.reports.map((report) => (
        <Report key={report.id} report={report} eventWhen={event.when} level={level === 2 ? 3 : 4} />
      ))}
    </>
  );
}

/** "First reported 12 May 2025 by The Harbour Post, last 16 May 2025 by North Wire. 3 passages in 3 articles." */
function reportedWords({ reports, sources }: EventDetail): string {
  const dated = byPublication(reports).filter(({ article }) => article.published !== null);
  const [first, last] = [dated[0], dated[dated.length - 1]];
  const told = (report: PassageDetail) =>
    `${describeEdtf(report.article.published?.slice(0, 10) ?? "")} by ${publisherOf(report.article)}`;
  const again = first && last && first.articleId !== last.articleId ? `, last ${told(last)}` : "";
  const articles = new Set(reports.map(({ articleId }) => articleId)).size;
  const where = `${counted(reports.length, "passage")} in ${counted(articles, "article")}`;
  const folded = new Set(reports.map(({ article }) => publisherOf(article))).size > sources;
  const copies = folded ? " Copies of one text count once." : "";
  return first ? `First reported ${told(first)}${again}. ${where}.${copies}` : `${where}, of unknown date.${copies}`;
}

/** "Talks", with its mark. */
export function EventKicker({ event }: { readonly event: Pick<EventDetail, "type" | "status"> }) {
  return (
    <p className={styles.kicker} data-type={event.type}>
      <Glyph status={event.status} kind="tick" />
      {typeLabel(event.type)}
    </p>
  );
}

function placeWords({ kind, lat, lon }: EventPlace): string {
  const label = placeKindLabel(kind);
  return lat === null || lon === null ? label : `${label}, ${describePoint(lat, lon, kind)}`;
}
