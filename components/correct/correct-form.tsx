import { useEffect, useRef, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import { TYPES_IN_ORDER, typeLabel } from "../../lib/describe/event-types";
import { statusLabel } from "../../lib/describe/status";
import { STATUSES } from "../../lib/domain";
import field from "../ui/field.module.css";
import { ActorFields } from "./actor-fields";
import { Choice } from "./choice";
import styles from "./correct.module.css";
import { DateFields } from "./date-fields";
import { FormFrame } from "./form-frame";
import { PlaceFields } from "./place-fields";
import type { useCorrecting } from "./use-correcting";

interface Props {
  readonly event: EventDetail;
  readonly correcting: ReturnType<typeof useCorrecting>;
  readonly close: () => void;
}

/** What may be wrong, in the words of whoever looks at the event. */
const WRONG = {
  when: "The date",
  place: "The place",
  actors: "Who takes part",
  type: "What kind of event it is",
  status: "Its status",
  title: "The title",
  same: "It is the same as another event",
  apart: "It is two events",
  removed: "It is no event, or untrue",
} as const;
type Wrong = keyof typeof WRONG;

/** Says what is wrong with an event and what is right. Esc closes it. */
export function CorrectForm({ event, correcting, close }: Props) {
  const [wrong, setWrong] = useState<Wrong>("when");
  const first = useRef<HTMLSelectElement>(null);
  const { busy, locked, failure, send } = correcting;
  useEffect(() => first.current?.focus(), []);
  function submit(given: FormData) {
    if (wrong === "apart") given.set("value", JSON.stringify(given.getAll("passage")));
    given.delete("passage");
    void send(given);
  }
  return (
    <FormFrame label="Correct this event" busy={busy} locked={locked} failure={failure} submit={submit} close={close}>
      <Choice
        label="What is wrong?"
        name="field"
        value={wrong}
        options={Object.entries(WRONG).filter(([id]) => id !== "apart" || event.reports.length > 1)}
        choose={(id) => setWrong(id as Wrong)}
        first={first}
      />
      <Right key={wrong} wrong={wrong} event={event} />
      <label className={field.field}>
        <span>{wrong === "removed" ? "Why" : "Why (if it needs saying)"}</span>
        <input name="reason" required={wrong === "removed"} maxLength={2000} />
      </label>
    </FormFrame>
  );
}

/** What is right instead. */
function Right({ wrong, event }: { readonly wrong: Wrong; readonly event: EventDetail }) {
  switch (wrong) {
    case "when":
      return <DateFields event={event} />;
    case "place":
      return <PlaceFields event={event} />;
    case "actors":
      return <ActorFields event={event} />;
    case "type":
      return <Choice label="It is" value={event.type} options={TYPES_IN_ORDER.map((id) => [id, typeLabel(id)])} />;
    case "status":
      return <Choice label="It is" value={event.status} options={STATUSES.map((id) => [id, statusLabel(id)])} />;
    case "title":
      return (
        <label className={field.field}>
          <span>Title</span>
          <input name="value" required maxLength={500} defaultValue={event.title} dir="auto" />
        </label>
      );
    case "same":
      return (
        <label className={field.field}>
          <span>The other event: its address, or one of those near it</span>
          <input name="value" required list="same-as" autoComplete="off" />
          <datalist id="same-as">
            {event.related.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </datalist>
        </label>
      );
    case "apart":
      return (
        <fieldset className={styles.passages}>
          <legend>Which of these tell of another event?</legend>
          {event.reports.map(({ id, quote }) => (
            <label key={id} dir="auto">
              <input type="checkbox" name="passage" value={id} /> {quote}
            </label>
          ))}
        </fieldset>
      );
    case "removed":
      return <p className={styles.hint}>It leaves every list and drawing. Its address says who removed it and why.</p>;
  }
}
