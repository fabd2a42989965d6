"use client";

import { type FormEvent, useState } from "react";
import type { FeedRow } from "../../lib/answers";
import { counted } from "../../lib/describe/dates";
import { DateWords } from "../ui/date-words";
import { Masthead } from "../ui/masthead";
import { refusalOf, sendForm } from "../ui/send-form";
import { TokenField } from "../ui/token-field";
import styles from "./add.module.css";

interface Props {
  readonly feeds: readonly FeedRow[];
  /** The server asks them by itself. */
  readonly watched: boolean;
}

/** The feeds that are followed: added, removed and asked at once. */
export function FeedsPage({ feeds, watched }: Props) {
  const [busy, setBusy] = useState(false);
  const [locked, setLocked] = useState(false);
  const [token, setToken] = useState("");
  const [said, setSaid] = useState<{ readonly words: string; readonly failed: boolean } | null>(null);

  async function send(body: FormData, reload: boolean) {
    if (token) body.set("token", token);
    setBusy(true);
    setSaid(null);
    try {
      const response = await sendForm("/api/feeds", body);
      if (response.status === 401) setLocked(true);
      setSaid({ words: await refusalOf(response), failed: !response.ok });
      if (response.ok && reload) window.location.reload();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setSaid({ words: "The server was not reached. Try again.", failed: true });
    } finally {
      setBusy(false);
    }
  }

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(new FormData(event.currentTarget), true);
  }

  function ask(field: string, value: string, reload: boolean) {
    const body = new FormData();
    body.set(field, value);
    void send(body, reload);
  }

  return (
    <>
      <Masthead current="add" />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>{feeds.length === 0 ? "Feeds" : counted(feeds.length, "feed")}</h1>
        <p className={styles.hint}>
          {watched
            ? "Each is asked for new stories about every half hour."
            : "They are asked when you say so here, or all the time by npm run dateline -- watch."}
        </p>
        <form className={styles.form} onSubmit={add}>
          <label className={styles.field}>
            <span>Address of a feed, or of a page that names one</span>
            <input name="add" inputMode="url" placeholder="https://" required autoCapitalize="off" spellCheck={false} />
          </label>
          {locked && (
            <div onChange={(event) => setToken((event.target as HTMLInputElement).value)}>
              <TokenField />
            </div>
          )}
          <button type="submit" disabled={busy} className={styles.send}>
            {busy ? "One moment…" : "Follow"}
          </button>
        </form>
        {said && (
          <p role={said.failed ? "alert" : "status"} className={said.failed ? styles.failure : styles.sum}>
            {said.words}
          </p>
        )}
        <ul className={styles.results}>
          {feeds.map((feed) => (
            <li key={feed.url} className={styles.result}>
              <p className={styles.name} dir="auto">
                {feed.title && <strong>{feed.title} </strong>}
                {/^https?:/i.test(feed.url) ? (
                  <a href={feed.url} rel="noopener noreferrer external">
                    {feed.url}
                  </a>
                ) : (
                  feed.url
                )}
              </p>
              <p className={styles.state}>
                {feed.gone ? (
                  "Gone: it is not asked any more"
                ) : feed.asked === null ? (
                  "Not asked yet"
                ) : (
                  <>
                    Asked <DateWords edtf={feed.asked} />
                  </>
                )}
              </p>
              {feed.problem && !feed.gone && (
                <p className={styles.problem} dir="auto">
                  {feed.problem}
                </p>
              )}
              <button
                type="button"
                className={styles.remove}
                disabled={busy}
                onClick={() => ask("remove", feed.url, true)}
                aria-label={`Remove ${feed.title ?? feed.url}`}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
        {feeds.length > 0 && (
          <button type="button" className={styles.more} disabled={busy} onClick={() => ask("ask", "1", false)}>
            Ask all now
          </button>
        )}
        <p className={styles.sum}>
          <a href="/add">Add single articles</a>
        </p>
      </main>
    </>
  );
}
