import { useEffect, useRef, useState } from "react";
import type { StoryAnswer, StoryItem } from "../../lib/answers/marks";
import { EscForm } from "../ui/esc-form";
import field from "../ui/field.module.css";
import { SignInLink } from "../ui/sign-in-link";
import styles from "./story.module.css";
import type { Editing } from "./use-editing";

interface Props {
  readonly story: StoryAnswer;
  readonly editing: Editing;
}

/** Where a story is edited: its name, the order of its events and what is said of each. */
export function StoryEditor({ story, editing }: Props) {
  const { items, busy, locked, failure, said, act } = editing;
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<{ item: string; places: number } | null>(null);
  // what was moved has taken its buttons along: the one that was pressed keeps the focus, or the other where it can go no further
  useEffect(() => {
    const { item, places } = pressed.current ?? {};
    if (item === undefined || busy) return;
    pressed.current = null;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
      `[data-item="${CSS.escape(item)}"] [data-places]`,
    );
    const own = [...(buttons ?? [])].toSorted((a) => (Number(a.dataset.places) === places ? -1 : 1));
    own.find((button) => !button.disabled)?.focus();
  }, [busy]);
  const move = ({ id }: StoryItem, places: number) => {
    pressed.current = { item: id, places };
    void act({ action: "move", item: id, places: String(places) });
  };
  return (
    <div className={styles.editor}>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure} {locked && <SignInLink />}
        </p>
      )}
      <p role="status" className={said ? styles.said : "visually-hidden"}>
        {said}
      </p>
      <NameForm story={story} editing={editing} />
      <ol ref={list} className={styles.list}>
        {items.map((item, i) => (
          <li key={item.id} data-item={item.id}>
            <h3 dir="auto">{item.title}</h3>
            <CaptionForm item={item} editing={editing} />
            <p className={styles.buttons}>
              <button type="button" data-places="-1" disabled={busy || i === 0} onClick={() => move(item, -1)}>
                Up<span className="visually-hidden">: {item.title}</span>
              </button>
              <button
                type="button"
                data-places="1"
                disabled={busy || i === items.length - 1}
                onClick={() => move(item, 1)}
              >
                Down<span className="visually-hidden">: {item.title}</span>
              </button>
              <button type="button" disabled={busy} onClick={() => void act({ action: "drop", item: item.id })}>
                Remove<span className="visually-hidden"> from the story: {item.title}</span>
              </button>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function CaptionForm({ item, editing }: { readonly item: StoryItem; readonly editing: Editing }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const [isChanged, setIsChanged] = useState(false);
  return (
    <EscForm
      className={styles.form}
      label={`Caption of ${item.title}`}
      submit={(fields) => {
        setIsChanged(false);
        const caption = String(fields.get("caption"));
        void editing.act({ action: "caption", item: item.id, caption, was: item.caption });
        input.current?.focus();
      }}
      close={() => {
        if (input.current) input.current.value = item.caption;
        setIsChanged(false);
      }}
    >
      <label className={field.field}>
        <span>Caption</span>
        <textarea
          ref={input}
          name="caption"
          rows={3}
          maxLength={5000}
          dir="auto"
          defaultValue={item.caption}
          onChange={({ target }) => setIsChanged(target.value !== item.caption)}
        />
      </label>
      <p className={styles.buttons}>
        <button type="submit" disabled={editing.busy} data-main={isChanged}>
          Save the caption
        </button>
      </p>
    </EscForm>
  );
}

function NameForm({ story, editing }: Props) {
  const [sure, setSure] = useState(false);
  const { id, name, about } = story;
  return (
    <EscForm
      className={styles.form}
      label="Name of the story"
      submit={(fields) => {
        const [given, words] = [String(fields.get("name")), String(fields.get("about"))];
        void editing.act({
          action: "change",
          story: id,
          name: given,
          about: words,
          was: JSON.stringify({ name, about }),
        });
      }}
      close={() => setSure(false)}
    >
      <label className={field.field}>
        <span>Name</span>
        <input name="name" required maxLength={200} defaultValue={name} dir="auto" />
      </label>
      <label className={field.field}>
        <span>What it is about (may be empty)</span>
        <textarea name="about" rows={3} maxLength={5000} defaultValue={about} dir="auto" />
      </label>
      <p className={styles.buttons}>
        <button type="submit" disabled={editing.busy}>
          Save the name
        </button>
        {sure ? (
          <button
            type="button"
            disabled={editing.busy}
            onClick={() => void editing.act({ action: "delete", story: id })}
          >
            Delete it with its captions
          </button>
        ) : (
          <button type="button" onClick={() => setSure(true)}>
            Delete the story …
          </button>
        )}
      </p>
    </EscForm>
  );
}
