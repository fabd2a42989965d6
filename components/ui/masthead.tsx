import type { ReactNode } from "react";
import { DisplayMenu } from "./display-menu";
import styles from "./masthead.module.css";

interface Props {
  readonly current: "timeline" | "articles" | "add" | null;
  readonly children?: ReactNode;
  /** What a page lets one choose of its display, besides the colours. */
  readonly display?: ReactNode;
}

/** The head of every page: the name, one line that says what this is, and where one can go. */
export function Masthead({ current, children, display }: Props) {
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      {current === "timeline" && (
        <a className={styles.skip} href="#drawing">
          Skip to the events
        </a>
      )}
      <p className={styles.name}>
        <a href="/">Dateline</a>
      </p>
      <p className={styles.tagline}>What the articles say happened, when, and the sentence that says so</p>
      {children}
      <div className={styles.end}>
        <nav aria-label="Site">
          <a href="/" aria-current={current === "timeline" ? "page" : undefined}>
            Timeline
          </a>
          <a href="/articles" aria-current={current === "articles" ? "page" : undefined}>
            Articles
          </a>
          <a href="/add" aria-current={current === "add" ? "page" : undefined}>
            Add
          </a>
          <a href="/sign-in" className={styles.signIn}>
            Sign in
          </a>
        </nav>
        <DisplayMenu>{display}</DisplayMenu>
      </div>
    </header>
  );
}
