import type { IntakeOutcome, IntakeState } from "../../lib/answers/intake";
import { counted } from "../../lib/describe/dates";
import { DateWords } from "../ui/date-words";
import styles from "./add.module.css";

interface Props {
  readonly told: readonly IntakeState[];
  readonly busy: boolean;
  readonly onLinks: (links: readonly string[]) => void;
}

const STATES: Readonly<Record<IntakeState["state"], string>> = {
  waiting: "Waits",
  reading: "Is being read",
  read: "Read",
};
const SAVED: Readonly<Record<string, string>> = {
  added: "new",
  edited: "a new version",
  reread: "read anew",
  unchanged: "known already",
  forgotten: "deleted on request, not stored again",
};
/** Links of a list of stories that are offered at once. */
const OFFERED = 50;

/** What became of what was given, in the order it was given. */
export function Results({ told, busy, onLinks }: Props) {
  const found = told.reduce((sum, one) => sum + (one.outcome?.articles.length ?? 0), 0);
  const done = told.filter((one) => one.state === "read").length;
  return (
    <section aria-label="What was found" aria-live="polite" aria-busy={busy}>
      {told.length > 0 && (
        <p className={styles.sum}>
          {done} of {told.length} read · {counted(found, "article")}
          {done === told.length && found > 0 && (
            <>
              {" · "}
              <a href="/">See the timeline</a>
            </>
          )}
        </p>
      )}
      <ul className={styles.results}>
        {told.map((one) => (
          <li key={one.id} className={styles.result}>
            <p className={styles.name} dir="auto">
              {one.name} <span className={styles.state}>{STATES[one.state]}</span>
            </p>
            {one.outcome && <Found outcome={one.outcome} busy={busy} onLinks={onLinks} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ outcome, busy, onLinks }: { readonly outcome: IntakeOutcome } & Omit<Props, "told">) {
  const links = outcome.articles.length === 0 ? outcome.links.slice(0, OFFERED) : [];
  return (
    <>
      {outcome.articles.map((article) => (
        <p key={article.id} className={styles.article}>
          <a href={`/articles/${encodeURIComponent(article.id)}`} dir="auto">
            {article.title || "Untitled"}
          </a>
          <span>
            {article.published ? <DateWords edtf={article.published} /> : "Date of publication not known"} ·{" "}
            {article.language} · {counted(article.passages, "passage")} · {SAVED[article.saved] ?? article.saved}
          </span>
        </p>
      ))}
      {outcome.problems.map((problem) => (
        <p key={`${problem.code}${problem.message}`} className={styles.problem} dir="auto">
          {problem.message}
        </p>
      ))}
      {links.length > 0 && (
        <button type="button" disabled={busy} className={styles.more} onClick={() => onLinks(links)}>
          Add the {counted(links.length, "story", "stories")} it leads to
        </button>
      )}
    </>
  );
}
