"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { FeedRow } from "../../lib/answers/intake";
import { counted } from "../../lib/describe/dates";
import { DateWords } from "../ui/date-words";
import field from "../ui/field.module.css";
import { Masthead } from "../ui/masthead";
import { TokenField } from "../ui/token-field";
import { useSending } from "../ui/use-sending";
import styles from "./add.module.css";

interface Props {
  readonly feeds: readonly FeedRow[];
  /** The server asks them by itself. */
  readonly watched: boolean;
}

const LOST = "The server was not reached. Try again.";

/** While feeds are asked in the background, it is looked what came of it: so often, and so many milliseconds apart. */
const LOOKS = { times: 20, every: 2000 };

/** An answer of the feeds' address. */
interface Answer {
  readonly message: string;
  readonly feeds: readonly FeedRow[];
}

/** The feeds that are followed: added, removed and asked at once. */
export function FeedsPage({ feeds: atFirst, watched }: Props) {
  const [feeds, setFeeds] = useState(atFirst);
  const [looks, setLooks] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [token, setToken] = useState("");
  const [done, setDone] = useState<string | null>(null);
  const { busy, locked, failure, send } = useSending("/api/feeds", LOST, async (response, body) => {
    const answer = (await response.json()) as Answer;
    setFeeds(answer.feeds);
    setDone(answer.message);
    if (body.has("add")) form.current?.reset(); // an address that was refused stays to be mended
    if (!body.has("remove")) setLooks(LOOKS.times);
    return null;
  });

  useEffect(() => {
    if (looks === 0) return;
    const look = async () => {
      const response = await fetch("/api/feeds").catch(() => null); // out of reach for once: it is looked again
      if (response?.ok) setFeeds(((await response.json()) as Answer).feeds);
      setLooks((left) => Math.max(0, left - 1));
    };
    const timer = setTimeout(() => void look(), LOOKS.every);
    return () => clearTimeout(timer);
  }, [looks]);

  async function change(body: FormData) {
    if (token) body.set("token", token);
    setDone(null);
    await send(body);
  }

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void change(new FormData(event.currentTarget));
  }

  function ask(field: string, value: string) {
    const body = new FormData();
    body.set(field, value);
    void change(body);
  }

  return (
    <>
      <Masthead current="add" />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>{feeds.length === 0 ? "Feeds" : counted(feeds.length, "feed")}</h1>
        <p className={styles.hint}>
          {watched ? (
            "Each is asked for new stories about every half hour."
          ) : (
            <>
              They are asked when you say so here, or all the time by <code>npm run dateline -- watch</code>.
            </>
          )}
        </p>
        <form ref={form} className={styles.form} onSubmit={add}>
          <label className={field.field}>
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
        {failure && (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
        {done && (
          <p role="status" className={styles.sum}>
            {done}
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
                onClick={() => ask("remove", feed.url)}
                aria-label={`Remove ${feed.title ?? feed.url}`}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
        {feeds.length > 0 && (
          <button type="button" className={styles.more} disabled={busy} onClick={() => ask("ask", "1")}>
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
