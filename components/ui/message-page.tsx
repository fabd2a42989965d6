import type { ReactNode } from "react";
import { Masthead } from "./masthead";
import styles from "./message-page.module.css";

/** A page that has only something to say. */
export function MessagePage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <Masthead current={null} />
      <main className={styles.message} id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
        <p>
          <a href="/">To the timeline</a> · <a href="/articles">To the articles</a>
        </p>
      </main>
    </>
  );
}
