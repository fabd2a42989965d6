"use client";

import { lazy, Suspense, useRef, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import type { MarkRow } from "../../lib/answers/marks";
import { describeEdtf } from "../../lib/describe/dates";
import { EMPTY_VIEW } from "../../lib/view";
import { SignInLink } from "../ui/sign-in-link";
import { useShortcuts } from "../ui/use-shortcuts";
import { storyHref, viewHref } from "../view/view-href";
import styles from "./notes.module.css";
import { type Noted, useNotes } from "./use-notes";

const WordsForm = lazy(() => import("./words-form").then((form) => ({ default: form.WordsForm })));
const StoryForm = lazy(() => import("./story-form").then((form) => ({ default: form.StoryForm })));

interface Props {
  readonly event: Pick<EventDetail, "id"> & Noted;
  /** Of its heading, in the page's outline. */
  readonly level: 2 | 3;
}

/** What persons keep with an event: star, tags, notes and the stories it stands in; and where one puts it there. */
export function NotesBox({ event, level }: Props) {
  const Heading = `h${level}` as const;
  const notes = useNotes(event);
  const { marks, stories, busy, locked, failure, said, mark } = notes;
  const [open, setOpen] = useState<"tag" | "note" | "story" | null>(null);
  const buttons = useRef<HTMLParagraphElement>(null);
  const isStarred = marks.some(({ kind }) => kind === "star");
  const star = () => void (busy || mark({ kind: "star", value: "", off: isStarred }));
  const toggle = (form: "tag" | "note" | "story") => setOpen(open === form ? null : form);
  const close = () => {
    buttons.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  };
  useShortcuts({}, { s: star, a: () => setOpen("story") });
  const button = (form: "tag" | "note" | "story", words: string, title?: string) => (
    <button type="button" aria-expanded={open === form} title={title} onClick={() => toggle(form)}>
      {words}
    </button>
  );
  return (
    <section className={styles.box} aria-labelledby="notes-title">
      <Heading id="notes-title" className={styles.heading}>
        Notes
      </Heading>
      <Kept
        {...{ marks, stories, busy }}
        off={({ kind, id, value }) => {
          buttons.current?.querySelector("button")?.focus(); // the one that was pressed goes
          void mark({ kind, value: kind === "note" ? id : value, off: true });
        }}
      />
      <p ref={buttons} className={`${styles.buttons} needs-script`}>
        <button type="button" aria-pressed={isStarred} title="Star (s)" onClick={star}>
          <span aria-hidden="true">{isStarred ? "★" : "☆"}</span> {isStarred ? "Starred" : "Star"}
        </button>
        {button("tag", "Tag")}
        {button("note", "Note")}
        {button("story", "Add to a story", "Add to a story (a)")}
        <a href="/stories">Stories</a>
      </p>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure} {locked && <SignInLink />}
        </p>
      )}
      <p role="status" className={said ? styles.said : "visually-hidden"}>
        {said}
      </p>
      <Suspense>
        {(open === "tag" || open === "note") && <WordsForm key={open} kind={open} notes={notes} close={close} />}
        {open === "story" && <StoryForm notes={notes} close={close} />}
      </Suspense>
    </section>
  );
}

interface KeptProps extends Noted {
  readonly busy: boolean;
  readonly off: (row: MarkRow) => void;
}

function Kept({ marks, stories, busy, off }: KeptProps) {
  const tags = marks.filter(({ kind }) => kind === "tag").toReversed();
  const notes = marks.filter(({ kind }) => kind === "note");
  const remove = (row: MarkRow, words: string) => (
    <button
      type="button"
      className="needs-script"
      disabled={busy}
      onClick={() => off(row)}
      aria-label={words}
      title={words}
    >
      ×
    </button>
  );
  return (
    <>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label="Tags">
          {tags.map((row) => (
            <li key={row.id} title={`${row.by}, ${describeEdtf(row.at.slice(0, 10))}`}>
              <a href={viewHref({ ...EMPTY_VIEW, tags: [row.value], confidence: 0 })} dir="auto">
                {row.value}
              </a>
              {remove(row, `Remove the tag ${row.value}`)}
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label="Notes">
          {notes.map((row) => (
            <li key={row.id}>
              <div>
                <p className={styles.words} dir="auto">
                  {row.value}
                </p>
                <p className={styles.by} dir="auto">
                  {row.by}, {describeEdtf(row.at.slice(0, 10))}
                </p>
              </div>
              {remove(row, "Remove this note")}
            </li>
          ))}
        </ul>
      )}
      {stories.length > 0 && (
        <p className={styles.by}>
          In{" "}
          {stories.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && ", "}
              <a href={storyHref(id)} dir="auto">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
