import type { StoriesAnswer } from "../../lib/answers/marks";
import { counted, describeEdtf } from "../../lib/describe/dates";
import { EMPTY_VIEW } from "../../lib/view";
import { Masthead } from "../ui/masthead";
import { storyHref, viewHref } from "../view/view-href";
import { NewStory } from "./new-story";
import styles from "./story.module.css";

/** The stories that there are, and what else events were chosen by: stars and tags. */
export function StoriesPage({ answer: { stories, tags, starred } }: { readonly answer: StoriesAnswer }) {
  const chosen = { ...EMPTY_VIEW, confidence: 0 };
  return (
    <>
      <Masthead current={null} />
      <main className={styles.narrow} id="main" tabIndex={-1}>
        <h1>Stories</h1>
        <p className={styles.quiet}>Events that somebody chose, in an order and with captions of their own.</p>
        <NewStory />
        {stories.length === 0 ? (
          <p className={styles.quiet}>None yet. Make one here, or choose “Add to a story” at an event.</p>
        ) : (
          <ul className={styles.stories}>
            {stories.map(({ id, name, about, by, at, events }) => (
              <li key={id}>
                <h2 dir="auto">
                  <a href={storyHref(id)}>{name}</a>
                </h2>
                {about && <p dir="auto">{about}</p>}
                <p className={styles.quiet} dir="auto">
                  {counted(events, "event")} · {by}, {describeEdtf(at.slice(0, 10))}
                </p>
              </li>
            ))}
          </ul>
        )}
        {(starred > 0 || tags.length > 0) && (
          <section aria-labelledby="chosen">
            <h2 id="chosen">Stars and tags</h2>
            <ul className={styles.tags}>
              {starred > 0 && (
                <li>
                  <a href={viewHref({ ...chosen, starred: true })}>★ Starred</a> {starred}
                </li>
              )}
              {tags.map(({ id, count }) => (
                <li key={id}>
                  <a href={viewHref({ ...chosen, tags: [id] })} dir="auto">
                    {id}
                  </a>{" "}
                  {count}
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}
