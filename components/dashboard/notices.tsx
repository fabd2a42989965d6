import { type Ignored, VERSION } from "../../lib/view";
import type { Events, Trouble } from "../events/use-events";
import styles from "./dashboard.module.css";

/** What a link held that means nothing here. */
export function IgnoredNotice({
  ignored,
  dismiss,
}: {
  readonly ignored: readonly Ignored[];
  readonly dismiss: () => void;
}) {
  const isNewer = ignored.some(({ key }) => key === VERSION);
  const shown = ignored.slice(0, 3).map(({ key, value }) => `${key} = ${value.slice(0, 40)}`);
  const rest = ignored.length - shown.length;
  return (
    <div className={styles.notice} role="status">
      <p>
        Part of this link means nothing here and was left out: <bdi>{shown.join(", ")}</bdi>
        {rest > 0 && ` and ${rest} more`}.
        {isNewer &&
          " It is of a version of links that is not known here, so that the rest may have meant something else."}
      </p>
      <button type="button" className="link-button needs-script" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  );
}

const TROUBLE: Record<Trouble["what"], string> = {
  columns: "The events could not be loaded for drawing; the list shows the first of them.",
  search: "The search got no answer; what you see is the last one.",
  answer: "The events could not be loaded; what you see is the last answer.",
  rows: "Some titles could not be loaded.",
};

/** What could not be loaded, each with a way to try again. */
export function Troubles({ trouble }: Pick<Events, "trouble">) {
  return trouble.map(({ what, retry }) => (
    <p key={what} className={styles.failed} role="alert">
      {TROUBLE[what]}{" "}
      <button type="button" className="link-button" onClick={retry}>
        Try again
      </button>
    </p>
  ));
}
