import { type ReactNode, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import { dayOf, formatDay, now } from "../../lib/time";
import { absolute, CopyButton } from "../ui/copy-link";
import { eventHref } from "../view/view-href";
import { citeBibtex } from "./bibtex";
import { type Citing, citePlain } from "./cite";
import styles from "./cite-box.module.css";

interface Props {
  readonly event: Pick<EventDetail, "id" | "title" | "reports">;
}

/** An event and its sources as text and as BibTeX; written when it is first drawn, for it holds the day. */
export function CiteFormats({ event }: Props) {
  const [citing] = useState<Citing>(() => ({ link: absolute(eventHref(event.id)), today: formatDay(dayOf(now())) }));
  const plain = citePlain(event, citing);
  const bibtex = citeBibtex(event, citing);
  return (
    <>
      <Format name="Text" text={plain}>
        <pre className={styles.words} dir="auto">
          {plain}
        </pre>
      </Format>
      <Format name="BibTeX" text={bibtex}>
        <pre className={styles.code}>{bibtex}</pre>
      </Format>
    </>
  );
}

interface FormatProps {
  readonly name: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Format({ name, text, children }: FormatProps) {
  return (
    <div className={styles.format}>
      <p>
        <b>{name}</b> <CopyButton label={`Copy as ${name === "Text" ? "text" : name}`} text={() => text} />
      </p>
      {children}
    </div>
  );
}
