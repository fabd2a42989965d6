import { useEffect, useRef, useState } from "react";
import type { StoryRow } from "../../lib/answers/marks";
import { fetchJson } from "../events/use-answer";
import { EscForm } from "../ui/esc-form";
import field from "../ui/field.module.css";
import styles from "./notes.module.css";
import type { Notes } from "./use-notes";

interface Props {
  readonly notes: Notes;
  readonly close: () => void;
}

/** Puts an event into a story that is there, or into a new one. Esc closes it. */
export function StoryForm({ notes, close }: Props) {
  const [stories, setStories] = useState<readonly Pick<StoryRow, "id" | "name">[] | null>(null);
  const [story, setStory] = useState("");
  const first = useRef<HTMLSelectElement & HTMLInputElement>(null);
  const { busy, failure, stories: held } = notes;
  useEffect(() => {
    const control = new AbortController();
    fetchJson<{ data: readonly StoryRow[] }>("/api/v1/stories", control.signal).then(
      ({ data }) => {
        setStories(data);
        setStory(data.find(({ id }) => !held.some((one) => one.id === id))?.id ?? "");
      },
      () => control.signal.aborted || setStories([]), // a new one can be made
    );
    return () => control.abort();
  }, [held]);
  const isReady = stories !== null;
  useEffect(() => {
    if (isReady) first.current?.focus();
  }, [isReady]);
  const sent = useRef(false);
  useEffect(() => {
    if (busy || !sent.current) return;
    sent.current = false;
    if (failure === null) close();
  }, [busy, failure, close]);
  if (stories === null) return <p className={styles.by}>Loading the stories …</p>;
  return (
    <EscForm
      className={styles.form}
      label="Add to a story"
      submit={(fields) => {
        if (busy) return;
        sent.current = true;
        void notes.tell(fields);
      }}
      close={close}
    >
      {stories.length > 0 && (
        <label className={field.field}>
          <span>Story</span>
          <select ref={first} name="story" value={story} onChange={({ target }) => setStory(target.value)}>
            {stories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">A new one …</option>
          </select>
        </label>
      )}
      {story === "" && (
        <label className={field.field}>
          <span>Name of the new story</span>
          <input
            ref={stories.length > 0 ? undefined : first}
            name="name"
            required
            maxLength={200}
            autoComplete="off"
            dir="auto"
          />
        </label>
      )}
      <label className={field.field}>
        <span>Caption (may be empty)</span>
        <textarea name="caption" rows={2} maxLength={5000} dir="auto" />
      </label>
      <p className={styles.buttons}>
        <button type="submit" data-main="true">
          {busy ? "Saving…" : "Add"}
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </p>
    </EscForm>
  );
}
