import type { StoryAnswer } from "../../lib/answers/marks";
import { counted, describeEdtf } from "../../lib/describe/dates";
import type { Instant } from "../../lib/domain";
import { FORMAT_IDS, FORMATS } from "../../lib/export/formats";
import { EMPTY_VIEW, formatView, type View } from "../../lib/view";
import { MarkMasks } from "../marks/mark-shape";
import { CopyLink } from "../ui/copy-link";
import { Masthead } from "../ui/masthead";
import { PageKeys } from "../ui/page-keys";
import { PrintFoot } from "../ui/print-head";
import { storyHref, viewHref } from "../view/view-href";
import styles from "./story.module.css";
import { StoryBody } from "./story-body";

interface Props {
  readonly story: StoryAnswer;
  /** Id of the event that is shown first; null = the first one. */
  readonly opened: string | null;
  readonly now: Instant;
}

/** A story: what somebody tells with events, one after the other, with map and timeline. */
export function StoryPage({ story, opened, now }: Props) {
  const view: View = { ...EMPTY_VIEW, story: story.id };
  return (
    <>
      <MarkMasks />
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <header>
          <p className={styles.kicker}>
            <a href="/stories">Story</a>
          </p>
          <h1 dir="auto">{story.name}</h1>
          {story.about && (
            <p className={styles.about} dir="auto">
              {story.about}
            </p>
          )}
          <p className={styles.quiet} dir="auto">
            {story.by}, {describeEdtf(story.at.slice(0, 10))} · {counted(story.events, "event")}
          </p>
          <div className={styles.tools}>
            {story.events > 0 && <a href={viewHref(view)}>On the main timeline</a>}
            <CopyLink href={storyHref(story.id)} />
            {story.events > 0 && (
              <details>
                <summary>Download</summary>
                <ul>
                  {FORMAT_IDS.map((id) => (
                    <li key={id}>
                      <a href={`/api/v1/export/${id}?${formatView(view)}`} download>
                        {FORMATS[id].label}
                      </a>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        </header>
        <StoryBody story={story} opened={opened} now={now} />
        <PrintFoot href={storyHref(story.id)} />
      </main>
      <PageKeys href={storyHref(story.id)} />
    </>
  );
}
