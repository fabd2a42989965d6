import type { ReadingSide, TwoReadings as Readings } from "../../lib/answers/review";
import { describeWhen } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { roleLabel, statusLabel } from "../../lib/describe/status";
import { passageHref } from "../view/view-href";
import styles from "./review.module.css";

interface Props {
  readonly readings: Readings;
  /** They cannot be chosen from now. */
  readonly disabled: boolean;
  readonly take: (reader: "model" | "own") => void;
}

const FIELDS: Readonly<Record<Readings["field"], string>> = {
  ...{ event: "An event", when: "Date", place: "Place", type: "Type", status: "Status", who: "Who" },
};

/** What two readers make of the same words, side by side, each to be taken by a button or its key. */
export function TwoReadings({ readings, disabled, take }: Props) {
  const { field, article, model, told, own } = readings;
  return (
    <div className={styles.readings}>
      {(
        [
          ["model", `Language model${model ? ` (${model})` : ""}`, told],
          ["own", "Reader on this machine", own],
        ] as const
      ).map(([reader, name, side], i) => (
        <section key={reader} aria-label={name} className={styles.reading}>
          <h3>{name}</h3>
          <p className={styles.said}>
            <span className={styles.kind}>{FIELDS[field]}</span>
            <span dir="auto">{side ? inWords(field, side) : "None here"}</span>
          </p>
          {side && (
            <>
              <p className={styles.hint}>
                {side.words.length > 0 ? (
                  side.words.map((words) => (
                    <q key={words} dir="auto">
                      {words}
                    </q>
                  ))
                ) : (
                  <>No words of its own</>
                )}
              </p>
              <blockquote dir="auto">
                <a href={passageHref({ ...side, articleId: article })}>{side.quote}</a>
              </blockquote>
            </>
          )}
          <button type="button" disabled={disabled} onClick={() => take(reader)}>
            {takeWords(field, side !== null)} <kbd>{i + 1}</kbd>
          </button>
        </section>
      ))}
    </div>
  );
}

function takeWords(field: Readings["field"], tells: boolean): string {
  if (field !== "event") return "Take this";
  return tells ? "It is an event" : "It is none";
}

function inWords(field: Readings["field"], { when, type, status, place, actors, title }: ReadingSide): string {
  switch (field) {
    case "event":
      return [title, describeWhen(when), typeLabel(type), place].filter(Boolean).join(" · ");
    case "when":
      return describeWhen(when);
    case "place":
      return place ?? "Not told";
    case "type":
      return typeLabel(type);
    case "status":
      return statusLabel(status);
    case "who":
      return actors.map(({ name, role }) => `${name} (${roleLabel(role)})`).join(", ") || "Nobody";
  }
}
